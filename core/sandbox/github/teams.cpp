// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/paging.h"
#include "core/sandbox/github/people_json.h"
#include "core/sandbox/github/repository_json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The team that the path names; null if there is none.
const Team* teamOf(const Visit& visit)
{
    return visit.state.teamNamed(visit.values[0]);
}

/// A repository as a team sees it.
QByteArray teamRepositoryJson(const Visit& visit, const Repository& repository, const QString& permission, Detail detail)
{
    return repositoryJson(visit.state, repository, visit.base, detail, permission);
}

} // namespace

net::Response listTeams(Visit& visit)
{
    QList<const Team*> teams;
    for (const Team& team : std::as_const(visit.state.teams))
        teams.append(&team);
    std::sort(teams.begin(), teams.end(), [](const Team* a, const Team* b) { return a->slug < b->slug; });
    return answerPage(visit, teams, nullptr, [&](const Team* team) { return compact(teamObject(visit, *team, false)); });
}

net::Response getTeam(Visit& visit)
{
    const Team* team = teamOf(visit);
    return team ? answerJson(200, teamObject(visit, *team, true)) : notFound(visit.documentation);
}

net::Response listTeamMembers(Visit& visit)
{
    const Team* team = teamOf(visit);
    if (!team)
        return notFound(visit.documentation);
    const QString role = visit.ask.queryValue("role"_L1);
    QStringList logins = team->members;
    if (role == "maintainer"_L1)
        logins = logins.mid(0, 1);
    else if (role == "member"_L1)
        logins = logins.mid(1);
    return answerPage(visit, logins, nullptr, [&](const QString& login) { return compact(userObject(visit.base, login)); });
}

net::Response listTeamRepositories(Visit& visit)
{
    const Team* team = teamOf(visit);
    if (!team)
        return notFound(visit.documentation);
    QList<const Repository*> repositories;
    for (const qint64 id : team->repositories.keys()) {
        const auto repository = visit.state.repositories.constFind(id);
        if (repository != visit.state.repositories.cend() && visit.shows(*repository))
            repositories.append(&*repository);
    }
    return answerPage(visit, repositories, nullptr, [&](const Repository* repository) {
        return teamRepositoryJson(visit, *repository, team->repositories.value(repository->id), Detail::Minimal);
    });
}

net::Response checkTeamRepository(Visit& visit)
{
    const Team* team = teamOf(visit);
    const Repository* repository = visit.values[1].compare(visit.state.organization, Qt::CaseInsensitive) == 0
                                       ? visit.state.repositoryNamed(visit.values[2])
                                       : nullptr;
    if (!team || !repository || !visit.reaches(*repository) || !team->repositories.contains(repository->id))
        return notFound(visit.documentation);
    if (!visit.ask.headers.value("accept").contains("application/vnd.github.v3.repository+json"))
        return answerNothing(204);
    return answerJson(200, teamRepositoryJson(visit, *repository, team->repositories.value(repository->id), Detail::Full));
}

net::Response listTeamsOfRepository(Visit& visit)
{
    QList<const Team*> teams;
    for (const Team& team : std::as_const(visit.state.teams))
        if (team.repositories.contains(visit.repository->id))
            teams.append(&team);
    return answerPage(visit, teams, nullptr, [&](const Team* team) {
        const QString permission = team->repositories.value(visit.repository->id);
        QJsonObject json = teamObject(visit, *team, false);
        json.insert(u"permission"_s, permission);
        json.insert(u"permissions"_s, rightsOf(permission));
        return compact(json);
    });
}

} // namespace qm::sandbox::github
