// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run.h"

#include <QCoreApplication>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

constexpr int mostPerforms = 3;
constexpr Milliseconds betweenPerforms{1'000};

Step settled(Step step, const Outcome& outcome)
{
    step.requests += outcome.requests;
    step.note = outcome.note;
    step.until = {};
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        step.state = StepState::Done;
        break;
    case Outcome::Kind::Skipped:
        step.state = StepState::Skipped;
        break;
    case Outcome::Kind::Waiting:
        step.state = StepState::Waiting;
        step.until = outcome.until;
        break;
    }
    return step;
}

} // namespace

Step Run::failedWith(Step step, Error error) const
{
    if (error.kind == Error::Kind::Cancelled && !error.inDoubt) {
        step.state = step.until.isValid() ? StepState::Waiting : StepState::Pending; // stopped before anything was sent
        return step;
    }
    step.state = error.kind == Error::Kind::Conflict ? StepState::Conflict : StepState::Failed;
    if (!error.requestId.isEmpty() && !step.requests.contains(error.requestId))
        step.requests << error.requestId;
    step.error = std::move(error).attempting(Words::tr("make it so that %1").arg(step.summary));
    return step;
}

Task<> Run::runStep(int index)
{
    Step now = step(index);
    const Result<Standing> standing = co_await kindOf(now).check(now, m_parts.world, Moment::BeforeWrite, m_giveUp.get_token());
    if (!standing) {
        now = failedWith(now, standing.error());
    } else if (!standing->needed) {
        now.state = StepState::Skipped;
        now.note = standing->reason;
    } else {
        now.state = StepState::Running;
        co_await record(now);
        if (!m_journalError)
            now = co_await performed(now);
    }
    Progress& progress = m_progress[index];
    progress.isUnderWay = false;
    progress.isWaiting = now.state == StepState::Waiting;
    progress.isOpen = progress.isWaiting;
    if (!m_journalError)
        co_await record(now);
    m_hasFailed = m_hasFailed || now.state == StepState::Failed || now.state == StepState::Conflict;
    if (progress.isWaiting && !m_journalError)
        m_tasks.push_back(wakeLater(index));
    leave();
}

/// Performs until it is known what came of it: a write whose answer was lost is looked for before it is sent again.
Task<Step> Run::performed(Step step)
{
    for (int time = 1;; ++time) {
        const Result<Outcome> outcome = co_await kindOf(step).perform(step, m_parts.world, m_giveUp.get_token());
        if (outcome)
            co_return settled(step, *outcome);
        if (!outcome.error().inDoubt && outcome.error().kind != Error::Kind::Quota) // asked to wait: what it expects is asked again
            co_return failedWith(step, outcome.error());
        Step after = co_await afterDoubt(step, outcome.error());
        if (after.state != StepState::Running)
            co_return after;
        if (time == mostPerforms || m_stop.stop_requested()) {
            Error error = outcome.error();
            error.inDoubt = false; // it was looked for, and is not there
            co_return failedWith(step, error);
        }
        if (!co_await m_parts.clock.sleep(betweenPerforms * time, m_giveUp.get_token()))
            co_return failedWith(step, cancelled());
    }
}

/// What the service says of a write that may have been made: done, not made (the step stays `running`), or still not known.
Task<Step> Run::afterDoubt(Step step, Error doubt)
{
    const Result<Standing> standing = co_await kindOf(step).check(step, m_parts.world, Moment::AfterDoubt, {});
    if (standing && standing->needed)
        co_return step;
    if (standing) {
        if (!doubt.requestId.isEmpty())
            step.requests << doubt.requestId;
        step.state = StepState::Done;
        step.note = Words::tr("its answer was lost, but it was made");
        co_return step;
    }
    if (standing.error().kind == Error::Kind::Conflict)
        co_return failedWith(step, standing.error());
    doubt.hint = Words::tr("It is not known whether the change was made: resume the plan, and it is looked for first.");
    co_return failedWith(step, doubt);
}

/// Takes the step over into the plan, journals and reports it.
Task<void> Run::record(Step step)
{
    for (Step& planned : m_plan.steps)
        if (planned.id == step.id)
            planned = step;
    if (const Result<void> recorded = co_await m_parts.journal.record(m_plan.id, step, m_plan.state); !recorded) {
        m_journalError = recorded.error();
        co_return;
    }
    if (m_report)
        m_report({.at = m_parts.clock.now(), .plan = m_plan.id, .step = step, .done = m_plan.doneCount(), .of = int(m_plan.steps.size())});
}

} // namespace qm::plan
