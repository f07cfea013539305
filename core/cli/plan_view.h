// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/step_kind.h"

#include <QJsonObject>
#include <QString>

namespace qm::cli {

/// The plan as a person reviews it: what for, warnings first, every step with its effect in the kind's own words (those that
/// create trust first), the estimate.
QString planAsText(const plan::Plan& plan, const plan::StepKinds& kinds, Milliseconds duration, int width);

/// How a plan that ran ended: every step that did not end done, in words, and what to do next.
QString endAsText(const plan::Plan& plan, int width);

/// `{"plan", "digest", "error"}`: what every command prints that made or ran a plan.
Result<QJsonObject> planAsJson(const plan::Plan& plan, const std::optional<Error>& error = {});

/// Why a plan that ran did not end as planned: the error of the step that decides; nothing where it did.
std::optional<Error> errorOf(const plan::Plan& plan);

} // namespace qm::cli
