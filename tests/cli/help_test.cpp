// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/typed.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::Terminal;
using qm::test::Typed;

namespace {

const QList<QStringList> commands{{},
                                  {u"estate"_s},
                                  {u"estate"_s, u"show"_s},
                                  {u"estate"_s, u"show"_s, u"secrets"_s},
                                  {u"estate"_s, u"show"_s, u"repositories"_s},
                                  {u"secrets"_s, u"scope"_s},
                                  {u"plan"_s},
                                  {u"plan"_s, u"list"_s},
                                  {u"plan"_s, u"show"_s},
                                  {u"plan"_s, u"apply"_s},
                                  {u"plan"_s, u"resume"_s},
                                  {u"plan"_s, u"retry"_s},
                                  {u"plan"_s, u"undo"_s},
                                  {u"plan"_s, u"abandon"_s},
                                  {u"sandbox"_s, u"serve"_s}};

} // namespace

TEST(Help, IsThereForEveryCommandWithItsWordsAndAnExample)
{
    Terminal terminal;
    for (const QStringList& command : commands) {
        SCOPED_TRACE(command.join(u' ').toStdString());
        const Typed typed = terminal.run(command + QStringList{u"--help"_s});
        EXPECT_EQ(typed.code, ExitCode::Done);
        EXPECT_EQ(typed.err, QString());
        const QString usage = u"Usage: quartermaster-cli"_s + (command.isEmpty() ? QString() : u' ' + command.join(u' '));
        EXPECT_TRUE(typed.out.contains(usage)) << typed.out.toStdString();
        EXPECT_TRUE(typed.out.contains(u"  quartermaster-cli "_s)) << "an example";
        EXPECT_EQ(typed.out, terminal.run(command + QStringList{u"-h"_s}).out);
    }
}

TEST(Help, OfTheProgramNamesEveryCommandEveryOptionAndEveryExitCode)
{
    Terminal terminal;
    const QString help = terminal.run({u"--help"_s}).out;
    for (const QStringList& command : commands)
        if (command.size() > 1 && command != QStringList{u"estate"_s, u"show"_s})
            EXPECT_TRUE(help.contains(u"\n  "_s + command.join(u' '))) << command.join(u' ').toStdString();
    for (const QString& option :
         {u"--sandbox"_s, u"--endpoints FILE"_s, u"--json"_s, u"--plan-only"_s, u"--yes[=STAGE]"_s, u"--journal FILE"_s,
          u"--progress json"_s, u"--max-wait TIME"_s, u"--verbose"_s, u"-h, --help"_s, u"--version"_s})
        EXPECT_TRUE(help.contains(u"\n  "_s + option)) << option.toStdString();
    for (const QString& code :
         {u"0 done"_s, u"1 a step failed"_s, u"2 wrong"_s, u"3 sign-in"_s, u"4 conflict"_s, u"5 unreachable"_s, u"130 "_s})
        EXPECT_TRUE(help.contains(code)) << code.toStdString();
}

TEST(Help, HasNothingOfTheParserInIt)
{
    Terminal terminal;
    for (const QStringList& command : commands) {
        const QString help = terminal.run(command + QStringList{u"--help"_s}).out;
        for (const QString& odd :
             {u"{}"_s, u"Excludes"_s, u"Needs"_s, u":{"_s, u"TEXT"_s, u"INT"_s, u"REQUIRED"_s, u"SUBCOMMAND"_s, u"%1"_s, u"..."_s})
            EXPECT_FALSE(help.contains(odd)) << odd.toStdString() << " in the help of “" << command.join(u' ').toStdString() << '"';
    }
}

TEST(Help, WritesNamesBeforeOptionsAndSaysWhatTheyMean)
{
    Terminal terminal;
    const QString help = terminal.run({u"secrets"_s, u"scope"_s, u"--help"_s}).out;
    EXPECT_TRUE(help.contains(u"secrets scope NAME… [OPTIONS]"_s)) << help.toStdString();
    EXPECT_TRUE(help.contains(u"--add REPO…"_s));
    EXPECT_TRUE(terminal.run({u"plan"_s, u"apply"_s, u"--help"_s}).out.contains(u"--digest sha256:…"_s));
}

TEST(Help, FitsTheTerminal)
{
    Terminal terminal;
    terminal.width = 72;
    for (const QStringList& command : commands) {
        const QString help = terminal.run(command + QStringList{u"--help"_s}).out;
        const QString explained =
            help.section(u"\nOptions of every"_s, 0, 0).section(u"\nStart here"_s, 0, 0).section(u"\nExamples"_s, 0, 0);
        for (const QString& line : explained.split(u'\n'))
            EXPECT_LE(line.size(), 80) << line.toStdString();
    }
}

TEST(Version, IsTold)
{
    EXPECT_TRUE(Terminal().run({u"--version"_s}).out.startsWith(u"quartermaster-cli"_s));
}
