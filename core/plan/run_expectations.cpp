// SPDX-License-Identifier: GPL-3.0-or-later
// Before the first write of a run: what became of writes in doubt, and whether everything is still as the plan expects.
#include "core/plan/run.h"

namespace qm::plan {

/// Once a failure or a stop keeps steps from running, only those in doubt are asked about: nothing is left `running`.
bool Run::isAsked(int index) const
{
    const Progress& progress = m_progress[index];
    return progress.isOpen && !progress.isWaiting && (progress.inDoubt || !isHalted());
}

/// Asks every open step's question. What is as wanted already is settled here; a conflict anywhere means that nothing is
/// written at all, and every step in conflict says so.
Task<bool> Run::expectationsHold()
{
    const Result<void> read = co_await readAhead();
    bool allHold = true;
    for (int i = 0; i < m_plan.steps.size() && !m_stop.stop_requested() && !m_journalError; ++i) {
        if (!isAsked(i))
            continue;
        const Step asked = step(i);
        const bool inDoubt = m_progress[i].inDoubt;
        const Moment moment = inDoubt ? Moment::AfterDoubt : Moment::BeforeRun;
        const Result<Standing> standing =
            read ? co_await kindOf(asked).check(asked, m_parts.world, moment, m_giveUp.get_token()) : Result<Standing>(fail(read.error()));
        Step now = asked;
        if (!standing) {
            Error error = standing.error();
            error.inDoubt = inDoubt;
            now = failedWith(asked, error);
            allHold = false;
        } else if (!standing->needed && isReady(asked)) {
            now = foundAsWanted(asked, *standing, inDoubt);
        } else {
            now.state = StepState::Pending;
            now.error.reset();
        }
        m_progress[i].isOpen = now.state == StepState::Pending;
        co_await recordIfChanged(now);
        if (!standing && now.state != StepState::Conflict)
            break; // no answer: the others would not get one either
    }
    m_hasFailed = m_hasFailed || !allHold;
    co_return allHold && !m_journalError;
}

/// Lets each kind read at once what its steps are going to ask for.
Task<Result<void>> Run::readAhead()
{
    struct Group {
        const StepKind* kind;
        QList<Step> steps;
    };
    std::vector<Group> groups; // in the order of the plan, so that two runs ask alike
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        const StepKind& kind = kindOf(step(i));
        if (!kind.prepare || !isAsked(i))
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& known) { return known.kind->prepare == kind.prepare; });
        if (group == groups.end())
            group = groups.insert(group, {&kind, {}});
        group->steps << step(i);
    }
    for (const Group& group : groups)
        if (const Result<void> read = co_await group.kind->prepare(group.steps, m_parts.world, m_giveUp.get_token()); !read)
            co_return read;
    co_return Result<void>();
}

} // namespace qm::plan
