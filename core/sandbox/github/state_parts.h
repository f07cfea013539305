// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/sandbox/github/state.h"

#include <span>

namespace qm::sandbox::github {

/// A part of the state: what there is of it in the sample, what is shown and kept of it, and how it comes back. Each may be left out.
struct StatePart {
    void (*sample)(State& state){nullptr};                         ///< after everything that the parts share was made
    void (*show)(const State& state, QJsonObject& shown){nullptr}; ///< what GitHub's answers show of it
    void (*save)(const State& state, QJsonObject& saved){nullptr}; ///< what else is needed to read it; `saved` has what is shown
    void (*read)(const JsonReader& saved, State& state){nullptr};  ///< makes up what is left out; refuses what does not fit
};

/// All of them, in the order in which they are read: the repositories come first.
std::span<const StatePart> stateParts();

} // namespace qm::sandbox::github
