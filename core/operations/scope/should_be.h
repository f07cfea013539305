// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/ownership.h"

#include <QBitArray>
#include <QHash>
#include <QSet>

namespace qm::operations {

/// What the conventions say of a repository and a secret.
enum class ShouldBe {
    Unknown,  ///< nothing: they do not lead to the secret, or somebody has the access for a time
    In,       ///< it is the secret of the repository's team
    Out,      ///< it is another team's
    Isolated, ///< the repository is for itself alone: it reads no secret that is shared
};

/// Tells of many secrets and repositories what `planRepositorySecrets` would make of them, each looked up once: whoever has
/// 300 × 5,000 of them keeps the handles.
class ScopeRules {
public:
    /// What is known of one secret, one repository.
    struct Secret {
        QBitArray teams{};         ///< whose it is, by their place in the conventions; empty: they do not lead to it
        QSet<QString> temporary{}; ///< repositories, in small letters, that have it for a time
    };
    struct Repository {
        QString name{}; ///< in small letters
        int team{-1};   ///< its place in the conventions
        bool isIsolated{false};
    };

    ScopeRules(const conventions::Conventions& rules, const QDateTime& now);

    Secret secret(const QString& name) const;
    Repository repository(const QString& name) const;

private:
    conventions::Ownership m_owners;
    QList<QStringList> m_isolated;         // by team, in small letters: a few each
    QHash<QString, Secret> m_secrets;      // by name
    QHash<QString, QSet<QString>> m_given; // for a time: repositories by secret in capitals
};

ShouldBe shouldBe(const ScopeRules::Secret& secret, const ScopeRules::Repository& repository);

/// Till when the conventions let that secret be visible to more than a list; invalid where they do not.
QDateTime acceptedWideUntil(const QString& secret, const conventions::Conventions& rules, const QDateTime& now);

/// Whether a cell is otherwise than it should be. A list of one repository alone is that one's own, whatever its name.
bool deviates(ShouldBe shouldBe, bool isIn, qsizetype listed);

} // namespace qm::operations
