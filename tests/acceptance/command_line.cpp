// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/command_line.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::acceptance {
namespace {

constexpr int longestRun = 60'000; // ms

QProcessEnvironment environmentIn(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : environment.keys())
        if (variable.startsWith("QUARTERMASTER_"_L1) || variable.startsWith("XDG_"_L1))
            environment.remove(variable);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

void PrintTo(const Ended& ended, std::ostream* out)
{
    *out << "exit " << ended.code << "\n--- stdout\n" << ended.out.toStdString() << "--- stderr\n" << ended.err.toStdString();
}

CommandLine::CommandLine(QStringList always, QString program)
    : m_always(std::move(always))
    , m_program(program.isEmpty() ? QStringLiteral(QM_PROGRAM) : std::move(program))
    , m_home(std::make_shared<QTemporaryDir>())
    , m_environment(environmentIn(m_home->path()))
{
}

CommandLine CommandLine::with(const QStringList& more) const
{
    CommandLine other = *this;
    other.m_always += more;
    return other;
}

std::unique_ptr<QProcess> CommandLine::start(const QStringList& words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(m_program, m_always + words);
    EXPECT_TRUE(process->waitForStarted()) << process->errorString().toStdString();
    return process;
}

std::unique_ptr<QProcess> CommandLine::startAtTerminal(const QStringList& words) const
{
    QStringList quoted;
    for (QString word : QStringList(m_program) + m_always + words)
        quoted << u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(u"script"_s, {u"-qefc"_s, quoted.join(u' '), u"/dev/null"_s});
    EXPECT_TRUE(process->waitForStarted()) << process->errorString().toStdString();
    return process;
}

Ended CommandLine::end(QProcess& process)
{
    const bool isOver = process.state() == QProcess::NotRunning || process.waitForFinished(longestRun);
    EXPECT_TRUE(isOver) << "it hangs: " << process.arguments().join(u' ').toStdString();
    if (!isOver) {
        process.kill();
        process.waitForFinished();
    }
    const bool wasKilled = process.exitStatus() == QProcess::CrashExit;
    return {.code = wasKilled ? -process.exitCode() : process.exitCode(),
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

Ended CommandLine::run(const QStringList& words) const
{
    return end(*start(words));
}

Ended CommandLine::runWithInput(const QStringList& words, const QByteArray& input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(m_program, m_always + words);
    process.write(input);
    process.closeWriteChannel();
    return end(process);
}

QString CommandLine::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(this->file(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) << file.fileName().toStdString();
    return file.fileName();
}

} // namespace qm::acceptance
