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

void addRequest(Step& step, const QString& id)
{
    if (!id.isEmpty() && !step.requests.contains(id))
        step.requests << id;
}

} // namespace

Step failedWith(Step step, Error error)
{
    if (error.kind == Error::Kind::Cancelled && !error.inDoubt) {
        step.state = step.until.isValid() ? StepState::Waiting : StepState::Pending; // stopped before anything was sent
        step.error.reset();
        return step;
    }
    step.state = error.kind == Error::Kind::Conflict ? StepState::Conflict : StepState::Failed;
    addRequest(step, error.requestId);
    if (error.inDoubt)
        error.hint = Words::tr("It is not known whether the change was made: resume the plan, and it is looked for first.");
    step.error = std::move(error).attempting(Words::tr("make it so that %1").arg(step.summary));
    return step;
}

Step foundAsWanted(Step step, const Standing& standing, bool mayBeOurs)
{
    const bool wasWaiting = step.state == StepState::Waiting;
    step.state = mayBeOurs ? StepState::Done : StepState::Skipped;
    step.note = mayBeOurs && !wasWaiting ? Words::tr("nobody heard its answer, but it was made") : standing.reason;
    step.until = {};
    step.error.reset();
    return step;
}

Task<> Run::runStep(int index)
{
    Step now = step(index);
    const Result<Standing> standing = co_await kindOf(now).check(now, m_parts.world, Moment::BeforeWrite, m_giveUp.get_token());
    if (!standing)
        now = failedWith(now, standing.error());
    else if (!standing->needed)
        now = foundAsWanted(now, *standing, now.state == StepState::Waiting);
    else if (!isHalted())
        now = co_await performed(now);
    co_await recordIfChanged(now);
    Progress& progress = m_progress[index];
    progress.isUnderWay = false;
    progress.isWaiting = now.state == StepState::Waiting;
    progress.isOpen = progress.isWaiting;
    --m_underWay;
    --m_underWayOf[progress.system];
    if (now.state == StepState::Failed || now.state == StepState::Conflict)
        noteFailure();
    if (progress.isWaiting)
        m_tasks.push_back(wakeLater(index));
    leave();
}

/// Performs until it is known what came of it: a write whose answer was lost is looked for before it is sent again, and one
/// that was asked to wait is checked again. Each attempt is journaled first, which also proves that the lease is still ours.
Task<Step> Run::performed(Step step)
{
    for (int time = 1;; ++time) {
        step.state = StepState::Running;
        step.error.reset();
        co_await record(step);
        if (m_journalError)
            co_return step;
        const Result<Outcome> outcome = co_await kindOf(step).perform(step, m_parts.world, m_giveUp.get_token());
        if (outcome)
            co_return settled(step, *outcome);
        if (!outcome.error().inDoubt && outcome.error().kind != Error::Kind::Quota)
            co_return failedWith(step, outcome.error());
        const Step after = co_await lookAgain(step, outcome.error());
        if (after.state != StepState::Running)
            co_return after;
        if (time == mostPerforms) {
            Error error = outcome.error();
            error.inDoubt = false; // it was looked for, and is not there
            co_return failedWith(step, error);
        }
        if (m_stop.stop_requested() || !co_await m_parts.clock.sleep(betweenPerforms * time, m_giveUp.get_token()))
            co_return failedWith(step, cancelled());
    }
}

/// Asks the service before a write is sent again, because it may have been made or because time has passed: done or skipped,
/// still to be made (the step stays `running`), or why it cannot be.
Task<Step> Run::lookAgain(Step step, Error error)
{
    const Result<Standing> standing = co_await kindOf(step).check(step, m_parts.world, Moment::AfterDoubt, {});
    if (!standing) {
        Error why = standing.error().kind == Error::Kind::Conflict ? standing.error() : error;
        why.inDoubt = error.inDoubt;
        co_return failedWith(step, why);
    }
    if (error.inDoubt)
        addRequest(step, error.requestId);
    co_return standing->needed ? step : foundAsWanted(step, *standing, error.inDoubt);
}

Task<> Run::recordIfChanged(Step now)
{
    if (now != step(m_index[now.id]) && !m_journalError)
        co_await record(now);
}

/// Journals how a step stands now, takes it over into the plan and reports it.
Task<> Run::record(Step now)
{
    if (const Result<void> recorded = co_await m_parts.journal.record(m_plan.id, now, m_plan.state); !recorded) {
        loseJournal(recorded.error());
        co_return;
    }
    step(m_index[now.id]) = now;
    if (m_report)
        m_report({.at = m_parts.clock.now(), .plan = m_plan.id, .step = now, .done = m_plan.doneCount(), .of = int(m_plan.steps.size())});
}

} // namespace qm::plan
