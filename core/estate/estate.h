// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/repositories.h"
#include "core/github/secrets.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <memory>

namespace qm::estate {

/// An organization secret and the repositories that may read it.
struct SecretScope {
    github::OrgSecret secret{};
    QMap<github::RepositoryId, QString> selected{}; ///< the list of a `selected` secret: id and name; else empty

    /// Whether that repository may read the secret.
    bool reaches(const github::Repository& repository) const;

    bool operator==(const SecretScope&) const = default;
};

/// What was found out about one thing, and when.
template <class T>
struct Reading {
    std::shared_ptr<const T> value{}; ///< null: it was looked for and is not there
    QDateTime at{};
};

/// What exists, as last read: an immutable value whose copies share what they have in common. A thing is either known, known
/// to be absent, or not read. Names of repositories compare without case; those of secrets are in upper case at GitHub.
class Estate {
public:
    /// The thing of that name; null where it is absent or was not read.
    const SecretScope* secret(const QString& name) const;
    const github::Repository* repository(const QString& name) const;
    /// The repository of that id, whatever its name is now.
    const github::Repository* repository(github::RepositoryId id) const;

    /// When that thing was read, be it found absent; invalid where it was not.
    QDateTime secretReadAt(const QString& name) const;
    QDateTime repositoryReadAt(const QString& name) const;

    /// All that is known to exist, sorted by name.
    QList<SecretScope> secrets() const;
    QList<github::Repository> repositories() const;
    QStringList secretNames() const;
    QStringList repositoryNames() const;

    /// The estate with one more reading.
    Estate withSecret(const SecretScope& secret, const QDateTime& at) const;
    Estate withoutSecret(const QString& name, const QDateTime& at) const;
    Estate withRepository(const github::Repository& repository, const QDateTime& at) const;
    Estate withoutRepository(const QString& name, const QDateTime& at) const;

    /// The estate as if that secret had never been read: after a write of which nobody knows what it did.
    Estate forgettingSecret(const QString& name) const;

    /// The estate with what a later reading found in place of what was known of the same things.
    Estate updatedBy(const Estate& later) const;

    /// The estate with all repositories read anew: what is not among them is gone.
    Estate withAllRepositories(const QList<github::Repository>& repositories, const QDateTime& at) const;

private:
    /// Takes a repository over under its name, away from a former name of its own and a former holder of the name.
    void put(const Reading<github::Repository>& reading);
    void drop(const QString& name, const QDateTime& at);

    QMap<QString, Reading<SecretScope>> m_secrets;             // by upper-case name
    QMap<QString, Reading<github::Repository>> m_repositories; // by lower-case name
    QHash<github::RepositoryId, QString> m_nameOf;             // lower-case
};

} // namespace qm::estate
