// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/undo.h"
#include "tests/plan/fake_world.h"
#include "tests/plan/plans.h"

using namespace Qt::StringLiterals;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::Step;
using qm::plan::StepState;
using qm::plan::undoPlan;
using qm::test::makes;
using qm::test::planOf;
using qm::test::removes;

namespace {

Plan ended(const QList<Step>& steps, const QList<StepState>& states, PlanState state = PlanState::Done)
{
    Plan plan = planOf(steps);
    plan.state = state;
    for (int i = 0; i < steps.size(); ++i)
        plan.steps[i].state = states[i];
    return plan;
}

/// "2 thing.box.remove b after 3"
QStringList undoOf(const Plan& plan)
{
    const auto undo = undoPlan(plan, qm::test::FakeWorld::kinds());
    if (!undo)
        return {undo.error().message()};
    QStringList lines;
    for (const Step& step : undo->steps)
        lines << u"%1 %2 %3"_s.arg(step.id, step.kind, step.object) +
                     (step.after.isEmpty() ? QString() : u" after "_s + step.after.join(u' '));
    return lines;
}

} // namespace

TEST(Undo, TakesBackInReverseOrder)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s), removes(u"2"_s, u"b"_s)}, {StepState::Done, StepState::Done});
    EXPECT_EQ(undoOf(plan), QStringList({u"2 thing.box.make b"_s, u"1 thing.box.remove a"_s}));
}

TEST(Undo, TurnsDependenciesRound)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s, {u"1"_s, u"2"_s})},
                            {StepState::Done, StepState::Done, StepState::Done});
    EXPECT_EQ(undoOf(plan),
              QStringList({u"3 thing.box.remove c"_s, u"2 thing.box.remove b after 3"_s, u"1 thing.box.remove a after 3 2"_s}));
}

TEST(Undo, LeavesWhatOthersHadDone)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s, {u"2"_s})},
                            {StepState::Done, StepState::Skipped, StepState::Done});
    EXPECT_EQ(undoOf(plan), QStringList({u"3 thing.box.remove c"_s, u"1 thing.box.remove a after 3"_s}))
        << "order goes through the skipped step";
}

TEST(Undo, TakesBackTheDoneHalfOfAFailedPlan)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}, {StepState::Done, StepState::Failed}, PlanState::Failed);
    EXPECT_EQ(undoOf(plan), QStringList{u"1 thing.box.remove a"_s});
}

TEST(Undo, SaysWhatItTakesBack)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s)}, {StepState::Done});
    const auto undo = undoPlan(plan, qm::test::FakeWorld::kinds());
    ASSERT_OK(undo);
    EXPECT_EQ(undo->undoes, plan.id);
    EXPECT_EQ(undo->title, u"Take back: Boxes"_s);
    EXPECT_EQ(undo->state, PlanState::Planned);
    EXPECT_TRUE(undo->id.isEmpty());
    EXPECT_EQ(undo->steps[0].undo, u"thing.box.make"_s) << "an undo can be undone";
}

TEST(Undo, IsRefusedWhereNothingWasDone)
{
    const qm::plan::StepKinds kinds = qm::test::FakeWorld::kinds();
    EXPECT_FAILS(undoPlan(planOf({makes(u"1"_s, u"a"_s)}), kinds), Usage);
    EXPECT_FAILS(undoPlan(ended({makes(u"1"_s, u"a"_s)}, {StepState::Skipped}), kinds), Usage);
    EXPECT_FAILS(undoPlan(ended({makes(u"1"_s, u"a"_s)}, {StepState::Undone}, PlanState::Undone), kinds), Usage) << "twice";
}

TEST(Undo, IsRefusedWhereAStepCannotBeTakenBack)
{
    const Plan plan = ended({makes(u"1"_s, u"a"_s), qm::test::waitsFor(u"2"_s, u"b"_s)}, {StepState::Done, StepState::Done});
    EXPECT_FAILS(undoPlan(plan, qm::test::FakeWorld::kinds()), Usage);
    EXPECT_FAILS(undoPlan(plan, qm::plan::StepKinds()), Usage);
}

TEST(Undo, IsRefusedUntilItIsKnownWhatWasDone)
{
    const qm::plan::StepKinds kinds = qm::test::FakeWorld::kinds();
    const QList<Step> steps{makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)};
    EXPECT_FAILS(undoPlan(ended(steps, {StepState::Done, StepState::Running}, PlanState::Running), kinds), Usage);
    Plan doubtful = ended(steps, {StepState::Done, StepState::Failed}, PlanState::Failed);
    doubtful.steps[1].error = qm::Error{.kind = qm::Error::Kind::Unreachable, .inDoubt = true};
    EXPECT_FAILS(undoPlan(doubtful, kinds), Usage);
    doubtful.steps[1].state = StepState::Cancelled;
    EXPECT_OK(undoPlan(doubtful, kinds)) << "abandoned: nobody will know";
}
