// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/side_pane.h"

#include "gui/widgets/access.h"
#include "gui/widgets/surface.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace qm::gui {
namespace {

constexpr int slideTime = 120; // ms
constexpr int narrowest = 220;
constexpr int leastBody = 320;
constexpr int handleWidth = 7; // what the mouse can take hold of
constexpr int keyStep = 16;

} // namespace

SidePane::SidePane(const Theme& theme, QWidget* body, QWidget* pane, QWidget* parent)
    : QWidget(parent)
    , m_body(body)
    , m_pane(pane)
    , m_edge(new Surface(theme, {.fill = Token::Line}, this))
    , m_handle(new QWidget(this))
{
    m_body->setParent(this);
    m_pane->setParent(this);
    m_pane->installEventFilter(this);
    m_handle->setCursor(Qt::SplitHCursor);
    m_handle->setFocusPolicy(Qt::TabFocus);
    setAccessibleRole(*m_handle, QAccessible::Splitter);
    m_handle->setAccessibleName(tr("Width of the details"));
    m_handle->installEventFilter(this);
    m_slide.setDuration(slideTime);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, &SidePane::arrange);
    connect(&m_slide, &QVariantAnimation::finished, this, &SidePane::arrange);
    m_edge->raise();
    m_handle->raise();
}

void SidePane::setOpen(bool isOpen)
{
    if (!m_isDrawer || m_isOpen == isOpen)
        return;
    m_isOpen = isOpen;
    if (isOpen) {
        m_before = window()->focusWidget();
        m_pane->show();
        m_pane->setFocus(Qt::OtherFocusReason);
    } else if (m_pane->isAncestorOf(window()->focusWidget()) || m_pane->hasFocus()) {
        (m_before ? m_before.data() : m_body)->setFocus(Qt::OtherFocusReason);
    }
    m_slide.stop();
    m_slide.setStartValue(isOpen ? 0.0 : 1.0);
    m_slide.setEndValue(isOpen ? 1.0 : 0.0);
    m_slide.start();
    Q_EMIT changed();
}

void SidePane::setChosenWidth(std::optional<int> width)
{
    m_chosen = width;
    arrange();
}

QSize SidePane::minimumSizeHint() const
{
    return {leastBody, 120};
}

void SidePane::resizeEvent(QResizeEvent*)
{
    const bool wasDrawer = std::exchange(m_isDrawer, window()->width() < drawerBelow);
    if (wasDrawer != m_isDrawer) {
        m_isOpen = false;
        m_slide.stop();
    }
    arrange();
    if (wasDrawer != m_isDrawer)
        Q_EMIT changed();
}

int SidePane::currentWidth() const
{
    const int usual = window()->width() >= wideFrom ? widePaneWidth : paneWidth;
    return std::clamp(m_chosen.value_or(usual), narrowest, std::max(narrowest, width() - leastBody));
}

void SidePane::arrange()
{
    const int pane = currentWidth();
    const bool isSliding = m_slide.state() == QAbstractAnimation::Running;
    const qreal open = !m_isDrawer ? 1 : isSliding ? m_slide.currentValue().toReal() : m_isOpen ? 1 : 0;
    const int left = width() - int(std::round(pane * open));
    m_body->setGeometry(0, 0, m_isDrawer ? width() : left - 1, height());
    m_pane->setGeometry(left, 0, pane, height());
    m_edge->setGeometry(left - 1, 0, m_pane->hasFocus() || m_handle->hasFocus() ? 2 : 1, height());
    m_handle->setGeometry(left - 1 - handleWidth / 2, 0, handleWidth, height());
    m_pane->setVisible(open > 0);
    m_edge->setVisible(open > 0);
    m_handle->setVisible(open > 0 && !m_isDrawer);
    m_pane->raise();
    m_edge->raise();
    m_handle->raise();
}

void SidePane::dragTo(int width)
{
    m_chosen = std::clamp(width, narrowest, std::max(narrowest, this->width() - leastBody));
    arrange();
    Q_EMIT widthChosen();
}

/// The edge tells that the keyboard is in the pane, or at its width.
void SidePane::showFocus()
{
    const bool isFocused = m_pane->hasFocus() || m_handle->hasFocus();
    m_edge->setLook({.fill = isFocused ? Token::Accent : Token::Line});
    arrange();
}

bool SidePane::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    const int key = isKey ? static_cast<QKeyEvent*>(event)->key() : 0;
    if (watched == m_pane && key == Qt::Key_Escape) {
        if (m_isDrawer)
            setOpen(false);
        else
            Q_EMIT left();
        return true;
    }
    if (watched == m_handle && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        dragTo(currentWidth() + (key == Qt::Key_Left ? keyStep : -keyStep));
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        showFocus();
    if (watched == m_handle && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons().testFlag(Qt::LeftButton))
            dragTo(width() - mapFromGlobal(mouse->globalPosition().toPoint()).x());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qm::gui
