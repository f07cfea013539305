// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL before and after every journal commit of a 20-step plan, then `plan resume`; and the same where what was not synced
// is lost.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <QFile>

#include <csignal>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

struct Kill {
    const char* name;
    QString side;
    bool forgetsUnsynced;
};

class Killed : public testing::TestWithParam<Kill> {
protected:
    /// Runs the plan in a process that kills itself at that commit.
    Ended runUntil(int commit)
    {
        CommandLine dying = killedCli;
        dying.set(u"QM_KILL_AT"_s, QString::number(commit));
        return dying.run(plan.words());
    }

    /// Gives journal after journal to both programs.
    void useFreshJournal()
    {
        for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(journal + part);
    }

    /// Ends what the killed process left. Killed before its first commit it left nothing, and the plan is applied as if new.
    Ended goOn(int mark)
    {
        Ended resumed = cli.run({u"plan"_s, u"resume"_s, plan.id});
        if (resumed.code != 2)
            return resumed;
        EXPECT_EQ(cli.run({u"plan"_s, u"list"_s}).json()["plans"_L1].toArray(), QJsonArray()) << testing::PrintToString(resumed);
        EXPECT_EQ(sandbox.writes(mark), QJsonArray()) << "something was written that no journal knows of";
        return cli.run(plan.words());
    }

    void expectEveryStepDoneOnce(int mark)
    {
        QStringList done;
        for (const QJsonValue& write : sandbox.writes(mark)) {
            EXPECT_EQ(write["status"_L1].toInt(), 204);
            done << write["method"_L1].toString() + write["path"_L1].toString();
        }
        EXPECT_EQ(done.removeDuplicates(), 0) << "a step was done twice";
        EXPECT_EQ(done.size(), 20);
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    QString journal = cli.file(u"journal.sqlite"_s);
    Edit edit = Edit::of(4, 5);
    QJsonObject before = sandbox.state();
    PlanFile plan = planToFile(cli, edit.words());
    CommandLine killedCli = CommandLine({}, QStringLiteral(QM_KILLED_PROGRAM))
                                .with({u"--endpoints"_s, sandbox.endpointsFile(), u"--journal"_s, journal, u"--json"_s});
};

TEST_P(Killed, AtAnyCommitAPlanIsResumedToItsEndAndNoStepIsDoneTwice)
{
    ASSERT_EQ(plan.printed["plan"_L1]["steps"_L1].toArray().size(), 20);
    const QString commitsFile = cli.file(u"commits"_s);
    killedCli.set(u"QM_KILL_SIDE"_s, GetParam().side);
    killedCli.set(u"QM_COMMITS_FILE"_s, commitsFile);
    if (GetParam().forgetsUnsynced)
        killedCli.set(u"QM_FORGETFUL"_s, u"1"_s);
    int kills = 0;
    for (;; ++kills) {
        SCOPED_TRACE(testing::Message() << "killed " << GetParam().side.toStdString() << " commit " << kills + 1);
        useFreshJournal();
        const int mark = sandbox.requestCount();
        const Ended killed = runUntil(kills + 1);
        const bool survived = killed.code != -SIGKILL;
        const Ended ended = survived ? killed : goOn(mark);
        EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
        EXPECT_EQ(ended.planState(), u"done"_s);
        EXPECT_EQ(ended.stepStates().count(u"done"_s), 20) << ended.stepStates().join(u' ').toStdString();
        EXPECT_EQ(sandbox.state(), edit.appliedTo(before));
        expectEveryStepDoneOnce(mark);
        ASSERT_FALSE(HasFailure());
        edit.takeBack(sandbox, before);
        if (survived)
            break;
    }
    QFile counted(commitsFile);
    ASSERT_TRUE(counted.open(QIODevice::ReadOnly)) << "the last run did not end by itself";
    EXPECT_EQ(QByteArray::number(kills), counted.readAll());
    EXPECT_GT(kills, 40) << "two commits a step are wanted";
    std::cout << "killed " << GetParam().side.toStdString() << " each of " << kills << " commits"
              << (GetParam().forgetsUnsynced ? ", unsynced writes lost" : "") << '\n';
}

INSTANTIATE_TEST_SUITE_P(, Killed,
                         testing::Values(Kill{"Before", u"before"_s, false}, Kill{"After", u"after"_s, false},
                                         Kill{"BeforeForgettingUnsynced", u"before"_s, true},
                                         Kill{"AfterForgettingUnsynced", u"after"_s, true}),
                         [](const auto& test) { return test.param.name; });

} // namespace
