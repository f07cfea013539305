// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/plan_view.h"

#include "core/operations/scope/scope_steps.h"
#include "core/session/session.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::cli;
using namespace qm::plan;

namespace {

Plan somePlan()
{
    Plan plan{.id = u"0123456789"_s,
              .title = u"Scope TOKEN to lp-a"_s,
              .organization = u"meridian-retail"_s,
              .sandbox = true,
              .estimatedRequests = 5};
    plan.steps = {qm::operations::removeFromScopeStep(u"TOKEN"_s, {.id = {2}, .name = u"lp-b"_s}),
                  qm::operations::addToScopeStep(u"TOKEN"_s, {.id = {1}, .name = u"lp-a"_s})};
    plan.steps[0].id = u"1"_s;
    plan.steps[1].id = u"2"_s;
    return plan;
}

QString shown(const Plan& plan, int width = 0)
{
    return planAsText(plan, qm::session::allStepKinds(), qm::Milliseconds(0), width);
}

QString ended(Plan plan, PlanState state)
{
    plan.state = state;
    return endAsText(plan, 0);
}

} // namespace

TEST(APlanView, SaysWhereWhatAndHowMuchTrustFirst)
{
    EXPECT_EQ(shown(somePlan()), u"Scope TOKEN to lp-a\n"
                                 "  organization meridian-retail (SANDBOX), plan 01234567, planned\n"
                                 "  ~ github  lp-a may read TOKEN\n"
                                 "  ~ github  lp-b may no longer read TOKEN\n"
                                 "  2 changes, about 5 requests\n"_s);
}

TEST(APlanView, PutsWarningsFirstAndFitsTheTerminal)
{
    Plan plan = somePlan();
    plan.warnings << u"site is public: workflows that anybody can see would read TOKEN."_s;
    const QString text = shown(plan, 40);
    for (const QString& line : text.split(u'\n'))
        EXPECT_LE(line.size(), 66) << line.toStdString(); // the head is not wrapped
    EXPECT_TRUE(text.contains(u"\n  ! site is public: workflows that\n    anybody can see would read TOKEN.\n"_s)) << text.toStdString();
    EXPECT_LT(text.indexOf(u"  ! "_s), text.indexOf(u"  ~ "_s));
}

TEST(APlanView, ShowsNoControlCharactersOfAHostilePlan)
{
    Plan plan = somePlan();
    plan.title = u"\x1b[2Jnice"_s;
    plan.organization = u"a\nb"_s;
    plan.warnings << u"\u202Ehidden"_s;
    plan.id = u"\x1b]0;x"_s;
    const QString text = shown(plan);
    EXPECT_FALSE(text.contains(u'\x1b')) << text.toStdString();
    EXPECT_FALSE(text.contains(u'\u202E'));
    EXPECT_FALSE(text.contains(u"a\nb"_s));
}

TEST(APlanView, OfNoStepSaysThatAllIsAsWanted)
{
    Plan plan = somePlan();
    plan.steps.clear();
    EXPECT_TRUE(shown(plan).endsWith(u"  Nothing to change: everything is as wanted already.\n"_s));
}

TEST(APlansEnd, SaysWhatToDoNext)
{
    EXPECT_TRUE(ended(somePlan(), PlanState::Done).contains(u"plan undo 01234567"_s));
    EXPECT_TRUE(ended(somePlan(), PlanState::Failed).contains(u"plan retry 01234567"_s));
    for (const PlanState state : {PlanState::Conflict, PlanState::Cancelled, PlanState::Waiting})
        EXPECT_TRUE(ended(somePlan(), state).contains(u"plan resume 01234567"_s));
}

TEST(APlansEnd, NamesEveryStepThatDidNotEndDone)
{
    Plan plan = somePlan();
    plan.steps[0].state = StepState::Skipped;
    plan.steps[0].note = u"lp-b could not read it any more"_s;
    plan.steps[1].state = StepState::Failed;
    plan.steps[1].error = qm::Error{.kind = qm::Error::Kind::Forbidden, .attempted = u"let lp-a read TOKEN"_s, .reason = u"no\x1b[0m"_s};
    const QString text = ended(plan, PlanState::Failed);
    EXPECT_TRUE(text.contains(u"skipped: lp-b may no longer read TOKEN (lp-b could not read it any more)"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"failed: Could not let lp-a read TOKEN: no\uFFFD[0m."_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"1 of 2 steps are done: the plan is failed."_s)) << text.toStdString();
}
