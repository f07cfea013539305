// SPDX-License-Identifier: GPL-3.0-or-later
// A secret's visibility is changed, but only if visibility and list still are what was read: the write replaces both.
#include "core/github/secret_values.h"
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

Error changedMeanwhile(const QString& secret, const Readers& asRead, const Readers& now)
{
    const QString what = asRead.visibility != now.visibility
                             ? Words::tr("its visibility is “%1” now").arg(github::visibilityName(now.visibility))
                             : listChange(asRead.selected, now.selected);
    return {.kind = Error::Kind::Conflict,
            .system = u"GitHub"_s,
            .reason = Words::tr("somebody changed who may read %1 meanwhile (%2)").arg(secret, what),
            .hint = Words::tr("Make a new plan from what it is now.")};
}

/// GitHub refused to change the visibility without being sent the value again, and nobody gave it.
Error valueWanted(Error refusal, const QString& secret)
{
    refusal.attempted = Words::tr("change the visibility of %1").arg(secret);
    refusal.hint = Words::tr("GitHub never shows a secret's value and wants it again with a new visibility. Who has it can go on with "
                             "“plan retry” and --value-stdin.");
    return refusal;
}

Task<Result<plan::Outcome>> replaceReaders(plan::Step step, World& world, std::stop_token stop)
{
    const VisibilityArguments arguments = VisibilityArguments::of(step);
    const github::Scope wanted{.visibility = arguments.wanted.visibility, .repositories = arguments.wanted.selected.keys()};
    const QString attempted = Words::tr("change the visibility of %1").arg(arguments.secret);
    const auto change = [readers = arguments.wanted](estate::SecretScope& scope) {
        scope.secret.visibility = readers.visibility;
        scope.selected = readers.selected;
    };
    auto changed = co_await writeScope(world, github::changeOrgSecretVisibility(world.organization(), arguments.secret, wanted),
                                       arguments.secret, attempted, change, stop);
    if (changed || changed.error().kind != Error::Kind::Invalid)
        co_return changed;
    if (!world.offeredValue())
        co_return fail(valueWanted(changed.error(), arguments.secret));
    const auto key = co_await world.github().run(github::getOrgPublicKey(world.organization()), stop);
    if (!key)
        co_return fail(key.error());
    const auto sealed = github::seal(*world.offeredValue(), *key);
    if (!sealed)
        co_return fail(sealed.error());
    // That took its time: what others added meanwhile is not to be lost.
    const auto standing = co_await checkVisibility(step, world, plan::Moment::BeforeWrite, stop);
    if (!standing)
        co_return fail(standing.error());
    if (!standing->needed)
        co_return plan::Outcome{.kind = plan::Outcome::Kind::Skipped, .note = standing->reason};
    co_return co_await writeScope(world, github::putOrgSecret(world.organization(), arguments.secret, *sealed, wanted), arguments.secret,
                                  attempted, change, stop);
}

} // namespace

Task<Result<plan::Standing>> checkVisibility(plan::Step step, World& world, plan::Moment moment, std::stop_token stop)
{
    const VisibilityArguments arguments = VisibilityArguments::of(step);
    if (moment == plan::Moment::BeforeWrite) { // the write replaces the list: nothing older than this protects what others added
        const auto now = co_await readAtThisMoment(world, {.secrets = {arguments.secret}}, stop);
        if (!now)
            co_return fail(now.error());
    }
    const auto estate = co_await readExpectations(world, arguments.secret, arguments.wanted.selected.values(), moment, stop);
    if (!estate)
        co_return fail(estate.error());
    const auto scope = expectSecret(*estate, arguments.secret);
    if (!scope)
        co_return fail(scope.error());
    const Readers now = Readers::of(*scope);
    if (now.visibility == arguments.wanted.visibility && now.selected.keys() == arguments.wanted.selected.keys())
        co_return plan::Standing{.needed = false,
                                 .reason = Words::tr("its visibility is “%1” already").arg(github::visibilityName(now.visibility))};
    for (const auto& [id, name] : arguments.wanted.selected.asKeyValueRange())
        if (const auto named = expectName(*estate, {id, name}, scope->truncation); !named)
            co_return fail(named.error());
    if (arguments.asRead.visibility == github::SecretVisibility::Selected)
        if (const Result<void> whole = isSeenWhole(*scope, Error::Kind::Conflict); !whole) // the write ends this list
            co_return fail(whole.error());
    if (now.visibility != arguments.asRead.visibility || now.selected.keys() != arguments.asRead.selected.keys())
        co_return fail(changedMeanwhile(arguments.secret, arguments.asRead, now));
    co_return plan::Standing{};
}

Task<Result<plan::Outcome>> performVisibility(plan::Step step, World& world, std::stop_token stop)
{
    co_return co_await performWhileItStands(std::move(step), world, checkVisibility, replaceReaders, std::move(stop));
}

std::optional<plan::Step> inverseOfVisibility(const plan::Step& step)
{
    const VisibilityArguments done = VisibilityArguments::of(step);
    return setVisibilityStep(done.secret, done.wanted, done.asRead);
}

plan::Step remadeVisibility(const plan::Step& step)
{
    const VisibilityArguments wanted = VisibilityArguments::of(step);
    return setVisibilityStep(wanted.secret, wanted.asRead, wanted.wanted);
}

} // namespace qm::operations
