// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of a desk on the sample organization, for tests and pictures.
#pragma once

#include "core/session/proposal.h"
#include "gui/models/desk.h"
#include "tests/support/event_loop.h"

namespace qm::test {

/// Runs the event loop until a task is done; what it gave, or nothing where it took too long.
template <class T>
std::optional<T> awaited(Task<T> task)
{
    auto answer = std::make_shared<std::optional<T>>();
    const Task<> waiting = [](Task<T> waited, std::shared_ptr<std::optional<T>> to) -> Task<> {
        *to = co_await std::move(waited);
    }(std::move(task), answer);
    spinUntil([&] { return answer->has_value(); });
    return std::move(*answer);
}

/// A signed plan of an edit of scopes that is in no journal yet; empty where there is none.
inline plan::Plan planned(gui::Desk& desk, const operations::ScopeEdit& edit)
{
    const auto proposed = awaited(session::proposeScopeEdit(*desk.session(), edit, {}));
    return proposed && *proposed ? (*proposed)->plan : plan::Plan();
}

/// The same as if it had been made so many days ago.
inline plan::Plan madeBefore(plan::Plan plan, int days)
{
    plan.createdAt = plan.createdAt.addDays(-days);
    return plan;
}

/// Applies a plan, to its end; its id.
inline QString apply(gui::Desk& desk, const plan::Plan& plan)
{
    const gui::PlanRun* run = desk.apply(plan);
    spinUntil([&] { return !run->isRunning() && !desk.picture().isReading; });
    return run->plan().id;
}

/// How a program left a plan that it ran: nobody runs it any more.
struct Left {
    plan::PlanState state{plan::PlanState::Running};
    QList<plan::StepState> steps{}; ///< those after them are as they were planned
    std::optional<Error> error{};   ///< of those that failed
};

inline Task<Result<void>> record(plan::Journal* journal, plan::Plan plan, Left left)
{
    Result<void> written = co_await journal->add(plan);
    if (written)
        written = co_await journal->acquireLease(plan.id);
    for (qsizetype i = 0; written && i < left.steps.size(); ++i) {
        plan.steps[i].state = left.steps[i];
        if (left.steps[i] == plan::StepState::Failed)
            plan.steps[i].error = left.error;
        written = co_await journal->record(plan.id, plan.steps[i], left.state);
    }
    if (written)
        written = co_await journal->record(plan.id, left.state);
    if (written)
        written = co_await journal->releaseLease();
    co_return written;
}

/// Puts a plan into the desk's journal as a program left it; false where that failed.
inline bool leave(gui::Desk& desk, const plan::Plan& plan, const Left& left)
{
    if (plan.id.isEmpty())
        return false;
    const auto journal = awaited(desk.session()->journal());
    if (!journal || !*journal)
        return false;
    const auto written = awaited(record(**journal, plan, left));
    desk.readPlans();
    spinUntil([&] { return std::ranges::any_of(desk.picture().plans, [&](const auto& each) { return each.id == plan.id; }); });
    return written && *written;
}

} // namespace qm::test
