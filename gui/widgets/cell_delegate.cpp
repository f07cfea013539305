// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/cell_delegate.h"

#include "gui/widgets/table_view.h"

#include <QApplication>
#include <QStyleOptionButton>

namespace qm::gui {
namespace {

constexpr qreal staleOpacity = 0.65;
constexpr int iconRoom = 22;
constexpr int tickSize = 16;
constexpr int tailGap = 8; // before a chip behind the text
constexpr QSizeF bar{24, 4};

} // namespace

bool drawRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const bool isFocused = option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRectF(option.rect), theme.colour(isFocused ? Token::AccentSoft : Token::SelNav));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(QRectF(option.rect), theme.colour(Token::Hover));
    return isFocused;
}

void drawTick(QPainter& painter, const QRectF& room, QStyle::State state)
{
    QStyleOptionButton box;
    box.rect = QRect(int(room.left()), int(room.center().y() - tickSize / 2.0), tickSize, tickSize);
    box.state = state;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter);
}

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int CellDelegate::widthOf(const Cell& cell) const
{
    const qreal icon = cell.icon.isEmpty() ? 0 : iconRoom;
    switch (cell.kind) {
    case Cell::Kind::Number:
        return int(std::ceil(icon + numberWidth(cell.text, m_theme, cell.type) + (cell.share ? tailGap + bar.width() : 0)));
    case Cell::Kind::Chip:
        return cell.text.isEmpty() ? 0 : int(chipWidth(cell.text, cell.chip, m_theme));
    case Cell::Kind::Tick:
        return tickSize;
    case Cell::Kind::Text:
        break;
    }
    const qreal tail = cell.tail.isEmpty() ? 0 : tailGap + chipWidth(cell.tail, cell.tailKind, m_theme);
    return int(std::ceil(icon + tail + QFontMetricsF(m_theme.font(cell.type)).horizontalAdvance(cell.text)));
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (option.rect.height() > rowHeight) {
        QStyleOptionViewItem foot = option;
        foot.rect.setTop(option.rect.bottom() + 1 - rowHeight);
        paint(painter, foot, index);
        return;
    }
    const bool isFirst = index.column() == 0;
    QStyleOptionViewItem row = option;
    const auto* view = qobject_cast<const TableView*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, view && view->hoveredRow() == index.row());
    painter->save();
    drawRow(*painter, row, index);
    if (index.data(TableModel::StaleRole).toBool())
        painter->setOpacity(staleOpacity);
    const bool isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    drawCell(*painter, QRectF(option.rect).adjusted(isFirst ? firstPadding : padding, 0, -padding, 0),
             index.data(TableModel::CellRole).value<Cell>(), isRight);
    painter->restore();
}

/// Where the keyboard is is seen without a selection, too.
void CellDelegate::drawRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRectF row = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isFocused = drawRowGround(painter, option, m_theme);
    if (!isSelected)
        drawHairline(painter, QPointF(row.left(), row.bottom() - 1), QPointF(row.right(), row.bottom() - 1),
                     m_theme.colour(Token::LineSoft));
    const auto* view = qobject_cast<const TableView*>(option.widget);
    const bool isCurrent = view && view->currentIndex().row() == index.row();
    if ((isSelected || isCurrent) && isFocused && index.column() == 0)
        painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), m_theme.colour(Token::Accent));
}

void CellDelegate::drawCell(QPainter& painter, QRectF room, const Cell& cell, bool isRight) const
{
    const QFont& font = m_theme.font(cell.type);
    const QColor ink = m_theme.colour(cell.ink);
    if (!cell.icon.isEmpty()) {
        painter.drawPixmap(QPointF(room.left(), std::round(room.center().y() - 8)),
                           m_theme.icon(cell.icon, cell.iconInk, 16, painter.device()->devicePixelRatioF()));
        room.setLeft(room.left() + iconRoom);
    }
    switch (cell.kind) {
    case Cell::Kind::Number:
        if (cell.share)
            drawShare(painter, room, *cell.share);
        drawNumber(painter, room, cell.text, m_theme, cell.type, ink, isRight ? Qt::AlignRight : Qt::AlignLeft);
        return;
    case Cell::Kind::Chip:
        if (!cell.text.isEmpty())
            drawChip(painter, QPointF(room.left(), room.center().y()), cell.text, cell.chip, m_theme);
        return;
    case Cell::Kind::Tick:
        drawTick(painter, room,
                 (cell.isTicked ? QStyle::State_On : QStyle::State_Off) | (cell.isFixed ? QStyle::State_None : QStyle::State_Enabled));
        return;
    case Cell::Kind::Text:
        break;
    }
    if (cell.mutedPrefix > 0) {
        const QFont& quiet = m_theme.font(cell.type == Type::Mono ? Type::Mono : Type::Body);
        room.setLeft(room.left() + drawLine(painter, room, cell.text.first(cell.mutedPrefix), quiet, m_theme.colour(Token::Muted)));
    }
    const qreal tail = cell.tail.isEmpty() ? 0 : tailGap + chipWidth(cell.tail, cell.tailKind, m_theme);
    const qreal width = drawLine(painter, room.adjusted(0, 0, -tail, 0), cell.text.sliced(cell.mutedPrefix), font, ink,
                                 isRight ? Qt::AlignRight : Qt::AlignLeft);
    if (tail > 0)
        drawChip(painter, QPointF(room.left() + width + tailGap, room.center().y()), cell.tail, cell.tailKind, m_theme);
}

/// At the right end of the room, which it takes from the number.
void CellDelegate::drawShare(QPainter& painter, QRectF& room, qreal share) const
{
    const QRectF whole(QPointF(room.right() - bar.width(), std::round(room.center().y() - bar.height() / 2)), bar);
    QRectF part = whole;
    part.setWidth(whole.width() * std::clamp(share, 0.0, 1.0));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::Track));
    painter.drawRoundedRect(whole, 2, 2);
    painter.setBrush(m_theme.colour(share < 1 ? Token::Soon : Token::Faint));
    painter.drawRoundedRect(part, 2, 2);
    painter.restore();
    room.setRight(whole.left() - tailGap);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {widthOf(index.data(TableModel::CellRole).value<Cell>()) + firstPadding + padding, rowHeight};
}

} // namespace qm::gui
