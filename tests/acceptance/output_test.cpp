// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts rely on: --json prints exactly one object on stdout and nothing else there; no progress in a pipe; words on
// stderr; exit code and object agree.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class Output : public testing::Test {
protected:
    void expectOneObject(const Ended& ended)
    {
        EXPECT_TRUE(onlyObject(ended.out)) << testing::PrintToString(ended);
        EXPECT_EQ(ended.out.count('\n'), 1) << "one line, and its end";
        EXPECT_TRUE(ended.out.endsWith('\n'));
        expectNoTerminalCodes(ended);
    }

    void expectNoTerminalCodes(const Ended& ended)
    {
        for (const QByteArray& stream : {ended.out, ended.err}) {
            EXPECT_FALSE(stream.contains('\r')) << stream.toStdString();
            EXPECT_FALSE(stream.contains('\x1b')) << stream.toStdString();
        }
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    CommandLine inWords = CommandLine().with({u"--endpoints"_s, sandbox.endpointsFile(), u"--journal"_s, cli.file(u"journal.sqlite"_s)});
};

TEST_F(Output, OfEveryCommandUnderJsonIsOneObjectAndNothingElse)
{
    const QStringList edit = Edit::of(2, 2).words();
    const PlanFile plan = planToFile(cli, edit);
    const QList<std::pair<int, QStringList>> commands{
        {0, {u"estate"_s, u"show"_s, u"secrets"_s}},
        {0, {u"estate"_s, u"show"_s, u"repositories"_s}},
        {0, QStringList{u"--plan-only"_s} + edit},
        {2, edit},
        {0, plan.words()},
        {2, plan.words()}, // the journal holds it already
        {0, QStringList{u"--yes=prod"_s} + edit},
        {0, {u"plan"_s, u"list"_s}},
        {0, {u"plan"_s, u"show"_s, plan.id}},
        {0, {u"plan"_s, u"show"_s, plan.name}},
        {0, {u"plan"_s, u"resume"_s, plan.id}},
        {0, {u"plan"_s, u"retry"_s, plan.id}},
        {2, {u"plan"_s, u"abandon"_s, plan.id}}, // it is done
        {0, {u"--yes=prod"_s, u"plan"_s, u"undo"_s, plan.id}},
        {2, {u"--yes=prod"_s, u"plan"_s, u"undo"_s, plan.id}}, // it is undone
        {2, {u"plan"_s, u"show"_s, u"no-such-plan"_s}},
        {2, {u"secrets"_s, u"scope"_s}},
        {2, {u"no-such-command"_s}},
        {2, {}},
    };
    for (const auto& [code, words] : commands) {
        SCOPED_TRACE(words.join(u' ').toStdString());
        const Ended ended = cli.run(words);
        EXPECT_EQ(ended.code, code) << testing::PrintToString(ended);
        expectOneObject(ended);
        EXPECT_EQ(ended.json()["error"_L1].isObject(), code != 0);
        EXPECT_EQ(ended.err.isEmpty(), code == 0) << "stderr says the same in words, and says nothing where all is well";
    }
}

TEST_F(Output, InAPipeHasNoProgressAndNoTerminalCodes)
{
    const Ended ended = inWords.run(QStringList{u"--yes=prod"_s} + Edit::of(2, 2).words());
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    EXPECT_TRUE(ended.err.startsWith("SANDBOX: ") && ended.err.count('\n') == 1)
        << "only whose organization it is, in one line: " << ended.err.toStdString();
    EXPECT_TRUE(ended.out.contains("4 of 4 steps are done")) << ended.out.toStdString();
    expectNoTerminalCodes(ended);
}

TEST_F(Output, WithProgressJsonIsOneLinePerEventOnStderr)
{
    const Ended ended = cli.run(QStringList{u"--yes=prod"_s, u"--progress"_s, u"json"_s} + Edit::of(2, 2).words());
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    expectOneObject(ended);
    const QByteArrayList lines = ended.err.trimmed().split('\n');
    EXPECT_EQ(lines.size(), 8) << "each of four steps begins and ends: " << ended.err.toStdString();
    for (const QByteArray& line : lines) {
        const QJsonObject event = onlyObject(line).value_or(QJsonObject());
        EXPECT_EQ(event.keys(), (QStringList{u"at"_s, u"done"_s, u"of"_s, u"plan"_s, u"state"_s, u"step"_s, u"until"_s, u"waiting_for"_s}))
            << line.toStdString();
        EXPECT_EQ(event["plan"_L1].toString(), ended.planId());
        EXPECT_EQ(event["of"_L1].toInt(), 4);
    }
    EXPECT_EQ(onlyObject(lines.last()).value_or(QJsonObject())["done"_L1].toInt(), 4);
}

TEST_F(Output, NeverHoldsTheToken)
{
    const QByteArray token = sandbox.endpoints()["github"_L1]["token"_L1].toString().toUtf8();
    ASSERT_GT(token.size(), 10);
    const Ended ended = cli.run(QStringList{u"--yes=prod"_s, u"--verbose"_s} + Edit::of(1, 1).words());
    EXPECT_EQ(ended.code, 0);
    expectOneObject(ended);
    EXPECT_FALSE(ended.err.isEmpty());
    EXPECT_FALSE(ended.out.contains(token));
    EXPECT_FALSE(ended.err.contains(token));
}

} // namespace
