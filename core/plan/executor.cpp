// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/executor.h"

#include "core/plan/run.h"

#include <QCoreApplication>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Executor)
};

/// Why a plan cannot be run at all; nothing where it can.
std::optional<Error> obstacle(const Plan& plan, const StepKinds& kinds)
{
    const auto refused = [](const QString& reason, const QString& hint) {
        return Error{.kind = Error::Kind::Usage, .attempted = Words::tr("run the plan"), .reason = reason, .hint = hint};
    };
    if (plan.state == PlanState::Undone)
        return refused(Words::tr("it was taken back"), Words::tr("Make a new plan."));
    for (const Step& step : plan.steps)
        if (!kinds.find(step.kind))
            return refused(Words::tr("nothing here can do “%1”").arg(step.kind), Words::tr("Use the newer Quartermaster that made it."));
    for (const Step& step : plan.steps)
        if (step.state == StepState::Cancelled)
            return refused(Words::tr("it was abandoned"), Words::tr("Make a new plan."));
    return std::nullopt;
}

} // namespace

Executor::Executor(Parts parts)
    : m_parts(parts)
{
}

Task<Result<Plan>> Executor::run(QString planId, RunOptions options, std::stop_token stop, std::function<void(const Event&)> report)
{
    Parts parts = m_parts; // the executor may be gone before its run
    if (const Result<void> held = co_await parts.journal.acquireLease(planId); !held)
        co_return fail(held.error());
    Result<Plan> plan = co_await parts.journal.load(planId);
    if (plan)
        if (const std::optional<Error> error = obstacle(*plan, parts.kinds))
            plan = fail(*error);
    if (plan && plan->state != PlanState::Done) {
        Run run(parts, *plan, std::move(options), stop, std::move(report));
        plan = co_await run.execute();
    }
    if (const Result<void> released = co_await parts.journal.releaseLease(); !released && plan)
        co_return fail(released.error());
    co_return plan;
}

} // namespace qm::plan
