// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <spdlog/logger.h>

#include <memory>

namespace qm {

/// Where the program's log goes.
struct LogOptions {
    QString file{};             ///< a rotating file (0600, 5 files of 2 MB); empty: none
    bool toStandardError{true}; ///< warnings and worse, for people
    bool verbose{false};        ///< everything, also on stderr
};

/// Makes the program's logger and sends Qt's own messages through it. Every line passes the redactor. Called once, by main;
/// whoever logs gets the logger through its constructor.
Result<std::shared_ptr<spdlog::logger>> startLogging(const LogOptions& options);

/// A logger that drops everything: for tests.
std::shared_ptr<spdlog::logger> silentLogger();

} // namespace qm
