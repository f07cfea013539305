// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// "repositories" as `{control}/state` shows them.
void showRepositories(const State& state, QJsonObject& shown);

/// Adds what that leaves out of each, the names that redirect and the next id.
void saveRepositories(const State& state, QJsonObject& saved);

/// Reads them again; a repository needs a name.
void readRepositories(const JsonReader& json, State& state);

} // namespace qm::sandbox::github
