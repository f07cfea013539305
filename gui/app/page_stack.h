// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"

#include <QStackedWidget>

#include <functional>

namespace qm::gui {

/// The pages of the window, of which one is seen. Each is made when it is first wanted: nobody waits for the others.
class PageStack final : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// A page, behind those that are there; `make` is called once.
    void add(PageKind kind, std::function<Page*()> make);
    const QList<PageKind>& kinds() const { return m_kinds; }
    /// The place of the page of that id; -1: there is none.
    int placeOf(const QString& id) const;

    /// Makes it the one that is seen.
    void turnTo(int place);
    /// The one that is seen; null before the first is.
    Page* current() const { return static_cast<Page*>(currentWidget()); }
    /// Those that somebody wanted so far, in their order.
    QList<Page*> made() const;
    /// All of them, which makes those that nobody wanted so far.
    QList<Page*> all();

    /// How pages were left, by their ids.
    void restore(const QMap<QString, RememberedPage>& pages);
    QMap<QString, RememberedPage> remembered() const;

private:
    struct Entry {
        std::function<Page*()> make{};
        Page* page{nullptr};
    };
    Page* pageAt(int place);

    QList<PageKind> m_kinds;
    QList<Entry> m_entries; // beside the kinds
    QMap<QString, RememberedPage> m_before;
};

} // namespace qm::gui
