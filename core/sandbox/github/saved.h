// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// What GitHub's answers show of it: `{control}/state`.
QJsonObject shownState(const State& state);
/// `shownState` and what only the sandbox knows.
QJsonObject savedState(const State& state);

/// Reads what `savedState` wrote, or less of it: repositories need a name, secrets a name; ids, keys, the token and times are
/// made up by seed where they are missing. `usage` names the first field that does not fit.
Result<State> readSaved(const QJsonObject& saved, quint64 seed);

} // namespace qm::sandbox::github
