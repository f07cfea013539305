// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"

#include <optional>

namespace qm {

struct VirtualClock::Wait {
    VirtualClock& clock;
    Milliseconds at;
    std::stop_token stop;
    Place place{};

    /// Moves the waiter to this very moment; `advance` resumes it, never the one who asked for the stop.
    struct Hurry {
        Wait& wait;
        void operator()() const
        {
            auto& waiting = wait.clock.m_waiting;
            auto node = waiting.extract(wait.place);
            node.key() = wait.place = {wait.clock.m_elapsed, wait.clock.m_next++};
            waiting.insert(std::move(node));
        }
    };
    std::optional<std::stop_callback<Hurry>> onStop{};

    bool await_ready() const { return stop.stop_requested(); }
    void await_suspend(std::coroutine_handle<> waiter)
    {
        place = {at, clock.m_next++};
        clock.m_waiting.emplace(place, waiter);
        onStop.emplace(stop, Hurry{*this});
    }
    void await_resume() { onStop.reset(); }
};

VirtualClock::VirtualClock(QDateTime start)
    : m_start(start.toUTC())
{
}

QDateTime VirtualClock::now() const
{
    return m_start.addMSecs(m_elapsed.count());
}

Milliseconds VirtualClock::elapsed() const
{
    return m_elapsed;
}

Task<Result<void>> VirtualClock::sleep(Milliseconds duration, std::stop_token stop)
{
    co_await Wait{*this, m_elapsed + std::max(duration, Milliseconds(0)), stop};
    if (stop.stop_requested())
        co_return fail(cancelled());
    co_return Result<void>();
}

bool VirtualClock::advance()
{
    if (m_waiting.empty())
        return false;
    const auto next = m_waiting.extract(m_waiting.begin());
    m_elapsed = next.key().first;
    next.mapped().resume();
    return true;
}

} // namespace qm
