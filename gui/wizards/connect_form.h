// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/credentials.h"
#include "core/credentials/profile.h"

namespace qm::gui {

/// What somebody typed to connect to an organization.
struct ConnectForm {
    QString name{}; ///< of the profile
    QString organization{};
    QString api{}; ///< where GitHub's API starts; empty: github.com's
    credentials::Profile::SignInBy signInBy{credentials::Profile::SignInBy::Token};
    QString appId{};
    QString installationId{};
    QString management{}; ///< the repository with the conventions; empty: none
    bool readOnly{false};
    Secret secret{}; ///< the token, or the App's private key
};

/// The address of an Enterprise Server as people know it ("ghe.example.com") as that of its API; others as they are.
QString apiOf(const QString& address);

/// The profile that the form describes; `usage` says which field does not fit and why.
Result<credentials::Profile> profileOf(const ConnectForm& form);

/// As whom it signs in; `usage` where that is not filled in, `sign_in` where the private key is none.
Result<credentials::GitHubIdentity> identityOf(const ConnectForm& form);

} // namespace qm::gui
