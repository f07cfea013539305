// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/session/known_conventions.h"

#include <QStringList>

namespace qm::session {

/// A production stage, and what a plan changes there, in words.
struct ProductionChange {
    QString stage{};
    QStringList steps{};

    bool operator==(const ProductionChange&) const = default;
};

/// The stages that a plan's steps are about, in order of promotion; by the steps themselves, whatever the plan says.
QStringList stagesTouched(const plan::Plan& plan, const KnownConventions& known);

/// What the plan changes in production, stage by stage.
QList<ProductionChange> productionChanges(const plan::Plan& plan, const KnownConventions& known);

/// The same, a sentence for each stage: what a signed plan warns of.
QStringList productionWarnings(const plan::Plan& plan, const KnownConventions& known);

/// Whether agreeing to these stages by name agrees to all the plan does in production: else `usage` with the steps that it
/// does not agree to. A name that is no stage is refused, too.
Result<void> agrees(const QStringList& stages, const plan::Plan& plan, const KnownConventions& known);

} // namespace qm::session
