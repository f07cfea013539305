// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/story.h"

namespace qm::simulation {

/// What many stories came to.
struct Sweep {
    int stories{0};
    double seconds{0};
    qint64 simulatedMs{0};
    Meetings meetings{};
    int crashes{0};
    int conflicts{0};
    std::optional<std::uint64_t> brokenSeed{};
    Report broken{};
    std::optional<std::uint64_t> unequalSeed{}; ///< told two different stories
};

/// Plays the seeds first … first + count − 1 on all cores; stops at the first broken promise. With `twice` each is played again
/// and must tell the same.
Sweep playAll(std::uint64_t first, int count, Mutant mutant, bool twice);

/// Every pair of a fault and a step kind that a sweep must meet.
QStringList expectedMeetings();

} // namespace qm::simulation
