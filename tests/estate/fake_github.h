// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/repositories.h"
#include "core/github/secrets.h"
#include "tests/net/world.h"

#include <QMap>
#include <QSet>

namespace qm::test {

/// As much of GitHub as reading an organization and editing scopes needs, written from GitHub's documentation: an answer to
/// each request, and a state that a test sets and compares.
struct FakeGithub {
    struct Secret {
        QString visibility{QStringLiteral("selected")};
        QSet<qint64> repositories{};

        bool operator==(const Secret&) const = default;
    };

    QMap<QString, Secret> secrets{};      ///< by name
    QMap<QString, qint64> repositories{}; ///< ids by present name
    QMap<QString, QString> formerNames{}; ///< former name → present name
    QString publicRepository{};           ///< the one that is public; the others are private
    QSet<qint64> hidden{};                ///< repositories that the identity is not shown; lists count them all the same
    bool wantsValues{true};               ///< whether a secret is only put with a value
    QByteArray putValue{};                ///< the value put last, as its sealed box was opened
    QString goesWhenItsListIsAsked{};     ///< the secret that is deleted right before its list is read

    /// The answer to one request to the organization "o"; what it does not know is 404.
    Reply answer(const net::WireRequest& request);

private:
    Reply lookUp(const QByteArray& body) const;
    Reply list(const QString& secret) const;
    Reply secretsOf(const QString& repository) const;
    Reply put(Secret& secret, const QJsonObject& body);
};

/// A service over such a GitHub, on the virtual clock.
struct GithubWorld : World {
    explicit GithubWorld(FakeGithub state, net::Limits limits = {});

    FakeGithub github;
    /// The requests sent since this was called last.
    QStringList newRequests();

private:
    qsizetype m_seen{0};
};

} // namespace qm::test
