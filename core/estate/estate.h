// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/readings.h"
#include "core/github/repositories.h"
#include "core/github/secrets.h"

#include <QHash>
#include <QMap>

namespace qm::estate {

/// An organization secret and the repositories that may read it.
struct SecretScope {
    github::OrgSecret secret{};
    QMap<github::RepositoryId, QString> selected{}; ///< the list of a `selected` secret: id and name; else empty
    net::Truncation truncation{};                   ///< why the list may hold more than we were shown

    /// Whether that repository may read the secret.
    bool reaches(const github::Repository& repository) const;

    bool operator==(const SecretScope&) const = default;
};

/// Who is in a GitHub team.
struct TeamMembers {
    QString slug{}; ///< of the team
    QStringList logins{};

    bool operator==(const TeamMembers&) const = default;
};

/// What exists, as last read: an immutable value whose copies share what they have in common. A thing is either known, known
/// to be absent, or not read. Names of repositories and teams compare without case; those of secrets are in upper case at GitHub.
class Estate {
public:
    /// The thing of that name; null where it is absent or was not read.
    const SecretScope* secret(const QString& name) const;
    const github::Repository* repository(const QString& name) const;
    /// The repository of that id, whatever its name is now.
    const github::Repository* repository(github::RepositoryId id) const;
    const TeamMembers* team(const QString& slug) const;

    /// When that thing was read, be it found absent; invalid where it was not.
    QDateTime secretReadAt(const QString& name) const;
    QDateTime repositoryReadAt(const QString& name) const;
    QDateTime teamReadAt(const QString& slug) const;

    /// When the oldest of all that is known to exist of a sort was read; invalid where nothing is known.
    QDateTime secretsReadAt() const { return m_secrets.oldest(); }
    QDateTime repositoriesReadAt() const { return m_repositories.oldest(); }
    QDateTime teamsReadAt() const { return m_teams.oldest(); }

    /// When the oldest of all of it was read.
    QDateTime readAt() const;

    /// All that is known to exist, sorted by name.
    QList<SecretScope> secrets() const;
    QList<github::Repository> repositories() const;
    QList<TeamMembers> teams() const;
    QStringList secretNames() const;
    QStringList repositoryNames() const;
    /// How many those are; with a time, how many of them were read then or later.
    int secretCount(const QDateTime& since = {}) const { return m_secrets.count(since); }
    int repositoryCount(const QDateTime& since = {}) const { return m_repositories.count(since); }

    /// Why there may be more repositories than all that were listed to us.
    net::Truncation repositoriesTruncation() const { return m_repositoriesTruncation; }

    /// Secrets that are known to exist, but not yet which repositories may read them: `secret` finds none of them.
    QList<github::OrgSecret> secretsToRead() const;

    /// The estate with one more reading, of one thing or of several; where nobody needs this one any more, it is that one.
    Estate withSecret(const SecretScope& secret, const QDateTime& at) const&;
    Estate withSecret(const SecretScope& secret, const QDateTime& at) &&;
    Estate withSecrets(const QList<SecretScope>& secrets, const QDateTime& at) const&;
    Estate withSecrets(const QList<SecretScope>& secrets, const QDateTime& at) &&;
    Estate withoutSecret(const QString& name, const QDateTime& at) const;
    Estate withRepository(const github::Repository& repository, const QDateTime& at) const;
    Estate withRepositories(const QList<github::Repository>& repositories, const QDateTime& at) const&;
    Estate withRepositories(const QList<github::Repository>& repositories, const QDateTime& at) &&;
    Estate withoutRepository(const QString& name, const QDateTime& at) const;
    Estate withTeam(const TeamMembers& team, const QDateTime& at) const;
    Estate withoutTeam(const QString& slug, const QDateTime& at) const;

    /// The estate as if that secret had never been read: after a write of which nobody knows what it did.
    Estate forgettingSecret(const QString& name) const;

    /// The estate with what a later reading found in place of what was known of the same things.
    Estate updatedBy(const Estate& later) const;

    /// The estate with all repositories read anew: what is not among them is gone, or not shown to us where that is truncated.
    Estate withAllRepositories(const QList<github::Repository>& repositories, const QDateTime& at, net::Truncation truncation = {}) const;
    /// The same repositories, of which it is known now why there may be more.
    Estate withRepositoriesTruncated(net::Truncation truncation) const;

    /// The estate with the names of all secrets read anew: what is not among them is gone. The list of a `selected` one stays as
    /// it was read, or is still to be read.
    Estate withAllSecretNames(const QList<github::OrgSecret>& secrets, const QDateTime& at) const;

private:
    void put(const SecretScope& secret, const QDateTime& at);
    /// Takes a repository over under its name, away from a former name of its own and a former holder of the name.
    void put(const github::Repository& repository, const QDateTime& at);
    void drop(const QString& repository, const QDateTime& at);

    Readings<SecretScope> m_secrets;               // by upper-case name
    QMap<QString, github::OrgSecret> m_toRead;     // the same
    Readings<github::Repository> m_repositories;   // by lower-case name
    QHash<github::RepositoryId, QString> m_nameOf; // lower-case
    Readings<TeamMembers> m_teams;                 // by lower-case slug
    net::Truncation m_repositoriesTruncation{};
};

} // namespace qm::estate
