// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/session/known_conventions.h"

#include <QByteArray>
#include <QSet>

namespace qm::gui {

/// What a cell of the matrix is, one byte: flags.
namespace scope {
constexpr quint8 In{1};         ///< the repository may read the secret
constexpr quint8 Pending{2};    ///< somebody turned it over, and it is not applied yet
constexpr quint8 Differs{4};    ///< by the conventions it should be the other way
constexpr quint8 Impossible{8}; ///< the repository is isolated: it gets no shared secret
constexpr quint8 NoList{16};    ///< the secret is visible to more than a list
constexpr quint8 Known{32};     ///< the conventions say something of it
} // namespace scope

/// A repository: a column.
struct ScopeColumn {
    QString name{};
    QString team{};
    qsizetype mutedPrefix{0};
    bool isIsolated{false};
    bool isArchived{false};
    bool leadsTeam{false}; ///< a rule parts it from the team before
    qsizetype place{0};    ///< of its cell in every row

    bool operator==(const ScopeColumn&) const = default;
};

/// A secret: a row.
struct ScopeRow {
    QString secret{};
    qsizetype mutedPrefix{0};
    github::SecretVisibility visibility{github::SecretVisibility::Selected};
    int reach{0};              ///< how many repositories may read it, shown or not
    QDateTime acceptedUntil{}; ///< till when the conventions let it be visible to more than a list
    QByteArray cells{};        ///< scope flags of all there is, seen or not: a column says which is its

    bool hasList() const { return visibility == github::SecretVisibility::Selected; }
    quint8 cell(const ScopeColumn& column) const { return quint8(cells.at(column.place)); }
    bool operator==(const ScopeRow&) const = default;
};

/// The secrets of one team in one stage.
struct ScopeGroup {
    QString team{};  ///< its key; empty: of no team
    QString name{};  ///< of the team
    QString stage{}; ///< empty: of none
    bool isProduction{false};
    QList<ScopeRow> rows{};

    QString id() const { return team + u'/' + stage; }
    bool operator==(const ScopeGroup&) const = default;
};

/// The matrix without what is pending.
struct ScopeGrid {
    QList<ScopeColumn> columns{};
    QList<ScopeGroup> groups{};

    bool operator==(const ScopeGrid&) const = default;
};

/// What of the organization is to be seen.
struct ScopeView {
    QString team{};                         ///< its secrets, its repositories and others that read them; empty: all there is
    std::optional<QSet<QString>> secrets{}; ///< only those, where some filter says so, and their teams' repositories
    QStringList words{};                    ///< only repositories whose name has each of them, where there are any

    bool operator==(const ScopeView&) const = default;
};

/// All secrets and repositories, team by team and stage by stage as the conventions list them. Archived repositories are there
/// only where they may read something. Pure.
ScopeGrid scopeGrid(const estate::Estate& estate, const session::KnownConventions& known, const QDateTime& now);

/// What of all that is to be seen: the team's repositories come first, archived ones only where they may read a secret that is
/// seen. Pure.
ScopeGrid seenOf(const ScopeGrid& whole, const ScopeView& view);

} // namespace qm::gui
