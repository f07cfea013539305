// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/conventions.h"

#include <QList>
#include <QString>

#include <optional>

namespace qm::conventions {

/// What a secret's name tells by the conventions.
struct SecretOwner {
    QString team{};
    QString stage{}; ///< empty: a team's name without a stage
    QString name{};  ///< what is left: AZURE_CLIENT_ID

    bool operator==(const SecretOwner&) const = default;
};

/// Tells by their names whose repositories and secrets are. Where several rules match, the longest does; a rule that does not
/// end in a delimiter must meet one. Without teams nothing is anybody's.
class Ownership {
public:
    Ownership() = default;
    explicit Ownership(const Conventions& conventions);

    /// The key of the team whose prefix a repository's name begins with; empty if none. Case does not matter.
    QString teamOfRepository(const QString& name) const;
    /// Its place in the conventions; -1 if none.
    int placeOfTeam(const QString& repository) const;

    std::optional<SecretOwner> ownerOfSecret(const QString& name) const;

    /// The key of the secret's stage; empty where its name tells none.
    QString stageOfSecret(const QString& name) const;

private:
    struct Prefix {
        QString text{};
        QString team{};
        int place{-1}; ///< of the team
    };
    struct Affixes {
        QString before{}; ///< of {name}, in capitals
        QString after{};
        SecretOwner owner{};

        qsizetype length() const { return before.size() + after.size(); }
    };

    const Prefix* prefixOf(const QString& repository) const;

    QList<Prefix> m_prefixes; // longest first
    QList<Affixes> m_secrets; // longest first
};

/// A prefix as it is compared: small letters, no delimiters at its end.
QString bareOf(const QString& prefix);

} // namespace qm::conventions
