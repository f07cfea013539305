// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a plan back, and giving one up.
#include "core/plan/undo.h"
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::StepState;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::Stage;

namespace {

/// A plan that takes back the one of planOf as it stands.
Plan undoOf(Stage& stage)
{
    const auto undo = undoPlan(stage.recorded(), FakeWorld::kinds());
    EXPECT_OK(undo);
    Plan plan = undo.value_or(Plan());
    plan.id = u"77777777-0000-4000-8000-000000000002"_s;
    plan.createdAt = qm::test::startOfStory();
    return plan;
}

qm::Result<Plan> runPlan(Stage& stage, const QString& id)
{
    const qm::plan::StepKinds kinds = FakeWorld::kinds();
    qm::plan::Executor executor({.kinds = kinds, .journal = stage.journal(), .world = stage.world, .clock = stage.clock});
    return stage.await(executor.run(id, {}, {}, {}));
}

} // namespace

TEST(RunUndo, RestoresTheWorldAndMarksWhatItTookBack)
{
    Stage stage;
    stage.world.things = QStringList{u"b"_s};
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s, {u"1"_s})}));
    const Plan undo = undoOf(stage);
    ASSERT_OK(stage.await(stage.journal().add(undo)));
    const auto done = runPlan(stage, undo.id);
    ASSERT_OK(done);
    EXPECT_EQ(done->state, PlanState::Done);
    EXPECT_EQ(stage.world.things, QStringList{u"b"_s});
    EXPECT_EQ(stage.world.writes, QStringList({u"a"_s, u"c"_s, u"c"_s, u"a"_s})) << "in reverse order";
    const Plan original = stage.recorded();
    EXPECT_EQ(original.state, PlanState::Undone);
    EXPECT_EQ(asText(original), QStringList({u"1 undone"_s, u"2 skipped"_s, u"3 undone"_s}));
}

TEST(RunUndo, ThatFailsHalfWayLeavesTheOriginalAsItIs)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}));
    const Plan undo = undoOf(stage);
    ASSERT_OK(stage.await(stage.journal().add(undo)));
    stage.world.plant(u"a"_s, {FakeWorld::Fault::Refused});
    const auto half = runPlan(stage, undo.id);
    ASSERT_OK(half);
    EXPECT_EQ(half->state, PlanState::Failed);
    EXPECT_EQ(stage.recorded().state, PlanState::Done);
}

TEST(RunUndo, OfAPlanOfAnotherJournalIsDoneAllTheSame)
{
    Stage stage;
    Plan undo = qm::test::planOf({makes(u"1"_s, u"a"_s)});
    undo.undoes = u"99999999-0000-4000-8000-000000000009"_s;
    ASSERT_OK(stage.await(stage.journal().add(undo)));
    const auto done = stage.run();
    ASSERT_OK(done);
    EXPECT_EQ(done->state, PlanState::Done);
}

TEST(RunUndo, APlanThatWasTakenBackIsNotRunAgain)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    const Plan undo = undoOf(stage);
    ASSERT_OK(stage.await(stage.journal().add(undo)));
    ASSERT_OK(runPlan(stage, undo.id));
    EXPECT_FAILS(stage.run(), Usage);
    EXPECT_EQ(stage.world.things, QStringList());
}

TEST(Abandon, CancelsWhatIsNotDoneForGood)
{
    Stage stage;
    stage.world.plant(u"b"_s, {FakeWorld::Fault::Refused});
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s, {u"2"_s})}));
    const auto plan = stage.await(stage.journal().abandon(u"6f1c"_s));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Cancelled);
    EXPECT_EQ(*plan, stage.recorded());
    EXPECT_EQ(plan->steps[0].state, StepState::Done);
    EXPECT_EQ(plan->steps[1].state, StepState::Cancelled);
    EXPECT_EQ(plan->steps[2].state, StepState::Cancelled);
    EXPECT_FAILS(stage.run({.retryFailed = true}), Usage);
    EXPECT_EQ(undoOf(stage).steps.size(), 1) << "what it did can still be taken back";
}

TEST(Abandon, SaysOfAStepInDoubtThatItIs)
{
    Stage stage;
    stage.world.plant(u"a"_s, {FakeWorld::Fault::LostAnswer});
    stage.world.plantAt(qm::plan::Moment::AfterDoubt, u"a"_s, FakeWorld::Fault::NoAnswer);
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    const auto plan = stage.await(stage.journal().abandon(u"6f1c"_s));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->steps[0].note, u"it is not known whether the change was made"_s);
}

TEST(Abandon, IsRefusedForWhatEnded)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s)}));
    EXPECT_FAILS(stage.await(stage.journal().abandon(u"6f1c"_s)), Usage);
    EXPECT_FAILS(stage.await(stage.journal().abandon(u"7"_s)), Usage) << "unknown";
}

TEST(Abandon, IsRefusedWhileThePlanRuns)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(qm::test::planOf({makes(u"1"_s, u"a"_s)}))));
    auto running = stage.start();
    EXPECT_FAILS(stage.await(stage.anotherJournal(stage.processes)->abandon(u"6f1c"_s)), Conflict);
    const auto plan = stage.await(std::move(running));
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
}
