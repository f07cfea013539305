// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/paint_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <ctime>

namespace qm::benchmarks {

qint64 monotonicNow()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

PaintWatch::PaintWatch(std::function<void()> passed)
    : m_passed(std::move(passed))
{
    QCoreApplication::instance()->installEventFilter(this);
}

/// Handles the event itself: a filter is asked before, and the end of the pass is what counts.
bool PaintWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_isPassing)
        m_painted.insert(watched);
    if ((event->type() != QEvent::UpdateRequest && event->type() != QEvent::Expose) || m_isPassing)
        return false;
    const QSet<const QObject*> before = std::exchange(m_painted, {});
    m_isPassing = true;
    watched->event(event);
    m_isPassing = false;
    if (m_painted.isEmpty()) {
        m_painted = before;
        return true;
    }
    m_end = monotonicNow();
    ++m_passes;
    if (m_passed)
        m_passed();
    return true;
}

} // namespace qm::benchmarks
