// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qm::gui {

/// How bad it is, from least to worst.
enum class LogLevel {
    Unknown, ///< the line is not one that the program writes
    Trace,
    Debug,
    Info,
    Warning,
    Error,
    Critical,
};

/// One line of the log, fit to be shown: nothing in it is invisible or breaks the line.
struct LogLine {
    QString whole{};
    QString time{}; ///< as it was written: "2026-11-26 16:26:44.123"; empty where it is not known
    LogLevel level{LogLevel::Unknown};
    QString text{}; ///< all of it where it is not understood
};

/// Reads "[2026-11-26 16:26:44.123] [quartermaster] [warning] what happened"; every other text is a line without time and level.
LogLine readLogLine(const QString& written);

/// "warning", in the language of the person.
QString levelWord(LogLevel level);

} // namespace qm::gui
