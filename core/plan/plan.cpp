// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

template <class Enum, std::size_t count>
using Names = std::array<std::pair<Enum, QLatin1StringView>, count>;

constexpr Names<StepState, 9> stepStates{{
    {StepState::Pending, "pending"_L1},
    {StepState::Running, "running"_L1},
    {StepState::Waiting, "waiting"_L1},
    {StepState::Done, "done"_L1},
    {StepState::Failed, "failed"_L1},
    {StepState::Conflict, "conflict"_L1},
    {StepState::Skipped, "skipped"_L1},
    {StepState::Cancelled, "cancelled"_L1},
    {StepState::Undone, "undone"_L1},
}};

constexpr Names<PlanState, 8> planStates{{
    {PlanState::Planned, "planned"_L1},
    {PlanState::Running, "running"_L1},
    {PlanState::Waiting, "waiting"_L1},
    {PlanState::Done, "done"_L1},
    {PlanState::Failed, "failed"_L1},
    {PlanState::Cancelled, "cancelled"_L1},
    {PlanState::Conflict, "conflict"_L1},
    {PlanState::Undone, "undone"_L1},
}};

constexpr Names<Change, 5> changes{{
    {Change::Create, "create"_L1},
    {Change::Update, "update"_L1},
    {Change::Delete, "delete"_L1},
    {Change::Wait, "wait"_L1},
    {Change::Check, "check"_L1},
}};

template <class Enum, std::size_t count>
QString nameOf(const Names<Enum, count>& names, Enum value)
{
    return std::find_if(names.begin(), names.end(), [value](const auto& pair) { return pair.first == value; })->second;
}

template <class Enum, std::size_t count>
std::optional<Enum> valueOf(const Names<Enum, count>& names, QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [name](const auto& pair) { return pair.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

QString Step::system() const
{
    return kind.section(u'.', 0, 0);
}

bool Step::isSatisfied() const
{
    return state == StepState::Done || state == StepState::Skipped;
}

const Step* Plan::step(const QString& stepId) const
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(), [&](const Step& step) { return step.id == stepId; });
    return found == steps.cend() ? nullptr : &*found;
}

int Plan::doneCount() const
{
    return int(std::count_if(steps.cbegin(), steps.cend(), [](const Step& step) { return step.isSatisfied(); }));
}

QString stateName(StepState state)
{
    return nameOf(stepStates, state);
}

QString stateName(PlanState state)
{
    return nameOf(planStates, state);
}

QString changeName(Change change)
{
    return nameOf(changes, change);
}

std::optional<StepState> stepStateOf(QStringView name)
{
    return valueOf(stepStates, name);
}

std::optional<PlanState> planStateOf(QStringView name)
{
    return valueOf(planStates, name);
}

std::optional<Change> changeOf(QStringView name)
{
    return valueOf(changes, name);
}

Plan asReviewed(Plan plan)
{
    plan.state = PlanState::Planned;
    for (Step& step : plan.steps) {
        step.state = StepState::Pending;
        step.requests.clear();
        step.error.reset();
        step.note.clear();
        step.until = {};
    }
    return plan;
}

bool isInDoubt(const Step& step)
{
    const bool wentWrong = step.state == StepState::Failed || step.state == StepState::Conflict;
    return step.state == StepState::Running || (wentWrong && step.error && step.error->inDoubt);
}

PlanState stateOfSteps(const QList<Step>& steps)
{
    const auto any = [&](StepState state) {
        return std::any_of(steps.cbegin(), steps.cend(), [state](const Step& step) { return step.state == state; });
    };
    if (any(StepState::Conflict))
        return PlanState::Conflict;
    if (any(StepState::Failed) || any(StepState::Running)) // running although nobody runs it: what became of it is not known
        return PlanState::Failed;
    if (any(StepState::Cancelled))
        return PlanState::Cancelled;
    if (any(StepState::Waiting))
        return PlanState::Waiting;
    return any(StepState::Pending) ? PlanState::Cancelled : PlanState::Done;
}

} // namespace qm::plan
