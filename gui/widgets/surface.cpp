// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/surface.h"

#include "gui/theme/painting.h"

namespace qm::gui {

Surface::Surface(const Theme& theme, Look look, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_look(look)
{
}

void Surface::setLook(Look look)
{
    m_look = look;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF all = rect();
    const QColor fill = m_theme.colour(m_look.fill);
    const QColor line = m_theme.colour(m_look.line);
    if (m_look.radius > 0) {
        drawBox(painter, all, m_look.radius, fill, line);
        return;
    }
    painter.fillRect(all, fill);
    if (m_look.lines.testFlag(Qt::TopEdge))
        drawHairline(painter, all.topLeft(), all.topRight(), line);
    if (m_look.lines.testFlag(Qt::BottomEdge))
        drawHairline(painter, QPointF(0, height() - 1), QPointF(width(), height() - 1), line);
    if (m_look.lines.testFlag(Qt::LeftEdge))
        drawHairline(painter, all.topLeft(), all.bottomLeft(), line);
    if (m_look.lines.testFlag(Qt::RightEdge))
        drawHairline(painter, QPointF(width() - 1, 0), QPointF(width() - 1, height()), line);
}

} // namespace qm::gui
