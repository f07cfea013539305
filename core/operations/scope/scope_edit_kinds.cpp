// SPDX-License-Identifier: GPL-3.0-or-later
// One repository joins or leaves a secret's list: the two steps are each other's inverse.
#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_expectations.h"
#include "core/operations/scope/scope_kinds.h"

#include <QCoreApplication>

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeSteps)
};

} // namespace

Task<Result<plan::Standing>> checkAdd(plan::Step step, World& world, plan::Moment moment, std::stop_token stop)
{
    const ScopeArguments wanted = ScopeArguments::of(step);
    const auto estate = co_await readExpectations(world, wanted.secret, {wanted.repository.name}, moment, stop);
    if (!estate)
        co_return fail(estate.error());
    const auto scope = expectSelected(*estate, wanted.secret);
    if (!scope)
        co_return fail(scope.error());
    if (const auto named = expectName(*estate, wanted.repository, scope->truncation); !named)
        co_return fail(named.error());
    if (scope->selected.contains(wanted.repository.id))
        co_return plan::Standing{.needed = false, .reason = Words::tr("%1 may read it already").arg(wanted.repository.name)};
    co_return plan::Standing{};
}

Task<Result<plan::Outcome>> performAdd(plan::Step step, World& world, std::stop_token stop)
{
    const ScopeArguments wanted = ScopeArguments::of(step);
    co_return co_await writeScope(
        world, github::addRepositoryToOrgSecret(world.organization(), wanted.secret, wanted.repository.id), wanted.secret,
        Words::tr("let %1 read %2").arg(wanted.repository.name, wanted.secret),
        [wanted](estate::SecretScope& scope) { scope.selected.insert(wanted.repository.id, wanted.repository.name); }, stop);
}

plan::Step remadeAdd(const plan::Step& step)
{
    const ScopeArguments wanted = ScopeArguments::of(step);
    return addToScopeStep(wanted.secret, wanted.repository);
}

std::optional<plan::Step> inverseOfAdd(const plan::Step& step)
{
    return remadeRemove(step);
}

Task<Result<plan::Standing>> checkRemove(plan::Step step, World& world, plan::Moment moment, std::stop_token stop)
{
    const ScopeArguments unwanted = ScopeArguments::of(step);
    const auto estate = co_await readExpectations(world, unwanted.secret, {unwanted.repository.name}, moment, stop);
    if (!estate)
        co_return fail(estate.error());
    const auto scope = expectSelected(*estate, unwanted.secret);
    if (!scope)
        co_return fail(scope.error());
    const auto named = expectName(*estate, unwanted.repository, scope->truncation);
    const bool isSeenWhole = scope->truncation == net::Truncation::None;
    if (!scope->selected.contains(unwanted.repository.id) && isSeenWhole) // not being shown proves nothing
        co_return plan::Standing{.needed = false,
                                 .reason = named ? Words::tr("%1 could not read it any more").arg(unwanted.repository.name)
                                                 : named.error().reason};
    if (!named)
        co_return fail(named.error());
    co_return plan::Standing{};
}

Task<Result<plan::Outcome>> performRemove(plan::Step step, World& world, std::stop_token stop)
{
    const ScopeArguments unwanted = ScopeArguments::of(step);
    co_return co_await writeScope(
        world, github::removeRepositoryFromOrgSecret(world.organization(), unwanted.secret, unwanted.repository.id), unwanted.secret,
        Words::tr("stop %1 reading %2").arg(unwanted.repository.name, unwanted.secret),
        [unwanted](estate::SecretScope& scope) { scope.selected.remove(unwanted.repository.id); }, stop);
}

plan::Step remadeRemove(const plan::Step& step)
{
    const ScopeArguments unwanted = ScopeArguments::of(step);
    return removeFromScopeStep(unwanted.secret, unwanted.repository);
}

std::optional<plan::Step> inverseOfRemove(const plan::Step& step)
{
    return remadeAdd(step);
}

} // namespace qm::operations
