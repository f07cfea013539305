// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/plan: how plans, steps and the lease stand in the journal's tables.
#pragma once

#include "core/base/clock.h"
#include "core/base/database.h"
#include "core/base/result.h"
#include "core/plan/journal.h"
#include "core/plan/lease.h"
#include "core/plan/plan.h"

namespace qm::plan {

/// The one id that begins like that; `usage` if there is none or several.
Result<QString> completeId(Connection& connection, const QString& start);

Result<void> insertPlan(Connection& connection, const Plan& plan);
Result<Plan> selectPlan(Connection& connection, const QString& id);
Result<QList<PlanSummary>> selectSummaries(Connection& connection);
Result<void> updateStep(Connection& connection, const QString& planId, const Step& step);
Result<void> updatePlanState(Connection& connection, const QString& planId, PlanState state);

/// A lease as it stands in the file, with its holder.
struct LeaseRow {
    Lease lease{};
    ProcessId holder{};
    QDateTime acquiredAt{};
    QDateTime heartbeatAt{};
};

Result<bool> holdsLease(Connection& connection, const Lease& lease);
Result<std::optional<LeaseRow>> selectLease(Connection& connection);
Result<void> replaceLease(Connection& connection, const LeaseRow& row);
Result<void> touchLease(Connection& connection, const QDateTime& now);
Result<void> deleteLease(Connection& connection);

} // namespace qm::plan
