// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/state.h"

#include <algorithm>

namespace qm::sandbox::github {
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

} // namespace qm::sandbox::github
