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
        QString system{};
        bool isOpen{false};    ///< still to be run
        bool inDoubt{false};   ///< a write of it may have been made before
        bool isWaiting{false}; ///< sleeps until it is looked at again
        bool isUnderWay{false};
        QDateTime waitsUntil{}; ///< the latest moment this run waits for it; set when it first waits
    };

    /// Awaits the moment when no step is under way or sleeps.
    struct Idle {
        Run& run;
        bool await_ready() const { return run.m_busy == 0; }
        void await_suspend(std::coroutine_handle<> waiter) { run.m_waiter = waiter; }
        void await_resume() const {}
    };

    // run.cpp: which step when
    void open();
    void schedule();
    bool mayStart(int index) const;
    bool isReady(const Step& step) const;
    Task<> wakeLater(int index);
    Idle allIdle() { return {*this}; }
    void leave();
    Task<> accompany();
    Task<bool> renewLease();
    Task<Result<Plan>> conclude();
    Task<Result<void>> markUndone();

    // run_expectations.cpp: before the first write
    Task<bool> expectationsHold();
    Task<Result<void>> readAhead();
    bool isAsked(int index) const;

    // run_step.cpp: one step
    Task<> runStep(int index);
    Task<Step> performed(Step step);
    Task<Step> lookAgain(Step step, Error error);
    Task<> record(Step step);
    Task<> recordIfChanged(Step step);

    Step& step(int index) { return m_plan.steps[index]; }
    const StepKind& kindOf(const Step& step) const { return *m_parts.kinds.find(step.kind); }
    bool isHalted() const { return m_halt.stop_requested(); }
    void noteFailure();
    void loseJournal(const Error& error);

    Executor::Parts m_parts;
    Plan m_plan;
    RunOptions m_options;
    std::stop_token m_stop;    ///< somebody wants no more steps
    std::stop_source m_halt;   ///< no step starts any more, for whichever reason, and none sleeps
    std::stop_source m_giveUp; ///< asks the steps under way to end as well
    std::stop_source m_over;   ///< ends what only accompanies the run
    std::function<void(const Event&)> m_report;
    QHash<QString, int> m_index; ///< a step's id → where it stands
    QList<Progress> m_progress;
    std::list<Task<>> m_tasks;
    int m_underWay{0};
    QHash<QString, int> m_underWayOf; ///< the same by system
    int m_busy{0};                    ///< coroutines of steps, sleeping ones included
    bool m_isScheduling{false};
    bool m_scheduleAgain{false};
    bool m_hasFailed{false};
    std::optional<Error> m_journalError;
    std::coroutine_handle<> m_waiter;
};

/// The step as an error leaves it: `conflict` or `failed`; open again where a stop ended it before anything was sent.
Step failedWith(Step step, Error error);

/// The step when the service says that it is as wanted: `done` where that may be our own doing, else `skipped`.
Step foundAsWanted(Step step, const Standing& standing, bool mayBeOurs);

/// How long steps under way may take to finish after a stop was asked for.
inline constexpr Milliseconds graceAfterStop{10'000};

} // namespace qm::plan
