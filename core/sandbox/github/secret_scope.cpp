// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/body.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/repository_json.h"
#include "core/sandbox/github/scopes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto onSet = std::to_array<Field>({{"selected_repository_ids", Field::Integers, true}});

/// A secret that is not `selected` has no list: a real answer was 409 with the body [].
net::Response refuseUnselected()
{
    return answerJson(409, "[]"_ba);
}

/// Puts the list into the secret; one that stays as it was is no change. `updated_at` tells when the secret itself was
/// written, not who reads it.
net::Response replaceScope(Visit& visit, const QString& name, const QList<qint64>& repositories)
{
    OrgSecret& secret = visit.state.secrets[name];
    if (secret.repositories != repositories) {
        secret.repositories = repositories;
        ++visit.state.changes;
    }
    return answerNothing(204);
}

/// What both single-repository endpoints ask first; nothing where there is nothing to refuse.
std::optional<net::Response> refuseOne(const Visit& visit, const OrgSecret* secret, qint64 repository)
{
    if (!secret)
        return notFound(visit.documentation);
    if (secret->visibility != "selected"_L1)
        return refuseUnselected();
    const auto found = visit.state.repositories.constFind(repository);
    if (found == visit.state.repositories.cend() || !visit.reaches(*found))
        return notFound(visit.documentation);
    return std::nullopt;
}

} // namespace

const OrgSecret* findSecret(const State& state, const QString& name)
{
    const auto secret = state.secrets.constFind(name.toUpper());
    return secret == state.secrets.cend() ? nullptr : &*secret;
}

bool mayRead(const Repository& repository, const OrgSecret& secret)
{
    if (secret.visibility == "selected"_L1)
        return secret.repositories.contains(repository.id);
    return secret.visibility == "all"_L1 || repository.visibility != "public"_L1;
}

tl::expected<QList<qint64>, net::Response> idsIn(const Visit& visit, const QJsonArray& list)
{
    QList<qint64> ids;
    for (const QJsonValue item : list) {
        const qint64 id = item.isString() ? item.toString().toLongLong() : item.toInteger();
        const auto found = visit.state.repositories.constFind(id);
        if (found == visit.state.repositories.cend() || !visit.reaches(*found))
            return tl::unexpected(refuse(422, u"Validation Failed: repository %1 does not exist"_s.arg(id), visit.documentation));
        ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

net::Response listScope(Visit& visit)
{
    const OrgSecret* secret = findSecret(visit.state, visit.values[0]);
    if (!secret)
        return notFound(visit.documentation);
    // The contract knows no refusal here: of a secret that is not selected, nothing is selected.
    QList<qint64> ids = secret->visibility == "selected"_L1 ? secret->repositories : QList<qint64>();
    const qsizetype total = ids.size();
    if (visit.isTruncated())
        ids.removeIf([&](qint64 id) { return !visit.shows(*visit.state.repositories.constFind(id)); });
    // An installation's count is that of the secret; where single sign-on hides some, the list only looks complete.
    const bool countsAll = visit.token && visit.token->kind == Token::Kind::Installation;
    return answerPage(
        visit, ids, "repositories",
        [&](qint64 id) { return visit.listed.json(visit.state, *visit.state.repositories.constFind(id), visit.base); },
        countsAll ? total : ids.size());
}

net::Response setScope(Visit& visit)
{
    const OrgSecret* secret = findSecret(visit.state, visit.values[0]);
    if (!secret)
        return notFound(visit.documentation);
    const auto body = readBody(visit, onSet);
    if (!body)
        return body.error();
    if (secret->visibility != "selected"_L1)
        return refuseUnselected();
    const auto ids = idsIn(visit, body->value("selected_repository_ids"_L1).toArray());
    return ids ? replaceScope(visit, secret->name, *ids) : ids.error();
}

net::Response addToScope(Visit& visit)
{
    const OrgSecret* secret = findSecret(visit.state, visit.values[0]);
    const qint64 id = visit.values[1].toLongLong();
    if (auto refusal = refuseOne(visit, secret, id))
        return *std::move(refusal);
    QList<qint64> repositories = secret->repositories;
    const auto place = std::lower_bound(repositories.begin(), repositories.end(), id);
    if (place == repositories.end() || *place != id)
        repositories.insert(place, id);
    return replaceScope(visit, secret->name, repositories);
}

net::Response removeFromScope(Visit& visit)
{
    const OrgSecret* secret = findSecret(visit.state, visit.values[0]);
    const qint64 id = visit.values[1].toLongLong();
    if (auto refusal = refuseOne(visit, secret, id))
        return *std::move(refusal);
    QList<qint64> repositories = secret->repositories;
    repositories.removeOne(id);
    return replaceScope(visit, secret->name, repositories);
}

} // namespace qm::sandbox::github
