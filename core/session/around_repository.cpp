// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/around_repository.h"

#include "core/operations/scope/repository_secrets.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::session {
namespace {

bool isSelected(const estate::Estate& estate, const QString& name)
{
    if (const estate::SecretScope* secret = estate.secret(name))
        return secret->secret.visibility == github::SecretVisibility::Selected;
    const QList<github::OrgSecret> others = estate.secretsToRead(); // each of them is
    return std::any_of(others.cbegin(), others.cend(), [&](const github::OrgSecret& other) { return other.name == name; });
}

Task<Result<estate::Reach>> readReach(Session& session, estate::Estate known, QString repository, std::stop_token stop)
{
    const Result<void> may = co_await session.mayDo({{u"secrets"_s, u"read"_s}}, stop);
    if (!may)
        co_return fail(may.error());
    co_return co_await session.loader().readReach(std::move(known), std::move(repository), stop);
}

Task<Result<AroundRepository>> allOf(Task<Result<estate::Estate>> reading)
{
    const Result<estate::Estate> estate = co_await reading;
    if (!estate)
        co_return fail(estate.error());
    co_return AroundRepository{.estate = *estate};
}

} // namespace

Task<Result<AroundRepository>> readAround(Session& session, QString repository, Knowledge known, std::stop_token stop)
{
    const Result<estate::Estate> found = co_await session.world().look({.repositories = {repository}}, 0ms, stop);
    if (!found)
        co_return fail(found.error());
    if (!found->repository(repository))
        co_return co_await allOf(session.loader().load(*found, {.repositories = true}, {}, stop));
    const Result<estate::Reach> reach = co_await readReach(session, *found, repository, stop);
    if (!reach && (reach.error().kind == Error::Kind::Forbidden || reach.error().kind == Error::Kind::NotFound))
        co_return co_await allOf(session.loader().load(*found, {.secrets = true}, {}, stop));
    if (!reach)
        co_return fail(reach.error());
    session.world().know(reach->estate);
    QStringList lists = operations::secretsToCompare(known->rules, repository, reach->secrets);
    lists.removeIf([&](const QString& name) { return !isSelected(reach->estate, name); });
    const Result<estate::Estate> estate = co_await session.world().look({.lists = lists}, 0ms, stop);
    if (!estate)
        co_return fail(estate.error());
    co_return AroundRepository{.estate = *estate, .reaching = reach->secrets};
}

} // namespace qm::session
