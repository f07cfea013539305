// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <functional>
#include <memory>

namespace qm::net {

/// Bounds what is awaited: its token is stopped when the time is over, or when `stop` is.
///
///     Deadline deadline(clock, 15s, stop);
///     auto answer = co_await transport.send(request, deadline.token());
///     co_await deadline.end(); // nothing of it is left behind in the clock
class Deadline {
public:
    Deadline(Clock& clock, Milliseconds after, std::stop_token stop);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    std::stop_token token() const;

    /// Whether the time ran out before `end`.
    bool expired() const;

    /// Calls the watch off and waits until it is gone, which takes no time.
    Task<> end();

private:
    struct Watch;

    static Task<> keep(std::shared_ptr<Watch> watch, Clock& clock, Milliseconds after);

    std::shared_ptr<Watch> m_watch;
    std::stop_callback<std::function<void()>> m_onStop;
    Task<> m_keeping;
};

} // namespace qm::net
