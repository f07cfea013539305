// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/people_json.h"
#include "core/sandbox/github/repository_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr auto founded = "2019-03-04T09:12:33Z"_L1;

int countOf(const State& state, QLatin1StringView visibility)
{
    int count = 0;
    for (const Repository& repository : state.repositories)
        count += repository.visibility == visibility;
    return count;
}

QJsonObject rate(int limit, int used, qint64 reset)
{
    return {{u"limit"_s, limit}, {u"used"_s, used}, {u"remaining"_s, limit - used}, {u"reset"_s, reset}};
}

} // namespace

net::Response getRoot(Visit& visit)
{
    const QString base = QString::fromLatin1(visit.base);
    return answerJson(200, QJsonObject{{u"current_user_url"_s, base + "/user"_L1},
                                       {u"organization_url"_s, base + "/orgs/{org}"_L1},
                                       {u"organization_repositories_url"_s, base + "/orgs/{org}/repos{?type,page,per_page,sort}"_L1},
                                       {u"organization_teams_url"_s, base + "/orgs/{org}/teams"_L1},
                                       {u"rate_limit_url"_s, base + "/rate_limit"_L1},
                                       {u"repository_url"_s, base + "/repos/{owner}/{repo}"_L1}});
}

net::Response getUser(Visit& visit)
{
    QJsonObject user = userObject(visit.base, visit.token ? visit.token->login : u"sandbox"_s);
    user.insert(u"user_view_type"_s, u"private"_s);
    user.insert(u"two_factor_authentication"_s, true);
    user.insert(u"created_at"_s, QString(founded));
    user.insert(u"updated_at"_s, QString(founded));
    user.insert(u"plan"_s,
                QJsonObject{{u"name"_s, u"free"_s}, {u"space"_s, 976562499}, {u"collaborators"_s, 0}, {u"private_repos"_s, 10000}});
    for (const auto name : {"name"_L1, "company"_L1, "blog"_L1, "location"_L1, "email"_L1, "hireable"_L1, "bio"_L1, "twitter_username"_L1})
        user.insert(name, QJsonValue::Null);
    for (const auto name : {"public_repos"_L1, "public_gists"_L1, "followers"_L1, "following"_L1, "private_gists"_L1,
                            "total_private_repos"_L1, "owned_private_repos"_L1, "disk_usage"_L1, "collaborators"_L1})
        user.insert(name, 0);
    return answerJson(200, user);
}

net::Response getVersions(Visit&)
{
    return answerJson(200, R"(["2026-03-10","2022-11-28"])"_ba);
}

net::Response getRateLimit(Visit& visit)
{
    const qint64 now = visit.now.toSecsSinceEpoch();
    const auto hourOf = [&](const QString& resource) {
        if (!visit.token)
            return rate(60, 0, now + 3600);
        const Quotas::Hour hour = visit.quotas.hour(visit.charged(), resource, visit.now.toMSecsSinceEpoch());
        return rate(hour.limit, hour.used, hour.resetsAt);
    };
    const QJsonObject core = hourOf(u"core"_s);
    QJsonObject body{{u"resources"_s, QJsonObject{{u"core"_s, core},
                                                  {u"graphql"_s, hourOf(u"graphql"_s)},
                                                  {u"search"_s, rate(30, 0, now + 60)},
                                                  {u"code_search"_s, rate(10, 0, now + 60)},
                                                  {u"integration_manifest"_s, rate(5000, 0, now + 3600)},
                                                  {u"source_import"_s, rate(100, 0, now + 60)},
                                                  {u"actions_runner_registration"_s, rate(10000, 0, now + 3600)},
                                                  {u"scim"_s, rate(15000, 0, now + 3600)},
                                                  {u"dependency_snapshots"_s, rate(100, 0, now + 60)},
                                                  {u"code_scanning_autofix"_s, rate(10, 0, now + 60)}}}};
    if (visit.ask.headers.value("x-github-api-version") != "2026-03-10")
        body.insert(u"rate"_s, core);
    return answerJson(200, body);
}

QJsonObject organizationObject(const Visit& visit)
{
    const QString login = visit.state.organization;
    const QString url = QString::fromLatin1(visit.base) + "/orgs/"_L1 + login;
    const QString pages = QString::fromLatin1(pagesBase(visit.base));
    const int open = countOf(visit.state, "public"_L1);
    const int closed = static_cast<int>(visit.state.repositories.size()) - open;
    return {
        {u"login"_s, login},
        {u"id"_s, visit.state.organizationId},
        {u"node_id"_s, QString::fromLatin1(nodeId("O", visit.state.organizationId))},
        {u"url"_s, url},
        {u"repos_url"_s, url + "/repos"_L1},
        {u"events_url"_s, url + "/events"_L1},
        {u"hooks_url"_s, url + "/hooks"_L1},
        {u"issues_url"_s, url + "/issues"_L1},
        {u"members_url"_s, url + "/members{/member}"_L1},
        {u"public_members_url"_s, url + "/public_members{/member}"_L1},
        {u"avatar_url"_s, u"%1/avatars/u/%2"_s.arg(pages).arg(visit.state.organizationId)},
        {u"description"_s, u"Retail analytics"_s},
        {u"is_verified"_s, false},
        {u"has_organization_projects"_s, true},
        {u"has_repository_projects"_s, true},
        {u"public_repos"_s, open},
        {u"public_gists"_s, 0},
        {u"followers"_s, 0},
        {u"following"_s, 0},
        {u"html_url"_s, pages + u'/' + login},
        {u"created_at"_s, QString(founded)},
        {u"updated_at"_s, QString(founded)},
        {u"archived_at"_s, QJsonValue::Null},
        {u"type"_s, u"Organization"_s},
        {u"total_private_repos"_s, closed},
        {u"owned_private_repos"_s, closed},
        {u"default_repository_permission"_s, u"read"_s},
        {u"members_can_create_repositories"_s, false},
        {u"two_factor_requirement_enabled"_s, true},
        {u"plan"_s,
         QJsonObject{
             {u"name"_s, u"team"_s}, {u"space"_s, 976562499}, {u"private_repos"_s, 999999}, {u"filled_seats"_s, 24}, {u"seats"_s, 30}}},
    };
}

net::Response getOrganization(Visit& visit)
{
    return answerJson(200, organizationObject(visit));
}

} // namespace qm::sandbox::github
