// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/context.h"
#include "core/cli/exit_code.h"

namespace qm::cli {

/// The way of every change: shows the plan, asks for consent (or takes --yes for it; `usage` where nobody can be asked),
/// journals it, runs it, tells how it ended. With --plan-only it is shown and nothing else.
Task<Result<ExitCode>> reviewAndRun(plan::Plan plan, Context& context);

/// Runs a plan the journal holds and tells how it ended.
Task<Result<ExitCode>> runAndTell(QString planId, Context& context, bool retryFailed = false);

} // namespace qm::cli
