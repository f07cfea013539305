// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// The organization meridian-retail: four domain teams with their repositories and secrets, some flaws on purpose. The same
/// seed makes the same organization, but for `now`.
State sampleOrganization(int repositories, quint32 seed, const QDateTime& now);

} // namespace qm::sandbox::github
