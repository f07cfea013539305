// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/log_line.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogLine)
};

/// As spdlog names them.
LogLevel levelOf(QStringView name)
{
    constexpr std::array names{std::pair("trace"_L1, LogLevel::Trace), std::pair("debug"_L1, LogLevel::Debug),
                               std::pair("info"_L1, LogLevel::Info),   std::pair("warning"_L1, LogLevel::Warning),
                               std::pair("error"_L1, LogLevel::Error), std::pair("critical"_L1, LogLevel::Critical)};
    for (const auto& [each, level] : names)
        if (name == each)
            return level;
    return LogLevel::Unknown;
}

} // namespace

LogLine readLogLine(const QString& written)
{
    static const QRegularExpression form(uR"(^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})\] \[[^\]]*\] \[([a-z]+)\] )"_s);
    LogLine line{.whole = printable(written)};
    line.text = line.whole;
    const QRegularExpressionMatch head = form.match(line.whole);
    const LogLevel level = levelOf(head.capturedView(2));
    if (level == LogLevel::Unknown)
        return line;
    line.time = head.captured(1);
    line.level = level;
    line.text = line.whole.sliced(head.capturedEnd());
    return line;
}

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Trace:
        return Words::tr("trace");
    case LogLevel::Debug:
        return Words::tr("debug");
    case LogLevel::Info:
        return Words::tr("info");
    case LogLevel::Warning:
        return Words::tr("warning");
    case LogLevel::Error:
        return Words::tr("error");
    case LogLevel::Critical:
        return Words::tr("critical");
    case LogLevel::Unknown:
        break;
    }
    return {};
}

} // namespace qm::gui
