// SPDX-License-Identifier: GPL-3.0-or-later
// The organization itself, who is signed in, the API's versions.
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

net::Response getOrganization(State& state, const Routed& routed)
{
    const QString url = u"%1/orgs/%2"_s.arg(routed.ask.base.toString(), state.organization);
    const auto visible = std::count_if(state.repositories.cbegin(), state.repositories.cend(),
                                       [](const Repository& repository) { return repository.visibility == "public"_L1; });
    return json(200, QJsonObject{{u"login"_s, state.organization},
                                 {u"id"_s, state.organizationId},
                                 {u"node_id"_s, nodeId(u"O"_s, state.organizationId)},
                                 {u"url"_s, url},
                                 {u"repos_url"_s, url + u"/repos"_s},
                                 {u"events_url"_s, url + u"/events"_s},
                                 {u"hooks_url"_s, url + u"/hooks"_s},
                                 {u"issues_url"_s, url + u"/issues"_s},
                                 {u"members_url"_s, url + u"/members{/member}"_s},
                                 {u"public_members_url"_s, url + u"/public_members{/member}"_s},
                                 {u"avatar_url"_s, u"https://avatars.githubusercontent.com/u/%1?v=4"_s.arg(state.organizationId)},
                                 {u"description"_s, u"Sample organization"_s},
                                 {u"html_url"_s, u"https://github.com/"_s + state.organization},
                                 {u"has_organization_projects"_s, true},
                                 {u"has_repository_projects"_s, true},
                                 {u"public_repos"_s, int(visible)},
                                 {u"public_gists"_s, 0},
                                 {u"followers"_s, 0},
                                 {u"following"_s, 0},
                                 {u"type"_s, u"Organization"_s},
                                 {u"created_at"_s, timeAsJson(state.createdAt)},
                                 {u"updated_at"_s, timeAsJson(state.createdAt)},
                                 {u"archived_at"_s, QJsonValue::Null}});
}

net::Response getUser(State& state, const Routed& routed)
{
    QJsonObject user = ownerAsJson(state, routed.ask.base);
    const QString organization = state.organization;
    for (auto field = user.begin(); field != user.end(); ++field)
        if (field->isString())
            *field = field->toString().replace(organization, state.login);
    user.insert(u"id"_s, 5'813'904);
    user.insert(u"node_id"_s, nodeId(u"U"_s, 5'813'904));
    user.insert(u"type"_s, u"User"_s);
    user.insert(u"name"_s, u"Ana Kovač"_s);
    for (const QLatin1StringView absent : {"company"_L1, "blog"_L1, "location"_L1, "email"_L1, "hireable"_L1, "bio"_L1})
        user.insert(absent, QJsonValue::Null);
    for (const QLatin1StringView count : {"public_repos"_L1, "public_gists"_L1, "followers"_L1, "following"_L1})
        user.insert(count, 0);
    user.insert(u"created_at"_s, timeAsJson(state.createdAt));
    user.insert(u"updated_at"_s, timeAsJson(state.createdAt));
    return json(200, user);
}

net::Response getVersions(State&, const Routed&)
{
    return json(200, QJsonArray{u"2022-11-28"_s, u"2026-03-10"_s});
}

} // namespace

std::span<const Route> accountRoutes()
{
    static constexpr std::array routes{
        Route{net::Method::Get, "/orgs/{org}"_L1, getOrganization},
        Route{net::Method::Get, "/user"_L1, getUser},
        Route{net::Method::Get, "/versions"_L1, getVersions},
    };
    return routes;
}

} // namespace qm::sandbox::github
