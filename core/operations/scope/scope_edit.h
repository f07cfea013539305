// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/github/secrets.h"

#include <QStringList>

#include <optional>

namespace qm::operations {

/// What somebody wants of the scopes of some organization secrets: repositories added to and removed from each of them, or
/// each list replaced by another; or another visibility, to which a list belongs only where it is `selected`.
struct ScopeEdit {
    QStringList secrets{};
    QStringList add{};
    QStringList remove{};
    std::optional<QStringList> set{};
    std::optional<QString> setPattern{}; ///< each list replaced by the repositories whose names match, as "lp-*" does

    std::optional<github::SecretVisibility> visibility{};

    bool operator==(const ScopeEdit&) const = default;

    /// Whether each list is replaced by another, whatever is in it.
    bool replaces() const { return set || setPattern; }

    /// The repositories it names.
    QStringList repositories() const { return add + remove + set.value_or(QStringList()); }
};

/// Whether the edit asks for something, and for nothing that contradicts itself; else `usage`.
Result<void> checkScopeEdit(const ScopeEdit& edit);

} // namespace qm::operations
