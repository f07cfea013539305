// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/secrets.h"
#include "core/operations/scope/scope_steps.h"
#include "core/plan/plan.h"

namespace qm::operations {

/// What the steps of one repository and one secret carry: {"secret", "repository", "repository_id"}.
struct ScopeArguments {
    QString secret{};
    github::SelectedRepository repository{};

    static ScopeArguments of(const plan::Step& step);
};

/// What the step that replaces a list carries: {"secret", "repositories", "before"}, both lists of {"name", "id"}.
struct ReplacementArguments {
    QString secret{};
    RepositoryNames wanted{};
    RepositoryNames asRead{};

    static ReplacementArguments of(const plan::Step& step);
};

/// What the step that changes a secret's visibility carries: {"secret", "visibility", "repositories", "before": {"visibility",
/// "repositories"}}, the lists where the visibility is `selected`.
struct VisibilityArguments {
    QString secret{};
    Readers wanted{};
    Readers asRead{};

    static VisibilityArguments of(const plan::Step& step);
};

/// Whether a step that came from outside carries exactly that: `usage` with the field that is wrong.
Result<void> validateScopeArguments(const plan::Step& step);
Result<void> validateReplacementArguments(const plan::Step& step);
Result<void> validateVisibilityArguments(const plan::Step& step);

} // namespace qm::operations
