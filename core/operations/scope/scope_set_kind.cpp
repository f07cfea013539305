// SPDX-License-Identifier: GPL-3.0-or-later
// A secret's whole list is replaced, but only if it still is what was read: GitHub has no precondition for that write.
#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_expectations.h"
#include "core/operations/scope/scope_kinds.h"
#include "core/operations/scope/truncated_view.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeSteps)
};

/// Right before the write only the list is read, at this very moment: that protects what others added, and costs one request.
/// A secret that is no longer `selected` has none; the rest was read when the run began.
Task<Result<estate::Estate>> readList(World& world, ReplacementArguments wanted, std::stop_token stop)
{
    const auto listed = co_await readAtThisMoment(world, {.lists = {wanted.secret}}, stop);
    if (!listed)
        co_return fail(listed.error());
    co_return co_await world.look({.repositories = wanted.wanted.values()}, 24h, stop);
}

Task<Result<plan::Outcome>> replaceList(plan::Step step, World& world, std::stop_token stop)
{
    const ReplacementArguments wanted = ReplacementArguments::of(step);
    co_return co_await writeScope(
        world, github::setOrgSecretRepositories(world.organization(), wanted.secret, wanted.wanted.keys()), wanted.secret,
        Words::tr("replace the list of repositories that may read %1").arg(wanted.secret),
        [wanted](estate::SecretScope& scope) { scope.selected = wanted.wanted; }, stop);
}

} // namespace

Task<Result<void>> prepareScopes(QList<plan::Step> steps, World& world, std::stop_token stop)
{
    estate::Names names;
    for (const plan::Step& step : steps) {
        names.secrets << step.arguments["secret"_L1].toString();
        if (step.kind == setScope.id)
            names.repositories << ReplacementArguments::of(step).wanted.values();
        else if (step.kind == setVisibility.id)
            names.repositories << VisibilityArguments::of(step).wanted.selected.values();
        else
            names.repositories << ScopeArguments::of(step).repository.name;
    }
    const auto estate = co_await world.look(names, justNow, stop);
    if (!estate)
        co_return fail(estate.error());
    co_return Result<void>();
}

Task<Result<plan::Standing>> checkSet(plan::Step step, World& world, plan::Moment moment, std::stop_token stop)
{
    const ReplacementArguments wanted = ReplacementArguments::of(step);
    const auto estate = moment == plan::Moment::BeforeWrite
                            ? co_await readList(world, wanted, stop)
                            : co_await readExpectations(world, wanted.secret, wanted.wanted.values(), moment, stop);
    if (!estate)
        co_return fail(estate.error());
    const auto scope = expectSelected(*estate, wanted.secret);
    if (!scope)
        co_return fail(scope.error());
    if (const Result<void> whole = isSeenWhole(*scope, Error::Kind::Conflict); !whole)
        co_return fail(whole.error());
    if (scope->selected.keys() == wanted.wanted.keys())
        co_return plan::Standing{.needed = false, .reason = Words::tr("exactly these repositories may read it already")};
    for (auto repository = wanted.wanted.cbegin(); repository != wanted.wanted.cend(); ++repository)
        if (const auto named = expectName(*estate, {repository.key(), repository.value()}, scope->truncation); !named)
            co_return fail(named.error());
    if (scope->selected.keys() != wanted.asRead.keys())
        co_return fail(
            {.kind = Error::Kind::Conflict,
             .system = u"GitHub"_s,
             .reason =
                 Words::tr("somebody changed the list of %1 meanwhile (%2)").arg(wanted.secret, listChange(wanted.asRead, scope->selected)),
             .hint = Words::tr("Make a new plan from the list as it is now.")});
    co_return plan::Standing{};
}

Task<Result<plan::Outcome>> performSet(plan::Step step, World& world, std::stop_token stop)
{
    co_return co_await performWhileItStands(std::move(step), world, checkSet, replaceList, std::move(stop));
}

std::optional<plan::Step> inverseOfSet(const plan::Step& step)
{
    const ReplacementArguments done = ReplacementArguments::of(step);
    return setScopeStep(done.secret, done.wanted, done.asRead);
}

plan::Step remadeSet(const plan::Step& step)
{
    const ReplacementArguments wanted = ReplacementArguments::of(step);
    return setScopeStep(wanted.secret, wanted.asRead, wanted.wanted);
}

} // namespace qm::operations
