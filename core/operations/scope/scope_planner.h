// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/estate/estate.h"
#include "core/operations/scope/scope_edit.h"
#include "core/plan/plan.h"

namespace qm::operations {

/// The plan that turns the scopes as they are into what the edit wants; pure. Only the difference becomes a step: a call for
/// one repository for additions and removals, the whole-list call only where a list is replaced. Warns where a public
/// repository would read a secret and where a secret is not `selected`.
///
/// `usage` where the edit contradicts itself or names a secret or repository that is not in the estate (with the nearest names
/// that are), and where a list is asked for that a secret which is not `selected` does not have.
/// The plan has no id, organization, date or author yet.
Result<plan::Plan> planScopeEdit(const estate::Estate& estate, const ScopeEdit& edit);

/// The same for a plan of several edits: the steps, without what they are to be warned of and what they take, which is found when all
/// are there (`completed`).
Result<plan::Plan> planScopeSteps(const estate::Estate& estate, const ScopeEdit& edit);

/// With the warnings of its steps (`warningsOf`) and how many requests they take.
plan::Plan completed(plan::Plan plan, const estate::Estate& estate, const QHash<github::RepositoryId, int>& reads = {});

} // namespace qm::operations
