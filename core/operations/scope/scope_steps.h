// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/secrets.h"
#include "core/plan/step_kind.h"

#include <QMap>

#include <span>

namespace qm::operations {

/// Repositories as a step carries them: acted on by id, shown by name.
using RepositoryNames = QMap<github::RepositoryId, QString>;

/// "lp-basket may read LP_PROD_TOKEN": one repository joins a secret's list.
plan::Step addToScopeStep(const QString& secret, const github::SelectedRepository& repository);

/// "lp-basket may no longer read LP_PROD_TOKEN": one repository leaves a secret's list.
plan::Step removeFromScopeStep(const QString& secret, const github::SelectedRepository& repository);

/// A secret's list is replaced, if it still is what was read.
plan::Step setScopeStep(const QString& secret, const RepositoryNames& asRead, const RepositoryNames& wanted);

/// How many requests running these steps takes: what they expect is read once for all (the list that a step replaces once
/// more), then one write each.
int estimatedRequests(const QList<plan::Step>& steps);

/// github.secret.scope.add, .remove and .set. Their world is operations::World.
std::span<const plan::StepKind> scopeStepKinds();

} // namespace qm::operations
