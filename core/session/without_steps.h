// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"

namespace qm::session {

/// A proposal of which some steps were left out.
struct WithoutSteps {
    Proposed proposed{};
    QStringList asked{}; ///< what those steps would do, a sentence each
    QStringList along{}; ///< the same of those that cannot be done without them
};

/// The proposal without those steps and what depends on them, as if it had been planned so: stages, warnings, requests and title
/// are those of the steps that stay; it gets that id, since it is another plan. `usage` where a step is none of it. The same proposal
/// where nothing is left out.
Result<WithoutSteps> withoutSteps(const Proposed& whole, const QStringList& stepIds, const KnownConventions& known, const QString& newId);

} // namespace qm::session
