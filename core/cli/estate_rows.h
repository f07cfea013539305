// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/filter/field.h"
#include "core/github/repositories.h"
#include "core/github/secrets.h"

#include <QJsonObject>

namespace qm::cli {

/// A repository as “estate show repositories” has it.
struct RepositoryRow {
    github::Repository repository{};
    int secrets{0}; ///< how many organization secrets reach it
};

/// A secret as “estate show secrets” has it.
struct SecretRow {
    estate::SecretScope scope{};

    /// The names in the list of a `selected` one, sorted.
    QStringList repositories() const;
};

QList<RepositoryRow> repositoryRows(const estate::Estate& estate);
QList<SecretRow> secretRows(const estate::Estate& estate);

QJsonObject toJson(const RepositoryRow& row);
QJsonObject toJson(const SecretRow& row);

/// What each table can be filtered by.
const QList<filter::Column<RepositoryRow>>& repositoryColumns();
const QList<filter::Column<SecretRow>>& secretColumns();

} // namespace qm::cli
