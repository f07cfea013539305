// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_head.h"

#include "gui/theme/painting.h"
#include "gui/widgets/cell_delegate.h"

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int headHeight = 28;
constexpr int arrowRoom = 14;

} // namespace

TableHead::TableHead(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setFixedHeight(headHeight);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setMinimumSectionSize(24);
    setSortIndicatorShown(false);
}

int TableHead::widthOfTitle(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    return int(std::ceil(QFontMetricsF(m_theme.font(Type::Group)).horizontalAdvance(title))) + arrowRoom;
}

QSize TableHead::sizeHint() const
{
    return {minimumSectionSize(), headHeight}; // QHeaderView's measures every title for it
}

QSize TableHead::sectionSizeFromContents(int section) const
{
    return {widthOfTitle(section) + 2 * CellDelegate::padding, headHeight};
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.colour(Token::Base));
    const bool isSorted = sortIndicatorSection() == section;
    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool isRight = alignment.toInt() & Qt::AlignRight;
    const QFont& font = m_theme.font(isSorted ? Type::Group : Type::Caption);
    const QColor ink = m_theme.colour(isSorted ? Token::Text : Token::Muted);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    QRectF room = QRectF(rect).adjusted(section == 0 ? CellDelegate::firstPadding : CellDelegate::padding, 0, -CellDelegate::padding, 0);
    const QPixmap arrow = isSorted ? m_theme.icon(sortIndicatorOrder() == Qt::AscendingOrder ? u"up"_s : u"down"_s, Token::Text, 12,
                                                  painter->device()->devicePixelRatioF())
                                   : QPixmap();
    if (const QVariant ticks = model()->headerData(section, Qt::Horizontal, Qt::CheckStateRole); ticks.isValid())
        drawTick(*painter, room,
                 QStyle::State_Enabled | (ticks.toInt() == Qt::Checked            ? QStyle::State_On
                                          : ticks.toInt() == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                                                  : QStyle::State_Off));
    const qreal arrowTop = std::round(room.center().y() - 6);
    if (isSorted && isRight) {
        painter->drawPixmap(QPointF(room.right() - 12, arrowTop), arrow);
        room.setRight(room.right() - arrowRoom);
        drawLine(*painter, room, title, font, ink, Qt::AlignRight);
    } else if (isSorted) {
        const qreal width = drawLine(*painter, room.adjusted(0, 0, -arrowRoom, 0), title, font, ink);
        painter->drawPixmap(QPointF(room.left() + width + 2, arrowTop), arrow);
    } else {
        drawLine(*painter, room, title, font, ink, isRight ? Qt::AlignRight : Qt::AlignLeft);
    }
    drawHairline(*painter, QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()), m_theme.colour(Token::Line));
    painter->restore();
}

} // namespace qm::gui
