// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/step_kind.h"

namespace qm::plan {

/// The steps that take a plan's done steps back, in reverse order; what others had done already (skipped) stays. Each carries
/// the id of the step it takes back. The plan has no id, date or author yet. `usage` where nothing was done, where a done
/// step cannot be taken back, and where it is not known yet what was done.
Result<Plan> undoPlan(const Plan& plan, const StepKinds& kinds);

} // namespace qm::plan
