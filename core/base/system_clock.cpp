// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_clock.h"

#include <QTimer>

#include <algorithm>
#include <coroutine>

namespace qm {
namespace {

constexpr Milliseconds longestTimer = std::chrono::hours(24); // a QTimer counts its milliseconds in an int: 24 days

/// Suspends until the time is over or a stop is requested, whichever comes first.
class Wait {
public:
    Wait(Milliseconds duration, std::stop_token stop)
        : m_duration(duration)
        , m_stop(std::move(stop))
    {
    }

    bool await_ready() const { return m_stop.stop_requested(); }

    void await_suspend(std::coroutine_handle<> waiter)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
        m_timer.start(m_duration);
        // The stop may come from another thread; zero time makes the timer's own thread resume.
        m_onStop.emplace(m_stop, Hurry{m_timer});
    }

    void await_resume() { m_onStop.reset(); }

private:
    struct Hurry {
        QTimer& timer;
        void operator()() const
        {
            QMetaObject::invokeMethod(&timer, [&timer = timer] { timer.start(0); }, Qt::QueuedConnection);
        }
    };

    Milliseconds m_duration;
    std::stop_token m_stop;
    QTimer m_timer;
    std::optional<std::stop_callback<Hurry>> m_onStop;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

Milliseconds SystemClock::elapsed() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Task<Result<void>> SystemClock::sleep(Milliseconds duration, std::stop_token stop)
{
    const Milliseconds end = elapsed() + duration;
    do
        co_await Wait(std::clamp(end - elapsed(), Milliseconds(0), longestTimer), stop);
    while (!stop.stop_requested() && elapsed() < end);
    if (stop.stop_requested())
        co_return fail(cancelled());
    co_return Result<void>();
}

} // namespace qm
