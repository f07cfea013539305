// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/gate.h"
#include "core/net/limits.h"

namespace qm::net {

/// Keeps one identity within what a service allows it: requests under way at once, the pace of writes, and the times at
/// which the service wants to be left alone. First come, first served; writes that wait for their turn hold up no reads.
class Limiter {
public:
    Limiter(const Limits& limits, Clock& clock);

    /// Leave to send one request; held until its answer is there.
    using Slot = Gate::Pass;

    /// Waits until one more request may be sent. `cancelled` when `stop` is requested first; `quota`, at once, while the
    /// service wants to be left alone for longer than `Limits::maxWait`.
    Task<Result<Slot>> acquire(bool writes, std::stop_token stop);

    /// The service wants no request within that time: nobody acquires before it is over.
    void holdBack(Milliseconds duration);

private:
    Task<Result<void>> waitForPace(std::stop_token stop);
    Task<Result<void>> waitForService(std::stop_token stop);
    Milliseconds untilNextWrite();

    Clock& m_clock;
    Limits m_limits;
    Gate m_slots;
    Gate m_writers; ///< one of them at a time looks at the bucket
    double m_bucket;
    Milliseconds m_filledAt{0};
    Milliseconds m_heldUntil{0};
};

} // namespace qm::net
