// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_cells.h"

#include "gui/models/scope_grid.h"
#include "gui/theme/painting.h"

namespace qm::gui {
namespace {

constexpr QPointF centre(matrix::cell / 2.0, matrix::cell / 2.0);
constexpr QRectF box(5, 5, 14, 14);
constexpr qreal radius = 4;

QPen roundPen(const QColor& colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawTick(QPainter& painter, const QColor& colour)
{
    painter.setPen(roundPen(colour, 1.7));
    painter.setBrush(Qt::NoBrush);
    const QPointF points[]{centre + QPointF(-3.4, 0.2), centre + QPointF(-1, 2.7), centre + QPointF(3.5, -2.7)};
    painter.drawPolyline(points, 3);
}

void drawSign(QPainter& painter, const QColor& colour, bool isPlus)
{
    constexpr qreal half = 3.2;
    painter.setPen(roundPen(colour, 1.8));
    painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0));
    if (isPlus)
        painter.drawLine(centre - QPointF(0, half), centre + QPointF(0, half));
}

void drawHatch(QPainter& painter, const QColor& colour)
{
    painter.setPen(QPen(colour, 1));
    for (int x = -20; x < 40; x += 5)
        painter.drawLine(QPointF(x, matrix::cell), QPointF(x + matrix::cell, 0));
}

void drawPending(QPainter& painter, const Theme& theme, bool isIn)
{
    if (isIn)
        drawBox(painter, box.adjusted(-1, -1, 1, 1), radius, theme.colour(Token::Base), theme.colour(Token::AccentText), 1.5);
    else
        drawBox(painter, box.adjusted(-1, -1, 1, 1), radius, theme.colour(Token::Accent));
    drawSign(painter, theme.colour(isIn ? Token::AccentText : Token::OnAccent), !isIn);
}

void drawDifferent(QPainter& painter, const Theme& theme, bool isIn)
{
    QPen pen(theme.colour(Token::Soon), 1.5);
    if (!isIn)
        pen.setDashPattern({1.6, 1.5});
    painter.setPen(pen);
    painter.setBrush(isIn ? QBrush(theme.colour(Token::SoonSoft)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(0.25, 0.25, -0.25, -0.25), radius, radius);
    if (isIn)
        drawTick(painter, theme.colour(Token::Soon));
}

void drawCell(QPainter& painter, const Theme& theme, quint8 cell)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::Pending) {
        drawPending(painter, theme, isIn);
    } else if (cell & scope::Differs) {
        drawDifferent(painter, theme, isIn);
    } else if (cell & scope::Impossible) {
        drawHatch(painter, theme.colour(Token::Line));
    } else if (isIn) {
        drawBox(painter, box, radius, theme.colour(Token::CellIn));
        drawTick(painter, theme.colour(Token::CellInk));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Token::CellOut));
        painter.drawEllipse(centre, 1.5, 1.5);
    }
}

} // namespace

MatrixCells::MatrixCells(const Theme& theme)
    : m_theme(theme)
    , m_shade(theme.shade())
{
}

const QPixmap& MatrixCells::picture(quint8 cell, qreal pixelRatio) const
{
    if (m_shade != m_theme.shade() || !qFuzzyCompare(m_pixelRatio, pixelRatio))
        drawAll(pixelRatio);
    return m_pictures[cell % m_pictures.size()];
}

void MatrixCells::drawAll(qreal pixelRatio) const
{
    m_shade = m_theme.shade();
    m_pixelRatio = pixelRatio;
    for (std::size_t cell = 0; cell < m_pictures.size(); ++cell) {
        QPixmap picture(QSize(matrix::cell, matrix::cell) * pixelRatio);
        picture.setDevicePixelRatio(pixelRatio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        drawCell(painter, m_theme, quint8(cell));
        m_pictures[cell] = picture;
    }
}

} // namespace qm::gui
