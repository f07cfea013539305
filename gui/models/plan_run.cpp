// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/plan_run.h"

namespace qm::gui {

PlanRun::PlanRun(session::Session& session, Clock& clock, plan::Plan plan, Known known, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_plan(std::move(plan))
    , m_known(known)
{
}

std::optional<Milliseconds> PlanRun::took(const QString& stepId) const
{
    if (!m_began.contains(stepId) || !m_wasDone.contains(stepId))
        return std::nullopt;
    return Milliseconds(m_began.value(stepId).msecsTo(m_wasDone.value(stepId)));
}

int PlanRun::failedCount() const
{
    return int(std::ranges::count_if(m_plan.steps, [](const plan::Step& step) { return step.state == plan::StepState::Failed; }));
}

bool PlanRun::hasBegun() const
{
    return std::ranges::any_of(m_plan.steps, [](const plan::Step& step) { return step.state != plan::StepState::Pending; });
}

std::optional<Milliseconds> PlanRun::timeLeft() const
{
    return m_isRunning && !isStopping() ? m_timeLeft.at(m_clock.elapsed()) : std::nullopt;
}

const plan::Step* PlanRun::waitsFor() const
{
    const auto is = [](plan::StepState state) { return [state](const plan::Step& step) { return step.state == state; }; };
    if (!m_isRunning || std::ranges::any_of(m_plan.steps, is(plan::StepState::Running)))
        return nullptr;
    const auto waiting = std::ranges::find_if(m_plan.steps, is(plan::StepState::Waiting));
    return waiting == m_plan.steps.cend() ? nullptr : &*waiting;
}

void PlanRun::start()
{
    if (!m_isRunning)
        m_running = run(false);
}

void PlanRun::retry()
{
    if (!m_isRunning)
        m_running = run(true);
}

void PlanRun::cancel()
{
    m_stop.request_stop();
    Q_EMIT changed();
}

Task<Result<plan::Plan>> PlanRun::attempt(bool retryFailed)
{
    const Result<plan::Journal*> journal = co_await m_session.journal();
    if (!journal)
        co_return fail(journal.error());
    if (!isRecorded())
        if (const Result<void> added = co_await (*journal)->add(m_plan); !added)
            co_return fail(added.error());
    m_known = Known::Recorded;
    Q_EMIT changed();
    co_return co_await m_session.run(m_plan.id, {.retryFailed = retryFailed, .maxWait = m_session.target().githubLimits.maxWait},
                                     m_stop.get_token(), [this](const plan::Event& event) { note(event); });
}

Task<> PlanRun::run(bool retryFailed)
{
    m_isRunning = true;
    m_stop = {};
    m_trouble.reset();
    m_startedAt = m_clock.now();
    m_endedAt = {};
    m_plan.state = plan::PlanState::Running;
    m_timeLeft = TimeLeft([this](int steps) { return m_session.estimatedDuration(steps); }, m_plan.doneCount(), int(m_plan.steps.size()),
                          m_clock.elapsed());
    Q_EMIT changed();
    const Result<plan::Plan> plan = co_await attempt(retryFailed);
    m_isRunning = false;
    m_endedAt = m_clock.now();
    if (plan)
        m_plan = *plan;
    else
        m_trouble = plan.error();
    if (!plan)
        m_plan.state = plan::stateOfSteps(m_plan.steps);
    Q_EMIT changed();
    Q_EMIT ended();
}

void PlanRun::note(const plan::Event& event)
{
    for (plan::Step& step : m_plan.steps) {
        if (step.id != event.step.id)
            continue;
        step = event.step;
        if (step.state == plan::StepState::Running && !m_began.contains(step.id))
            m_began.insert(step.id, event.at);
        if (step.isSatisfied())
            m_wasDone.insert(step.id, event.at);
        if (step.state == plan::StepState::Failed)
            m_failed.insert(step.id, event.at);
    }
    m_timeLeft.setWaiting(waitsFor() != nullptr, m_clock.elapsed());
    m_timeLeft.reach(m_plan.doneCount(), m_clock.elapsed());
    Q_EMIT changed();
}

} // namespace qm::gui
