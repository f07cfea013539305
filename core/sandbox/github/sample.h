// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// How large a sample is.
struct SampleSize {
    int repositories{0};
    int teams{0};
    int secrets{0}; ///< shared evenly among the teams; 0: all that the conventions give each
    auto operator<=>(const SampleSize&) const = default;
};

/// The organization meridian-retail of that size, its flaws and its conventions included; the same seed gives the same ids, keys,
/// token and values.
State makeSample(quint64 seed, const SampleSize& size);

/// An organization without repositories, secrets and App, its keys and its owner's token made from the seed.
State emptyOrganization(quint64 seed);

} // namespace qm::sandbox::github
