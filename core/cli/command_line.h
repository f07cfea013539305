// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/cli/context.h"
#include "core/cli/exit_code.h"

#include <QStringList>

namespace qm::cli {

/// Runs the command that the words (without the program's name) say, and returns how the process ends. Everything it prints
/// goes through the console: results to `out`, everything else to `err`.
Task<ExitCode> runCommandLine(QStringList words, Context::Parts parts);

} // namespace qm::cli
