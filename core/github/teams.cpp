// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/teams.h"

#include "core/github/answers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

Result<Team> readTeam(JsonReader json)
{
    const std::optional<JsonReader> parent = json.optionalAt("parent"_L1);
    Team team{.id = json.integer("id"_L1),
              .slug = json.text("slug"_L1),
              .name = json.text("name"_L1),
              .parent = parent ? parent->text("slug"_L1) : QString()};
    return json.finish(std::move(team));
}

Result<Member> readMember(JsonReader json)
{
    Member member{.id = json.integer("id"_L1), .login = json.text("login"_L1)};
    return json.finish(std::move(member));
}

/// Older Enterprise Servers send no `role_name`, but which of the five built-in roles apply; the highest is the role.
QString readRole(const JsonReader& json)
{
    if (const std::optional<QString> role = json.optionalText("role_name"_L1))
        return *role;
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 5> roles{{
        {"admin"_L1, "admin"_L1},
        {"maintain"_L1, "maintain"_L1},
        {"push"_L1, "write"_L1},
        {"triage"_L1, "triage"_L1},
        {"pull"_L1, "read"_L1},
    }};
    const JsonReader permissions = json.at("permissions"_L1);
    for (const auto& [flag, role] : roles)
        if (permissions.optionalBoolean(flag).value_or(false))
            return role;
    json.refuse("permissions"_L1, Words::tr("grants nothing"));
    return {};
}

Result<TeamRepository> readTeamRepository(JsonReader json)
{
    TeamRepository repository{.id = {json.integer("id"_L1)}, .name = json.text("name"_L1), .role = readRole(json)};
    return json.finish(std::move(repository));
}

net::Request listRequest(const QString& pathTemplate, const QStringList& values, const QString& attempted)
{
    net::Request request = net::get(pathTemplate, values);
    request.query = largestPage();
    request.attempted = attempted;
    return request;
}

qint64 keyOf(const Member& member)
{
    return member.id;
}

} // namespace

net::PagedCall<Team> listTeams(const QString& org)
{
    return {.first = listRequest(u"/orgs/{org}/teams"_s, {org}, Words::tr("list the teams of %1").arg(org)),
            .read = readPage<&readTeam>,
            .key = [](const Team& team) { return team.id; }};
}

net::Call<Team> getTeam(const QString& org, const QString& slug)
{
    net::Request request = net::get(u"/orgs/{org}/teams/{team_slug}"_s, {org, slug});
    request.attempted = Words::tr("read the team %1").arg(slug);
    return {.request = request, .read = readRecord<&readTeam>};
}

net::PagedCall<Member> listTeamMembers(const QString& org, const QString& slug)
{
    return {.first =
                listRequest(u"/orgs/{org}/teams/{team_slug}/members"_s, {org, slug}, Words::tr("list the members of team %1").arg(slug)),
            .read = readPage<&readMember>,
            .key = keyOf};
}

net::PagedCall<TeamRepository> listTeamRepositories(const QString& org, const QString& slug)
{
    return {.first =
                listRequest(u"/orgs/{org}/teams/{team_slug}/repos"_s, {org, slug}, Words::tr("list the repositories of team %1").arg(slug)),
            .read = readPage<&readTeamRepository>,
            .key = [](const TeamRepository& repository) { return repository.id.value; }};
}

net::PagedCall<Member> listOrgMembers(const QString& org)
{
    return {.first = listRequest(u"/orgs/{org}/members"_s, {org}, Words::tr("list the members of %1").arg(org)),
            .read = readPage<&readMember>,
            .key = keyOf};
}

} // namespace qm::github
