// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/plan: one run of one plan.
#pragma once

#include "core/plan/executor.h"

#include <coroutine>
#include <list>

namespace qm::plan {

/// Brings the steps of one plan that are not done yet to their end, as far as it goes. Lives until `execute` is done.
class Run {
public:
    Run(Executor::Parts parts, Plan plan, RunOptions options, std::stop_token stop, std::function<void(const Event&)> report);

    /// The plan as it stands afterwards; an error where the journal failed.
    Task<Result<Plan>> execute();

private:
    /// How this run deals with a step.
    struct Progress {
        bool isOpen{false};    ///< still to be run
        bool inDoubt{false};   ///< a write of it may have been made before
        bool isWaiting{false}; ///< sleeps until it is looked at again
        bool isUnderWay{false};
    };

    /// Awaits the moment when no step is under way or sleeps.
    struct Idle {
        Run& run;
        bool await_ready() const { return run.m_underWay == 0; }
        void await_suspend(std::coroutine_handle<> waiter) { run.m_waiter = waiter; }
        void await_resume() const {}
    };

    // run.cpp: which step when
    void open();
    Task<bool> expectationsHold();
    Task<Result<void>> readAhead();
    void schedule();
    bool mayStart(int index) const;
    Task<> finishOrGiveUpSoon();
    Task<> keepLease();
    Task<> wakeLater(int index);
    Idle allIdle() { return {*this}; }
    void leave();

    // run_step.cpp: one step
    Task<> runStep(int index);
    Task<Step> performed(Step step);
    Task<Step> afterDoubt(Step step, Error doubt);
    Task<void> record(Step step);
    Step failedWith(Step step, Error error) const;

    Step& step(int index) { return m_plan.steps[index]; }
    const StepKind& kindOf(const Step& step) const { return *m_parts.kinds.find(step.kind); }
    bool isHalted() const;

    Executor::Parts m_parts;
    Plan m_plan;
    RunOptions m_options;
    std::stop_token m_stop;    ///< asks for no more steps
    std::stop_source m_giveUp; ///< asks the steps under way to end as well, some time after
    std::stop_source m_over;   ///< ends what only accompanies the run
    std::function<void(const Event&)> m_report;
    QList<Progress> m_progress;
    std::list<Task<>> m_tasks;
    int m_underWay{0}; ///< coroutines of steps, sleeping ones included
    bool m_isScheduling{false};
    bool m_scheduleAgain{false};
    bool m_hasFailed{false};
    std::optional<Error> m_journalError;
    std::coroutine_handle<> m_waiter;
};

/// How long steps under way may take to finish after a stop was asked for.
inline constexpr Milliseconds graceAfterStop{10'000};

} // namespace qm::plan
