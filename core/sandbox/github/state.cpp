// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QJsonArray shownRepositories(const State& state)
{
    QJsonArray array;
    for (const Repository& repository : state.repositories)
        array.append(QJsonObject{
            {u"name"_s, repository.name},
            {u"id"_s, repository.id},
            {u"visibility"_s, repository.visibility},
            {u"archived"_s, repository.archived},
            {u"topics"_s, QJsonArray::fromStringList(repository.topics)},
        });
    return array;
}

QJsonArray shownSecrets(const State& state)
{
    QJsonArray array;
    for (const OrgSecret& secret : state.secrets) {
        QStringList names;
        for (const qint64 id : secret.repositories)
            names.append(state.repositories.value(id).name);
        names.sort();
        array.append(QJsonObject{
            {u"name"_s, secret.name},
            {u"visibility"_s, secret.visibility},
            {u"repositories"_s, QJsonArray::fromStringList(names)},
            {u"value"_s, QString::fromUtf8(secret.value)},
            {u"updated_at"_s, secret.updatedAt.toString(Qt::ISODate)},
        });
    }
    return array;
}

} // namespace

const Repository* State::repositoryNamed(const QString& name) const
{
    const auto id = idByName.constFind(name.toLower());
    return id == idByName.cend() ? nullptr : &*repositories.constFind(*id);
}

const Repository* State::repositoryOnceNamed(const QString& name) const
{
    const auto id = idByFormerName.constFind(name.toLower());
    if (id == idByFormerName.cend())
        return nullptr;
    const auto repository = repositories.constFind(*id);
    return repository == repositories.cend() ? nullptr : &*repository;
}

const Team* State::teamNamed(const QString& slug) const
{
    const auto team =
        std::find_if(teams.begin(), teams.end(), [&](const Team& one) { return one.slug.compare(slug, Qt::CaseInsensitive) == 0; });
    return team == teams.end() ? nullptr : &*team;
}

void State::add(const Repository& repository)
{
    idByFormerName.remove(repository.name.toLower());
    idByName.insert(repository.name.toLower(), repository.id);
    repositories.insert(repository.id, repository);
    nextRepositoryId = std::max(nextRepositoryId, repository.id + 1);
    ++changes;
    ++changesOfRepositories;
}

void State::replace(const Repository& repository)
{
    const QString before = repositories.value(repository.id).name.toLower();
    idByName.remove(before);
    add(repository);
    if (before != repository.name.toLower())
        idByFormerName.insert(before, repository.id);
}

void State::remove(qint64 repositoryId)
{
    idByName.remove(repositories.value(repositoryId).name.toLower());
    repositories.remove(repositoryId);
    histories.remove(repositoryId);
    for (OrgSecret& secret : secrets)
        secret.repositories.removeOne(repositoryId);
    for (Team& team : teams)
        team.repositories.remove(repositoryId);
    ++changes;
    ++changesOfRepositories;
}

QJsonObject shownState(const State& state)
{
    QJsonArray teams;
    for (const Team& team : state.teams)
        teams.append(QJsonObject{{u"slug"_s, team.slug}, {u"members"_s, QJsonArray::fromStringList(team.members)}});
    return {
        {u"repositories"_s, shownRepositories(state)},
        {u"secrets"_s, shownSecrets(state)},
        {u"dependabot_secrets"_s, QJsonArray{}},
        {u"teams"_s, teams},
    };
}

} // namespace qm::sandbox::github
