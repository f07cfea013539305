// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_legend.h"

#include "gui/models/scope_grid.h"
#include "gui/theme/painting.h"
#include "gui/widgets/matrix_cells.h"

namespace qm::gui {

MatrixLegend::MatrixLegend(const Theme& theme, const MatrixCells& cells, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_cells(cells)
{
    setAccessibleName(tr("Legend of the matrix"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void MatrixLegend::paintEvent(QPaintEvent*)
{
    constexpr int margin = 24;
    constexpr int step = 22;
    constexpr int columnWidth = 112;
    const int top = height() - 96;
    const std::pair<quint8, QString> signs[]{
        {scope::In, tr("in scope")},
        {0, tr("not in scope")},
        {scope::Pending, tr("will be added")},
        {scope::Pending | scope::In, tr("will be removed")},
        {scope::In | scope::Differs, tr("in, should be out")},
        {scope::Differs, tr("out, should be in")},
    };
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::Base));
    drawLine(painter, QRectF(margin, top - 24, width() - margin, 16), tr("Secrets × repositories"), m_theme.font(Type::Group),
             m_theme.colour(Token::Text));
    for (int i = 0; i < 6; ++i) {
        const QPoint at(margin + (i / 3) * columnWidth, top + (i % 3) * step);
        painter.drawPixmap(at + QPoint(-4, -2), m_cells.picture(signs[i].first, devicePixelRatioF()));
        const int room = i < 3 ? columnWidth - 26 : width() - at.x() - 26;
        drawLine(painter, QRectF(at.x() + 22, at.y(), room, 20), signs[i].second, m_theme.font(Type::Chip), m_theme.colour(Token::Muted));
    }
    const QRectF foot(margin, height() - 26, width() - margin - 8, 20);
    drawLine(painter, foot, tr("secret"), m_theme.font(Type::Chip), m_theme.colour(Token::Muted));
    drawLine(painter, foot, tr("in", "how many repositories are in scope"), m_theme.font(Type::Chip), m_theme.colour(Token::Muted),
             Qt::AlignRight);
    drawHairline(painter, QPointF(0, height() - 1), QPointF(width(), height() - 1), m_theme.colour(Token::Line));
}

} // namespace qm::gui
