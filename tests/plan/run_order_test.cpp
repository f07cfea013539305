// SPDX-License-Identifier: GPL-3.0-or-later
// Which step runs when.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::PlanState;
using qm::plan::RunOptions;
using qm::plan::Step;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::Stage;

TEST(RunOrder, FollowsAfter)
{
    Stage stage;
    const auto plan = stage.addAndRun({makes(u"3"_s, u"c"_s, {u"2"_s}), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"1"_s, u"a"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_EQ(stage.world.things, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(stage.events, QStringList({u"1 running"_s, u"1 done"_s, u"2 running"_s, u"2 done"_s, u"3 running"_s, u"3 done"_s}));
}

TEST(RunOrder, WaitsForAllThatComesBefore)
{
    Stage stage;
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s, {u"1"_s, u"2"_s})});
    ASSERT_OK(plan);
    EXPECT_EQ(stage.world.things.last(), u"c"_s);
    EXPECT_EQ(stage.world.mostUnderWay, 2) << "1 and 2 at once";
}

TEST(RunOrder, RecordsWhatItReturns)
{
    Stage stage;
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(*plan, stage.recorded());
    EXPECT_EQ(plan->steps[0].requests, QStringList{u"r-a"_s});
}

TEST(RunOrder, OfNoStepsIsDone)
{
    Stage stage;
    const auto plan = stage.addAndRun({});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
}

TEST(RunOrder, OfADonePlanDoesNothing)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    stage.world.log.clear();
    const auto again = stage.run();
    ASSERT_OK(again);
    EXPECT_EQ(again->state, PlanState::Done);
    EXPECT_EQ(stage.world.log, QStringList());
}

TEST(RunOrder, OfAnUnknownPlanIsRefused)
{
    Stage stage;
    EXPECT_FAILS(stage.run(), Usage);
}

TEST(RunOrder, RefusesAKindItDoesNotKnowBeforeItDoesAnything)
{
    Stage stage;
    Step strange = makes(u"2"_s, u"b"_s);
    strange.kind = u"thing.box.burn"_s;
    EXPECT_FAILS(stage.addAndRun({makes(u"1"_s, u"a"_s), strange}), Usage);
    EXPECT_EQ(stage.world.log, QStringList());
    EXPECT_EQ(stage.recorded().state, PlanState::Planned);
}

TEST(RunSlots, AreNeverExceeded)
{
    Stage stage;
    QList<Step> steps;
    for (int i = 0; i < 40; ++i)
        steps << makes(QString::number(i), u"o%1"_s.arg(i));
    ASSERT_OK(stage.addAndRun(steps, {.concurrent = 5}));
    EXPECT_EQ(stage.world.mostUnderWay, 5);
    EXPECT_EQ(stage.world.writes.size(), 40);
}

TEST(RunSlots, OfOneSystemLeaveTheOthersFree)
{
    Stage stage;
    QList<Step> steps;
    for (int i = 0; i < 6; ++i)
        steps << makes(QString::number(i), u"o%1"_s.arg(i));
    for (int i = 6; i < 10; ++i) {
        Step other = makes(QString::number(i), u"o%1"_s.arg(i));
        other.kind = u"other.box.make"_s;
        other.undo.clear();
        steps << other;
    }
    ASSERT_OK(stage.addAndRun(steps, {.concurrent = 4, .concurrentOf = {{u"thing"_s, 1}}}));
    EXPECT_EQ(stage.world.mostUnderWay, 4) << "one thing and three others";
    EXPECT_EQ(stage.world.writes.first(4), QStringList({u"o0"_s, u"o6"_s, u"o7"_s, u"o8"_s}));
    EXPECT_EQ(stage.world.writes.size(), 10);
}

TEST(RunFailure, StopsTheRestButFinishesWhatIsUnderWay)
{
    Stage stage;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s)}, {.concurrent = 2});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Failed);
    EXPECT_EQ(asText(*plan), QStringList({u"1 failed: you may not"_s, u"2 done"_s, u"3 pending"_s}));
    EXPECT_EQ(plan->steps[0].error->message(), u"Could not make it so that thing.box.make of a: you may not. (403, r-no)"_s);
    EXPECT_EQ(*plan, stage.recorded());
}

TEST(RunFailure, GoesOnWithWhatDoesNotDependOnIt)
{
    Stage stage;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s)},
                                      {.onFailure = RunOptions::OnFailure::GoOn, .concurrent = 1});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 failed: you may not"_s, u"2 pending"_s, u"3 done"_s}));
    EXPECT_EQ(plan->state, PlanState::Failed);
}

TEST(RunFailure, StaysFailedUntilARetry)
{
    Stage stage;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}));
    stage.world.log.clear();
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(asText(*resumed), QStringList({u"1 failed: you may not"_s, u"2 pending"_s}));
    EXPECT_EQ(stage.world.log, QStringList());
    const auto retried = stage.run({.retryFailed = true});
    ASSERT_OK(retried);
    EXPECT_EQ(retried->state, PlanState::Done);
    EXPECT_EQ(retried->steps[0].error, std::nullopt);
    EXPECT_EQ(*retried, stage.recorded());
}

TEST(RunFailure, ThatPassesByItselfIsTriedAgainByAResume)
{
    Stage stage;
    stage.world.plantAt(qm::plan::Moment::BeforeWrite, u"a"_s, FakeWorld::Fault::NoAnswer);
    const auto cut = stage.addAndRun({makes(u"1"_s, u"a"_s)});
    ASSERT_OK(cut);
    EXPECT_EQ(cut->state, PlanState::Failed);
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done);
}

TEST(RunEvents, SayHowFarItIs)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}))));
    const qm::plan::StepKinds kinds = FakeWorld::kinds();
    qm::plan::Executor executor({.kinds = kinds, .journal = stage.journal(), .world = stage.world, .clock = stage.clock});
    QStringList told;
    ASSERT_OK(stage.await(executor.run(u"6f1c2a3e"_s, {.concurrent = 1}, {}, [&](const qm::plan::Event& event) {
        told << u"%1 %2/%3 %4"_s.arg(event.plan.left(4)).arg(event.done).arg(event.of).arg(event.at.toString(u"ss.zzz"_s));
    }))) << "an id may be shortened";
    EXPECT_EQ(told, QStringList({u"6f1c 0/2 00.001"_s, u"6f1c 1/2 00.011"_s, u"6f1c 1/2 00.012"_s, u"6f1c 2/2 00.022"_s}));
}

TEST(RunOrder, OfThousandsOfStepsDoesNotSlowDown)
{
    Stage stage;
    QList<Step> steps;
    for (int i = 0; i < 3'000; ++i)
        steps << makes(QString::number(i), u"o%1"_s.arg(i), i < 1'000 ? QStringList() : QStringList{QString::number(i - 1'000)});
    const auto plan = stage.addAndRun(steps, {.concurrent = 60});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_EQ(stage.world.mostUnderWay, 60);
}
