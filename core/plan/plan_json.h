// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QByteArray>
#include <QJsonObject>

namespace qm::plan {

/// The plan as formats.md fixes it ("quartermaster-plan/1").
QJsonObject toJson(const Plan& plan);

/// "sha256:…" over the plan in RFC 8785 form without `state`, `requests`, `error` (and our `note` and `until`) of plan and
/// steps: what was reviewed, whatever happened since.
Result<QString> digestOf(const Plan& plan);

/// Reads a plan file: the bare plan, or the object `--plan-only --json` prints, whose digest must then be right. Strict: equal
/// keys, unknown fields, wrong types, unknown states, step ids that repeat, `after` that names no step or runs in a circle
/// are refused as `usage` with the place. Kinds and their arguments are the registry's to check (step_kind.h).
Result<Plan> readPlan(const QByteArray& json);

/// Reads the bare plan as `toJson` wrote it, just as strictly, but whose digest nobody asks for: the journal's own.
Result<Plan> readRecordedPlan(const QByteArray& json);

} // namespace qm::plan
