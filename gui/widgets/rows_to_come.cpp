// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rows_to_come.h"

#include "gui/theme/painting.h"
#include "gui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QTableView>

#include <array>

namespace qm::gui {
namespace {

constexpr qreal barHeight = 8;
constexpr qreal mostWidth = 220; // of a text that is thought of

/// How much of its cell a bar takes.
qreal shareOf(int row, int column)
{
    constexpr std::array shares{0.78, 0.58, 0.70, 0.50, 0.86, 0.64, 0.54};
    return shares.at(std::size_t(row * 5 + column * 3) % shares.size());
}

QRectF barOf(const QTableView& table, int row, int column, int top)
{
    const int left = table.columnViewportPosition(column) + (column == 0 ? CellDelegate::firstPadding : CellDelegate::padding);
    const int right = table.columnViewportPosition(column) + table.columnWidth(column) - CellDelegate::padding;
    const qreal width = std::round(std::min<qreal>(right - left, mostWidth) * shareOf(row, column));
    const bool isRight = table.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    return {isRight ? right - width : left, top + (CellDelegate::rowHeight - barHeight) / 2, width, barHeight};
}

} // namespace

void drawRowsToCome(QPainter& painter, const QTableView& table, const Theme& theme)
{
    int row = table.model()->rowCount();
    int top = row > 0 ? table.rowViewportPosition(row - 1) + table.rowHeight(row - 1) : 0;
    const qreal end = table.horizontalHeader()->length() - table.horizontalHeader()->offset();
    for (; top < table.viewport()->height(); top += CellDelegate::rowHeight, ++row) {
        const qreal foot = top + CellDelegate::rowHeight - 1;
        drawHairline(painter, QPointF(0, foot), QPointF(end, foot), theme.colour(Token::LineSoft));
        for (int column = 0; column < table.model()->columnCount(); ++column)
            if (!table.isColumnHidden(column))
                drawBox(painter, barOf(table, row, column, top), barHeight / 2, theme.colour(Token::Track));
    }
}

} // namespace qm::gui
