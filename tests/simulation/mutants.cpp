// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/mutants.h"

#include "core/operations/scope/scope_kinds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::simulation {
namespace {

using operations::addToScope;
using operations::removeFromScope;
using operations::setScope;
using operations::setVisibility;
using plan::Moment;
using plan::Outcome;
using plan::Standing;
using plan::Step;
using plan::StepKind;
using plan::World;

/// What can be wrong with a step kind, each built upon a right one.
template <const StepKind& right>
struct Wrong {
    static Task<Result<Outcome>> sendTwice(Step step, World& world, std::stop_token stop)
    {
        const Result<Outcome> first = co_await right.perform(step, world, stop);
        if (!first)
            co_return fail(first.error());
        co_return co_await right.perform(step, world, stop);
    }
    static Task<Result<Standing>> askNobody(Step, World&, Moment, std::stop_token) { co_return Standing{}; }
    static Task<Result<Standing>> believe(Step step, World& world, Moment moment, std::stop_token stop)
    {
        if (moment == Moment::AfterDoubt)
            co_return Standing{.needed = false};
        co_return co_await right.check(step, world, moment, stop);
    }
    static Task<Result<Standing>> forgiveConflicts(Step step, World& world, Moment moment, std::stop_token stop)
    {
        const Result<Standing> standing = co_await right.check(step, world, moment, stop);
        if (!standing && standing.error().kind == Error::Kind::Conflict)
            co_return Standing{};
        co_return Result<Standing>(standing);
    }
    static Task<Result<Outcome>> doNothing(Step, World&, std::stop_token) { co_return Outcome{}; }
    static Task<Result<Outcome>> callDone(Step step, World& world, std::stop_token stop)
    {
        [[maybe_unused]] const Result<Outcome> outcome = co_await right.perform(step, world, stop);
        co_return Outcome{};
    }

    static Task<Result<Outcome>> leaveOutTheList(Step step, World& world, std::stop_token stop)
    {
        step.arguments.remove(u"repositories"_s);
        co_return co_await right.perform(step, world, stop);
    }

    static StepKind with(Mutant mutant)
    {
        StepKind kind = right;
        switch (mutant) {
        case Mutant::SendsAStepTwice:
            kind.perform = sendTwice;
            break;
        case Mutant::SkipsTheCheck:
            kind.check = askNobody;
            break;
        case Mutant::BelievesWithoutReadingBack:
            kind.check = believe;
            break;
        case Mutant::OverwritesAChangedList:
            kind.check = forgiveConflicts;
            break;
        case Mutant::ClaimsWithoutDoing:
            kind.perform = doNothing;
            break;
        case Mutant::CallsAFailureDone:
            kind.perform = callDone;
            break;
        case Mutant::LosesTheListWithTheVisibility:
            if (right.id == setVisibility.id)
                kind.perform = leaveOutTheList;
            break;
        case Mutant::None:
        case Mutant::TrustsAStaleEstate:
        case Mutant::IgnoresTheLease:
            break;
        }
        return kind;
    }
};

constexpr std::array<std::pair<Mutant, QLatin1StringView>, 10> names{{
    {Mutant::None, "none"_L1},
    {Mutant::SendsAStepTwice, "sends-a-step-twice"_L1},
    {Mutant::SkipsTheCheck, "skips-the-check"_L1},
    {Mutant::BelievesWithoutReadingBack, "believes-without-reading-back"_L1},
    {Mutant::TrustsAStaleEstate, "trusts-a-stale-estate"_L1},
    {Mutant::IgnoresTheLease, "ignores-the-lease"_L1},
    {Mutant::OverwritesAChangedList, "overwrites-a-changed-list"_L1},
    {Mutant::ClaimsWithoutDoing, "claims-without-doing"_L1},
    {Mutant::CallsAFailureDone, "calls-a-failure-done"_L1},
    {Mutant::LosesTheListWithTheVisibility, "loses-the-list-with-the-visibility"_L1},
}};

} // namespace

QString mutantName(Mutant mutant)
{
    for (const auto& [known, name] : names)
        if (known == mutant)
            return name;
    return {};
}

QList<Mutant> allMutants()
{
    QList<Mutant> all;
    for (const auto& [mutant, name] : names)
        if (mutant != Mutant::None)
            all << mutant;
    return all;
}

plan::StepKinds kindsOf(Mutant mutant)
{
    const std::array kinds{Wrong<addToScope>::with(mutant), Wrong<removeFromScope>::with(mutant), Wrong<setScope>::with(mutant),
                           Wrong<setVisibility>::with(mutant)};
    return plan::StepKinds(kinds);
}

} // namespace qm::simulation
