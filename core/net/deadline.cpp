// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/deadline.h"

namespace qm::net {

struct Deadline::Watch {
    std::stop_source over{};
    std::stop_source calledOff{};
    bool expired{false};
};

Deadline::Deadline(Clock& clock, Milliseconds after, std::stop_token stop)
    : m_watch(std::make_shared<Watch>())
    , m_onStop(std::move(stop), [watch = m_watch] { watch->over.request_stop(); })
    , m_keeping(keep(m_watch, clock, after))
{
}

Deadline::~Deadline()
{
    m_watch->calledOff.request_stop();
}

std::stop_token Deadline::token() const
{
    return m_watch->over.get_token();
}

bool Deadline::expired() const
{
    return m_watch->expired;
}

Task<> Deadline::end()
{
    m_watch->calledOff.request_stop();
    co_await m_keeping;
}

Task<> Deadline::keep(std::shared_ptr<Watch> watch, Clock& clock, Milliseconds after)
{
    const Result<void> passed = co_await clock.sleep(after, watch->calledOff.get_token());
    if (!passed)
        co_return;
    watch->expired = true;
    watch->over.request_stop();
}

} // namespace qm::net
