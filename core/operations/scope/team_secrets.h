// SPDX-License-Identifier: GPL-3.0-or-later
// Private to scopes: which secrets the conventions lead to.
#pragma once

#include "core/conventions/conventions.h"

#include <QSet>

namespace qm::operations {

/// The secrets, not the variables, of a team in each of its stages, in order of promotion.
QStringList secretsOfTeam(const conventions::Team& team, const conventions::Conventions& rules);

/// All names that the conventions lead to.
QSet<QString> secretsOfAllTeams(const conventions::Conventions& rules);

/// Whether that team's repository is for itself alone.
bool isIsolated(const conventions::Team& team, const QString& repository);

/// Whether the access is temporary, and not over yet.
bool isTemporary(const QString& secret, const QString& repository, const conventions::Conventions& rules, const QDateTime& now);

} // namespace qm::operations
