// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// The organization meridian-retail with so many repositories and teams; the same seed gives the same ids, keys, token and
/// values.
State makeSample(quint64 seed, int repositories, int teams);

/// An organization without repositories and secrets, its keys and its owner's token made from the seed.
State emptyOrganization(quint64 seed);

} // namespace qm::sandbox::github
