// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/filter/field.h"
#include "core/github/repositories.h"
#include "core/github/secrets.h"
#include "core/operations/scope/scope_standings.h"
#include "core/session/known_conventions.h"

#include <QJsonObject>

namespace qm::cli {

/// A repository as “estate show repositories” has it.
struct RepositoryRow {
    github::Repository repository{};
    operations::RepositoryStanding standing{};

    bool operator==(const RepositoryRow&) const = default;
};

/// A secret as “estate show secrets” has it.
struct SecretRow {
    estate::SecretScope scope{};
    QString team{};
    QString stage{};
    bool isProduction{false}; ///< whether changes in that stage must be agreed to by its name

    /// The names in the list of a `selected` one, sorted.
    QStringList repositories() const;

    bool operator==(const SecretRow&) const = default;
};

/// A team of the conventions as “estate show teams” has it.
struct TeamRow {
    conventions::Team team{};
    QStringList members{}; ///< of its GitHub team, by login; none where there is no such team

    QString githubTeam() const { return team.githubTeam ? team.githubTeam->slug : QString(); }
    bool operator==(const TeamRow&) const = default;
};

QList<RepositoryRow> repositoryRows(const estate::Estate& estate, const operations::ScopeStandings& standings);
QList<SecretRow> secretRows(const estate::Estate& estate, const session::KnownConventions& known);

QJsonObject toJson(const RepositoryRow& row);
QJsonObject toJson(const SecretRow& row);
QJsonObject toJson(const TeamRow& row);

/// What each table can be filtered by.
const QList<filter::Column<RepositoryRow>>& repositoryColumns();
const QList<filter::Column<SecretRow>>& secretColumns();
const QList<filter::Column<TeamRow>>& teamColumns();

} // namespace qm::cli
