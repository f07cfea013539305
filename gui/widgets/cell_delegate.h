// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/cell.h"

#include <QStyle>
#include <QStyledItemDelegate>

namespace qm::gui {

/// The ground of a row: selected, with or without the keyboard, or under the mouse. Says whether it has the keyboard.
bool drawRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

/// A box that can be ticked, at the left of that room. `state`: State_On, State_Off or State_NoChange, and whether it is enabled.
void drawTick(QPainter& painter, const QRectF& room, QStyle::State state);

/// Draws the cells of every table: a row of 28, a quiet line below it, what is selected under an accent. Of a taller row only the
/// foot is drawn: above it is the head of a group.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight{28};
    static constexpr int firstPadding{24}; ///< left of the first cell
    static constexpr int padding{8};

    CellDelegate(const Theme& theme, QObject* parent);

    /// How wide a cell is whose text is that one.
    int widthOf(const Cell& cell) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void drawShare(QPainter& painter, QRectF& room, qreal share) const;
    void drawCell(QPainter& painter, QRectF room, const Cell& cell, bool isRight) const;

    const Theme& m_theme;
};

} // namespace qm::gui
