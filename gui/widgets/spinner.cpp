// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/spinner.h"

#include <QPainter>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

constexpr int betweenSteps = 80; // ms
constexpr int stepsOfATurn = 12;

} // namespace

Spinner::Spinner(const Theme& theme, int size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(size, size);
}

void Spinner::setTurning(bool turns)
{
    m_turns = turns;
    follow();
}

void Spinner::follow()
{
    const bool turns = m_turns && isVisible();
    if (turns == m_timer.isActive())
        return;
    if (turns)
        m_timer.start(betweenSteps, this);
    else
        m_timer.stop();
}

void Spinner::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    m_step = (m_step + 1) % stepsOfATurn;
    update();
}

void Spinner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPointF middle = QRectF(rect()).center();
    painter.translate(middle);
    painter.rotate(360.0 / stepsOfATurn * m_step);
    painter.drawPixmap(-middle, m_theme.icon(u"spinner"_s, Token::AccentText, width(), devicePixelRatioF()));
}

void Spinner::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

void Spinner::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    follow();
}

} // namespace qm::gui
