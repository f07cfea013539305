// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>

namespace qm::gui {

FocusRing::FocusRing(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

QWidget* FocusRing::ringed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress)
        m_byKeyboard = true;
    else if (event->type() == QEvent::MouseButtonPress) {
        m_byKeyboard = false;
        follow(nullptr); // also where the focus stays
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* focused)
{
    auto* button = qobject_cast<QAbstractButton*>(focused);
    const bool isMeant = button && m_byKeyboard && button->window() == m_window;
    if (!isMeant && !m_frame)
        return;
    if (!m_frame)
        m_frame = new QFocusFrame(m_window);
    m_frame->setWidget(isMeant ? button : nullptr);
}

} // namespace qm::gui
