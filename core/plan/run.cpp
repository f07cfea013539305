// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

/// Of a step that was under way when the program died, where this run ended before the service could be asked about it.
Error notAskedYet()
{
    return {.kind = Error::Kind::Unreachable,
            .reason = Words::tr("the program ended while it was made, and the service was not asked yet what became of it"),
            .hint = Words::tr("Resume the plan, and it is looked for first."),
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
    std::stop_callback onStop(m_stop, [this] { m_tasks.push_back(finishOrGiveUpSoon()); });
    Task<> lease = keepLease();
    if (co_await expectationsHold()) {
        for (int i = 0; i < m_plan.steps.size(); ++i)
            if (m_progress[i].isWaiting)
                m_tasks.push_back(wakeLater(i));
        schedule();
        co_await allIdle();
    }
    for (int i = 0; i < m_plan.steps.size() && !m_journalError; ++i)
        if (step(i).state == StepState::Running)
            co_await record(failedWith(step(i), notAskedYet()));
    const bool isOpen = std::any_of(m_plan.steps.cbegin(), m_plan.steps.cend(), [](const Step& step) { return !step.isSatisfied(); });
    m_plan.state = m_stop.stop_requested() && isOpen && !m_hasFailed ? PlanState::Cancelled : stateOfSteps(m_plan.steps);
    m_over.request_stop();
    co_await lease;
    for (Task<>& task : m_tasks)
        co_await task;
    if (!m_journalError)
        if (const Result<void> recorded = co_await m_parts.journal.record(m_plan.id, m_plan.state); !recorded)
            m_journalError = recorded.error();
    if (m_journalError)
        co_return fail(*m_journalError);
    co_return m_plan;
}

/// Decides which steps this run takes up: what is not done, failed only where a retry is wanted or nobody knows what became
/// of it, abandoned never.
void Run::open()
{
    m_plan.state = PlanState::Running;
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        Step& step = m_plan.steps[i];
        Progress& progress = m_progress[i];
        progress.inDoubt = step.state == StepState::Running || (step.error && step.error->inDoubt);
        progress.isWaiting = step.state == StepState::Waiting;
        progress.isOpen = step.state == StepState::Pending || step.state == StepState::Conflict || progress.isWaiting || progress.inDoubt ||
                          (step.state == StepState::Failed && m_options.retryFailed);
        m_hasFailed = m_hasFailed || (step.state == StepState::Failed && !progress.isOpen);
        if (progress.isOpen && !progress.isWaiting)
            step.error.reset();
    }
}

/// Asks every open step's question before the first write. What is as wanted already is settled here; a conflict anywhere
/// means that nothing is written at all.
Task<bool> Run::expectationsHold()
{
    const Result<void> read = co_await readAhead();
    bool allHold = true;
    for (int i = 0; i < m_plan.steps.size() && !m_stop.stop_requested() && !m_journalError; ++i) {
        Progress& progress = m_progress[i];
        if (!progress.isOpen || progress.isWaiting)
            continue;
        Step asked = step(i);
        const Moment moment = progress.inDoubt ? Moment::AfterDoubt : Moment::BeforeRun;
        const Result<Standing> standing =
            read ? co_await kindOf(asked).check(asked, m_parts.world, moment, m_giveUp.get_token()) : Result<Standing>(fail(read.error()));
        if (standing && standing->needed) {
            if (progress.inDoubt) { // it was looked for, and is not there
                asked.state = StepState::Pending;
                co_await record(asked);
            }
            continue;
        }
        if (standing) {
            asked.state = progress.inDoubt ? StepState::Done : StepState::Skipped;
            asked.note = standing->reason;
        } else {
            Error error = standing.error();
            error.inDoubt = progress.inDoubt && error.kind != Error::Kind::Conflict;
            asked = failedWith(asked, error);
            allHold = false;
        }
        progress.isOpen = false;
        co_await record(asked);
        if (!allHold && asked.state != StepState::Conflict)
            break; // no answer: the others would not get one either
    }
    co_return allHold && !m_journalError;
}

/// Lets each kind read at once what its steps are going to ask for.
Task<Result<void>> Run::readAhead()
{
    QHash<const void*, std::pair<const StepKind*, QList<Step>>> groups;
    for (int i = 0; i < m_plan.steps.size(); ++i)
        if (const StepKind& kind = kindOf(step(i)); m_progress[i].isOpen && !m_progress[i].isWaiting && kind.prepare) {
            auto& [first, steps] = groups[reinterpret_cast<const void*>(kind.prepare)];
            first = &kind;
            steps << step(i);
        }
    for (const auto& [kind, steps] : groups)
        if (const Result<void> read = co_await kind->prepare(steps, m_parts.world, m_giveUp.get_token()); !read)
            co_return read;
    co_return Result<void>();
}

bool Run::isHalted() const
{
    return m_stop.stop_requested() || m_journalError || (m_hasFailed && m_options.onFailure == RunOptions::OnFailure::Stop);
}

bool Run::mayStart(int index) const
{
    const Step& step = m_plan.steps[index];
    const Progress& progress = m_progress[index];
    if (!progress.isOpen || progress.isWaiting || progress.isUnderWay)
        return false;
    const bool isReady =
        std::all_of(step.after.cbegin(), step.after.cend(), [this](const QString& before) { return m_plan.step(before)->isSatisfied(); });
    if (!isReady)
        return false;
    int all = 0;
    int ofSystem = 0;
    for (int i = 0; i < m_plan.steps.size(); ++i)
        if (m_progress[i].isUnderWay) {
            ++all;
            ofSystem += m_plan.steps[i].system() == step.system() ? 1 : 0;
        }
    return all < m_options.concurrent && ofSystem < m_options.concurrentOf.value(step.system(), m_options.concurrent);
}

/// Starts every step that may start now. A step that ends at once asks again from within: then another round is made.
void Run::schedule()
{
    m_scheduleAgain = true;
    if (m_isScheduling)
        return;
    m_isScheduling = true;
    while (std::exchange(m_scheduleAgain, false))
        for (int i = 0; i < m_plan.steps.size() && !isHalted(); ++i)
            if (mayStart(i)) {
                m_progress[i].isUnderWay = true;
                ++m_underWay;
                m_tasks.push_back(runStep(i));
            }
    m_isScheduling = false;
}

/// The last thing a step's coroutine does: lets others start, and the run end.
void Run::leave()
{
    schedule();
    if (--m_underWay == 0 && m_waiter)
        std::exchange(m_waiter, {}).resume();
}

/// A waiting step takes no slot while it sleeps; one that would sleep too long is left for a later run.
Task<> Run::wakeLater(int index)
{
    const Milliseconds left{m_parts.clock.now().msecsTo(step(index).until)};
    if (left > m_options.maxWait)
        co_return;
    ++m_underWay;
    const Result<void> slept = co_await m_parts.clock.sleep(left, m_stop);
    if (slept)
        m_progress[index].isWaiting = false;
    leave();
}

/// After a stop the steps under way may finish; what takes longer is asked to end as well.
Task<> Run::finishOrGiveUpSoon()
{
    if (co_await m_parts.clock.sleep(graceAfterStop, m_over.get_token()))
        m_giveUp.request_stop();
}

Task<> Run::keepLease()
{
    while (co_await m_parts.clock.sleep(Journal::heartbeat, m_over.get_token()))
        if (const Result<void> renewed = co_await m_parts.journal.renewLease(); !renewed) {
            m_journalError = renewed.error();
            co_return;
        }
}

} // namespace qm::plan
