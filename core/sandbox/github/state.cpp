// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

void State::add(const Repository& repository)
{
    repositories.insert(repository.id, repository);
    names.insert(repository.name.toLower(), repository.id);
    formerNames.remove(repository.name.toLower());
    nextRepositoryId = std::max(nextRepositoryId, repository.id + 1);
}

void State::rename(qint64 id, const QString& name)
{
    Repository& repository = repositories[id];
    formerNames.insert(repository.name.toLower(), id);
    names.remove(repository.name.toLower());
    repository.name = name;
    names.insert(name.toLower(), id);
    formerNames.remove(name.toLower());
}

void State::remove(qint64 id)
{
    names.remove(repositories.value(id).name.toLower());
    repositories.remove(id);
    formerNames.removeIf([id](const auto& former) { return former.value() == id; });
    for (Secret& secret : secrets)
        secret.selected.removeAll(id);
}

Repository* State::repository(const QString& name)
{
    const auto id = names.constFind(name.toLower());
    return id == names.cend() ? nullptr : &repositories[*id];
}

} // namespace qm::sandbox::github
