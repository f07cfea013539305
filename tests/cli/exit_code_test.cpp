// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/exit_code.h"

#include "core/cli/plan_view.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::cli;
using qm::Error;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::Step;
using qm::plan::StepState;
using Kind = qm::Error::Kind;

namespace {

Plan planWith(PlanState state, const QList<Kind>& errors)
{
    Plan plan{.state = state};
    for (const Kind kind : errors)
        plan.steps << Step{.state = StepState::Failed, .error = Error{.kind = kind, .reason = qm::kindName(kind)}};
    return plan;
}

} // namespace

TEST(ExitCodes, FollowTheKindOfTheError)
{
    for (const auto& [kind, code] : std::initializer_list<std::pair<Kind, int>>{{Kind::Usage, 2},
                                                                                {Kind::SignIn, 3},
                                                                                {Kind::Forbidden, 1},
                                                                                {Kind::NotFound, 1},
                                                                                {Kind::Conflict, 4},
                                                                                {Kind::Invalid, 1},
                                                                                {Kind::Quota, 5},
                                                                                {Kind::Unreachable, 5},
                                                                                {Kind::Protocol, 5},
                                                                                {Kind::Cancelled, 130},
                                                                                {Kind::Internal, 1}})
        EXPECT_EQ(int(exitCodeFor(kind)), code) << qm::kindName(kind).toStdString();
}

TEST(ExitCodes, OfAPlanFollowItsState)
{
    EXPECT_EQ(exitCodeFor(planWith(PlanState::Done, {})), ExitCode::Done);
    EXPECT_EQ(exitCodeFor(planWith(PlanState::Waiting, {})), ExitCode::Done) << "waiting as planned";
    EXPECT_EQ(exitCodeFor(planWith(PlanState::Cancelled, {})), ExitCode::Cancelled);
    EXPECT_EQ(exitCodeFor(planWith(PlanState::Failed, {})), ExitCode::Failed);
}

TEST(ExitCodes, OfAPlanWithSeveralCausesNameTheFirstOfTheirOrder)
{
    struct Case {
        PlanState state;
        QList<Kind> errors;
        ExitCode code;
    };
    for (const Case& each : {Case{PlanState::Failed, {Kind::Forbidden, Kind::Unreachable}, ExitCode::Unreachable},
                             Case{PlanState::Conflict, {Kind::Unreachable, Kind::Conflict}, ExitCode::Conflict},
                             Case{PlanState::Failed, {Kind::Conflict, Kind::SignIn}, ExitCode::SignIn},
                             Case{PlanState::Failed, {Kind::SignIn, Kind::Usage}, ExitCode::Usage},
                             Case{PlanState::Cancelled, {Kind::Usage}, ExitCode::Cancelled},
                             Case{PlanState::Failed, {Kind::Internal, Kind::Forbidden}, ExitCode::Failed}}) {
        const Plan plan = planWith(each.state, each.errors);
        EXPECT_EQ(exitCodeFor(plan), each.code);
        const auto error = errorOf(plan);
        ASSERT_TRUE(error);
        EXPECT_EQ(exitCodeFor(error->kind), each.code) << "the error that is told is the one that decided";
    }
}

TEST(ErrorOfAPlan, IsNoneWhereItEndedAsPlanned)
{
    EXPECT_EQ(errorOf(planWith(PlanState::Done, {})), std::nullopt);
    EXPECT_EQ(errorOf(planWith(PlanState::Waiting, {})), std::nullopt);
}
