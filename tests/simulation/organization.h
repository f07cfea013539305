// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/chance.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace qm::simulation {

/// The small organization every story plays in, in the form of `{control}/state`.
QJsonObject smallOrganization();
QStringList repositoryNames();
QStringList secretNames();

/// What a story's oracle sees of the organization: nothing but the state the sandbox shows.
struct Scopes {
    struct Secret {
        QString visibility{};
        QSet<qint64> selected{};
        bool operator==(const Secret&) const = default;
    };
    QMap<QString, Secret> secrets{};
    QMap<qint64, QString> repositories{};

    bool operator==(const Scopes&) const = default;
};

Scopes scopesOf(const QJsonObject& state);

/// A change another admin makes: a request to the vendor, done with full rights.
struct AdminEdit {
    QByteArray method{};
    QByteArray path{};
    QByteArray body{};
};

/// One of the edits that hurt: somebody else's addition or removal, a secret deleted, a repository renamed or deleted.
AdminEdit someEdit(Chance& chance, const Scopes& scopes);

} // namespace qm::simulation
