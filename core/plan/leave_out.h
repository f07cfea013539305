// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace qm::plan {

/// A plan without some of its steps.
struct LeftOut {
    QList<Step> kept{};
    QList<Step> asked{}; ///< those that were to be left out
    QList<Step> along{}; ///< those that come after them, which cannot be done without them
};

/// Leaves those steps out, and what depends on them. The others keep their ids and their order. `usage` where the plan has no such
/// step, or has begun.
Result<LeftOut> leaveOut(const Plan& plan, const QStringList& stepIds);

} // namespace qm::plan
