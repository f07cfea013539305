// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"
#include "gui/models/remembered.h"
#include "gui/pages/page_kind.h"

#include <QAction>
#include <QWidget>

namespace qm::gui {

/// One page of the window, and how it learns what is known.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(PageKind kind, QWidget* parent = nullptr);

    const PageKind& kind() const { return m_kind; }
    QString id() const { return m_kind.id; }

    /// Shows what is known now. Only the page that is turned to is told.
    virtual void show(const Picture& picture) = 0;

    /// How many changes somebody began here and has not applied; those that are so in that picture do not count.
    virtual int pendingChanges(const Picture& picture) const
    {
        Q_UNUSED(picture)
        return 0;
    }
    /// What the status bar says at its right.
    virtual QString status() const = 0;

    /// What can be done here, with their keys, whether or not it can be done now: the head shows them, the palette lists them.
    virtual QList<QAction*> verbs() const { return {}; }

    /// Makes the thing of that name the current one, if it has it.
    virtual void select(const QString& id) { Q_UNUSED(id) }
    /// Where the keyboard goes when the page is turned to, and where a filter is typed.
    virtual void takeFocus() = 0;
    virtual void startFilter() = 0;
    /// Shows what that filter lets pass; a page without rows has none.
    virtual void setFilter(const QString& text) { Q_UNUSED(text) }

    /// How somebody likes it, for the next run of the program.
    virtual RememberedPage remembered() const { return {}; }
    virtual void restore(const RememberedPage&) {}

Q_SIGNALS:
    /// Its status.
    void changed();
    /// Somebody wants everything read again.
    void refreshWanted();
    /// Somebody wants to connect to an organization.
    void connectWanted();
    /// What is remembered of it is different now.
    void toRemember();
    /// Somebody wants a change: it is planned, shown for review and, if agreed to, applied.
    void proposed(const qm::session::Proposal& proposal);
    /// Somebody wants to see what another page has, filtered like that.
    void linkWanted(const QString& pageId, const QString& filter);

private:
    PageKind m_kind;
};

} // namespace qm::gui
