// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

#include "core/base/private_file.h"
#include "core/base/redactor.h"
#include "core/base/words.h"

#include <QCoreApplication>
#include <QFile>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Logging)
};

constexpr std::size_t fileBytes = 2 * 1024 * 1024;
constexpr std::size_t olderFiles = 4;

/// Passes each line on redacted, on one line, with nothing invisible in it.
class RedactingSink final : public spdlog::sinks::sink {
public:
    explicit RedactingSink(std::shared_ptr<spdlog::sinks::sink> next)
        : m_next(std::move(next))
    {
    }

    void log(const spdlog::details::log_msg& message) override
    {
        const QString text = QString::fromUtf8(message.payload.data(), qsizetype(message.payload.size()));
        const std::string safe = shownSafely(redactedText(text), std::numeric_limits<qsizetype>::max()).toStdString();
        spdlog::details::log_msg redacted = message;
        redacted.payload = safe;
        m_next->log(redacted);
    }
    void flush() override { m_next->flush(); }
    void set_pattern(const std::string& pattern) override { m_next->set_pattern(pattern); }
    void set_formatter(std::unique_ptr<spdlog::formatter> formatter) override { m_next->set_formatter(std::move(formatter)); }

private:
    std::shared_ptr<spdlog::sinks::sink> m_next;
};

/// Where Qt's own messages go; Qt's handler is one function for the whole program.
std::shared_ptr<spdlog::logger>& qtLog()
{
    static std::shared_ptr<spdlog::logger> log;
    return log;
}

void logQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const auto level = type == QtDebugMsg     ? spdlog::level::debug
                       : type == QtInfoMsg    ? spdlog::level::info
                       : type == QtWarningMsg ? spdlog::level::warn
                                              : spdlog::level::critical;
    if (qtLog())
        qtLog()->log(level, "{}: {}", context.category ? context.category : "qt", message.toStdString());
}

/// Each file is private from its first moment, a rotated one too; one that was there before becomes so.
void makePrivate(const std::string& name)
{
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return; // opening it for real is about to fail as well, and says why
    ::fchmod(file, 0600);
    ::close(file);
}

Result<spdlog::sink_ptr> fileSink(const QString& name)
{
    if (const Result<void> made = makePrivateFolderOf(name); !made)
        return fail(made.error());
    spdlog::file_event_handlers handlers;
    handlers.before_open = makePrivate;
    try {
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(name).toStdString(), fileBytes, olderFiles, false,
                                                                      handlers);
    } catch (const spdlog::spdlog_ex& exception) {
        return fail({.kind = Error::Kind::Internal,
                     .attempted = Words::tr("write the log %1").arg(name),
                     .reason = QString::fromLocal8Bit(exception.what())});
    }
}

} // namespace

Result<std::shared_ptr<spdlog::logger>> startLogging(const LogOptions& options)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (!options.file.isEmpty()) {
        const auto file = fileSink(options.file);
        if (!file)
            return fail(file.error());
        sinks.push_back(std::make_shared<RedactingSink>(*file));
    }
    if (options.toStandardError) {
        auto stream = std::make_shared<RedactingSink>(std::make_shared<spdlog::sinks::stderr_sink_mt>());
        stream->set_level(options.verbose ? spdlog::level::trace : spdlog::level::warn);
        sinks.push_back(std::move(stream));
    }
    auto log = std::make_shared<spdlog::logger>("quartermaster", sinks.begin(), sinks.end());
    log->set_level(options.verbose ? spdlog::level::trace : spdlog::level::info);
    log->flush_on(spdlog::level::warn);
    qtLog() = log;
    qInstallMessageHandler(logQtMessage);
    return log;
}

std::shared_ptr<spdlog::logger> silentLogger()
{
    return std::make_shared<spdlog::logger>("silent", std::make_shared<spdlog::sinks::null_sink_mt>());
}

} // namespace qm
