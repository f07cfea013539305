// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/plan: how plans, steps and the lease stand in the journal's tables.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/plan/journal.h"
#include "core/plan/lease.h"
#include "core/plan/plan.h"

#include <QSqlDatabase>

namespace qm::plan {

/// The one id that begins like that; `usage` if there is none or several.
Result<QString> completeId(QSqlDatabase& connection, const QString& start);

Result<void> insertPlan(QSqlDatabase& connection, const Plan& plan);
Result<Plan> selectPlan(QSqlDatabase& connection, const QString& id);
Result<QList<PlanSummary>> selectSummaries(QSqlDatabase& connection);
Result<void> updateStep(QSqlDatabase& connection, const QString& planId, const Step& step);
Result<void> updatePlanState(QSqlDatabase& connection, const QString& planId, PlanState state);

/// A lease as it stands in the file, with its holder.
struct LeaseRow {
    Lease lease{};
    ProcessId holder{};
    QDateTime acquiredAt{};
    QDateTime heartbeatAt{};
};

Result<bool> holdsLease(QSqlDatabase& connection, const Lease& lease);
Result<std::optional<LeaseRow>> selectLease(QSqlDatabase& connection);
Result<void> replaceLease(QSqlDatabase& connection, const LeaseRow& row);
Result<void> touchLease(QSqlDatabase& connection, const QDateTime& now);
Result<void> deleteLease(QSqlDatabase& connection);

} // namespace qm::plan
