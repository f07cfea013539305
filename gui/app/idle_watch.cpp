// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace qm::gui {
namespace {

bool isTouch(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &IdleWatch::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setPatience(std::optional<Milliseconds> patience)
{
    m_patience = patience;
    touch();
}

void IdleWatch::touch()
{
    m_touched = m_clock.elapsed();
    m_touchedAt = m_clock.now();
    if (!m_patience)
        m_next.stop();
    else if (!m_next.isActive())
        m_next.start(*m_patience);
}

/// A clock that never goes back may stand still while the machine sleeps.
Milliseconds IdleWatch::untouchedFor() const
{
    return std::max(m_clock.elapsed() - m_touched, Milliseconds(m_touchedAt.msecsTo(m_clock.now())));
}

void IdleWatch::look()
{
    if (!m_patience)
        return;
    if (untouchedFor() < *m_patience) {
        m_next.start(*m_patience - untouchedFor());
        return;
    }
    touch();
    Q_EMIT idle();
}

/// The first touch after too long, of whoever opened the lid, does nothing else.
bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    if (!m_patience || !isTouch(*event))
        return false;
    const bool isTooLate = untouchedFor() >= *m_patience;
    touch();
    if (isTooLate)
        Q_EMIT idle();
    return isTooLate;
}

} // namespace qm::gui
