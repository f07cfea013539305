// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm::net {

/// How many requests went over the wire, each attempt of them.
struct Tally {
    int sent{0};
    int unchanged{0}; ///< of these were answered “not modified”, which costs nothing of a quota

    Tally since(const Tally& before) const { return {.sent = sent - before.sent, .unchanged = unchanged - before.unchanged}; }
    bool operator==(const Tally&) const = default;
};

} // namespace qm::net
