// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/state.h"

#include <optional>

namespace qm::sandbox::github {

/// Gives the organization the key pair of that seed.
void makeKeys(State& state, quint64 seed);

/// The plain value in a sealed box (libsodium `crypto_box_seal`) made for the organization's key; nothing where it was not.
std::optional<QByteArray> openSealed(const State& state, const QByteArray& box);

} // namespace qm::sandbox::github
