// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/journal.h"
#include "gui/theme/tokens.h"

namespace qm::gui {

/// How a plan of the journal stands for a person: its recorded state, and whether anybody is at it.
enum class Standing {
    Planned, ///< recorded, and never begun
    Running,
    Waiting,
    Stopped, ///< recorded as running, but who ran it is gone
    Done,
    Failed,
    Conflict,
    Cancelled,
    Undone,
};

Standing standingOf(const plan::PlanSummary& plan, const std::optional<plan::Runner>& runner);

/// Icon, colour and word: a state is told by all three.
struct StandingLook {
    QString icon{};
    Token ink{Token::Muted};
    QString word{};
};
StandingLook lookOf(Standing standing);
StandingLook lookOf(plan::StepState state);

/// Its name in filters: "running".
QString filterWord(Standing standing);
QStringList filterWords();

/// Whether it is under way or waits to be.
bool isOpen(Standing standing);
/// Whether it ended in the middle, unasked or by a wait, and can go on: somebody should look at it.
bool isLeftOver(const plan::PlanSummary& plan, Standing standing);

/// What a person may do with a plan.
struct PlanActions {
    bool undo{false};
    bool resume{false};
    bool abandon{false};

    bool operator==(const PlanActions&) const = default;
};
PlanActions actionsFor(const plan::Plan& plan, Standing standing);

/// Whether a resume must run failed steps again to go on at all: of those that failed for good, none runs unasked.
bool mustRetry(const plan::Plan& plan);

} // namespace qm::gui
