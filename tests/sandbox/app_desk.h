// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/desk.h"

namespace qm::sandbox::test {

/// A JSON web token of these claims, signed with that key (PEM).
QByteArray jwt(const QByteArray& privateKey, const QJsonObject& claims, const QByteArray& header = R"({"alg":"RS256","typ":"JWT"})");

/// A key of the same kind that is nobody's.
QByteArray otherKey();

/// A sandbox asked by its GitHub App.
struct AppDesk : Desk {
    explicit AppDesk(const Options& options = {});

    QJsonObject app() const; ///< {"id", "installation", "privateKey"} of the endpoints file
    QByteArray key() const { return app()[QStringLiteral("privateKey")].toString().toLatin1(); }
    QJsonObject claims() const; ///< as they should be
    /// From now on asks as the App itself; with these claims, or as it should be.
    void asApp(const QJsonObject& claims = {});
    /// Asks for an installation token as the App, and leaves the sign-in as it was.
    net::Response mint(const QJsonObject& body = {});
    /// From now on asks with a new installation token of that body; returns it.
    QByteArray asInstallation(const QJsonObject& body = {});
    void conditions(const QJsonObject& github);
};

} // namespace qm::sandbox::test
