// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/remembered.h"
#include "gui/widgets/button.h"

class QMenu;

namespace qm::gui {

/// The button of the filters that somebody saved under names: takes one, saves one, forgets one.
class SavedViews final : public Button {
    Q_OBJECT
public:
    explicit SavedViews(const Theme& theme, QWidget* parent = nullptr);

    const QList<SavedView>& views() const { return m_views; }
    void setViews(const QList<SavedView>& views) { m_views = views; }
    /// What would be saved.
    void setFilter(const QString& filter) { m_filter = filter; }
    /// Saves the filter under that name, in place of what had it.
    void save(const QString& name);
    void forget(const QString& name);

Q_SIGNALS:
    void chosen(const QString& filter);
    void changed();

private:
    void list();
    void askForName();

    QMenu* m_menu;
    QList<SavedView> m_views;
    QString m_filter;
};

} // namespace qm::gui
