// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace qm::operations {

/// What somebody wants of the scopes of some organization secrets: repositories added to and removed from each of them, or
/// each list replaced by another.
struct ScopeEdit {
    QStringList secrets{};
    QStringList add{};
    QStringList remove{};
    std::optional<QStringList> set{};
    std::optional<QString> setPattern{}; ///< each list replaced by the repositories whose names match, as "lp-*" does

    bool operator==(const ScopeEdit&) const = default;

    /// Whether each list is replaced by another, whatever is in it.
    bool replaces() const { return set || setPattern; }

    /// The repositories it names.
    QStringList repositories() const { return add + remove + set.value_or(QStringList()); }
};

} // namespace qm::operations
