// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/group_bands.h"

#include "gui/models/table_model.h"
#include "gui/theme/painting.h"
#include "gui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QTableView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int bandHeight = CellDelegate::rowHeight;
constexpr int gap = 8; // between name, chip, caption and summary
constexpr int chipHeight = 16;
constexpr int chevron = 14;
constexpr int chevronLeft = 20;

GroupHead headOf(const QAbstractItemModel& model, int row)
{
    return model.index(row, 0).data(TableModel::GroupRole).value<GroupHead>();
}

void drawBand(QPainter& painter, const QRectF& band, const GroupHead& head, Token ground, const Theme& theme)
{
    painter.fillRect(band, theme.colour(ground));
    drawHairline(painter, QPointF(band.left(), band.bottom() - 1), QPointF(band.right(), band.bottom() - 1), theme.colour(Token::Line));
    painter.drawPixmap(QPointF(band.left() + chevronLeft, std::round(band.center().y() - chevron / 2.0)),
                       theme.icon(head.isFolded ? u"right"_s : u"down"_s, Token::Muted, chevron, painter.device()->devicePixelRatioF()));
    QRectF room = band.adjusted(chevronLeft + chevron + 6, 0, -CellDelegate::padding, 0);
    const QFont& caption = theme.font(Type::Caption);
    const QColor muted = theme.colour(Token::Muted);
    room.setRight(room.right() - drawLine(painter, room, head.summary, caption, muted, Qt::AlignRight) - gap);
    room.setLeft(room.left() + drawLine(painter, room, head.group.title, theme.font(Type::Group), theme.colour(Token::Text)) + gap);
    if (!head.group.stage.isEmpty())
        room.setLeft(room.left() +
                     drawChip(painter, {room.left(), room.center().y()}, head.group.stage,
                              head.group.isProduction ? ChipKind::Production : ChipKind::OnSunken, theme, chipHeight) +
                     gap);
    drawLine(painter, room, head.group.caption, caption, muted);
}

} // namespace

GroupBands::GroupBands(QTableView& view, const Theme& theme)
    : m_view(view)
    , m_theme(theme)
{
}

bool GroupBands::follow(const TableModel& table)
{
    const bool wereThere = std::exchange(m_areThere, table.hasGroups());
    if (!wereThere && !m_areThere)
        return false;
    QHeaderView& heights = *m_view.verticalHeader();
    bool hasChanged = false;
    int endOfFolded = 0;
    for (int row = 0; row < heights.count(); ++row) {
        const GroupHead head = headOf(table, row); // of no rows where no group begins
        if (head.isFolded)
            endOfFolded = row + head.rows;
        const bool isHidden = head.rows == 0 && row < endOfFolded;
        const bool hasRowBelow = head.rows > 0 && !head.isFolded;
        const int height = isHidden ? 0 : CellDelegate::rowHeight + (hasRowBelow ? bandHeight : 0);
        hasChanged = hasChanged || heights.sectionSize(row) != height;
        heights.setSectionHidden(row, isHidden);
        if (!isHidden)
            heights.resizeSection(row, height);
    }
    return hasChanged;
}

int GroupBands::heightAbove(int row) const
{
    return m_areThere && row >= 0 ? std::max(0, m_view.rowHeight(row) - CellDelegate::rowHeight) : 0;
}

int GroupBands::rowAt(const QPoint& at) const
{
    const int row = m_areThere ? m_view.rowAt(at.y()) : -1;
    const bool isOn = row >= 0 && (isFolded(row) || at.y() < m_view.rowViewportPosition(row) + heightAbove(row));
    return isOn ? row : -1;
}

bool GroupBands::isFolded(int row) const
{
    return m_areThere && headOf(*m_view.model(), row).isFolded;
}

int GroupBands::firstOf(int row) const
{
    int first = m_areThere ? row : -1;
    while (first >= 0 && headOf(*m_view.model(), first).rows == 0)
        --first;
    return first >= 0 && row < first + headOf(*m_view.model(), first).rows ? first : -1;
}

int GroupBands::firstOfGroup(const QString& groupId) const
{
    for (int row = 0; m_areThere && row < m_view.model()->rowCount(); ++row)
        if (const GroupHead head = headOf(*m_view.model(), row); head.rows > 0 && head.group.id() == groupId)
            return row;
    return -1;
}

QString GroupBands::groupAt(int row) const
{
    return headOf(*m_view.model(), row).group.id();
}

/// They scroll with the columns: what is scrolled is copied, not drawn again.
void GroupBands::paint(const QRect& part) const
{
    if (!m_areThere)
        return;
    QPainter painter(m_view.viewport());
    painter.setClipRect(part);
    const QHeaderView& columns = *m_view.horizontalHeader();
    const int width = std::max(columns.length(), m_view.viewport()->width());
    const int count = m_view.model()->rowCount();
    const auto isChosen = [this](int row) {
        return isFolded(row) && (row == m_view.currentIndex().row() || m_view.selectionModel()->isRowSelected(row));
    };
    const Token chosen = m_view.hasFocus() ? Token::AccentSoft : Token::SelNav;
    for (int row = std::max(0, m_view.rowAt(part.top())); row < count && m_view.rowViewportPosition(row) <= part.bottom(); ++row)
        if (isFolded(row) || heightAbove(row) > 0)
            drawBand(painter, QRectF(-columns.offset(), m_view.rowViewportPosition(row), width, bandHeight), headOf(*m_view.model(), row),
                     isChosen(row) ? chosen : Token::Sunken, m_theme);
}

} // namespace qm::gui
