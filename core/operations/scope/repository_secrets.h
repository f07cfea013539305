// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conventions/conventions.h"
#include "core/estate/estate.h"
#include "core/plan/plan.h"

#include <QDateTime>

namespace qm::operations {

/// The plan that gives a repository exactly the secrets that the conventions say: those of its team in each of the team's
/// stages, none of another team's, and none at all where it is isolated. Secrets that the conventions do not lead to stay as
/// they are, and so does access that is temporary and not over. Pure; the estate holds the repository and all secrets; of those
/// of `secretsToCompare` also the lists, if `reaching` names those that the repository may read.
///
/// Warns of secrets that do not exist yet. `usage` where the repository is unknown (with the nearest names) or no team's.
/// The plan has no id, organization, date or author yet.
Result<plan::Plan> planRepositorySecrets(const estate::Estate& estate, const conventions::Conventions& rules, const QString& repository,
                                         const QDateTime& now, const QStringList& reaching = {});

/// The secrets whose lists decide what is to change, where a repository may read those: what it should read and may not, and what
/// the conventions give to others only. None for a repository of no team.
QStringList secretsToCompare(const conventions::Conventions& rules, const QString& repository, const QStringList& reaching);

} // namespace qm::operations
