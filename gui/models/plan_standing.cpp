// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/plan_standing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanStanding)
};

bool hasStep(const plan::Plan& plan, bool (*isSo)(const plan::Step&))
{
    return std::ranges::any_of(plan.steps, isSo);
}

/// What a resume may still run, be it only when asked to retry.
bool mayRun(const plan::Step& step)
{
    return !step.isSatisfied() && step.state != plan::StepState::Cancelled && step.state != plan::StepState::Undone;
}

} // namespace

Standing standingOf(const plan::PlanSummary& plan, const std::optional<plan::Runner>& runner)
{
    if (runner && runner->planId == plan.id)
        return Standing::Running;
    switch (plan.state) {
    case plan::PlanState::Planned:
        return Standing::Planned;
    case plan::PlanState::Running:
        return Standing::Stopped;
    case plan::PlanState::Waiting:
        return Standing::Waiting;
    case plan::PlanState::Done:
        return Standing::Done;
    case plan::PlanState::Cancelled:
        return Standing::Cancelled;
    case plan::PlanState::Conflict:
        return Standing::Conflict;
    case plan::PlanState::Undone:
        return Standing::Undone;
    case plan::PlanState::Failed:
        break;
    }
    return Standing::Failed;
}

StandingLook lookOf(Standing standing)
{
    switch (standing) {
    case Standing::Planned:
        return {u"pending"_s, Token::Unknown, Words::tr("Not begun")};
    case Standing::Running:
        return {u"spinner"_s, Token::AccentText, Words::tr("Running")};
    case Standing::Waiting:
        return {u"clock"_s, Token::Soon, Words::tr("Waiting")};
    case Standing::Stopped:
        return {u"soon"_s, Token::Soon, Words::tr("Stopped")};
    case Standing::Done:
        return {u"fine"_s, Token::Fine, Words::tr("Done")};
    case Standing::Conflict:
        return {u"soon"_s, Token::Soon, Words::tr("Conflict")};
    case Standing::Cancelled:
        return {u"minus"_s, Token::Muted, Words::tr("Cancelled")};
    case Standing::Undone:
        return {u"undo"_s, Token::Muted, Words::tr("Undone")};
    case Standing::Failed:
        break;
    }
    return {u"bad"_s, Token::Bad, Words::tr("Failed")};
}

StandingLook lookOf(plan::StepState state)
{
    switch (state) {
    case plan::StepState::Pending:
        return {u"pending"_s, Token::Unknown, Words::tr("not reached")};
    case plan::StepState::Running:
        return {u"spinner"_s, Token::AccentText, Words::tr("under way")};
    case plan::StepState::Waiting:
        return {u"clock"_s, Token::Soon, Words::tr("waiting")};
    case plan::StepState::Done:
        return {u"check"_s, Token::Fine, Words::tr("done")};
    case plan::StepState::Conflict:
        return {u"soon"_s, Token::Soon, Words::tr("conflict")};
    case plan::StepState::Skipped:
        return {u"check"_s, Token::Muted, Words::tr("was so already")};
    case plan::StepState::Cancelled:
        return {u"minus"_s, Token::Muted, Words::tr("given up")};
    case plan::StepState::Undone:
        return {u"undo"_s, Token::Muted, Words::tr("taken back")};
    case plan::StepState::Failed:
        break;
    }
    return {u"bad"_s, Token::Bad, Words::tr("failed")};
}

QString filterWord(Standing standing)
{
    return filterWords().at(int(standing));
}

QStringList filterWords()
{
    return {u"planned"_s, u"running"_s, u"waiting"_s, u"stopped"_s, u"done"_s, u"failed"_s, u"conflict"_s, u"cancelled"_s, u"undone"_s};
}

bool isOpen(Standing standing)
{
    return standing == Standing::Running || standing == Standing::Waiting || standing == Standing::Stopped;
}

bool isLeftOver(const plan::PlanSummary& plan, Standing standing)
{
    const bool isInTheMiddle = plan.done > 0 && plan.open > 0;
    return standing == Standing::Stopped || standing == Standing::Waiting || (standing == Standing::Cancelled && isInTheMiddle);
}

PlanActions actionsFor(const plan::Plan& plan, Standing standing)
{
    if (standing == Standing::Running || standing == Standing::Undone)
        return {};
    const bool isInDoubt = standing == Standing::Stopped || hasStep(plan, plan::isInDoubt);
    const bool wasDone = hasStep(plan, [](const plan::Step& step) { return step.state == plan::StepState::Done; });
    const bool goesOn = standing != Standing::Done && hasStep(plan, mayRun);
    return {.undo = wasDone && !isInDoubt, .resume = goesOn, .abandon = goesOn};
}

bool mustRetry(const plan::Plan& plan)
{
    return hasStep(plan, [](const plan::Step& step) { return step.state == plan::StepState::Failed; });
}

} // namespace qm::gui
