// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/light_button.h"

#include "gui/theme/painting.h"

#include <QFocusEvent>

namespace qm::gui {
namespace {

constexpr int lineHeight = 24;
constexpr int inset = 4; // between the edge, which is seen under the mouse and the focus, and what stands in it
constexpr int noteGap = 8;

} // namespace

LightButton::LightButton(const Theme& theme, Look look, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_look(std::move(look))
{
    setText(m_look.text);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(m_look.stretches ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int LightButton::iconRoom() const
{
    return m_look.icon.isEmpty() ? 0 : m_look.type == Type::Body ? 22 : 20;
}

QSize LightButton::sizeHint() const
{
    const qreal words = QFontMetricsF(m_theme.font(m_look.type)).horizontalAdvance(m_look.text);
    const qreal note = m_look.note.isEmpty() ? 0 : noteGap + QFontMetricsF(m_theme.font(Type::Caption)).horizontalAdvance(m_look.note);
    return {int(std::ceil(words + note)) + iconRoom() + 2 * inset + 1, lineHeight};
}

QSize LightButton::minimumSizeHint() const
{
    return m_look.stretches ? QSize(80, lineHeight) : sizeHint();
}

void LightButton::focusInEvent(QFocusEvent* event)
{
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void LightButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hasRing = m_hasRing && hasFocus();
    if (underMouse() || hasRing)
        drawBox(painter, rect(), 4, m_theme.colour(underMouse() ? Token::Hover : Token::Base),
                hasRing ? m_theme.colour(Token::Accent) : QColor(Qt::transparent), 2);
    QRectF room = QRectF(rect()).adjusted(inset, 0, -inset, 0);
    const int size = m_look.type == Type::Body ? 16 : 14;
    if (!m_look.icon.isEmpty())
        painter.drawPixmap(QPointF(room.left(), std::round(room.center().y() - size / 2.0)),
                           m_theme.icon(m_look.icon, m_look.iconInk, size, devicePixelRatioF()));
    room.setLeft(room.left() + iconRoom());
    if (!m_look.note.isEmpty())
        room.setRight(room.right() - noteGap -
                      drawLine(painter, room, m_look.note, m_theme.font(Type::Caption), m_theme.colour(Token::Muted), Qt::AlignRight));
    drawLine(painter, room, m_look.text, m_theme.font(m_look.type), m_theme.colour(underMouse() ? Token::AccentText : m_look.ink));
}

} // namespace qm::gui
