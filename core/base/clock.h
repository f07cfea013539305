// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace qm {

using Milliseconds = std::chrono::milliseconds;

/// Tells the time and hands out every wait. Nothing in the product asks the machine for the time or waits in another way,
/// so that a test can put it at any date and a simulation can run hours in a millisecond.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    /// The date and time, in UTC.
    virtual QDateTime now() const = 0;

    /// Time since some fixed moment; never goes back. For durations.
    virtual Milliseconds elapsed() const = 0;

    /// Waits. `cancelled` as soon as `stop` is requested, from whichever thread.
    virtual Task<Result<void>> sleep(Milliseconds duration, std::stop_token stop) = 0;
};

} // namespace qm
