// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

/// A wait that asks for no time at all must not keep the program busy.
constexpr Milliseconds shortestWait{1'000};

/// Failures that are over when the cause is: a resume tries these again, unasked.
bool passesByItself(Error::Kind kind)
{
    return kind == Error::Kind::Unreachable || kind == Error::Kind::Quota || kind == Error::Kind::SignIn;
}

bool runsAgain(const Step& step, bool retryFailed)
{
    switch (step.state) {
    case StepState::Pending:
    case StepState::Running:
    case StepState::Waiting:
    case StepState::Conflict:
        return true;
    case StepState::Failed:
        return retryFailed || isInDoubt(step) || (step.error && passesByItself(step.error->kind));
    case StepState::Done:
    case StepState::Skipped:
    case StepState::Cancelled:
    case StepState::Undone:
        break;
    }
    return false;
}

/// Of a step that was under way when the program died, where this run ended before the service could be asked about it.
Error notAskedYet()
{
    return {.kind = Error::Kind::Unreachable,
            .reason = Words::tr("the program ended while it was made, and the service was not asked yet what became of it"),
            .inDoubt = true};
}

} // namespace

Run::Run(Executor::Parts parts, Plan plan, RunOptions options, std::stop_token stop, std::function<void(const Event&)> report)
    : m_parts(parts)
    , m_plan(std::move(plan))
    , m_options(std::move(options))
    , m_stop(std::move(stop))
    , m_report(std::move(report))
    , m_progress(m_plan.steps.size())
{
}

Task<Result<Plan>> Run::execute()
{
    open();
    std::stop_callback onStop(m_stop, [this] { m_halt.request_stop(); }); // perhaps on another thread
    const Task<> company = accompany();
    if (co_await expectationsHold()) {
        for (int i = 0; i < m_plan.steps.size(); ++i)
            if (m_progress[i].isWaiting)
                m_tasks.push_back(wakeLater(i));
        schedule();
        co_await allIdle();
    }
    m_over.request_stop();
    m_halt.request_stop();
    co_await company;
    for (const Task<>& task : m_tasks)
        co_await task;
    co_return co_await conclude();
}

/// Decides which steps this run takes up.
void Run::open()
{
    m_plan.state = PlanState::Running;
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        const Step& step = m_plan.steps[i];
        m_index.insert(step.id, i);
        Progress& progress = m_progress[i];
        progress.system = step.system();
        progress.isOpen = runsAgain(step, m_options.retryFailed);
        progress.inDoubt = progress.isOpen && isInDoubt(step);
        progress.isWaiting = step.state == StepState::Waiting;
        if (!progress.isOpen && step.state == StepState::Failed)
            noteFailure();
    }
}

bool Run::isReady(const Step& step) const
{
    return std::all_of(step.after.cbegin(), step.after.cend(),
                       [this](const QString& before) { return m_plan.steps[m_index[before]].isSatisfied(); });
}

bool Run::mayStart(int index) const
{
    const Progress& progress = m_progress[index];
    return progress.isOpen && !progress.isWaiting && !progress.isUnderWay &&
           m_underWayOf.value(progress.system) < m_options.concurrentOf.value(progress.system, m_options.concurrent) &&
           isReady(m_plan.steps[index]);
}

/// Starts every step that may start now. A step that ends at once asks again from within: then another round is made.
void Run::schedule()
{
    m_scheduleAgain = true;
    if (m_isScheduling)
        return;
    m_isScheduling = true;
    while (std::exchange(m_scheduleAgain, false))
        for (int i = 0; i < m_plan.steps.size() && m_underWay < m_options.concurrent && !isHalted(); ++i)
            if (mayStart(i)) {
                m_progress[i].isUnderWay = true;
                ++m_busy;
                ++m_underWay;
                ++m_underWayOf[m_progress[i].system];
                m_tasks.push_back(runStep(i));
            }
    m_isScheduling = false;
}

/// The last thing a step's coroutine does: lets others start, and the run end.
void Run::leave()
{
    schedule();
    if (--m_busy == 0 && m_waiter)
        std::exchange(m_waiter, {}).resume();
}

/// A waiting step takes no slot while it sleeps; what this run would wait for too long in all is left for a later one.
Task<> Run::wakeLater(int index)
{
    Progress& progress = m_progress[index];
    const QDateTime now = m_parts.clock.now();
    if (!progress.waitsUntil.isValid())
        progress.waitsUntil = now.addMSecs(m_options.maxWait.count());
    const QDateTime until = std::max(step(index).until, now.addMSecs(shortestWait.count()));
    if (until > progress.waitsUntil)
        co_return;
    ++m_busy;
    if (co_await m_parts.clock.sleep(Milliseconds(now.msecsTo(until)), m_halt.get_token()))
        m_progress[index].isWaiting = false;
    leave();
}

/// Keeps the lease as long as the run lasts. After a stop the steps under way may finish; what takes longer is asked to end.
Task<> Run::accompany()
{
    while (co_await m_parts.clock.sleep(Journal::heartbeat, m_halt.get_token()) && co_await renewLease()) {
    }
    if (m_stop.stop_requested() && co_await m_parts.clock.sleep(graceAfterStop, m_over.get_token()))
        m_giveUp.request_stop();
    while (co_await m_parts.clock.sleep(Journal::heartbeat, m_over.get_token()) && co_await renewLease())
        if (m_stop.stop_requested()) // after a failure had halted the run already
            m_giveUp.request_stop();
}

Task<bool> Run::renewLease()
{
    const Result<void> renewed = co_await m_parts.journal.renewLease();
    if (!renewed)
        loseJournal(renewed.error());
    co_return renewed.has_value();
}

void Run::noteFailure()
{
    m_hasFailed = true;
    if (m_options.onFailure == RunOptions::OnFailure::Stop)
        m_halt.request_stop();
}

/// Without its journal a run starts nothing more; without its lease it must not go on writing either.
void Run::loseJournal(const Error& error)
{
    if (!m_journalError)
        m_journalError = error;
    m_halt.request_stop();
    if (error.kind == Error::Kind::Conflict)
        m_giveUp.request_stop();
}

/// Says and records what became of the plan. An undo is done only when what it took back is marked.
Task<Result<Plan>> Run::conclude()
{
    for (int i = 0; i < m_plan.steps.size() && !m_journalError; ++i)
        if (step(i).state == StepState::Running)
            co_await record(failedWith(step(i), notAskedYet()));
    if (m_journalError)
        co_return fail(*m_journalError);
    const bool isDone = m_plan.doneCount() == m_plan.steps.size();
    m_plan.state = m_stop.stop_requested() && !isDone && !m_hasFailed ? PlanState::Cancelled : stateOfSteps(m_plan.steps);
    if (m_plan.state == PlanState::Done && !m_plan.undoes.isEmpty())
        if (const Result<void> marked = co_await markUndone(); !marked)
            co_return fail(marked.error());
    if (const Result<void> recorded = co_await m_parts.journal.record(m_plan.id, m_plan.state); !recorded)
        co_return fail(recorded.error());
    co_return Result<Plan>(m_plan);
}

/// The steps of an undo carry the ids of those they take back. A plan of another journal is none of ours to mark.
Task<Result<void>> Run::markUndone()
{
    const Result<Plan> original = co_await m_parts.journal.load(m_plan.undoes);
    if (!original)
        co_return original.error().kind == Error::Kind::Usage ? Result<void>() : fail(original.error());
    QStringList takenBack;
    for (const Step& step : original->steps)
        if (step.state == StepState::Done && m_index.contains(step.id))
            takenBack << step.id;
    co_return co_await m_parts.journal.recordUndone(original->id, takenBack);
}

} // namespace qm::plan
