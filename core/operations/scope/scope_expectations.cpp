// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_expectations.h"

#include "core/github/truncation.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopeSteps)
};

Error conflict(const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::Conflict, .system = QStringLiteral("GitHub"), .reason = reason, .hint = hint};
}

/// What GitHub's refusal of a write to a scope means.
Error readRefusal(Error error, const QString& attempted)
{
    error.attempted = attempted;
    if (error.kind == Error::Kind::Conflict) {
        error.reason = Words::tr("the secret's visibility is no longer “selected”");
        error.hint = Words::tr("Set its visibility back to “selected repositories”, then resume the plan.");
    } else if (error.kind == Error::Kind::NotFound) {
        error.kind = Error::Kind::Conflict;
        error.reason = Words::tr("the secret or the repository is gone");
        error.hint = Words::tr("Make a new plan without it.");
    }
    return error;
}

} // namespace

Task<Result<estate::Estate>> readExpectations(World& world, QString secret, QStringList repositories, plan::Moment moment,
                                              std::stop_token stop)
{
    const Milliseconds sinceTheRunBegan = 24h; // read ahead by it; only what a failed write made us forget is read again
    const auto secrets = co_await world.look({.secrets = {secret}}, moment == plan::Moment::AfterDoubt ? 0ms : sinceTheRunBegan, stop);
    if (!secrets)
        co_return fail(secrets.error());
    co_return co_await world.look({.repositories = repositories}, moment == plan::Moment::BeforeRun ? sinceTheRunBegan : justNow, stop);
}

Task<Result<estate::Estate>> readAtThisMoment(World& world, estate::Names readings, std::stop_token stop)
{
    constexpr Milliseconds aMoment = 1s;
    constexpr int mostReadings{3};
    Result<estate::Estate> estate = co_await world.look(readings, 0ms, stop);
    for (int reading = 2; estate && reading <= mostReadings; ++reading)
        estate = co_await world.look(readings, aMoment, stop); // nothing is asked where the last answer was quick
    co_return estate;
}

Result<estate::SecretScope> expectSecret(const estate::Estate& estate, const QString& secret)
{
    if (const estate::SecretScope* scope = estate.secret(secret))
        return *scope;
    return fail(conflict(Words::tr("the secret %1 is gone").arg(secret), Words::tr("Create it again, or make a new plan without it.")));
}

Result<estate::SecretScope> expectSelected(const estate::Estate& estate, const QString& secret)
{
    Result<estate::SecretScope> scope = expectSecret(estate, secret);
    if (scope && scope->secret.visibility != github::SecretVisibility::Selected)
        return fail(conflict(Words::tr("the visibility of %1 is now “%2”, no longer “selected”")
                                 .arg(secret, github::visibilityName(scope->secret.visibility)),
                             Words::tr("Set its visibility back to “selected repositories”, then resume the plan.")));
    return scope;
}

Result<void> expectName(const estate::Estate& estate, const github::SelectedRepository& repository, net::Truncation truncation)
{
    const github::Repository* byName = estate.repository(repository.name);
    if (byName && byName->id == repository.id)
        return {};
    const QString again = Words::tr("Make a new plan with the name it has now.");
    if (byName)
        return fail(conflict(Words::tr("the name %1 now belongs to another repository").arg(repository.name), again));
    if (const github::Repository* byId = estate.repository(repository.id))
        return fail(conflict(Words::tr("the repository %1 is now called %2").arg(repository.name, byId->name), again));
    if (truncation != net::Truncation::None)
        return fail(conflict(
            Words::tr("the repository %1 is gone, or not shown here any more (%2)").arg(repository.name, github::whyTruncated(truncation)),
            github::howToSeeAll(truncation)));
    return fail(conflict(Words::tr("the repository %1 is gone").arg(repository.name), Words::tr("Make a new plan without it.")));
}

Task<Result<plan::Outcome>> performWhileItStands(plan::Step step, World& world,
                                                 Task<Result<plan::Standing>> (*check)(plan::Step, World&, plan::Moment, std::stop_token),
                                                 Task<Result<plan::Outcome>> (*perform)(plan::Step, World&, std::stop_token),
                                                 std::stop_token stop)
{
    constexpr int mostBreaks{10};
    for (int breaks = 0;; ++breaks) {
        Result<plan::Outcome> outcome = co_await perform(step, world, stop);
        if (outcome || outcome.error().kind != Error::Kind::Quota || outcome.error().inDoubt || breaks == mostBreaks)
            co_return outcome;
        const Result<plan::Standing> standing = co_await check(step, world, plan::Moment::BeforeWrite, stop);
        if (!standing)
            co_return fail(standing.error());
        if (!standing->needed)
            co_return plan::Outcome{.kind = plan::Outcome::Kind::Skipped, .note = standing->reason};
    }
}

Task<Result<plan::Outcome>> writeScope(World& world, net::Call<net::Receipt> write, QString secret, QString attempted,
                                       std::function<void(estate::SecretScope&)> change, std::stop_token stop)
{
    const auto receipt = co_await world.github().run(write, stop);
    const estate::SecretScope* known = world.known().secret(secret);
    if (!receipt)
        world.know(world.known().forgettingSecret(secret)); // it may have been made
    else if (known) {
        estate::SecretScope scope = *known;
        change(scope);
        world.know(world.known().withSecret(scope, world.known().secretReadAt(secret))); // no younger than it was
    }
    if (!receipt)
        co_return fail(readRefusal(receipt.error(), attempted));
    co_return plan::Outcome{.requests = {receipt->requestId}};
}

} // namespace qm::operations
