// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

#include <optional>
#include <variant>

namespace qm::credentials {

/// A token that somebody made by hand.
struct GitHubToken {
    Secret value{};

    bool operator==(const GitHubToken&) const = default;
};

/// The installation of a GitHub App in one organization, and the key that proves to be that App.
struct GitHubApp {
    qint64 id{0};
    qint64 installation{0};
    Secret privateKey{}; ///< PEM, as it was given

    bool operator==(const GitHubApp&) const = default;
};

/// As whom to sign in to GitHub.
using GitHubIdentity = std::variant<GitHubToken, GitHubApp>;

/// A service principal of Entra, and what proves to be it.
struct EntraClient {
    QString tenant{};
    QString id{};
    Secret secret{};      ///< empty where the certificate is used
    Secret certificate{}; ///< with its key, PEM; empty where the secret is used

    bool operator==(const EntraClient&) const = default;
};

/// What one person or runner signs in with, as far as it was given.
struct Credentials {
    std::optional<GitHubIdentity> github{};
    std::optional<EntraClient> entra{};

    bool operator==(const Credentials&) const = default;
};

} // namespace qm::credentials
