// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/journal.h"

#include "core/plan/journal_rows.h"
#include "core/plan/journal_schema.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QString randomToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Error heldBy(const LeaseRow& row)
{
    return {.kind = Error::Kind::Conflict,
            .system = Words::tr("the journal"),
            .attempted = Words::tr("run a plan"),
            .reason = Words::tr("%1, process %2, runs plan %3 since %4")
                          .arg(row.holder.name)
                          .arg(row.holder.pid)
                          .arg(row.lease.planId.left(8), QLocale().toString(row.acquiredAt.toLocalTime(), QLocale::ShortFormat)),
            .hint = Words::tr("Wait until it is done; one process at a time may run plans.")};
}

/// Whether a lease still binds: its holder lives, or nobody knows and it was heard of lately.
bool holds(const LeaseRow& row, const ProcessTable& processes, const QDateTime& now)
{
    switch (processes.lifeOf(row.holder)) {
    case Life::Alive:
        return true;
    case Life::Dead:
        return false;
    case Life::Unknown:
        break;
    }
    return row.heartbeatAt.msecsTo(now) < Journal::leaseExpires.count();
}

/// Whether the lease in the file is that one; `conflict` with the name of whose it is now.
Result<void> proveLease(QSqlDatabase& connection, const Lease& lease)
{
    return selectLease(connection).and_then([&](const std::optional<LeaseRow>& row) -> Result<void> {
        if (row && row->lease == lease)
            return {};
        if (row)
            return fail(heldBy(*row));
        return fail({.kind = Error::Kind::Conflict,
                     .system = Words::tr("the journal"),
                     .attempted = Words::tr("run a plan"),
                     .reason = Words::tr("its lease is gone"),
                     .hint = Words::tr("Resume the plan.")});
    });
}

} // namespace

Journal::Journal(std::unique_ptr<Database> database, Parts parts)
    : m_database(std::move(database))
    , m_parts(std::move(parts))
{
    if (!m_parts.newToken)
        m_parts.newToken = randomToken;
}

Task<Result<std::unique_ptr<Journal>>> Journal::open(QString path, Database::Runs runs, Parts parts)
{
    auto database = co_await Database::open(path, runs);
    if (!database)
        co_return fail(database.error());
    const Result<void> saved = co_await (*database)->run(backUpBeforeMigration);
    if (!saved)
        co_return fail(saved.error());
    const Result<int> version = co_await (*database)->run(versionOf);
    if (!version)
        co_return fail(version.error());
    if (*version != journalVersion()) {
        const Result<void> migrated =
            co_await (*database)->transaction([](QSqlDatabase& connection) { return migrate(connection, journalVersion()); });
        if (!migrated)
            co_return fail(migrated.error());
    }
    (*database)->observeCommits(parts.aroundCommit);
    co_return std::unique_ptr<Journal>(new Journal(*std::move(database), std::move(parts)));
}

template <class Work>
Task<Result<void>> Journal::write(Work work)
{
    return m_database->transaction([lease = m_lease, work = std::move(work)](QSqlDatabase& connection) {
        return proveLease(connection, lease).and_then([&] { return work(connection); });
    });
}

Task<Result<void>> Journal::add(Plan plan)
{
    return m_database->transaction([plan = std::move(plan)](QSqlDatabase& connection) { return insertPlan(connection, plan); });
}

Task<Result<Plan>> Journal::load(QString id)
{
    return m_database->run([id](QSqlDatabase& connection) { return selectPlan(connection, id); });
}

Task<Result<QList<PlanSummary>>> Journal::list()
{
    return m_database->run(selectSummaries);
}

Task<Result<void>> Journal::record(QString planId, Step step, PlanState planState)
{
    return write([planId, step = std::move(step), planState](QSqlDatabase& connection) {
        return updateStep(connection, planId, step).and_then([&] { return updatePlanState(connection, planId, planState); });
    });
}

Task<Result<void>> Journal::record(QString planId, PlanState state)
{
    return write([planId, state](QSqlDatabase& connection) { return updatePlanState(connection, planId, state); });
}

Task<Result<void>> Journal::recordUndone(QString planId, QStringList stepIds)
{
    return write([planId, stepIds](QSqlDatabase& connection) -> Result<void> {
        const Result<Plan> plan = selectPlan(connection, planId);
        if (!plan)
            return fail(plan.error());
        for (Step step : plan->steps) {
            if (!stepIds.contains(step.id))
                continue;
            step.state = StepState::Undone;
            if (const Result<void> updated = updateStep(connection, planId, step); !updated)
                return updated;
        }
        return updatePlanState(connection, planId, PlanState::Undone);
    });
}

Task<Result<Plan>> Journal::abandon(QString id)
{
    return m_database->transaction(
        [id, now = m_parts.clock.now(), &processes = m_parts.processes](QSqlDatabase& connection) -> Result<Plan> {
            Result<Plan> plan = selectPlan(connection, id);
            if (!plan)
                return plan;
            const Result<std::optional<LeaseRow>> lease = selectLease(connection);
            if (!lease)
                return fail(lease.error());
            if (*lease && (*lease)->lease.planId == plan->id && holds(**lease, processes, now))
                return fail(heldBy(**lease));
            if (plan->state == PlanState::Done || plan->state == PlanState::Undone)
                return fail({.kind = Error::Kind::Usage,
                             .attempted = Words::tr("abandon the plan"),
                             .reason = Words::tr("it ended already: it is %1").arg(stateName(plan->state)),
                             .hint = Words::tr("“plan undo” takes back what it did.")});
            for (Step& step : plan->steps) {
                if (step.isSatisfied())
                    continue;
                step.state = StepState::Cancelled;
                if (const Result<void> updated = updateStep(connection, plan->id, step); !updated)
                    return fail(updated.error());
            }
            plan->state = PlanState::Cancelled;
            return updatePlanState(connection, plan->id, plan->state).map([&] { return *plan; });
        });
}

Task<Result<void>> Journal::acquireLease(QString planId)
{
    const Lease wanted{.token = m_parts.newToken(), .planId = planId};
    const LeaseRow row{
        .lease = wanted, .holder = m_parts.processes.self(), .acquiredAt = m_parts.clock.now(), .heartbeatAt = m_parts.clock.now()};
    const Result<void> acquired =
        co_await m_database->transaction([row, &processes = m_parts.processes](QSqlDatabase& connection) -> Result<void> {
            const Result<std::optional<LeaseRow>> present = selectLease(connection);
            if (!present)
                return fail(present.error());
            if (*present && holds(**present, processes, row.acquiredAt))
                return fail(heldBy(**present));
            return replaceLease(connection, row);
        });
    if (acquired)
        m_lease = wanted;
    co_return acquired;
}

Task<Result<void>> Journal::renewLease()
{
    return write([now = m_parts.clock.now()](QSqlDatabase& connection) { return touchLease(connection, now); });
}

Task<Result<void>> Journal::releaseLease()
{
    return write(deleteLease);
}

} // namespace qm::plan
