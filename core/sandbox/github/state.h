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
    QString slug{};
    QStringList members{};
};

/// A personal access token.
struct Token {
    QByteArray text{};
    QString login{};
    bool owner{true};                     ///< of an organization owner, with every permission
    QMap<QString, QString> permissions{}; ///< else these: {"organization_secrets": "write"}
    bool dead{false};
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
    QList<Team> teams{};
    QList<Token> tokens{};
    QByteArray publicKey{};
    QByteArray secretKey{};
    QString keyId{};
    QJsonArray planted{};
    quint64 changes{0};

    /// The repository that has this name now, whatever its case; null if none.
    const Repository* repositoryNamed(const QString& name) const;
    /// The repository that once had this name, where no other has it now.
    const Repository* repositoryOnceNamed(const QString& name) const;

    void add(const Repository& repository);
    /// Takes the new record of one that exists; a new name makes the old one redirect.
    void replace(const Repository& repository);
    /// Also takes it out of every secret's list.
    void remove(qint64 repositoryId);
};

/// What GitHub's answers show of it: `{control}/state`.
QJsonObject shownState(const State& state);
/// `shownState` and what only the sandbox knows.
QJsonObject savedState(const State& state);

} // namespace qm::sandbox::github
