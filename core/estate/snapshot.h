// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/estate/estate.h"

namespace qm::estate {

/// Whose view a snapshot holds; one of another organization, host or profile is never shown in its place.
struct SnapshotOwner {
    QString github{}; ///< where GitHub's API starts
    QString organization{};
    QString profile{}; ///< empty for a served sample organization

    bool operator==(const SnapshotOwner&) const = default;
};

/// A file with conventions as it was read, so that teams and stages keep their names without the network.
struct ConventionsText {
    QString origin{}; ///< the file's name, or "platform-conventions/quartermaster.yaml"
    QString commit{}; ///< of the management repository; empty for a file
    QByteArray bytes{};

    bool operator==(const ConventionsText&) const = default;
};

/// What was known when somebody last looked: names and scopes, never a secret's value (nobody can read one). Times are kept to the
/// second, rounded down.
struct Snapshot {
    SnapshotOwner owner{};
    Estate estate{};
    std::optional<ConventionsText> conventions{};
};

/// Keeps it in a private file (0600) in a private folder, whole or not at all; `internal` where that fails.
Result<void> writeSnapshot(const QString& path, const Snapshot& snapshot);

/// The snapshot as it was kept. `not_found` where there is none of that owner, `usage` where the file is damaged; both only mean
/// that nothing is known yet.
Result<Snapshot> readSnapshot(const QString& path, const SnapshotOwner& owner);

} // namespace qm::estate
