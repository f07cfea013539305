// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/gate.h"

using namespace std::chrono_literals;

namespace qm::net {

struct Gate::Waiter {
    std::stop_source wake{}; ///< ends its sleep: it was let in, or need not wait any more
    bool letIn{false};
};

Gate::Gate(int places, Clock& clock)
    : m_free(std::max(places, 1))
    , m_clock(clock)
{
}

Task<Result<Gate::Pass>> Gate::enter(std::stop_token stop)
{
    if (stop.stop_requested())
        co_return fail(cancelled());
    if (m_free > 0) {
        --m_free;
        co_return Pass(*this);
    }

    const auto waiter = std::make_shared<Waiter>();
    m_waiting.push_back(waiter);
    {
        const std::stop_callback onStop(stop, [waiter] { waiter->wake.request_stop(); });
        while (!waiter->letIn && !stop.stop_requested())
            co_await m_clock.sleep(24h, waiter->wake.get_token());
    }
    if (!waiter->letIn) {
        m_waiting.remove(waiter);
        co_return fail(cancelled());
    }
    Pass pass(*this);
    if (stop.stop_requested())
        co_return fail(cancelled());
    co_return pass;
}

void Gate::leave()
{
    if (m_waiting.empty()) {
        ++m_free;
        return;
    }
    const auto first = m_waiting.front();
    m_waiting.pop_front();
    first->letIn = true;
    first->wake.request_stop();
}

} // namespace qm::net
