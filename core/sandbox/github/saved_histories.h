// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// Adds the repositories' commits to a saved state: {"histories": {"<repository>": [{"message", "login", "at", "files"}]}}, each
/// with only the files it changed, in Base64; null where it deleted one.
void saveHistories(const State& state, QJsonObject& saved);

/// Reads that again, after the repositories.
void readHistories(const JsonReader& json, State& state);

} // namespace qm::sandbox::github
