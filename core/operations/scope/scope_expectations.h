// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/operations/world.h"
#include "core/plan/step_kind.h"

namespace qm::operations {

/// Reads what a step of one secret and these repositories relies on, no older than the moment allows. Right before a write
/// GitHub itself still refuses a secret that is gone (404) or no longer `selected` (409), so only the repository's name, which
/// a write by id cannot prove, is read again then.
Task<Result<estate::Estate>> readExpectations(World& world, QString secret, QStringList repositories, plan::Moment moment,
                                              std::stop_token stop);

/// The secret, if it is there and `selected`; else `conflict` saying what it is now.
Result<estate::SecretScope> expectSelected(const estate::Estate& estate, const QString& secret);

/// Nothing, if the repository of that id still has that name; else `conflict` saying what became of it.
Result<void> expectName(const estate::Estate& estate, const github::SelectedRepository& repository);

/// What GitHub's refusal of a write to a scope means: what it is about changed right before, so `conflict`.
Error readScopeRefusal(Error error, const QString& attempted);

} // namespace qm::operations
