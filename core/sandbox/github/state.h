// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace qm::sandbox::github {

struct Repository {
    qint64 id{0};
    QString name{};
    QString visibility{}; ///< public, private, internal
    bool archived{false};
    QStringList topics{};
    QString description{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
};

struct Secret {
    QString name{};           ///< upper case
    QString visibility{};     ///< all, private, selected
    QList<qint64> selected{}; ///< sorted; empty unless `selected`
    QString value{};          ///< plain: only a sample organization has it
    QDateTime createdAt{};
    QDateTime updatedAt{};
};

/// What a sample GitHub organization consists of. A value: copies are cheap.
struct State {
    QString organization{};
    qint64 organizationId{0};
    QString login{}; ///< who the token belongs to
    QByteArray token{};
    bool tokenIsDead{false};
    QByteArray publicKey{}; ///< of secrets, libsodium box
    QByteArray secretKey{};
    QString keyId{};
    QDateTime createdAt{};
    qint64 nextRepositoryId{1};
    QMap<qint64, Repository> repositories{};
    QHash<QString, qint64> names{};       ///< lower case, of today
    QHash<QString, qint64> formerNames{}; ///< lower case, redirected until somebody takes the name
    QMap<QString, Secret> secrets{};      ///< by name

    void add(const Repository& repository);
    void rename(qint64 id, const QString& name);
    void remove(qint64 id);
    Repository* repository(const QString& name);
};

} // namespace qm::sandbox::github
