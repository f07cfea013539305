// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/run_process.h"

#include "core/base/logging.h"
#include "core/base/process_hardening.h"
#include "core/base/process_memory.h"
#include "core/base/system_clock.h"
#include "core/cli/command_line.h"
#include "core/cli/interrupt.h"
#include "core/cli/places.h"
#include "core/cli/translations.h"
#include "core/credentials/environment.h"
#include "core/credentials/keychain.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

Task<> runAndExit(QStringList words, Context::Parts parts)
{
    const ExitCode code = co_await runCommandLine(words, parts);
    QCoreApplication::exit(int(code));
}

} // namespace

int runProcess(int argc, char** argv, Database::CommitHook aroundCommit)
{
    hardenProcess();
    keepFreedMemory();
    const credentials::Environment environment = credentials::takeEnvironment(); // before there is a second thread
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"quartermaster-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QM_VERSION));
    const Translations translations(QLocale::system());
    const QStringList words = application.arguments().mid(1);
    const Console console = standardConsole();
    const bool verbose = words.contains(u"--verbose"_s);
    auto log = startLogging({.file = logFile(), .verbose = verbose});
    if (!log) {
        log = startLogging({.verbose = verbose}); // a runner may have no home of its own
        if (!log)
            return int(ExitCode::Failed);
    }
    SystemClock clock;
    plan::SystemProcessTable processes;
    credentials::Keychain keychain;
    Interrupt interrupt;
    Context::Parts parts{.console = console,
                         .clock = clock,
                         .processes = processes,
                         .log = *log,
                         .keychain = keychain,
                         .environment = environment,
                         .stop = interrupt.token(),
                         .aroundCommit = std::move(aroundCommit)};
    QTimer::singleShot(0, [&] { runAndExit(words, parts); });
    return QCoreApplication::exec();
}

} // namespace qm::cli
