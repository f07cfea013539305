// SPDX-License-Identifier: GPL-3.0-or-later
// How the matrix is drawn: no allocation for a cell, all sections are as large, so places are reckoned and not looked up.
#include "gui/models/scope_matrix.h"
#include "gui/theme/painting.h"
#include "gui/widgets/matrix_rows.h"
#include "gui/widgets/matrix_view.h"

#include <QPaintEvent>

namespace qm::gui {
namespace {

using matrix::cell;

} // namespace

/// Strip by strip: what is around all of them is the whole view when the cross moves.
void MatrixView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    for (const QRect& dirty : event->region()) {
        painter.setClipRect(dirty);
        drawCells(painter, dirty);
    }
}

void MatrixView::drawCells(QPainter& painter, const QRect& dirty) const
{
    painter.fillRect(dirty, m_theme.colour(Token::Base));
    if (!m_matrix)
        return;
    const int firstRow = std::max(0, (dirty.top() + verticalOffset()) / cell);
    const int lastRow = std::min(m_matrix->rowCount() - 1, (dirty.bottom() + verticalOffset()) / cell);
    const int firstColumn = std::max(0, (dirty.left() + horizontalOffset()) / cell);
    const int lastColumn = std::min(m_matrix->columnCount() - 1, (dirty.right() + horizontalOffset()) / cell);
    for (int row = firstRow; row <= lastRow; ++row) {
        painter.setOpacity(1);
        drawRow(painter, row, firstColumn, lastColumn);
    }
    painter.setOpacity(1);
    drawBlock(painter);
    const QModelIndex current = currentIndex();
    if (current.isValid() && !m_matrix->isGroup(current.row()) && hasFocus()) {
        const QRectF rect(current.column() * cell - horizontalOffset(), current.row() * cell - verticalOffset(), cell, cell);
        drawBox(painter, rect.adjusted(0.5, 0, -0.5, 0), 5, Qt::transparent, m_theme.colour(Token::Accent), 2);
    }
}

void MatrixView::drawRow(QPainter& painter, int row, int first, int last) const
{
    const int top = row * cell - verticalOffset();
    const int width = viewport()->width();
    const QModelIndex current = currentIndex();
    if (m_matrix->isGroup(row)) {
        drawGroupRow(painter, QRectF(-matrix::namesWidth, top, width + matrix::namesWidth, cell), *m_matrix, row, row == current.row(),
                     m_theme);
        return;
    }
    const int end = m_matrix->columnCount() * cell - horizontalOffset();
    const QColor wash = m_theme.colour(Token::AccentWash);
    if (row == current.row())
        painter.fillRect(0, top, std::min(end, width), cell, wash);
    else if (current.isValid())
        painter.fillRect(current.column() * cell - horizontalOffset(), top, cell, cell, wash);
    if (const QItemSelection selection = selectionModel()->selection(); !selection.isEmpty()) {
        const QItemSelectionRange& block = selection.first();
        if (block.width() * block.height() > 1 && block.top() <= row && row <= block.bottom())
            painter.fillRect(block.left() * cell - horizontalOffset(), top, block.width() * cell, cell, m_theme.colour(Token::AccentSoft));
    }
    drawHairline(painter, QPointF(0, top + cell - 1), QPointF(width, top + cell - 1), m_theme.colour(Token::LineSoft));
    painter.setOpacity(m_matrix->isStale() ? matrix::staleOpacity : 1);
    const ScopeRow& secret = m_matrix->rowAt(row);
    if (!secret.hasList()) {
        drawBand(painter, QRectF(0, top, width, cell), end, *m_matrix, row, m_theme);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    int x = first * cell - horizontalOffset();
    for (int column = first; column <= last; ++column, x += cell) {
        const ScopeColumn& repository = m_matrix->column(column);
        if (repository.leadsTeam)
            painter.fillRect(x - 1, top, 1, cell, m_theme.colour(Token::LineStrong));
        painter.drawPixmap(x, top, m_cells.picture(secret.cell(repository), ratio));
    }
}

void MatrixView::drawBlock(QPainter& painter) const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty() || selection.first().width() * selection.first().height() <= 1)
        return;
    const QItemSelectionRange& block = selection.first();
    const QRectF rect(block.left() * cell - horizontalOffset(), block.top() * cell - verticalOffset(), block.width() * cell,
                      block.height() * cell);
    painter.setPen(QPen(m_theme.colour(Token::Accent), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

/// The row and the column of a cell.
void MatrixView::updateCross(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    viewport()->update(0, index.row() * cell - verticalOffset(), viewport()->width(), cell);
    viewport()->update(index.column() * cell - horizontalOffset(), 0, cell, viewport()->height());
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0 || !m_matrix)
        return;
    const int first = std::max(0, verticalOffset() / cell); // words that stay where they are were moved, too
    const int last = std::min(m_matrix->rowCount() - 1, (verticalOffset() + viewport()->height()) / cell);
    for (int row = first; row <= last; ++row)
        if (m_matrix->isGroup(row) || !m_matrix->rowAt(row).hasList())
            viewport()->update(0, row * cell - verticalOffset(), viewport()->width(), cell);
}

} // namespace qm::gui
