// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/plan/journal.h"
#include "core/plan/plan.h"
#include "core/plan/step_kind.h"

#include <functional>

namespace qm::plan {

/// One event of a run, for progress on a terminal, `--progress json` and the window.
struct Event {
    QDateTime at{};
    QString plan{};
    Step step{}; ///< as it stands now
    int done{0}; ///< steps done or skipped
    int of{0};
};

struct RunOptions {
    enum class OnFailure { Stop, GoOn };
    OnFailure onFailure{OnFailure::Stop}; ///< whether steps that do not depend on a failed one still run
    bool retryFailed{false};              ///< whether all steps that failed before run again, not only those whose failure passes
                                          ///< by itself (`unreachable`, `quota`, `sign_in`) or that are in doubt
    int concurrent{8};                    ///< steps under way at once
    QHash<QString, int> concurrentOf{};   ///< the same per system ("github"), where it is less
    Milliseconds maxWait{300'000};        ///< a step that waits longer than this in all is left `waiting` for a later resume
};

/// Runs plans: checks every step's expectation before the first write and again right before its own; journals before and
/// after each step; runs what may run at once at once; asks the service what became of a write whose answer was lost; stops
/// at safe points. A plan that stopped is run again by the same call: steps that are done stay done.
class Executor {
public:
    struct Parts {
        const StepKinds& kinds;
        Journal& journal;
        World& world;
        Clock& clock;
    };

    explicit Executor(Parts parts);

    /// Runs the plan of that id, which the journal holds, to its end, under the journal's lease. The plan as it stands
    /// afterwards, whatever became of it; an error only where nothing could be run: somebody else's lease, the journal.
    Task<Result<Plan>> run(QString planId, RunOptions options, std::stop_token stop, std::function<void(const Event&)> report);

private:
    Parts m_parts;
};

} // namespace qm::plan
