// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody asks to stop.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::PlanState;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::Stage;

TEST(RunStop, FinishesWhatIsUnderWayAndKeepsTheRestOpen)
{
    Stage stage;
    std::stop_source stop;
    stage.world.onWrite = [&](const QString&) { stop.request_stop(); };
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s, {u"1"_s})}, {.concurrent = 2},
                                      stop.get_token());
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(asText(*plan), QStringList({u"1 done"_s, u"2 done"_s, u"3 pending"_s}));
    EXPECT_EQ(*plan, stage.recorded());
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done);
    EXPECT_EQ(stage.world.writes, QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

TEST(RunStop, BeforeItBeginsDoesNothing)
{
    Stage stage;
    std::stop_source stop;
    stop.request_stop();
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)}, {}, stop.get_token());
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(stage.world.writes, QStringList());
    EXPECT_EQ(asText(stage.recorded()), QStringList{u"1 pending"_s});
}

TEST(RunStop, DuringTheCheckBeforeAWriteKeepsItFromBeingMade)
{
    Stage stage;
    std::stop_source stop;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start({}, stop.get_token());
    ASSERT_EQ(stage.world.log.last(), u"check a BeforeWrite"_s);
    stop.request_stop();
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(stage.world.writes, QStringList());
}

TEST(RunStop, AsksWhatTakesTooLongToEndAsWell)
{
    Stage stage;
    stage.world.writeTakes = 1h;
    std::stop_source stop;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start({}, stop.get_token());
    stage.await(stage.clock.sleep(1s, {}));
    stop.request_stop();
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(asText(*plan), QStringList{u"1 pending"_s}) << "nothing had been sent";
    EXPECT_EQ(*plan, stage.recorded());
    EXPECT_EQ(stage.clock.elapsed(), 11s) << "ten seconds of grace";
}

TEST(RunStop, EndsAWaitAndKeepsItWaiting)
{
    Stage stage;
    std::stop_source stop;
    ASSERT_OK(stage.await(stage.journal().add(
        qm::test::planOf({qm::test::waitsUntil(u"1"_s, qm::test::startOfStory().addSecs(200)), makes(u"2"_s, u"b"_s, {u"1"_s})}))));
    auto running = stage.start({}, stop.get_token());
    stage.await(stage.clock.sleep(5s, {}));
    stop.request_stop();
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(asText(*plan), QStringList({u"1 waiting"_s, u"2 pending"_s}));
    EXPECT_EQ(stage.clock.elapsed(), 5s);
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done);
}

TEST(RunStop, DoesNotHideAConflictOrAFailure)
{
    Stage stage;
    std::stop_source stop;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    stage.world.onWrite = [&](const QString&) { stop.request_stop(); };
    const auto plan =
        stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s)}, {.concurrent = 2}, stop.get_token());
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Failed);
}

TEST(RunStop, AfterTheLastStepChangesNothing)
{
    Stage stage;
    std::stop_source stop;
    stage.world.onWrite = [&](const QString&) { stop.request_stop(); };
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s)}, {}, stop.get_token());
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
}

TEST(RunStop, DoesNotRepeatALostRequest)
{
    Stage stage;
    std::stop_source stop;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::LostRequest});
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start({}, stop.get_token());
    stage.await(stage.clock.sleep(5ms, {}));
    stop.request_stop();
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList{u"1 pending"_s}) << "it is known not to be made";
    EXPECT_EQ(stage.world.log.count(u"make a"_s), 1);
    EXPECT_EQ(*plan, stage.recorded());
}

TEST(RunStop, IsHeardAlsoWhileARunThatFailedFinishes)
{
    Stage stage;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    stage.world.writeTakes = 1s;
    std::stop_source stop;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}))));
    stage.world.onMake = [&](const QString& object) {
        if (object == u"b"_s)
            stage.world.writeTakes = 1h;
    };
    auto running = stage.start({}, stop.get_token());
    [[maybe_unused]] const auto slept = stage.await(stage.clock.sleep(5s, {}));
    ASSERT_EQ(stage.events.last(), u"1 failed"_s);
    stop.request_stop();
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 failed: you may not"_s, u"2 pending"_s}));
    EXPECT_LE(stage.clock.elapsed(), 1min);
}
