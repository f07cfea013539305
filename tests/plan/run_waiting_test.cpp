// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that wait: for a time, or for something outside.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::PlanState;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::Stage;
using qm::test::startOfStory;
using qm::test::waitsFor;
using qm::test::waitsUntil;

TEST(RunWaiting, SleepsUntilItsTimeAndGoesOn)
{
    Stage stage;
    const auto plan = stage.addAndRun({waitsUntil(u"1"_s, startOfStory().addSecs(3600)), makes(u"2"_s, u"b"_s, {u"1"_s})}, {.maxWait = 2h});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_GE(stage.clock.elapsed(), 1h);
    EXPECT_LT(stage.clock.elapsed(), 1h + 1min);
    EXPECT_EQ(stage.events, QStringList({u"1 running"_s, u"1 waiting"_s, u"1 running"_s, u"1 done"_s, u"2 running"_s, u"2 done"_s}));
}

TEST(RunWaiting, LeavesWhatTakesLongerForALaterResume)
{
    Stage stage;
    const auto plan = stage.addAndRun(
        {waitsUntil(u"1"_s, startOfStory().addSecs(3600)), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s)}, {.maxWait = 5min});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Waiting);
    EXPECT_EQ(asText(*plan), QStringList({u"1 waiting"_s, u"2 pending"_s, u"3 done"_s}));
    EXPECT_EQ(plan->steps[0].until, startOfStory().addSecs(3600));
    EXPECT_EQ(plan->steps[0].note, u"its time"_s);
    EXPECT_LT(stage.clock.elapsed(), 1min);
    EXPECT_EQ(*plan, stage.recorded());
}

TEST(RunWaiting, IsLookedAtAgainByAResumeWhenItsTimeHasCome)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({waitsUntil(u"1"_s, startOfStory().addSecs(3600)), makes(u"2"_s, u"b"_s, {u"1"_s})}));
    stage.restart();
    const auto early = stage.run();
    ASSERT_OK(early);
    EXPECT_EQ(early->state, PlanState::Waiting) << "its time has not come";
    stage.await(stage.clock.sleep(58min, {}));
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done) << "the rest of the wait is short enough";
}

TEST(RunWaiting, TakesNoSlotMeanwhile)
{
    Stage stage;
    const auto plan = stage.addAndRun({waitsUntil(u"1"_s, startOfStory().addSecs(200)), makes(u"2"_s, u"b"_s)}, {.concurrent = 1});
    ASSERT_OK(plan);
    EXPECT_EQ(stage.events, QStringList({u"1 running"_s, u"1 waiting"_s, u"2 running"_s, u"2 done"_s, u"1 running"_s, u"1 done"_s}));
}

TEST(RunWaiting, LooksForAnOutsideEventNoLongerThanItMay)
{
    Stage stage;
    const auto plan = stage.addAndRun({waitsFor(u"1"_s, u"letter"_s)}, {.maxWait = 5min});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Waiting);
    EXPECT_LE(stage.clock.elapsed(), 5min + 1s);
    EXPECT_GE(stage.world.log.count(u"look for letter"_s), 4);
}

TEST(RunWaiting, GoesOnWhenTheOutsideEventComes)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({waitsFor(u"1"_s, u"letter"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}))));
    auto running = stage.start();
    stage.await(stage.clock.sleep(90s, {}));
    stage.world.things << u"letter"_s;
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_EQ(stage.world.log.count(u"look for letter"_s), 3);
}

TEST(RunWaiting, EndsAtOnceWhenAnotherStepFails)
{
    Stage stage;
    stage.world.plant(u"b"_s, {FakeWorld::Fault::Refused});
    const auto plan = stage.addAndRun({waitsUntil(u"1"_s, startOfStory().addSecs(3600)), makes(u"2"_s, u"b"_s)}, {.maxWait = 2h});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 waiting"_s, u"2 failed: you may not"_s}));
    EXPECT_LT(stage.clock.elapsed(), 1min) << "nobody waits an hour to be told";
}

TEST(RunWaiting, ForNoTimeAtAllDoesNotSpin)
{
    Stage stage;
    qm::plan::Step hasty = waitsFor(u"1"_s, u"letter"_s);
    hasty.arguments = {{u"every"_s, 0}};
    const auto plan = stage.addAndRun({hasty}, {.maxWait = 10s});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Waiting);
    EXPECT_LE(stage.world.log.count(u"look for letter"_s), 11);
}
