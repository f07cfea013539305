// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/plan: the journal's tables and how older ones become newer ones.
#pragma once

#include "core/base/database.h"
#include "core/base/result.h"

namespace qm::plan {

/// The version this program writes.
int journalVersion();

/// The version of an open journal file; 0 of a new one.
Result<int> versionOf(Connection& connection);

/// The version of an open journal. One that is older than what this program writes is copied to "<file>.v<N>.backup" (0600)
/// first. `usage` for one of a newer version, and for a database of something else.
Result<int> backUpBeforeMigration(Connection& connection);

/// Brings the tables from their version to at most `target`, inside a transaction of the caller's.
Result<void> migrate(Connection& connection, int target);

} // namespace qm::plan
