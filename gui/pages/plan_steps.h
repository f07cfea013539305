// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/plan_run.h"
#include "gui/widgets/details.h"

namespace qm::gui {

/// The steps of a plan. Many that went alike are told together, unless all are wanted: then with the ids of their requests.
/// `run`: as it was run here, or null.
Details::Section stepsOf(const plan::Plan& plan, const PlanRun* run, bool isExpanded);

} // namespace qm::gui
