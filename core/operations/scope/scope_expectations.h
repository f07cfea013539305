// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/operations/scope/scope_steps.h"
#include "core/operations/world.h"
#include "core/plan/step_kind.h"

#include <functional>

namespace qm::operations {

/// How long a reading counts as made "just now": planning, reading ahead and the first writes share it.
constexpr Milliseconds justNow{5'000};

/// Reads what a step of one secret and these repositories relies on, no older than the moment allows: before the run that is
/// whatever was read ahead, however long that took. Right before a write
/// GitHub itself still refuses a secret that is gone (404) or no longer `selected` (409), so only the repository's name, which
/// a write by id cannot prove, is read again then.
Task<Result<estate::Estate>> readExpectations(World& world, QString secret, QStringList repositories, plan::Moment moment,
                                              std::stop_token stop);

/// The estate with one secret as it stands at this very moment, before a write that replaces its list: an answer that took its time
/// may be outdated when it comes, and is asked for again. `readings` says what of it to read.
Task<Result<estate::Estate>> readAtThisMoment(World& world, estate::Names readings, std::stop_token stop);

/// The secret, if it is there; else `conflict`.
Result<estate::SecretScope> expectSecret(const estate::Estate& estate, const QString& secret);

/// The secret, if it is there and `selected`; else `conflict` saying what it is now.
Result<estate::SecretScope> expectSelected(const estate::Estate& estate, const QString& secret);

/// Nothing, if the repository of that id still has that name; else `conflict` saying what became of it. Where our view is
/// truncated, what is not shown need not be gone.
Result<void> expectName(const estate::Estate& estate, const github::SelectedRepository& repository, net::Truncation truncation);

/// Performs a step whose write replaces what others may change. Where GitHub asks for a break instead, the step is checked again
/// when that is over (reading waits for it), and performed only if it still stands.
Task<Result<plan::Outcome>> performWhileItStands(plan::Step step, World& world,
                                                 Task<Result<plan::Standing>> (*check)(plan::Step, World&, plan::Moment, std::stop_token),
                                                 Task<Result<plan::Outcome>> (*perform)(plan::Step, World&, std::stop_token),
                                                 std::stop_token stop);

/// Sends a write to a secret's scope and remembers what it changed, so that what was read before does not count any more.
/// GitHub's refusal of it (404, 409) means that what it is about changed right before: `conflict`.
Task<Result<plan::Outcome>> writeScope(World& world, net::Call<net::Receipt> write, QString secret, QString attempted,
                                       std::function<void(estate::SecretScope&)> change, std::stop_token stop);

} // namespace qm::operations
