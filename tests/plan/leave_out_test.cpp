// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/leave_out.h"
#include "tests/plan/plans.h"

using namespace Qt::StringLiterals;
using qm::plan::leaveOut;
using qm::plan::Plan;
using qm::plan::Step;
using qm::plan::StepState;
using qm::test::makes;
using qm::test::planOf;

namespace {

struct LeaveOutCase {
    const char* name;
    QStringList asked;
    QString result; // kept | asked | along
};

class LeavingOut : public testing::TestWithParam<LeaveOutCase> {};

QString idsOf(const QList<Step>& steps)
{
    QStringList ids;
    for (const Step& step : steps)
        ids << step.id;
    return ids.join(u' ');
}

/// 2 comes after 1, 3 after 2, 5 after 4 and 3; 6 stands before 7, which it comes after.
Plan somePlan()
{
    return planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s, {u"2"_s}), makes(u"4"_s, u"d"_s),
                   makes(u"5"_s, u"e"_s, {u"4"_s, u"3"_s}), makes(u"6"_s, u"f"_s, {u"7"_s}), makes(u"7"_s, u"g"_s)});
}

QString resultOf(const Plan& plan, const QStringList& asked)
{
    const auto left = leaveOut(plan, asked);
    return left ? idsOf(left->kept) + u" | "_s + idsOf(left->asked) + u" | "_s + idsOf(left->along) : left.error().message();
}

} // namespace

TEST_P(LeavingOut, TakesWhatDependsOnItAlongAndNothingElse)
{
    EXPECT_EQ(resultOf(somePlan(), GetParam().asked), GetParam().result);
}

INSTANTIATE_TEST_SUITE_P(
    , LeavingOut,
    testing::Values(
        LeaveOutCase{"Nothing", {}, u"1 2 3 4 5 6 7 |  | "_s}, LeaveOutCase{"OneOfNobodysConcern", {u"5"_s}, u"1 2 3 4 6 7 | 5 | "_s},
        LeaveOutCase{"OneInTheMiddle", {u"2"_s}, u"1 4 6 7 | 2 | 3 5"_s},
        LeaveOutCase{"TheFirstOfAChain", {u"1"_s}, u"4 6 7 | 1 | 2 3 5"_s},
        LeaveOutCase{"OneThatStandsBehindItsDependant", {u"7"_s}, u"1 2 3 4 5 | 7 | 6"_s},
        LeaveOutCase{"OneAndItsOwnDependant", {u"2"_s, u"3"_s}, u"1 4 6 7 | 2 3 | 5"_s},
        LeaveOutCase{"TheSameTwice", {u"5"_s, u"5"_s}, u"1 2 3 4 6 7 | 5 | "_s},
        LeaveOutCase{"All", {u"1"_s, u"4"_s, u"7"_s}, u" | 1 4 7 | 2 3 5 6"_s},
        LeaveOutCase{"OneThatIsNotThere", {u"5"_s, u"8"_s}, u"Could not leave the step out: the plan has no step “8”. Make a new plan."_s},
        LeaveOutCase{"OneWithoutAName", {QString()}, u"Could not leave the step out: the plan has no step “”. Make a new plan."_s}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LeaveOut, LeavesNothingToApplyOfAPlanOfOneStep)
{
    EXPECT_EQ(resultOf(planOf({makes(u"1"_s, u"a"_s)}), {u"1"_s}), u" | 1 | "_s);
    EXPECT_EQ(resultOf(planOf({}), {}), u" |  | "_s);
    EXPECT_FAILS(leaveOut(planOf({}), {u"1"_s}), Usage);
}

TEST(LeaveOut, KeepsTheOthersAsTheyWere)
{
    const Plan plan = somePlan();
    const auto left = leaveOut(plan, {u"5"_s});
    ASSERT_OK(left);
    for (const Step& step : left->kept)
        EXPECT_EQ(step, *plan.step(step.id));
}

TEST(LeaveOut, IsRefusedOnceThePlanHasBegun)
{
    for (const StepState state : {StepState::Running, StepState::Done, StepState::Failed}) {
        Plan plan = somePlan();
        plan.steps[3].state = state;
        EXPECT_FAILS(leaveOut(plan, {u"5"_s}), Usage);
    }
}

TEST(LeaveOut, EndsWhereStepsWaitForEachOther)
{
    EXPECT_EQ(resultOf(planOf({makes(u"1"_s, u"a"_s, {u"2"_s}), makes(u"2"_s, u"b"_s, {u"1"_s})}), {u"1"_s}), u" | 1 | 2"_s);
}
