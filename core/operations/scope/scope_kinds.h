// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/scope/scope_arguments.h"
#include "core/operations/world.h"
#include "core/plan/step_kind.h"

#include <array>

namespace qm::operations {

/// Reads ahead what the steps of all kinds of this folder ask for: one request for all repositories, two for each secret.
Task<Result<void>> prepareScopes(QList<plan::Step> steps, World& world, std::stop_token stop);

Task<Result<plan::Standing>> checkAdd(plan::Step step, World& world, plan::Moment moment, std::stop_token stop);
Task<Result<plan::Outcome>> performAdd(plan::Step step, World& world, std::stop_token stop);
std::optional<plan::Step> inverseOfAdd(const plan::Step& step);
plan::Step remadeAdd(const plan::Step& step);

Task<Result<plan::Standing>> checkRemove(plan::Step step, World& world, plan::Moment moment, std::stop_token stop);
Task<Result<plan::Outcome>> performRemove(plan::Step step, World& world, std::stop_token stop);
std::optional<plan::Step> inverseOfRemove(const plan::Step& step);
plan::Step remadeRemove(const plan::Step& step);

Task<Result<plan::Standing>> checkSet(plan::Step step, World& world, plan::Moment moment, std::stop_token stop);
Task<Result<plan::Outcome>> performSet(plan::Step step, World& world, std::stop_token stop);
std::optional<plan::Step> inverseOfSet(const plan::Step& step);
plan::Step remadeSet(const plan::Step& step);

Task<Result<plan::Standing>> checkVisibility(plan::Step step, World& world, plan::Moment moment, std::stop_token stop);
Task<Result<plan::Outcome>> performVisibility(plan::Step step, World& world, std::stop_token stop);
std::optional<plan::Step> inverseOfVisibility(const plan::Step& step);
plan::Step remadeVisibility(const plan::Step& step);

/// Each kind as a command of `gh`.
plan::ClientCommand commandOfAdd(const plan::Step& step, const QString& organization);
plan::ClientCommand commandOfRemove(const plan::Step& step, const QString& organization);
plan::ClientCommand commandOfSet(const plan::Step& step, const QString& organization);
plan::ClientCommand commandOfVisibility(const plan::Step& step, const QString& organization);

/// Each kind's effect, by the secret's list as it was last read.
plan::Effect effectOfAdd(plan::Step step, World& world);
plan::Effect effectOfRemove(plan::Step step, World& world);
plan::Effect effectOfSet(plan::Step step, World& world);
plan::Effect effectOfVisibility(plan::Step step, World& world);

/// They read and write organization secrets, and read the repositories' names.
inline constexpr std::array<plan::Need, 2> scopeNeeds{{
    {QLatin1StringView("github"), QLatin1StringView("organization_secrets"), QLatin1StringView("write")},
    {QLatin1StringView("github"), QLatin1StringView("metadata"), QLatin1StringView("read")},
}};

/// One repository may read a secret.
inline constexpr plan::StepKind addToScope{
    .id = QLatin1StringView("github.secret.scope.add"),
    .validate = validateScopeArguments,
    .prepare = plan::over<&prepareScopes>,
    .check = plan::over<&checkAdd>,
    .perform = plan::over<&performAdd>,
    .inverse = inverseOfAdd,
    .remake = remadeAdd,
    .command = commandOfAdd,
    .effect = plan::over<&effectOfAdd>,
    .needs = scopeNeeds,
    .createsTrust = true,
};

/// One repository may no longer read a secret.
inline constexpr plan::StepKind removeFromScope{
    .id = QLatin1StringView("github.secret.scope.remove"),
    .validate = validateScopeArguments,
    .prepare = plan::over<&prepareScopes>,
    .check = plan::over<&checkRemove>,
    .perform = plan::over<&performRemove>,
    .inverse = inverseOfRemove,
    .remake = remadeRemove,
    .command = commandOfRemove,
    .effect = plan::over<&effectOfRemove>,
    .needs = scopeNeeds,
};

/// Exactly these repositories may read a secret.
inline constexpr plan::StepKind setScope{
    .id = QLatin1StringView("github.secret.scope.set"),
    .validate = validateReplacementArguments,
    .prepare = plan::over<&prepareScopes>,
    .check = plan::over<&checkSet>,
    .perform = plan::over<&performSet>,
    .inverse = inverseOfSet,
    .remake = remadeSet,
    .command = commandOfSet,
    .effect = plan::over<&effectOfSet>,
    .needs = scopeNeeds,
    .createsTrust = true,
};

/// Who may read a secret is decided by another visibility.
inline constexpr plan::StepKind setVisibility{
    .id = QLatin1StringView("github.secret.visibility.set"),
    .validate = validateVisibilityArguments,
    .prepare = plan::over<&prepareScopes>,
    .check = plan::over<&checkVisibility>,
    .perform = plan::over<&performVisibility>,
    .inverse = inverseOfVisibility,
    .remake = remadeVisibility,
    .command = commandOfVisibility,
    .effect = plan::over<&effectOfVisibility>,
    .needs = scopeNeeds,
    .createsTrust = true,
};

} // namespace qm::operations
