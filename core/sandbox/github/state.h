// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace qm::sandbox::github {

struct Repository {
    qint64 id{0};
    QString name{};
    QString description{};
    QString homepage{};
    QString visibility{}; ///< "public", "private" or "internal"
    bool archived{false};
    QStringList topics{};
    QString defaultBranch{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
    QDateTime pushedAt{};
    bool empty{false};      ///< nothing was ever committed
    QJsonObject settings{}; ///< switches that differ from a new repository's: {"has_wiki": false}
};

/// An Actions secret of the organization.
struct OrgSecret {
    QString name{};
    QString visibility{};         ///< "all", "private" or "selected"
    QList<qint64> repositories{}; ///< of a selected one, ascending
    QByteArray value{};           ///< plain: the sandbox opened the sealed box
    QDateTime createdAt{};
    QDateTime updatedAt{};
};

struct Team {
    qint64 id{0};
    QString slug{};
    QString name{};
    QString description{};
    QStringList members{};                ///< the first one maintains it
    QMap<qint64, QString> repositories{}; ///< with what it may do there: "pull", "push" or "admin"
};

/// What a token or an App may do: {"organization_secrets": "write"}.
using Permissions = QMap<QString, QString>;

/// The GitHub App that the organization has installed.
struct App {
    qint64 id{0}; ///< 0: there is none
    qint64 installation{0};
    QString slug{};
    QString clientId{};
    Permissions permissions{};
    std::optional<QList<qint64>> repositories{}; ///< the only ones it was installed on, ascending; nothing: all

    bool isThere() const { return id != 0; }
    QString login() const { return slug + QStringLiteral("[bot]"); }
};

/// What requests are signed in with.
struct Token {
    enum class Kind {
        FineGrained,  ///< a person's, with permissions
        Classic,      ///< a person's, with scopes
        Installation, ///< an App's
    };
    QByteArray text{};
    QString login{};
    Kind kind{Kind::FineGrained};
    bool owner{true};                            ///< of an organization owner, with every permission
    Permissions permissions{};                   ///< else these
    QStringList scopes{};                        ///< of a classic one: "repo", "admin:org"
    std::optional<QList<qint64>> repositories{}; ///< the only ones it reaches, ascending; nothing: all
    QDateTime issuedAt{};
    QDateTime expiresAt{}; ///< null: never
    bool dead{false};
};

/// A commit on a repository's default branch, with all files as they are from then on.
struct Commit {
    QByteArray sha{};
    QString message{};
    QString login{}; ///< who made it
    QDateTime at{};
    QMap<QString, QByteArray> files{}; ///< by path
};

/// All that this GitHub knows. Copies share what neither has changed.
struct State {
    QString organization{};
    qint64 organizationId{0};
    QMap<qint64, Repository> repositories{};
    QHash<QString, qint64> idByName{};       ///< names in lower case
    QHash<QString, qint64> idByFormerName{}; ///< names in lower case that now redirect
    qint64 nextRepositoryId{1};
    QMap<QString, OrgSecret> secrets{};
    QMap<qint64, QList<Commit>> histories{}; ///< oldest first; a repository that is not here has a README only
    QList<Team> teams{};
    QMap<QString, QString> members{}; ///< of the organization, with their role: "admin" or "member"
    QList<Token> tokens{};
    quint64 tokensIssued{0}; ///< to installations, so far
    App app{};
    QByteArray publicKey{};
    QByteArray secretKey{};
    QString keyId{};
    QJsonArray planted{};
    quint64 changes{0};
    quint64 changesOfRepositories{0}; ///< how often one was added, changed or removed

    /// The repository that has this name now, whatever its case; null if none.
    const Repository* repositoryNamed(const QString& name) const;
    /// The repository that once had this name, where no other has it now.
    const Repository* repositoryOnceNamed(const QString& name) const;

    /// The team of that slug, whatever its case; null if none.
    const Team* teamNamed(const QString& slug) const;

    void add(const Repository& repository);
    /// Takes the new record of one that exists; a new name makes the old one redirect.
    void replace(const Repository& repository);
    /// Also takes it out of every list it is in.
    void remove(qint64 repositoryId);
};

} // namespace qm::sandbox::github
