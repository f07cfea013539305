// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who is not shown everything: what can still be planned and done, and what is refused.
#include "core/operations/scope/scope_planner.h"

#include "tests/operations/scope_estate.h"
#include "tests/operations/scope_world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::operations;
using enum qm::github::SecretVisibility;
using qm::net::Truncation;
using qm::plan::Moment;
using qm::test::asText;
using qm::test::FakeGithub;
using qm::test::ScopeWorld;

namespace {

/// The estate of `scopeEstate`, of which TWO's list and the repositories are not shown whole.
qm::estate::Estate truncatedEstate(Truncation truncation = Truncation::Access)
{
    const qm::estate::Estate estate = qm::test::scopeEstate();
    const QDateTime at = estate.secretReadAt(u"TWO"_s);
    qm::estate::SecretScope two = *estate.secret(u"TWO"_s);
    two.truncation = truncation;
    return estate.withAllRepositories(estate.repositories(), at, truncation).withSecret(two, at);
}

const QString warning =
    u"! Truncated view: more repositories than are shown here may read TWO (this identity has access to selected repositories only).\n"_s;

} // namespace

TEST(TruncatedViews, LetSingleRepositoriesBeAddedAndRemovedWithAWarning)
{
    EXPECT_EQ(asText(planScopeEdit(truncatedEstate(), {.secrets = {u"TWO"_s}, .add = {u"lp-a"_s}, .remove = {u"lp-b"_s}})),
              warning + u"+ TWO lp-a\n- TWO lp-b"_s);
    EXPECT_EQ(asText(planScopeEdit(truncatedEstate(), {.secrets = {u"TWO"_s}, .remove = {u"site"_s}})), warning + u"- TWO site"_s)
        << "not being shown is no proof that it is not there";
}

TEST(TruncatedViews, RefuseWhatEndsAListAsItIs)
{
    for (const ScopeEdit& edit :
         {ScopeEdit{.secrets = {u"TWO"_s}, .set = QStringList{u"lp-a"_s}},
          ScopeEdit{.secrets = {u"TWO"_s}, .set = QStringList{u"lp-b"_s, u"lp-c"_s}},
          ScopeEdit{.secrets = {u"ONE"_s, u"TWO"_s}, .set = QStringList()}, ScopeEdit{.secrets = {u"TWO"_s}, .visibility = Private}}) {
        const auto plan = planScopeEdit(truncatedEstate(), edit);
        ASSERT_FAILS(plan, Forbidden);
        EXPECT_EQ(plan.error().message(),
                  u"Could not replace the list of TWO: what is not shown of it here would be lost (this identity has "
                  "access to selected repositories only). Install the App on all repositories (or give the token access to all of them), "
                  "then try again. Single repositories can be added and removed all the same."_s);
    }
}

TEST(TruncatedViews, RefuseAPatternEvenForAListThatIsWhole)
{
    const auto plan = planScopeEdit(truncatedEstate(Truncation::SignOn), {.secrets = {u"ONE"_s}, .setPattern = u"lp-*"_s});
    ASSERT_FAILS(plan, Forbidden);
    EXPECT_TRUE(plan.error().hint.contains(u"Configure SSO"_s)) << plan.error().hint.toStdString();
    EXPECT_EQ(asText(planScopeEdit(truncatedEstate(), {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-b"_s}})), u"= ONE lp-b (was lp-a)"_s)
        << "by name, of a list that is shown whole";
}

TEST(TruncatedViews, DoNotCallARepositoryThatIsNotShownAbsent)
{
    const auto plan = planScopeEdit(truncatedEstate(), {.secrets = {u"TWO"_s}, .add = {u"lp-x"_s}});
    ASSERT_FAILS(plan, Usage);
    EXPECT_TRUE(plan.error().reason.contains(u"or it is not shown here"_s)) << plan.error().reason.toStdString();
}

namespace {

struct TruncatedSteps : testing::Test {
    ScopeWorld world; // OTHER may be read by lp-a (1) and lp-b (2)
    const qm::plan::Step replacement = setScopeStep(u"OTHER"_s, {{{1}, u"lp-a"_s}, {{2}, u"lp-b"_s}}, {{{1}, u"lp-a"_s}});
    const qm::plan::Step removal = removeFromScopeStep(u"OTHER"_s, {.id = {3}, .name = u"lp-c"_s});
};

} // namespace

TEST_F(TruncatedSteps, ReplaceNoListThatBecameTruncatedSincePlanning)
{
    ASSERT_OK(world.check(replacement));
    world.github.hidden = {2};
    const auto standing = world.check(replacement, Moment::BeforeWrite);
    ASSERT_FAILS(standing, Conflict);
    EXPECT_TRUE(standing.error().reason.contains(u"would be lost"_s)) << standing.error().message().toStdString();
}

TEST_F(TruncatedSteps, LeaveNoListBehindThatBecameTruncatedSincePlanning)
{
    const auto step = setVisibilityStep(u"OTHER"_s, {Selected, {{{1}, u"lp-a"_s}, {{2}, u"lp-b"_s}}}, {.visibility = Private});
    ASSERT_OK(world.check(step));
    world.github.hidden = {2};
    EXPECT_FAILS(world.check(step, Moment::BeforeWrite), Conflict);
}

TEST_F(TruncatedSteps, DoNotTakeARepositoryThatIsNotShownForOneThatIsGone)
{
    const auto step = removeFromScopeStep(u"OTHER"_s, {.id = {2}, .name = u"lp-b"_s});
    world.github.hidden = {2};
    const auto standing = world.check(step);
    ASSERT_FAILS(standing, Conflict);
    EXPECT_TRUE(standing.error().reason.contains(u"or not shown here any more"_s)) << standing.error().message().toStdString();
}

TEST_F(TruncatedSteps, RemoveWhatTheListDoesNotShow)
{
    const auto whole = world.check(removal);
    ASSERT_OK(whole);
    EXPECT_FALSE(whole->needed);
    world.signIn.all = false;
    const auto truncated = world.check(removal, Moment::AfterDoubt);
    ASSERT_OK(truncated);
    EXPECT_TRUE(truncated->needed);
    EXPECT_OK(world.perform(removal));
}
