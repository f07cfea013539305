// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/plan_run.h"
#include "gui/models/plan_table.h"
#include "gui/widgets/details.h"

namespace qm::gui {

/// What is known of the plan that is told of.
struct PlanView {
    PlanRow row{};
    const plan::Plan* plan{nullptr};      ///< with its steps; null while they are being read
    const PlanRun* run{nullptr};          ///< as it was run here; null where it was not
    std::optional<plan::Runner> runner{}; ///< who runs it now
    std::optional<Error> trouble{};       ///< why it could not be read or given up
    std::optional<Error> refusal{};       ///< why it may not be run or undone here
    bool isExpanded{false};               ///< every step is told, with the ids of its requests
    bool isGivingUp{false};               ///< somebody is asked whether it is to be given up
    QString told{};                       ///< what became of the last thing that was asked for
};

/// Ids of what the details offer.
namespace plan_action {
inline constexpr QLatin1StringView undo{"undo"};
inline constexpr QLatin1StringView resume{"resume"};
inline constexpr QLatin1StringView cancel{"cancel"};
inline constexpr QLatin1StringView abandon{"abandon"};
inline constexpr QLatin1StringView abandonYes{"abandon-yes"};
inline constexpr QLatin1StringView abandonNo{"abandon-no"};
inline constexpr QLatin1StringView exportFile{"export"};
inline constexpr QLatin1StringView script{"script"};
inline constexpr QLatin1StringView expand{"expand"};
} // namespace plan_action

/// What may be done with it here and now; nothing before its steps are read.
PlanActions actionsOf(const PlanView& view);

/// A plan as it is told beside the table: how it stands, its steps, what went wrong, what can be done.
Details planDetails(const PlanView& view);

} // namespace qm::gui
