// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupting once stops after the running steps with exit 130; the plan is then resumed to its end.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

class Interrupted : public testing::TestWithParam<int> {
protected:
    /// Starts the plan and returns when some steps are under way: each write takes a second.
    std::unique_ptr<QProcess> startSlowly()
    {
        sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"times"_s, 1'000}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 1'000}}});
        auto run = cli.start(plan.words());
        EXPECT_TRUE(sandbox.seesWrites(1)) << "it writes nothing";
        return run;
    }

    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
    Edit edit = Edit::of(4, 5);
    PlanFile plan = planToFile(cli, edit.words());
    QJsonObject before = sandbox.state();
};

TEST_P(Interrupted, OnceItStopsAfterTheRunningStepsAndIsResumed)
{
    const auto run = startSlowly();
    ::kill(pid_t(run->processId()), GetParam());
    const Ended stopped = CommandLine::end(*run);
    EXPECT_EQ(stopped.code, 130) << testing::PrintToString(stopped);
    EXPECT_EQ(stopped.planState(), u"cancelled"_s);
    EXPECT_EQ(stopped.error("kind"_L1), u"cancelled"_s);
    const int done = int(stopped.stepStates().count(u"done"_s));
    EXPECT_GT(done, 0) << "what was running may finish";
    EXPECT_LT(done, 20) << "it went on as if nothing had been said";
    EXPECT_EQ(stopped.stepStates().count(u"pending"_s), 20 - done) << stopped.stepStates().join(u' ').toStdString();
    EXPECT_EQ(sandbox.writes().size(), done) << "what it says is done is what was written";

    sandbox.setFaults({});
    const Ended resumed = cli.run({u"plan"_s, u"resume"_s, plan.id});
    EXPECT_EQ(resumed.code, 0) << testing::PrintToString(resumed);
    EXPECT_EQ(resumed.stepStates().count(u"done"_s), 20);
    EXPECT_EQ(sandbox.state(), edit.appliedTo(before));
    EXPECT_EQ(sandbox.writes().size(), 20) << "a step was done twice";
}

INSTANTIATE_TEST_SUITE_P(, Interrupted, testing::Values(SIGINT, SIGTERM),
                         [](const auto& test) { return test.param == SIGINT ? "ByInt" : "ByTerm"; });

TEST_F(Interrupted, TwiceItEndsAtOnceAndIsStillResumed)
{
    const auto run = startSlowly();
    ::kill(pid_t(run->processId()), SIGINT);
    QThread::msleep(100); // two of one kind at once would be one
    ::kill(pid_t(run->processId()), SIGINT);
    EXPECT_EQ(CommandLine::end(*run).code, -SIGINT);
    sandbox.setFaults({});
    const Ended resumed = cli.run({u"plan"_s, u"resume"_s, plan.id});
    EXPECT_EQ(resumed.code, 0) << testing::PrintToString(resumed);
    EXPECT_EQ(sandbox.state(), edit.appliedTo(before));
    EXPECT_EQ(sandbox.writes().size(), 20) << "a step was done twice";
}

TEST_F(Interrupted, WhilePlanningItChangesNothing)
{
    sandbox.setFaults({QJsonObject{{u"times"_s, 1'000}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 30'000}}});
    const int mark = sandbox.requestCount();
    const auto run = cli.start(QStringList{u"--yes=prod"_s} + edit.words());
    ASSERT_TRUE(sandbox.seesRequests(mark + 1));
    ::kill(pid_t(run->processId()), SIGINT);
    const Ended stopped = CommandLine::end(*run);
    EXPECT_EQ(stopped.code, 130) << testing::PrintToString(stopped);
    EXPECT_EQ(stopped.error("kind"_L1), u"cancelled"_s);
    EXPECT_EQ(sandbox.state(), before);
    EXPECT_EQ(cli.run({u"plan"_s, u"list"_s}).json()["plans"_L1].toArray(), QJsonArray());
}

} // namespace
