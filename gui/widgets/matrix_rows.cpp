// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_rows.h"

#include "gui/models/scope_matrix.h"

#include <QFontMetricsF>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MatrixRows)
};

constexpr int chevron = 14;
constexpr int left = 18;
constexpr int right = 12;
constexpr int inset = 5;     // of a band
constexpr int iconRoom = 24; // in it

} // namespace

void drawGroupRow(QPainter& painter, const QRectF& across, const ScopeMatrix& matrix, int row, bool isCurrent, const Theme& theme)
{
    const ScopeGroup& group = matrix.group(row);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal middle = across.center().y();
    painter.fillRect(across, theme.colour(isCurrent ? Token::AccentSoft : Token::Sunken));
    drawHairline(painter, QPointF(across.left(), across.bottom() - 1), QPointF(across.right(), across.bottom() - 1),
                 theme.colour(Token::Line));
    painter.drawPixmap(QPointF(across.left() + left, std::round(middle - chevron / 2.0)),
                       theme.icon(matrix.isFolded(row) ? u"right"_s : u"down"_s, Token::Muted, chevron, ratio));
    QRectF room = across.adjusted(left + chevron + 4, 0, -right, 0);
    const QString name = group.team.isEmpty() ? Words::tr("Of no team") : group.name;
    room.setLeft(room.left() + drawLine(painter, room, name, theme.font(Type::Group), theme.colour(Token::Text)) + 8);
    if (!group.stage.isEmpty()) {
        const ChipKind kind = group.isProduction ? ChipKind::Production : ChipKind::OnSunken;
        room.setLeft(room.left() + drawChip(painter, QPointF(room.left(), middle), group.stage, kind, theme, 16) + 8);
    }
    drawLine(painter, room, Words::tr("%n secrets", nullptr, int(group.rows.size())), theme.font(Type::Caption),
             theme.colour(Token::Muted));
    if (const int pending = matrix.pendingIn(row); pending > 0) {
        const QString words = Words::tr("%n pending", nullptr, pending);
        const qreal width = drawLine(painter, room, words, theme.font(Type::Group), theme.colour(Token::AccentText), Qt::AlignRight);
        painter.drawPixmap(QPointF(std::round(room.right() - width - 16), std::round(middle - 6)),
                           theme.icon(u"edit"_s, Token::AccentText, 12, ratio));
    }
}

void drawBand(QPainter& painter, const QRectF& room, qreal cellsEnd, const ScopeMatrix& matrix, int row, const Theme& theme)
{
    const QString words = matrix.bandWords(row);
    const QFont& font = theme.font(Type::Chip);
    const qreal needed = QFontMetricsF(font).horizontalAdvance(words) + 2 * inset + iconRoom + 8;
    const qreal width = std::min(room.width(), std::max(cellsEnd, std::ceil(needed)));
    const QRectF band(room.left() + inset, room.center().y() - 8, width - 2 * inset, 16);
    drawBox(painter, band, 4, theme.colour(Token::SoonSoft), theme.colour(Token::SoonLine));
    painter.drawPixmap(QPointF(band.left() + 6, std::round(band.center().y() - 6)),
                       theme.icon(u"soon"_s, Token::Soon, 12, painter.device()->devicePixelRatioF()));
    drawLine(painter, band.adjusted(iconRoom, 0, -6, 0), words, font, theme.colour(Token::Text2));
}

} // namespace qm::gui
