// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/database.h"

namespace qm::cli {

/// The whole life of the process `quartermaster-cli`: hardened, with its log, its console and its interrupts, from the words
/// it was started with to its exit code. `aroundCommit` is for tests that kill it (see plan::Journal::Parts).
int runProcess(int argc, char** argv, Database::CommitHook aroundCommit = {});

} // namespace qm::cli
