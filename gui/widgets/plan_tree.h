// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QTreeView>

namespace qm::gui {

class PlanTreeModel;

/// A plan as its steps: folded and unfolded by a click, Enter or the arrows.
class PlanTree final : public QTreeView {
    Q_OBJECT
public:
    /// What a step's row says: what it would do, or how it stands.
    enum class Shows { Changes, Progress };

    PlanTree(const Theme& theme, Shows shows, QWidget* parent = nullptr);

    void setPlan(PlanTreeModel* model);
    /// Unfolds the groups, and below a step what it failed of: a banner with what can be done about it.
    void unfoldFailures();
    /// Whether the failed steps can be run again now.
    void offerRetry(bool canRetry);
    /// From now on a step can be left out: by a button in the open step, by Delete, and by the context menu.
    void offerLeavingOut();

    /// What is unfolded and where the reader is, to be restored once the plan is another one: the step itself, or the one that stands
    /// in its place.
    struct Place {
        QSet<QString> open{};
        QStringList steps{}; ///< all that were shown, in their order
        QString current{};
        int scrolled{0};
    };
    Place place() const;
    void goTo(const Place& place);

Q_SIGNALS:
    void retryWanted();
    /// The details of that step's failure are to be copied.
    void detailsWanted(const QString& stepId);
    void leaveOutWanted(const QString& stepId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void unfoldFailure(const QModelIndex& step);
    void sayFailure(const QModelIndex& why);
    QModelIndex currentStep() const;
    void leaveOut();
    void offerInStep();

    const Theme& m_theme;
    bool m_canRetry{false};
    bool m_canLeaveOut{false};
    QPersistentModelIndex m_offered; // the row below the current step that holds the button
};

} // namespace qm::gui
