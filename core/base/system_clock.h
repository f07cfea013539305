// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace qm {

/// The machine's own clock. Waits need a running Qt event loop in the thread that awaits them.
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    Milliseconds elapsed() const override;
    Task<Result<void>> sleep(Milliseconds duration, std::stop_token stop) override;
};

} // namespace qm
