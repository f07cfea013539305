// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_token.h"

#include "gui/theme/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int tokenHeight = 20;
constexpr int padding = 6;
constexpr int crossSize = 12;
constexpr int crossRoom = crossSize + 2 + 4; // with what is left and right of it
constexpr int widest = 240;

} // namespace

FilterToken::FilterToken(const Theme& theme, const QString& condition, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_keyEnd(condition.indexOf(u':') + 1)
{
    setText(condition);
    setAccessibleName(tr("Remove %1", "a condition of the filter").arg(condition));
    setToolTip(condition);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(tokenHeight);
    const qreal key = QFontMetricsF(theme.font(Type::Caption)).horizontalAdvance(condition.first(m_keyEnd));
    const qreal value = QFontMetricsF(theme.font(Type::Value)).horizontalAdvance(condition.sliced(m_keyEnd));
    m_width = std::min(widest, int(std::ceil(padding + key + value + crossRoom)));
}

QSize FilterToken::sizeHint() const
{
    return {m_width, tokenHeight};
}

void FilterToken::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), 4, m_theme.colour(Token::AccentSoft));
    QRectF room = QRectF(rect()).adjusted(padding, 0, -crossRoom, 0);
    room.setLeft(room.left() + drawLine(painter, room, text().first(m_keyEnd), m_theme.font(Type::Caption), m_theme.colour(Token::Muted)));
    drawLine(painter, room, text().sliced(m_keyEnd), m_theme.font(Type::Value), m_theme.colour(Token::Text));
    const bool isOver = underMouse() && hitButton(mapFromGlobal(QCursor::pos()));
    painter.drawPixmap(QPointF(width() - 4 - crossSize, (height() - crossSize) / 2.0),
                       m_theme.icon(u"x"_s, isOver || isDown() ? Token::Text : Token::Muted, crossSize, devicePixelRatioF()));
}

bool FilterToken::hitButton(const QPoint& place) const
{
    return rect().contains(place) && place.x() >= width() - crossRoom;
}

void FilterToken::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !hitButton(event->pos()))
        Q_EMIT editWanted();
    else
        QAbstractButton::mousePressEvent(event);
}

void FilterToken::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace qm::gui
