// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// "secrets" as `{control}/state` shows them, with their values.
void showSecrets(const State& state, QJsonObject& shown);

/// Adds when each was made, and the key pair that values are sealed with.
void saveSecrets(const State& state, QJsonObject& saved);

/// Reads them again, after the repositories; a secret needs a name.
void readSecrets(const JsonReader& json, State& state);

} // namespace qm::sandbox::github
