// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"
#include "tests/plan/plans.h"

using namespace Qt::StringLiterals;
using qm::plan::PlanState;
using qm::plan::Step;
using qm::plan::StepState;

namespace {

struct StateCase {
    const char* name;
    QList<StepState> steps;
    PlanState plan;
};

class StatesOfSteps : public testing::TestWithParam<StateCase> {};

} // namespace

TEST_P(StatesOfSteps, DecideThePlansState)
{
    QList<Step> steps;
    for (const StepState state : GetParam().steps)
        steps << Step{.state = state};
    EXPECT_EQ(stateOfSteps(steps), GetParam().plan);
}

INSTANTIATE_TEST_SUITE_P(, StatesOfSteps,
                         testing::Values(StateCase{"NothingToDo", {}, PlanState::Done},
                                         StateCase{"AllDoneOrSkipped", {StepState::Done, StepState::Skipped}, PlanState::Done},
                                         StateCase{"ConflictIsWorst", {StepState::Failed, StepState::Conflict}, PlanState::Conflict},
                                         StateCase{"FailedBeforeCancelled", {StepState::Cancelled, StepState::Failed}, PlanState::Failed},
                                         StateCase{
                                             "CancelledBeforeWaiting", {StepState::Waiting, StepState::Cancelled}, PlanState::Cancelled},
                                         StateCase{"WaitingHoldsUpTheRest", {StepState::Waiting, StepState::Pending}, PlanState::Waiting},
                                         StateCase{"StoppedInBetween", {StepState::Done, StepState::Pending}, PlanState::Cancelled},
                                         StateCase{"InDoubt", {StepState::Done, StepState::Running}, PlanState::Failed}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PlanNames, AreFoundAgain)
{
    for (int state = 0; state <= int(StepState::Undone); ++state)
        EXPECT_EQ(qm::plan::stepStateOf(stateName(StepState(state))), StepState(state));
    for (int state = 0; state <= int(PlanState::Undone); ++state)
        EXPECT_EQ(qm::plan::planStateOf(stateName(PlanState(state))), PlanState(state));
    for (int change = 0; change <= int(qm::plan::Change::Check); ++change)
        EXPECT_EQ(qm::plan::changeOf(changeName(qm::plan::Change(change))), qm::plan::Change(change));
    EXPECT_EQ(qm::plan::stepStateOf(u"Done"), std::nullopt);
    EXPECT_EQ(qm::plan::planStateOf(u"pending"), std::nullopt) << "a step's, not a plan's";
    EXPECT_EQ(qm::plan::changeOf(u""), std::nullopt);
}

TEST(Step, BelongsToTheSystemItsKindBeginsWith)
{
    EXPECT_EQ(qm::test::makes(u"1"_s, u"a"_s).system(), u"thing"_s);
    EXPECT_EQ(Step{.kind = u"odd"_s}.system(), u"odd"_s);
}

TEST(Step, IsInDoubtWhileNobodyKnowsWhatBecameOfItsWrite)
{
    const qm::Error doubt{.inDoubt = true};
    EXPECT_TRUE(qm::plan::isInDoubt({.state = StepState::Running}));
    EXPECT_TRUE(qm::plan::isInDoubt({.state = StepState::Failed, .error = doubt}));
    EXPECT_TRUE(qm::plan::isInDoubt({.state = StepState::Conflict, .error = doubt}));
    EXPECT_FALSE(qm::plan::isInDoubt({.state = StepState::Failed, .error = qm::Error{}}));
    EXPECT_FALSE(qm::plan::isInDoubt({.state = StepState::Cancelled, .error = doubt})) << "abandoned: nobody looks any more";
    EXPECT_FALSE(qm::plan::isInDoubt({.state = StepState::Pending}));
}

TEST(Plan, AsReviewedKnowsNothingOfARun)
{
    const qm::plan::Plan planned = qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s)});
    qm::plan::Plan ran = planned;
    ran.state = PlanState::Failed;
    ran.steps[0].state = StepState::Failed;
    ran.steps[0].requests = QStringList{u"r"_s};
    ran.steps[0].error = qm::Error{.reason = u"no"_s};
    ran.steps[0].note = u"n"_s;
    ran.steps[0].until = planned.createdAt;
    EXPECT_EQ(asReviewed(ran), planned);
}

TEST(Plan, CountsWhatIsSatisfied)
{
    qm::plan::Plan plan =
        qm::test::planOf({qm::test::makes(u"1"_s, u"a"_s), qm::test::makes(u"2"_s, u"b"_s), qm::test::makes(u"3"_s, u"c"_s)});
    plan.steps[0].state = StepState::Done;
    plan.steps[1].state = StepState::Skipped;
    plan.steps[2].state = StepState::Failed;
    EXPECT_EQ(plan.doneCount(), 2);
    EXPECT_EQ(plan.step(u"3"_s), &plan.steps.at(2));
    EXPECT_EQ(plan.step(u"4"_s), nullptr);
}
