// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pause_events.h"

#include <algorithm>

namespace qm::session {

PauseEvents::PauseEvents(const plan::Plan& plan, Clock& clock, std::function<void(const plan::Event&)> report)
    : m_clock(clock)
    , m_report(std::move(report))
    , m_plan(plan)
{
}

void PauseEvents::step(const plan::Event& event)
{
    for (plan::Step& step : m_plan.steps)
        if (step.id == event.step.id)
            step = event.step;
    m_paused.removeAll(event.step.id);
    if (m_report)
        m_report(event);
}

void PauseEvents::pause(const std::optional<net::Waiting>& waiting)
{
    if (!waiting) {
        for (const plan::Step& step : m_plan.steps)
            if (m_paused.contains(step.id))
                tell(step);
        m_paused.clear();
        return;
    }
    QList<plan::Step> affected;
    for (const plan::Step& step : m_plan.steps)
        if (step.state == plan::StepState::Running)
            affected << step;
    const auto next = std::find_if(m_plan.steps.cbegin(), m_plan.steps.cend(), [](const plan::Step& step) { return !step.isSatisfied(); });
    if (affected.isEmpty() && next != m_plan.steps.cend())
        affected << *next;
    for (plan::Step& step : affected) {
        m_paused << step.id;
        step.state = plan::StepState::Waiting;
        step.note = waiting->reason;
        step.until = waiting->until;
        tell(step);
    }
}

void PauseEvents::tell(const plan::Step& step)
{
    if (m_report)
        m_report({.at = m_clock.now(), .plan = m_plan.id, .step = step, .done = m_plan.doneCount(), .of = int(m_plan.steps.size())});
}

} // namespace qm::session
