// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// "teams" as `{control}/state` shows them.
void showAccess(const State& state, QJsonObject& shown);

/// Adds who may do what to a saved state: "teams", "members", "tokens", "app".
void saveAccess(const State& state, QJsonObject& saved);

/// Reads that again, after the repositories; what is left out is made up. Without "app" there is no App.
void readAccess(const JsonReader& json, State& state);

} // namespace qm::sandbox::github
