// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_names.h"

#include "gui/models/scope_matrix.h"
#include "gui/widgets/matrix_cells.h"
#include "gui/widgets/matrix_rows.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace qm::gui {
namespace {

constexpr int margin = 24;

} // namespace

MatrixNames::MatrixNames(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_theme(theme)
{
    setFixedWidth(matrix::namesWidth);
    setMinimumSectionSize(matrix::cell);
    setDefaultSectionSize(matrix::cell);
    setSectionResizeMode(Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void MatrixNames::setCurrent(int row)
{
    updateRow(std::exchange(m_current, row));
    updateRow(row);
}

void MatrixNames::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, row * matrix::cell - offset(), width(), matrix::cell);
}

QSize MatrixNames::sizeHint() const
{
    return {matrix::namesWidth, matrix::cell}; // QHeaderView's measures two hundred names for it
}

void MatrixNames::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colour(Token::Base));
    const int count = m_matrix ? m_matrix->rowCount() : 0;
    const int first = std::max(0, (event->rect().top() + offset()) / matrix::cell);
    const int last = std::min(count - 1, (event->rect().bottom() + offset()) / matrix::cell);
    const int across = width() + static_cast<QAbstractItemView*>(parentWidget())->viewport()->width();
    for (int row = first; row <= last; ++row) {
        painter.setOpacity(1);
        const QRectF rect(0, row * matrix::cell - offset(), width(), matrix::cell);
        if (m_matrix->isGroup(row))
            drawGroupRow(painter, QRectF(0, rect.top(), across, matrix::cell), *m_matrix, row, row == m_current, m_theme);
        else
            drawName(painter, rect, row);
    }
}

void MatrixNames::drawName(QPainter& painter, const QRectF& rect, int row) const
{
    const bool isCurrent = row == m_current;
    if (isCurrent)
        painter.fillRect(rect, m_theme.colour(Token::AccentWash));
    drawHairline(painter, QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1),
                 m_theme.colour(Token::LineSoft));
    painter.setOpacity(m_matrix->isStale() ? matrix::staleOpacity : 1);
    const ScopeRow& each = m_matrix->rowAt(row);
    const QFont& font = m_theme.font(Type::Mono);
    QRectF room = rect.adjusted(margin, 0, -matrix::countWidth - 4, 0);
    const qreal prefix = drawLine(painter, room, each.secret.first(each.mutedPrefix), font, m_theme.colour(Token::Muted));
    room.setLeft(room.left() + prefix);
    drawLine(painter, room, each.secret.sliced(each.mutedPrefix), font, m_theme.colour(isCurrent ? Token::AccentText : Token::Text));
    const QRectF count = rect.adjusted(rect.width() - matrix::countWidth, 0, -8, 0);
    if (each.hasList())
        drawNumber(painter, count, QString::number(each.reach), m_theme, Type::Caption, m_theme.colour(Token::Muted));
    else
        drawLine(painter, count, tr("all"), m_theme.font(Type::Caption), m_theme.colour(Token::Muted), Qt::AlignRight);
}

void MatrixNames::mousePressEvent(QMouseEvent* event)
{
    const int row = (int(event->position().y()) + offset()) / matrix::cell;
    if (m_matrix && row >= 0 && row < m_matrix->rowCount() && event->button() == Qt::LeftButton)
        Q_EMIT chosen(row);
}

bool MatrixNames::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = (help->pos().y() + offset()) / matrix::cell;
    const bool isRow = m_matrix && row >= 0 && row < m_matrix->rowCount();
    QToolTip::showText(help->globalPos(), isRow ? m_matrix->headerData(row, Qt::Vertical, Qt::DisplayRole).toString() : QString(),
                       viewport());
    return true;
}

} // namespace qm::gui
