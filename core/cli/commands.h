// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/context.h"
#include "core/cli/exit_code.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace qm::cli {

/// What the words on the command line came to: the work of one command, to be started once.
using Work = std::function<Task<Result<ExitCode>>(Context&)>;

/// Each adds one command to the program: its flags fill options of its own, and choosing it puts its work into `chosen`.
void addEstateShow(CLI::App& program, Work& chosen);
void addSecretsScope(CLI::App& program, Work& chosen);
void addRepositorySecrets(CLI::App& program, Work& chosen);
void addPlanCommands(CLI::App& program, Work& chosen);
void addProfileCommands(CLI::App& program, Work& chosen);
void addSandboxServe(CLI::App& program, Work& chosen);
void addSelfTest(CLI::App& program, Work& chosen);
void addSupport(CLI::App& program, Work& chosen);

/// Words as CLI11 has them, as ours.
QStringList toTexts(const std::vector<std::string>& words);

} // namespace qm::cli
