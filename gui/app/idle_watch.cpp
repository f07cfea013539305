// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/idle_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace qm::gui {
namespace {

bool isTouch(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::ShortcutOverride: // comes before the key itself, and before the shortcut it may be
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

std::optional<int> keyOf(const QEvent& event)
{
    const bool isKey = event.type() == QEvent::ShortcutOverride || event.type() == QEvent::KeyPress || event.type() == QEvent::KeyRelease;
    return isKey ? std::optional(static_cast<const QKeyEvent&>(event).key()) : std::nullopt;
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

/// Whether it is the rest of the press that was the first touch: shortcut, key, its repetitions, and that it is let go.
bool IdleWatch::isOfWakingKey(const QEvent& event)
{
    const std::optional<int> key = keyOf(event);
    if (!m_wakingKey || !key)
        return false;
    const bool isRepeated = static_cast<const QKeyEvent&>(event).isAutoRepeat();
    const bool isOfIt = key == m_wakingKey && (event.type() != QEvent::ShortcutOverride || isRepeated);
    if (!isOfIt || (event.type() == QEvent::KeyRelease && !isRepeated))
        m_wakingKey.reset();
    return isOfIt;
}

/// The first touch after too long, of whoever opened the lid, does nothing else.
bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    const bool isMoreOfTheFirst = isOfWakingKey(*event);
    if (!isMoreOfTheFirst && (!m_patience || !isTouch(*event)))
        return false;
    const bool isTooLate = m_patience && untouchedFor() >= *m_patience;
    touch();
    if (isTooLate) {
        m_wakingKey = keyOf(*event);
        Q_EMIT idle();
    }
    if (isMoreOfTheFirst || isTooLate)
        event->accept(); // or a shortcut would be looked for
    return isMoreOfTheFirst || isTooLate;
}

} // namespace qm::gui
