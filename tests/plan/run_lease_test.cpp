// SPDX-License-Identifier: GPL-3.0-or-later
// One process at a time runs plans.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::PlanState;
using qm::test::asText;
using qm::test::FakeProcesses;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::planOf;
using qm::test::Stage;

namespace {

/// What the second process knows: its own name, and whether the first one lives.
struct Second : FakeProcesses {
    explicit Second(qm::plan::Life ofFirst)
    {
        me = {.pid = 2, .startedAt = u"2"_s, .bootId = u"b"_s, .name = u"second (ben)"_s};
        lives = {{1, ofFirst}};
    }
};

qm::Task<qm::Result<qm::plan::Plan>> runBy(qm::plan::Journal& journal, Stage& stage, qm::plan::StepKinds& kinds)
{
    qm::plan::Executor executor({.kinds = kinds, .journal = journal, .world = stage.world, .clock = stage.clock});
    return executor.run(planOf({}).id, {}, {}, {});
}

} // namespace

TEST(RunLease, ASecondProcessIsRefusedByTheNameOfTheFirst)
{
    Stage stage;
    qm::plan::StepKinds kinds = FakeWorld::kinds();
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start();
    Second processes(qm::plan::Life::Alive);
    const auto journal = stage.anotherJournal(processes);
    auto refusedTask = runBy(*journal, stage, kinds);
    ASSERT_TRUE(refusedTask.isReady()) << "at once";
    const auto refused = stage.await(std::move(refusedTask));
    ASSERT_TRUE(qm::test::failsWith(refused, qm::Error::Kind::Conflict));
    EXPECT_TRUE(refused.error().message().contains(u"first (ana)"_s)) << refused.error().message().toStdString();
    EXPECT_TRUE(refused.error().message().contains(u"6f1c2a3e"_s)) << refused.error().message().toStdString();
    ASSERT_OK(stage.await(std::move(running)));
    EXPECT_EQ(stage.world.writes, QStringList{u"a"_s});
}

TEST(RunLease, IsFreeAgainAfterTheRun)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    Second processes(qm::plan::Life::Alive);
    EXPECT_OK(stage.await(stage.anotherJournal(processes)->acquireLease(planOf({}).id)));
}

TEST(RunLease, IsFreeAgainAfterARunThatWasRefused)
{
    Stage stage;
    qm::plan::Step strange = makes(u"1"_s, u"a"_s);
    strange.kind = u"thing.box.burn"_s;
    EXPECT_FAILS(stage.addAndRun({strange}), Usage);
    Second processes(qm::plan::Life::Alive);
    EXPECT_OK(stage.await(stage.anotherJournal(processes)->acquireLease(planOf({}).id)));
}

TEST(RunLease, WhoLostItStopsAndRecordsNothingMore)
{
    Stage stage;
    qm::plan::StepKinds kinds = FakeWorld::kinds();
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}))));
    auto running = stage.start();
    stage.await(stage.clock.sleep(5ms, {})); // step 1 is being written
    Second processes(qm::plan::Life::Dead);
    const auto journal = stage.anotherJournal(processes);
    ASSERT_OK(stage.await(journal->acquireLease(planOf({}).id)));
    const auto lost = stage.await(std::move(running));
    ASSERT_TRUE(qm::test::failsWith(lost, qm::Error::Kind::Conflict));
    EXPECT_TRUE(lost.error().message().contains(u"second (ben)"_s)) << lost.error().message().toStdString();
    EXPECT_EQ(asText(stage.recorded()), QStringList({u"1 running"_s, u"2 pending"_s})) << "the new holder asks what became of it";
    EXPECT_FALSE(stage.world.writes.contains(u"b"_s));
}

TEST(RunLease, WhoLostItLearnsSoByTheHeartbeatAndGivesUp)
{
    Stage stage;
    stage.world.writeTakes = 1h;
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start();
    [[maybe_unused]] const auto slept = stage.await(stage.clock.sleep(5ms, {})); // the write is under way
    Second processes(qm::plan::Life::Dead);
    ASSERT_OK(stage.await(stage.anotherJournal(processes)->acquireLease(planOf({}).id)));
    EXPECT_FAILS(stage.await(std::move(running)), Conflict);
    EXPECT_LE(stage.clock.elapsed(), 2 * qm::plan::Journal::heartbeat);
    EXPECT_EQ(stage.world.writes, QStringList());
}

TEST(RunLease, IsKeptThroughALongRunOnAnotherMachine)
{
    Stage stage;
    stage.world.writeTakes = 1h;
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start();
    stage.await(stage.clock.sleep(30min, {}));
    Second processes(qm::plan::Life::Unknown);
    EXPECT_FAILS(stage.await(stage.anotherJournal(processes)->acquireLease(planOf({}).id)), Conflict);
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
}

TEST(RunLease, ADeadProcesssPlanIsFinishedByAnother)
{
    Stage stage;
    qm::plan::StepKinds kinds = FakeWorld::kinds();
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}))));
    ASSERT_OK(stage.await(stage.journal().acquireLease(planOf({}).id))); // and dies
    Second processes(qm::plan::Life::Dead);
    const auto journal = stage.anotherJournal(processes);
    const auto plan = stage.await(runBy(*journal, stage, kinds));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
}
