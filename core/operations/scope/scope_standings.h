// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conventions/conventions.h"
#include "core/estate/estate.h"
#include "core/operations/scope/cell_edits.h"

namespace qm::operations {

/// How the readers of one secret stand to what the conventions say.
struct SecretStanding {
    int reach{0};                  ///< how many repositories may read it
    std::optional<int> shouldBe{}; ///< how many should; nothing: the conventions do not lead to it
    QStringList missing{};         ///< that should and may not, by name; of a list that is shown in part nobody can say
    QStringList surplus{};         ///< in its list, and should not be
    bool isWide{false};            ///< visible to more than a list
    QDateTime acceptedUntil{};     ///< till when the conventions let it be visible to more than a list

    /// Whether it is otherwise than the conventions say.
    bool deviates() const { return !missing.isEmpty() || !surplus.isEmpty() || (isWide && shouldBe && !acceptedUntil.isValid()); }
    bool operator==(const SecretStanding&) const = default;
};

/// Whose a repository is, and how many of its team's secrets it may read.
struct RepositoryStanding {
    QString team{}; ///< its key; empty where it is nobody's
    int reads{0};   ///< how many secrets it may read, its team's or not
    int has{0};
    std::optional<int> due{}; ///< how many there are for it; nothing: no team's conventions lead to it, or it is isolated
    QStringList missing{};    ///< that it should read and may not, by name
    bool isIsolated{false};   ///< by the conventions it reads no secret that is shared
    int shared{0};            ///< how many it reads beside others though it is isolated

    bool operator==(const RepositoryStanding&) const = default;
};

/// What `shouldBe` and `deviates` come to over everything that is known, each secret's list looked through once. An archived
/// repository lacks nothing.
class ScopeStandings {
public:
    ScopeStandings(const estate::Estate& estate, const conventions::Conventions& rules, const QDateTime& now);

    SecretStanding secret(const QString& name) const { return m_secrets.value(name); }
    RepositoryStanding repository(github::RepositoryId id) const { return m_repositories.value(id); }

private:
    struct Reader;
    class Maker;

    QHash<QString, SecretStanding> m_secrets;
    QHash<github::RepositoryId, RepositoryStanding> m_repositories;
};

/// What it takes to make that secret as the conventions say.
QList<CellEdit> towardsConventions(const QString& secret, const SecretStanding& standing);

} // namespace qm::operations
