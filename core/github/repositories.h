// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_reader.h"
#include "core/github/identifiers.h"
#include "core/net/call.h"

#include <QMap>

namespace qm::github {

enum class RepositoryVisibility { Public, Private, Internal };

QString visibilityName(RepositoryVisibility visibility);

/// A repository, as far as we use it.
struct Repository {
    RepositoryId id{};
    QString name{}; ///< without its owner
    RepositoryVisibility visibility{RepositoryVisibility::Private};
    bool archived{false};
    QStringList topics{};
    QString description{}; ///< somebody's words: empty where there are none

    bool operator==(const Repository&) const = default;
};

/// Reads GitHub's "minimal repository" and "full repository".
Result<Repository> readRepository(JsonReader json);

/// All repositories of the organization this identity may see.
/// REST: Repositories, "List organization repositories".
net::PagedCall<Repository> listOrgRepositories(const QString& org);

/// One repository by its present name; a former name is answered by a redirect to the present one.
/// REST: Repositories, "Get a repository".
net::Call<Repository> getRepository(const QString& owner, const QString& name);

/// Many repositories by name in one request, whatever their number: the answer maps the place in `names` to the repository,
/// and leaves out what does not exist. A former name finds the repository under its present one. Topics and descriptions
/// are not read.
/// GraphQL: Query.repository(owner, name), Repository.databaseId.
net::Call<QMap<int, Repository>> lookUpRepositories(const QString& owner, const QStringList& names);

} // namespace qm::github
