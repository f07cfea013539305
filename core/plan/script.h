// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step_kind.h"

namespace qm::plan {

/// A plan's steps as a shell script of the vendors' own clients, to be read, kept or run by hand: every word is quoted, what each
/// does stands above it, and it ends at the first failure. It holds no value of a secret and checks nothing that a run checks.
/// Steps whose kind has no command are said in a comment, and end it. `usage` where a step is of an unknown kind.
Result<QString> asScript(const Plan& plan, const StepKinds& kinds);

/// A word as a shell takes it for that very text.
QString shellQuoted(const QString& word);

} // namespace qm::plan
