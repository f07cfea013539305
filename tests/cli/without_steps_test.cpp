// SPDX-License-Identifier: GPL-3.0-or-later
// A proposal of which somebody leaves steps out says all it says of the steps that stay.
#include "core/session/without_steps.h"

#include "core/operations/scope/scope_steps.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm;

namespace {

const session::KnownConventions known;

/// lp-a and the public site are to read ONE, lp-a is to read TWO.
session::Proposed someProposal()
{
    using enum github::RepositoryVisibility;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    session::Proposed proposed;
    proposed.seen = estate::Estate()
                        .withRepository({.id = {1}, .name = u"lp-a"_s, .visibility = Private}, at)
                        .withRepository({.id = {2}, .name = u"site"_s, .visibility = Public}, at);
    plan::Plan& plan = proposed.plan;
    plan.id = u"whole"_s;
    plan.title = u"Scope 2 secrets"_s;
    plan.steps = {operations::addToScopeStep(u"ONE"_s, {.id = {1}, .name = u"lp-a"_s}),
                  operations::addToScopeStep(u"ONE"_s, {.id = {2}, .name = u"site"_s}),
                  operations::addToScopeStep(u"TWO"_s, {.id = {1}, .name = u"lp-a"_s})};
    for (int i = 0; i < plan.steps.size(); ++i)
        plan.steps[i].id = QString::number(i + 1);
    plan.warnings = QStringList{u"site is public: workflows that anybody can see would read ONE."_s, u"Somebody said something else."_s};
    plan.estimatedRequests = operations::estimatedRequests(plan.steps);
    return proposed;
}

} // namespace

TEST(WithoutSteps, SaysWhatThePlanIsWithoutThem)
{
    const auto without = session::withoutSteps(someProposal(), {u"2"_s}, known, u"other"_s);
    ASSERT_OK(without);
    const plan::Plan& plan = without->proposed.plan;
    EXPECT_EQ(plan.id, u"other"_s) << "it is another plan";
    EXPECT_TRUE(plan.title.startsWith(u"Scope 2 secrets, without 1 step"_s)) << plan.title.toStdString();
    EXPECT_EQ(plan.steps.size(), 2);
    EXPECT_EQ(plan.warnings, QStringList{u"Somebody said something else."_s});
    EXPECT_EQ(plan.estimatedRequests, operations::estimatedRequests(plan.steps));
    EXPECT_EQ(without->asked, QStringList{u"site may read ONE"_s});
    EXPECT_EQ(without->along, QStringList());
}

TEST(WithoutSteps, KeepsTheWarningsOfTheStepsThatStay)
{
    const auto without = session::withoutSteps(someProposal(), {u"1"_s, u"3"_s}, known, u"other"_s);
    ASSERT_OK(without);
    EXPECT_EQ(without->proposed.plan.warnings, someProposal().plan.warnings);
    EXPECT_TRUE(without->proposed.plan.title.endsWith(u"without 2 steps"_s));
}

TEST(WithoutSteps, IsThePlanItselfWhereNothingIsLeftOut)
{
    const auto without = session::withoutSteps(someProposal(), {}, known, u"other"_s);
    ASSERT_OK(without);
    EXPECT_EQ(without->proposed.plan, someProposal().plan);
}

TEST(WithoutSteps, LeavesNothingToApplyWithoutTheLast)
{
    const auto without = session::withoutSteps(someProposal(), {u"1"_s, u"2"_s, u"3"_s}, known, u"other"_s);
    ASSERT_OK(without);
    EXPECT_TRUE(without->proposed.plan.steps.isEmpty());
    EXPECT_EQ(without->proposed.plan.estimatedRequests, 0);
}

TEST(WithoutSteps, KnowsNoStepThatIsNotThere)
{
    EXPECT_FAILS(session::withoutSteps(someProposal(), {u"4"_s}, known, u"other"_s), Usage);
}

TEST(WithoutSteps, WarnsAnewWhereTheNumberIsAnotherOne)
{
    session::Proposed proposed = someProposal();
    proposed.reads = {{{1}, 101}};
    proposed.plan.warnings = QStringList{u"lp-a would be given 103 organization secrets; its workflows see only the first 100 by name."_s};
    const auto without = session::withoutSteps(proposed, {u"3"_s, u"2"_s}, known, u"other"_s);
    ASSERT_OK(without);
    EXPECT_EQ(without->proposed.plan.warnings,
              QStringList{u"lp-a would be given 102 organization secrets; its workflows see only the first 100 by name."_s});
}
