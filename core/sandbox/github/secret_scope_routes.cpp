// SPDX-License-Identifier: GPL-3.0-or-later
// Which repositories may read a `selected` organization secret.
#include "core/sandbox/github/secret_json.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// A real 409 of these endpoints had no object for a body.
net::Response notSelected()
{
    return json(409, QJsonArray());
}

net::Response listScope(State& state, const Routed& routed)
{
    const Secret* secret = findSecret(state, routed);
    if (!secret)
        return notFound();
    if (secret->visibility != "selected"_L1)
        return notSelected();
    const PageOf page =
        pageOf(secret->selected.size(), routed.ask,
               u"/organizations/%1/actions/secrets/%2/repositories"_s.arg(state.organizationId).arg(secret->name), [&](qsizetype i) {
                   return repositoryAsJson(state.repositories.value(secret->selected.at(i)), state, routed.ask.base, false);
               });
    net::Response answer = json(200, QJsonObject{{u"total_count"_s, secret->selected.size()}, {u"repositories"_s, page.items}});
    if (!page.link.isEmpty())
        answer.headers.add("link", page.link);
    return answer;
}

net::Response replaceScope(State& state, const Routed& routed)
{
    Secret* secret = findSecret(state, routed);
    if (!secret)
        return notFound();
    const Body body = readBody(routed.ask, {u"selected_repository_ids"_s});
    if (body.refusal)
        return *body.refusal;
    const ReadIds ids = readRepositoryIds(body.object, state, false);
    if (ids.refusal)
        return *ids.refusal;
    if (secret->visibility != "selected"_L1)
        return notSelected();
    secret->selected = ids.ids;
    return noContent();
}

/// Adds or removes one repository; repeating it is harmless.
template <bool isMember>
net::Response changeScope(State& state, const Routed& routed)
{
    Secret* secret = findSecret(state, routed);
    const qint64 id = routed["repository_id"_L1].toLongLong();
    if (!secret || !state.repositories.contains(id))
        return notFound();
    if (secret->visibility != "selected"_L1)
        return notSelected();
    secret->selected.removeAll(id);
    if (isMember)
        secret->selected.insert(std::lower_bound(secret->selected.begin(), secret->selected.end(), id), id);
    return noContent();
}

} // namespace

ReadIds readRepositoryIds(const QJsonObject& body, const State& state, bool textToo)
{
    const QJsonValue list = body["selected_repository_ids"_L1];
    if (list.isUndefined())
        return {.refusal = invalidRequest(u"\"selected_repository_ids\" wasn't supplied."_s)};
    if (!list.isArray())
        return {.refusal = invalidRequest(u"For 'properties/selected_repository_ids', the value is not an array."_s)};
    QList<qint64> ids;
    for (const QJsonValue& item : list.toArray()) {
        bool isNumber = item.isDouble() && item.toDouble() == std::floor(item.toDouble());
        qint64 id = item.toInteger();
        if (textToo && item.isString())
            id = item.toString().toLongLong(&isNumber);
        if (!isNumber)
            return {.refusal = invalidRequest(u"For 'items', the value is not an integer."_s)};
        if (!state.repositories.contains(id))
            return {.refusal = problem(422, u"Repository not found: %1"_s.arg(id))};
        if (!ids.contains(id))
            ids << id;
    }
    std::sort(ids.begin(), ids.end());
    return {.ids = ids};
}

std::span<const Route> secretScopeRoutes()
{
    using net::Method;
    static constexpr std::array routes{
        Route{Method::Get, "/orgs/{org}/actions/secrets/{secret_name}/repositories"_L1, listScope},
        Route{Method::Get, "/organizations/{organization_id}/actions/secrets/{secret_name}/repositories"_L1, listScope},
        Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories"_L1, replaceScope},
        Route{Method::Put, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"_L1, changeScope<true>},
        Route{Method::Delete, "/orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"_L1, changeScope<false>},
    };
    return routes;
}

} // namespace qm::sandbox::github
