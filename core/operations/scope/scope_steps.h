// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/plan/step_kind.h"

#include <QMap>

#include <span>

namespace qm::operations {

/// Repositories as a step carries them: acted on by id, shown by name.
using RepositoryNames = QMap<github::RepositoryId, QString>;

/// Who may read a secret: by visibility, and if that is `selected` by a list.
struct Readers {
    github::SecretVisibility visibility{github::SecretVisibility::Selected};
    RepositoryNames selected{}; ///< empty with another visibility

    static Readers of(const estate::SecretScope& scope) { return {scope.secret.visibility, scope.selected}; }

    bool operator==(const Readers&) const = default;
};

/// "exactly lp-a and lp-b may read TOKEN", "every private and internal repository may read TOKEN".
QString whoMayRead(const QString& secret, const Readers& readers);

/// What a step of that secret is about: "github:secret/TOKEN".
QString secretObject(const QString& secret);

/// "lp-basket may read LP_PROD_TOKEN": one repository joins a secret's list.
plan::Step addToScopeStep(const QString& secret, const github::SelectedRepository& repository);

/// "lp-basket may no longer read LP_PROD_TOKEN": one repository leaves a secret's list.
plan::Step removeFromScopeStep(const QString& secret, const github::SelectedRepository& repository);

/// A secret's list is replaced, if it still is what was read.
plan::Step setScopeStep(const QString& secret, const RepositoryNames& asRead, const RepositoryNames& wanted);

/// A secret's visibility is changed, and with `selected` its list is set, if both still are as read.
plan::Step setVisibilityStep(const QString& secret, const Readers& asRead, const Readers& wanted);

/// What became of a list, by name: "added: lp-a; removed: lp-b, lp-c, lp-d and 12 more".
QString listChange(const RepositoryNames& before, const RepositoryNames& after);

/// How many requests are made for that step alone.
int requestsOf(const plan::Step& step);

/// How many requests running these steps takes: what they expect is read once for all (the list that a step replaces once
/// more, a secret whose visibility changes too), then one write each, or five requests more where GitHub wants the value with a visibility.
int estimatedRequests(const QList<plan::Step>& steps);

/// The steps and warnings of one plan behind those of another. A warning that both have is said once.
plan::Plan joined(plan::Plan first, const plan::Plan& second);

/// github.secret.scope.add, .remove and .set, github.secret.visibility.set. Their world is operations::World.
std::span<const plan::StepKind> scopeStepKinds();

} // namespace qm::operations
