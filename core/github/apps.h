// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/github/identifiers.h"
#include "core/net/call.h"

#include <QDateTime>
#include <QMap>

namespace qm::github {

/// What an App, an installation or a token may do: "organization_secrets" → "write". Levels are read, write and admin.
using Permissions = QMap<QString, QString>;

/// A GitHub App.
struct App {
    qint64 id{0};
    QString slug{}; ///< its bot is "<slug>[bot]"
    QString name{};
    Permissions permissions{}; ///< what it asks for; an installation may not have agreed to all of it yet

    bool operator==(const App&) const = default;
};

/// An App as it is installed in one organization.
struct Installation {
    qint64 id{0};
    QString account{};           ///< the organization's login
    bool allRepositories{false}; ///< false: on selected ones, so what lists tell may be truncated
    Permissions permissions{};
    bool suspended{false};

    bool operator==(const Installation&) const = default;
};

/// To what a token is narrowed; what is empty is not narrowed.
struct Narrowing {
    Permissions permissions{};
    QList<RepositoryId> repositories{}; ///< at most 500

    bool operator==(const Narrowing&) const = default;
};

/// What an installation signs in with, for an hour.
struct InstallationToken {
    Secret token{};
    QDateTime expiresAt{};
    Permissions permissions{};
    bool allRepositories{true}; ///< false: on selected ones, so what lists tell may be truncated
};

/// The App itself. Signed in as the App (a JWT).
/// REST: Apps, "Get the authenticated app". https://docs.github.com/rest/apps/apps#get-the-authenticated-app
net::Call<App> getApp();

/// Where an App is installed. Signed in as the App.
/// REST: Apps, "Get an installation for the authenticated app".
/// https://docs.github.com/rest/apps/apps#get-an-installation-for-the-authenticated-app
net::Call<Installation> getInstallation(qint64 installation);

/// The App's installation in an organization; `not_found` where there is none. Signed in as the App.
/// REST: Apps, "Get an organization installation for the authenticated app".
/// https://docs.github.com/rest/apps/apps#get-an-organization-installation-for-the-authenticated-app
net::Call<Installation> getOrgInstallation(const QString& org);

/// A fresh token of an installation, for an hour. `invalid` where it is to have a permission that the installation lacks.
/// Signed in as the App. Making one twice does no harm: the other one expires unused.
/// REST: Apps, "Create an installation access token for an app".
/// https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
net::Call<InstallationToken> createInstallationToken(qint64 installation, const Narrowing& narrowing);

/// Ends the token that signs this very request in.
/// REST: Apps/installations, "Revoke an installation access token".
/// https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
net::Call<net::Receipt> revokeInstallationToken();

} // namespace qm::github
