// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/typed.h"

#include "core/base/logging.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

Task<> keep(Task<cli::ExitCode>& task, cli::ExitCode& code)
{
    code = co_await task;
}

} // namespace

void PrintTo(const Typed& typed, std::ostream* out)
{
    *out << "exit " << int(typed.code) << "\nout: " << typed.out.toStdString() << "\nerr: " << typed.err.toStdString();
}

Terminal::Terminal()
{
    qputenv("XDG_CACHE_HOME", file(u"cache"_s).toUtf8()); // what was seen is kept there
}

QString Terminal::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(this->file(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    return file.fileName();
}

cli::Context::Parts Terminal::parts(Typed& into, std::stop_token stop)
{
    cli::Console console{.out = [&into](const QString& text) { into.out += text; },
                         .err = [&into](const QString& text) { into.err += text; },
                         .outIsTerminal = isTerminal,
                         .errIsTerminal = isTerminal,
                         .width = width};
    if (personSays)
        console.ask = [&into, answer = *personSays](const QString& question) {
            into.asked << question;
            return std::optional(answer);
        };
    if (personTypes)
        console.askSecret = [&into, answer = *personTypes](const QString& question) {
            into.asked << question;
            return std::optional(Secret(QByteArrayView(answer)));
        };
    return {.console = console,
            .clock = m_clock,
            .processes = m_processes,
            .log = silentLogger(),
            .keychain = keychainInstead ? *keychainInstead : keychain,
            .environment = environment,
            .stop = std::move(stop)};
}

Typed Terminal::run(const QStringList& words, std::stop_token stop)
{
    Typed typed;
    Task<cli::ExitCode> task = cli::runCommandLine(words, parts(typed, std::move(stop)));
    EXPECT_TRUE(spinUntil([&task] { return task.isReady(); })) << words.join(u' ').toStdString();
    keep(task, typed.code);
    return typed;
}

TerminalAtSandbox::TerminalAtSandbox(const QByteArray& faults)
{
    QStringList words{u"sandbox"_s, u"serve"_s, u"--port-file"_s, file(u"endpoints.json"_s)};
    if (!faults.isEmpty())
        words << u"--faults"_s << write(u"faults.json"_s, faults);
    m_serving = cli::runCommandLine(words, parts(m_served, m_stop.get_token()));
    EXPECT_TRUE(spinUntil([this] { return m_served.out.contains(u'\n') || m_serving.isReady(); }));
    EXPECT_FALSE(m_serving.isReady()) << m_served.err.toStdString();
}

TerminalAtSandbox::~TerminalAtSandbox()
{
    m_stop.request_stop();
    EXPECT_TRUE(spinUntil([this] { return m_serving.isReady(); }));
}

Typed TerminalAtSandbox::there(const QStringList& words, std::stop_token stop)
{
    return run(QStringList{u"--endpoints"_s, file(u"endpoints.json"_s), u"--journal"_s, file(u"journal.sqlite"_s)} + words,
               std::move(stop));
}

QStringList TerminalAtSandbox::scopeOf(const QString& secret)
{
    QStringList names;
    for (const QJsonValue each : there({u"--json"_s, u"estate"_s, u"show"_s, u"secrets"_s}).json()["secrets"_L1].toArray())
        if (each["name"_L1] == secret)
            for (const QJsonValue name : each["repositories"_L1].toArray())
                names << name.toString();
    return names;
}

QStringList someEdit()
{
    return {u"secrets"_s, u"scope"_s, someSecret, u"--add"_s, someRepository};
}

} // namespace qm::test
