// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/plan/plan.h"

namespace qm::cli {

/// How the process ends; formats.md says which comes first where several apply.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, SignIn = 3, Conflict = 4, Unreachable = 5, Cancelled = 130 };

ExitCode exitCodeFor(Error::Kind kind);

/// Of a plan that ran: its state and the errors of its steps decide, by cause.
ExitCode exitCodeFor(const plan::Plan& plan);

} // namespace qm::cli
