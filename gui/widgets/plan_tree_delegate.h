// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/plan_tree_model.h"
#include "gui/theme/painting.h"

#include <QStyledItemDelegate>

namespace qm::gui {

/// Draws the rows of a plan: heads of groups, steps, what a step comes to, why one failed.
class PlanTreeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int textLeft{46}; ///< below a step, its text
    static constexpr int rightMargin{16};

    PlanTreeDelegate(const Theme& theme, bool showsProgress, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawGroup(QPainter& painter, const QStyleOptionViewItem& option, const PlanGroup& group) const;
    void drawStep(QPainter& painter, const QStyleOptionViewItem& option, const PlanStepRow& row, bool canFold) const;
    /// At the right end: what it is to be warned of, and what it takes or how it stands; where it begins.
    qreal drawEnd(QPainter& painter, const QRectF& row, const PlanStepRow& step) const;
    void drawSign(QPainter& painter, const QPointF& middle, plan::Change change) const;
    void drawEffect(QPainter& painter, const QRectF& room, const plan::Effect& effect, const QString& undo, qreal factsRight) const;
    void drawBlock(QPainter& painter, const QRectF& box, const QString& title, const QList<plan::Effect::Line>& lines) const;
    void drawIcon(QPainter& painter, const QPointF& leftMiddle, const QString& name, Token ink, int size) const;

    const Theme& m_theme;
    bool m_showsProgress;
};

} // namespace qm::gui
