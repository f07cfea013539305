// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/identifiers.h"
#include "core/github/repositories.h"
#include "core/net/call.h"

#include <QDateTime>

#include <optional>

namespace qm::github {

/// Which repositories of the organization may read a secret: all of them, all private and internal ones, or those of a list.
enum class SecretVisibility { All, Private, Selected };

QString visibilityName(SecretVisibility visibility);
std::optional<SecretVisibility> secretVisibilityOf(QStringView name);

/// An organization's Actions secret; its value never leaves GitHub.
struct OrgSecret {
    QString name{};
    SecretVisibility visibility{SecretVisibility::Selected};
    QDateTime updatedAt{}; ///< whole seconds; lags behind a write

    bool operator==(const OrgSecret&) const = default;
};

/// A repository of a secret's list.
struct SelectedRepository {
    RepositoryId id{};
    QString name{};

    bool operator==(const SelectedRepository&) const = default;
};

/// Reads GitHub's "minimal repository" as far as a secret's list needs it.
Result<SelectedRepository> readSelectedRepository(JsonReader json);

/// REST: Actions/secrets, "List organization secrets".
net::PagedCall<OrgSecret> listOrgSecrets(const QString& org);

/// `not_found` where there is none of that name. REST: Actions/secrets, "Get an organization secret".
net::Call<OrgSecret> getOrgSecret(const QString& org, const QString& secret);

/// The repositories that may read a `selected` secret.
/// REST: Actions/secrets, "List selected repositories for an organization secret".
net::PagedCall<SelectedRepository> listOrgSecretRepositories(const QString& org, const QString& secret);

/// The names of the organization secrets that a repository may read, by whatever visibility. Takes the repository's own permission
/// "secrets: read".
/// REST: Actions/secrets, "List repository organization secrets".
/// https://docs.github.com/rest/actions/secrets#list-repository-organization-secrets
net::PagedCall<QString> listOrgSecretsOfRepository(const QString& owner, const QString& repository);

/// Replaces the whole list: whatever somebody else added meanwhile is gone. Read it first, compare, and prefer the two below.
/// REST: Actions/secrets, "Set selected repositories for an organization secret".
net::Call<net::Receipt> setOrgSecretRepositories(const QString& org, const QString& secret, const QList<RepositoryId>& repositories);

/// Lets one repository read a secret; repeating it is harmless. `conflict` if the secret is not `selected`.
/// REST: Actions/secrets, "Add selected repository to an organization secret".
net::Call<net::Receipt> addRepositoryToOrgSecret(const QString& org, const QString& secret, RepositoryId repository);

/// Stops one repository reading a secret; repeating it is harmless. `conflict` if the secret is not `selected`.
/// REST: Actions/secrets, "Remove selected repository from an organization secret".
net::Call<net::Receipt> removeRepositoryFromOrgSecret(const QString& org, const QString& secret, RepositoryId repository);

} // namespace qm::github
