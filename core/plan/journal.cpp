// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/journal.h"

#include "core/plan/journal_rows.h"
#include "core/plan/journal_schema.h"
#include "core/plan/step_order.h"

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

Error heldBy(const LeaseRow& row, const ProcessId& self)
{
    const QString plan = row.lease.planId.left(8);
    const QString since = QLocale().toString(row.acquiredAt.toLocalTime(), QLocale::ShortFormat);
    const bool isSelf = row.holder == self;
    return {.kind = Error::Kind::Conflict,
            .system = Words::tr("the journal"),
            .attempted = Words::tr("run a plan"),
            .reason = isSelf ? Words::tr("this program runs plan %1 since %2").arg(plan, since)
                             : Words::tr("%1, process %2, runs plan %3 since %4").arg(row.holder.name).arg(row.holder.pid).arg(plan, since),
            .hint = isSelf ? Words::tr("Wait until it is done; one plan at a time may run.")
                           : Words::tr("Wait until it is done; one process at a time may run plans.")};
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

/// Nothing if the lease in the file is that one; else `conflict` with the name of whose it is now.
Result<void> proveLease(Connection& connection, const Lease& lease, const ProcessId& self)
{
    const Result<bool> isOurs = holdsLease(connection, lease);
    if (!isOurs || *isOurs)
        return isOurs.map([](bool) {});
    return selectLease(connection).and_then([&self](const std::optional<LeaseRow>& row) -> Result<void> {
        if (row)
            return fail(heldBy(*row, self));
        return fail({.kind = Error::Kind::Conflict,
                     .system = Words::tr("the journal"),
                     .attempted = Words::tr("run a plan"),
                     .reason = Words::tr("its lease is gone"),
                     .hint = Words::tr("Resume the plan.")});
    });
}

Error hasEnded(const Plan& plan)
{
    return {.kind = Error::Kind::Usage,
            .attempted = Words::tr("abandon the plan"),
            .reason = Words::tr("it ended already: it is %1").arg(stateName(plan.state)),
            .hint = Words::tr("“plan undo” takes back what it did.")};
}

/// The step when it is never run again. What nobody knows about it is still not known.
Step abandoned(Step step)
{
    if (isInDoubt(step))
        step.note = Words::tr("it is not known whether the change was made");
    step.state = StepState::Cancelled;
    return step;
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
    const Result<int> version = co_await (*database)->run(backUpBeforeMigration);
    if (!version)
        co_return fail(version.error());
    if (*version != journalVersion()) {
        const Result<void> migrated =
            co_await (*database)->transaction([](Connection& connection) { return migrate(connection, journalVersion()); });
        if (!migrated)
            co_return fail(migrated.error());
    }
    (*database)->observeCommits(parts.aroundCommit);
    co_return std::unique_ptr<Journal>(new Journal(*std::move(database), std::move(parts)));
}

template <class Work>
Task<Result<void>> Journal::write(Work work)
{
    return m_database->transaction([lease = m_lease, self = m_parts.processes.self(), work = std::move(work)](Connection& connection) {
        return proveLease(connection, lease, self).and_then([&] { return work(connection); });
    });
}

Task<Result<void>> Journal::add(Plan plan)
{
    return m_database->transaction([plan = asReviewed(std::move(plan))](Connection& connection) -> Result<void> {
        if (const std::optional<QString> fault = faultInOrder(plan.steps))
            return fail(
                {.kind = Error::Kind::Internal, .attempted = Words::tr("record the plan"), .reason = Words::tr("it %1").arg(*fault)});
        return insertPlan(connection, plan);
    });
}

Task<Result<Plan>> Journal::load(QString id)
{
    return m_database->run([id](Connection& connection) { return selectPlan(connection, id); });
}

Task<Result<QList<PlanSummary>>> Journal::list()
{
    return m_database->run(selectSummaries);
}

Task<Result<std::optional<Runner>>> Journal::runner()
{
    return m_database->run([now = m_parts.clock.now(), &processes = m_parts.processes](Connection& connection) {
        return selectLease(connection).map([&](const std::optional<LeaseRow>& row) -> std::optional<Runner> {
            if (!row || !holds(*row, processes, now))
                return std::nullopt;
            return Runner{.planId = row->lease.planId,
                          .name = row->holder.name,
                          .pid = row->holder.pid,
                          .since = row->acquiredAt,
                          .isThisProcess = row->holder == processes.self()};
        });
    });
}

Task<Result<void>> Journal::record(QString planId, Step step, PlanState planState)
{
    return write([planId, step = std::move(step), planState](Connection& connection) {
        return updateStep(connection, planId, step).and_then([&] { return updatePlanState(connection, planId, planState); });
    });
}

Task<Result<void>> Journal::record(QString planId, PlanState state)
{
    return write([planId, state](Connection& connection) { return updatePlanState(connection, planId, state); });
}

Task<Result<void>> Journal::recordUndone(QString planId, QStringList stepIds)
{
    return write([planId, stepIds](Connection& connection) -> Result<void> {
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
    return m_database->transaction([id, now = m_parts.clock.now(), &processes = m_parts.processes](Connection& connection) -> Result<Plan> {
        Result<Plan> plan = selectPlan(connection, id);
        if (!plan)
            return plan;
        const Result<std::optional<LeaseRow>> lease = selectLease(connection);
        if (!lease)
            return fail(lease.error());
        if (*lease && (*lease)->lease.planId == plan->id && holds(**lease, processes, now))
            return fail(heldBy(**lease, processes.self()));
        if (plan->state == PlanState::Done || plan->state == PlanState::Undone)
            return fail(hasEnded(*plan));
        if (*lease && (*lease)->lease.planId == plan->id) // of a dead process: should it live, it writes no more
            if (const Result<void> freed = deleteLease(connection); !freed)
                return fail(freed.error());
        for (Step& step : plan->steps) {
            if (step.isSatisfied())
                continue;
            step = abandoned(step);
            if (const Result<void> updated = updateStep(connection, plan->id, step); !updated)
                return fail(updated.error());
        }
        plan->state = PlanState::Cancelled;
        return updatePlanState(connection, plan->id, plan->state).map([&] { return *plan; });
    });
}

Task<Result<void>> Journal::acquireLease(QString planId)
{
    const QDateTime now = m_parts.clock.now();
    const LeaseRow row{.lease = {.token = m_parts.newToken()}, .holder = m_parts.processes.self(), .acquiredAt = now, .heartbeatAt = now};
    const Result<Lease> acquired =
        co_await m_database->transaction([planId, row, &processes = m_parts.processes](Connection& connection) -> Result<Lease> {
            const Result<QString> id = completeId(connection, planId);
            if (!id)
                return fail(id.error());
            const Result<std::optional<LeaseRow>> present = selectLease(connection);
            if (!present)
                return fail(present.error());
            if (*present && holds(**present, processes, row.acquiredAt))
                return fail(heldBy(**present, row.holder));
            LeaseRow ours = row;
            ours.lease.planId = *id;
            return replaceLease(connection, ours).map([&] { return ours.lease; });
        });
    if (!acquired)
        co_return fail(acquired.error());
    m_lease = *acquired;
    co_return Result<void>();
}

Task<Result<void>> Journal::renewLease()
{
    return write([now = m_parts.clock.now()](Connection& connection) { return touchLease(connection, now); });
}

Task<Result<void>> Journal::releaseLease()
{
    return write(deleteLease);
}

} // namespace qm::plan
