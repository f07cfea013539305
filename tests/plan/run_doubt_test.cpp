// SPDX-License-Identifier: GPL-3.0-or-later
// Writes of which nobody knows whether they were made.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using qm::plan::Moment;
using qm::plan::PlanState;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::Stage;
using Fault = FakeWorld::Fault;

TEST(RunDoubt, ALostAnswerIsLookedForAndNotSentAgain)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostAnswer});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s});
    EXPECT_EQ(stage.world.writes, QStringList{u"a"_s});
    EXPECT_EQ(stage.world.log.last(), u"check a AfterDoubt"_s);
    EXPECT_EQ(stage.events, QStringList({u"1 running"_s, u"1 done"_s}));
}

TEST(RunDoubt, ALostRequestIsSentAgainOnceItIsKnownToBeLost)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostRequest});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s});
    EXPECT_EQ(stage.world.log.last(3), QStringList({u"make a"_s, u"check a AfterDoubt"_s, u"make a"_s}));
}

TEST(RunDoubt, AfterThreeLostRequestsTheStepFailsAndIsNotInDoubt)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostRequest, Fault::LostRequest, Fault::LostRequest});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 failed: no answer"_s});
    EXPECT_FALSE(plan->steps[0].error->inDoubt);
    EXPECT_EQ(stage.world.log.count(u"make a"_s), 3);
    EXPECT_EQ(*plan, stage.recorded());
}

TEST(RunDoubt, ThatCannotBeSettledSaysSo)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostAnswer});
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Failed) << "never done while nobody knows";
    EXPECT_TRUE(plan->steps[0].error->inDoubt);
    EXPECT_TRUE(plan->steps[0].error->message().contains(u"It is not known whether the change was made"_s));
    EXPECT_EQ(*plan, stage.recorded()) << "the doubt survives in the journal";
}

TEST(RunDoubt, IsAskedAgainByTheNextResume)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostAnswer});
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    stage.restart();
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    const auto still = stage.run();
    ASSERT_OK(still);
    EXPECT_TRUE(still->steps[0].error->inDoubt);
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s}) << "ours, not somebody else's";
    EXPECT_EQ(stage.world.writes, QStringList{u"a"_s});
}

TEST(RunDoubt, ThatTurnsOutToBeLostIsPerformedByTheNextResume)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostRequest});
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s});
    EXPECT_EQ(stage.world.writes, QStringList{u"a"_s});
}

TEST(RunDoubt, OutlivesAConflict)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::LostAnswer});
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::Changed);
    const auto conflict = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(conflict);
    EXPECT_EQ(asText(*conflict), QStringList{u"1 conflict: somebody changed it"_s});
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s}) << "skipped would hide that it can be undone";
}

TEST(RunDoubt, IsSettledAlsoWhereAnEarlierFailureKeepsTheRestFromRunning)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::Refused});
    stage.world.plant(u"b"_s, {Fault::LostAnswer});
    stage.world.plantAt(Moment::AfterDoubt, u"b"_s, Fault::NoAnswer);
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s)}, {.concurrent = 2}));
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 failed: you may not"_s, u"2 done"_s, u"3 pending"_s}));
}

TEST(RunDoubt, ARefusalIsNone)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::Refused});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_FALSE(stage.world.log.contains(u"check a AfterDoubt"_s));
    EXPECT_EQ(stage.world.log.count(u"make a"_s), 1);
}

TEST(RunQuota, ThatAsksToWaitIsObeyedAndWhatIsExpectedAskedAgain)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::TooMany});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 done"_s});
    EXPECT_EQ(stage.world.log.last(3), QStringList({u"make a"_s, u"check a AfterDoubt"_s, u"make a"_s}));
}

TEST(RunQuota, SkipsWhatSomebodyElseDidDuringTheWait)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::TooMany});
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start();
    stage.await(stage.clock.sleep(qm::Milliseconds(5), {}));
    stage.world.things << u"a"_s;
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 skipped"_s}) << "not ours: an undo must leave it";
}

TEST(RunQuota, ThatLastsFailsTheStepWithoutADoubt)
{
    Stage stage;
    stage.world.plant(u"a"_s, {Fault::TooMany});
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 failed: too many"_s});
    EXPECT_FALSE(plan->steps[0].error->inDoubt);
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done) << "a resume tries it again";
}

TEST(RunDoubt, OfAStepNobodyWasAskedAboutIsNotLeftRunning)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}))));
    ASSERT_OK(stage.await(stage.journal().acquireLease(u"6f1c2a3e"_s)));
    for (qm::plan::Step step : stage.recorded().steps) {
        step.state = qm::plan::StepState::Running;
        ASSERT_OK(stage.await(stage.journal().record(qm::test::planOf({}).id, step, PlanState::Running))); // and dies
    }
    stage.processes.lives = {{1, qm::plan::Life::Dead}};
    stage.world.plantAt(Moment::AfterDoubt, u"a"_s, Fault::NoAnswer);
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Failed);
    for (const qm::plan::Step& step : plan->steps)
        EXPECT_TRUE(step.state == qm::plan::StepState::Failed && step.error->inDoubt) << step.id.toStdString();
    EXPECT_EQ(*plan, stage.recorded());
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done);
}
