// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace qm::net {

/// What a service allows one identity, and how patient we are with it. Comes from the profile or the endpoints file.
struct Limits {
    int concurrent{60};                   ///< requests under way at once
    std::optional<int> writesPerMinute{}; ///< a bucket of `writeBurst` that refills at this rate; none: not paced
    int writeBurst{10};
    std::optional<int> pointsPerMinute{}; ///< in any minute: a read costs one, a write five; none: not counted
    int attempts{3};                      ///< how often a request that is safe to repeat is sent
    std::chrono::milliseconds attemptDeadline{15'000};
    std::chrono::milliseconds callDeadline{60'000};  ///< all attempts of a call; waits the service asked for come on top
    std::chrono::milliseconds maxWait{300'000};      ///< the longest wait a service may ask for before we give up: `quota`
    unsigned jitterSeed{0};                          ///< what the random part of waits between attempts starts from
    std::chrono::milliseconds listDeadline{600'000}; ///< all pages of a list that can only be read one after the other
    qsizetype responseBytes{qsizetype(6) << 20};     ///< a longer answer is `protocol`
    qsizetype cacheBytes{qsizetype(32) << 20};       ///< about how much of what was read is remembered for conditional requests
};

} // namespace qm::net
