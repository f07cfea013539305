// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/apps.h"

#include <optional>

namespace qm::github {

/// Something this program does at GitHub, and the permission that it takes.
struct Requirement {
    QString what{};       ///< "change which repositories may read a secret"
    QString permission{}; ///< "organization_secrets"
    QString level{};      ///< "read" or "write"
    QStringList rows{};   ///< the commands that stand on it: "secrets scope"

    /// "organization_secrets: write"
    QString needs() const { return permission + QStringLiteral(": ") + level; }
    bool operator==(const Requirement&) const = default;
};

/// What is missing, and how to get it: where to click.
struct MissingAbility {
    Requirement requirement{};
    QString how{};
    QString accepted{}; ///< what GitHub itself says it would take: "organization_secrets: write, metadata: read"; or empty

    bool operator==(const MissingAbility&) const = default;
};

/// What an identity may do of what this program does.
struct Abilities {
    enum class Kind { Token, App };

    Kind kind{Kind::Token};
    QString login{};           ///< a person's, or "<slug>[bot]"
    Permissions permissions{}; ///< as granted; of a token, as far as it was seen
    QList<Requirement> can{};
    QList<MissingAbility> cannot{};
    QStringList moreThanNeeded{}; ///< "administration: write"; of a fine-grained token nobody can tell

    bool operator==(const Abilities&) const = default;
};

/// All that is done at GitHub. With `management` (a repository) the conventions are read there; `readsOnly` leaves out what
/// writes.
QList<Requirement> requirements(const std::optional<QString>& management, bool readsOnly);

/// Where people reach the GitHub whose API starts there: "https://github.com", or an Enterprise Server's own address.
QString siteOf(const QUrl& api);

/// What an App's installation may do, by the permissions that it was granted.
Abilities abilitiesOf(const App& app, const Installation& installation, const QList<Requirement>& requirements, const QUrl& api);

/// How somebody gives a token that permission: of a classic one (with scopes) or a fine-grained one.
QString howToGrantToken(const Requirement& requirement, bool isClassic, const QString& organization, const QUrl& api);

} // namespace qm::github
