// SPDX-License-Identifier: GPL-3.0-or-later
// A second process on the same journal is refused by name while the first lives, and takes over after it is killed.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class SecondProcess : public testing::Test {
protected:
    /// Starts the plan and returns when its first write has reached GitHub, whose answer will take a while.
    std::unique_ptr<QProcess> startHeld()
    {
        sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 20'000}}});
        auto first = cli.start(plan.words());
        EXPECT_TRUE(sandbox.seesWrites(1)) << "it writes nothing";
        return first;
    }

    void kill(QProcess& process)
    {
        ::kill(pid_t(process.processId()), SIGKILL);
        EXPECT_EQ(CommandLine::end(process).code, -SIGKILL);
    }

    void expectRefusedByName(const Ended& refused, const QProcess& holder)
    {
        EXPECT_EQ(refused.code, 4) << testing::PrintToString(refused);
        EXPECT_EQ(refused.error("kind"_L1), u"conflict"_s);
        for (const QString& told : {refused.error("message"_L1), refused.said()}) {
            EXPECT_TRUE(told.contains(u"quartermaster-cli"_s)) << told.toStdString();
            EXPECT_TRUE(told.contains(QString::number(holder.processId()))) << told.toStdString();
            EXPECT_TRUE(told.contains(plan.id.left(8))) << told.toStdString();
        }
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    Edit edit = Edit::of(1, 1);
    PlanFile plan = planToFile(cli, edit.words());
    QJsonObject before = sandbox.state();
};

TEST_F(SecondProcess, IsRefusedByNameWhileTheFirstLives)
{
    const auto first = startHeld();
    const int mark = sandbox.requestCount();
    expectRefusedByName(cli.run({u"plan"_s, u"resume"_s, plan.id}), *first);
    expectRefusedByName(cli.run({u"plan"_s, u"abandon"_s, plan.id}), *first);
    const Edit another{.secrets = {u"LP_PREPROD_AZURE_CLIENT_ID"_s}, .repositories = {u"df-demand-forecast"_s}};
    expectRefusedByName(cli.run(QStringList{u"--yes=prod"_s} + another.words()), *first);
    EXPECT_EQ(sandbox.writes(mark), QJsonArray());
    EXPECT_EQ(cli.run({u"plan"_s, u"show"_s, plan.id}).planState(), u"running"_s) << "looking is allowed";
    kill(*first);
}

TEST_F(SecondProcess, TakesOverAfterTheFirstIsKilled)
{
    kill(*startHeld());
    const Ended ended = cli.run({u"plan"_s, u"resume"_s, plan.id});
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    EXPECT_EQ(ended.stepStates(), QStringList{u"done"_s});
    EXPECT_EQ(sandbox.state(), edit.appliedTo(before));
    EXPECT_EQ(sandbox.writes().size(), 1) << "the write of the killed process was made: none may follow";
}

TEST_F(SecondProcess, OnAJournalOfItsOwnIsNotInTheWay)
{
    const auto first = startHeld();
    const CommandLine elsewhere = sandbox.commandLine();
    const Edit another{.secrets = {u"LP_PREPROD_AZURE_CLIENT_ID"_s}, .repositories = {u"df-demand-forecast"_s}};
    EXPECT_EQ(elsewhere.run(QStringList{u"--yes=prod"_s} + another.words()).code, 0);
    kill(*first);
}

} // namespace
