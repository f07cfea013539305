// SPDX-License-Identifier: GPL-3.0-or-later
// Every planner case is a sentence: what somebody wants, and the plan as text.
#include "core/operations/scope/scope_planner.h"

#include "tests/operations/scope_estate.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::operations::planScopeEdit;
using qm::operations::ScopeEdit;
using enum qm::github::SecretVisibility;
using qm::test::asText;
using qm::test::scopeEstate;

namespace {

struct ScopeCase {
    std::string name;
    ScopeEdit edit;
    QString plan;
};

class ScopeEdits : public testing::TestWithParam<ScopeCase> {};

class RefusedScopeEdits : public testing::TestWithParam<ScopeCase> {};

} // namespace

TEST_P(ScopeEdits, PlanOnlyTheDifference)
{
    EXPECT_EQ(asText(planScopeEdit(scopeEstate(), GetParam().edit)), GetParam().plan);
}

TEST_P(ScopeEdits, ArePlannedAlikeEveryTime)
{
    const auto plan = planScopeEdit(scopeEstate(), GetParam().edit);
    ASSERT_OK(plan);
    EXPECT_EQ(*plan, *planScopeEdit(scopeEstate(), GetParam().edit)) << "no clock, no chance";
    EXPECT_TRUE(plan->id.isEmpty());
    for (int i = 0; i < plan->steps.size(); ++i)
        EXPECT_EQ(plan->steps[i].id, QString::number(i + 1));
}

INSTANTIATE_TEST_SUITE_P(
    , ScopeEdits,
    testing::Values(
        ScopeCase{"AddsWhatIsMissing", {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s, u"lp-b"_s}}, u"+ ONE lp-b"_s},
        ScopeCase{"AddsNothingASecondTime", {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s}}, u""_s},
        ScopeCase{"AddsToManySecrets",
                  {.secrets = {u"ONE"_s, u"TWO"_s, u"NONE"_s}, .add = {u"lp-a"_s, u"lp-b"_s}},
                  u"+ ONE lp-b\n+ TWO lp-a\n+ NONE lp-a\n+ NONE lp-b"_s},
        ScopeCase{"RemovesWhatIsThere", {.secrets = {u"TWO"_s}, .remove = {u"lp-a"_s, u"lp-b"_s}}, u"- TWO lp-b"_s},
        ScopeCase{"RemovesNothingASecondTime", {.secrets = {u"NONE"_s}, .remove = {u"lp-a"_s}}, u""_s},
        ScopeCase{"AddsBeforeItRemoves",
                  {.secrets = {u"ONE"_s, u"TWO"_s}, .add = {u"lp-c"_s}, .remove = {u"lp-a"_s, u"lp-b"_s}},
                  u"+ ONE lp-c\n- ONE lp-a\n- TWO lp-b"_s},
        ScopeCase{"ReplacesAList", {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-c"_s, u"lp-b"_s}}, u"= ONE lp-b lp-c (was lp-a)"_s},
        ScopeCase{"ReplacesOnlyListsThatDiffer",
                  {.secrets = {u"TWO"_s, u"ONE"_s}, .set = QStringList{u"lp-c"_s, u"lp-b"_s}},
                  u"= ONE lp-b lp-c (was lp-a)"_s},
        ScopeCase{"EmptiesAList", {.secrets = {u"ONE"_s, u"NONE"_s}, .set = QStringList()}, u"= ONE  (was lp-a)"_s},
        ScopeCase{"ReplacesAListByAPattern", {.secrets = {u"ONE"_s}, .setPattern = u"LP-?"_s}, u"= ONE lp-a lp-b lp-c (was lp-a)"_s},
        ScopeCase{"ReplacesNoListThatThePatternGivesAlready", {.secrets = {u"OPEN"_s}, .setPattern = u"s*e"_s}, u""_s},
        ScopeCase{"WarnsOfAPublicRepositoryThatThePatternMatches",
                  {.secrets = {u"NONE"_s}, .setPattern = u"*it*"_s},
                  u"! site is public: workflows that anybody can see would read NONE.\n= NONE site (was )"_s},
        ScopeCase{"WidensASecretOfFewWithAWarning",
                  {.secrets = {u"TWO"_s}, .visibility = Private},
                  u"! The visibility of TWO widens: every private and internal repository would read it, so far 2 may.\n~ TWO private "_s},
        ScopeCase{"WidensASecretToAllWithAWarning",
                  {.secrets = {u"PRIV"_s, u"ALL"_s}, .visibility = All},
                  u"! The visibility of PRIV widens: every repository of the organization would read it, public ones too.\n~ PRIV all "_s},
        ScopeCase{"NarrowsASecretToAListWithoutAWarning",
                  {.secrets = {u"ALL"_s}, .set = QStringList{u"lp-a"_s, u"site"_s}, .visibility = Selected},
                  u"~ ALL selected lp-a site"_s},
        ScopeCase{"NarrowsASecretToNobody", {.secrets = {u"PRIV"_s}, .set = QStringList(), .visibility = Selected}, u"~ PRIV selected "_s},
        ScopeCase{"WarnsOfAPublicRepositoryThatNowReadsAPrivateSecret",
                  {.secrets = {u"PRIV"_s}, .add = {u"site"_s}, .visibility = Selected},
                  u"! site is public: workflows that anybody can see would read PRIV.\n~ PRIV selected site"_s},
        ScopeCase{"OnlyEditsTheListWhereTheVisibilityIsAsWanted",
                  {.secrets = {u"ONE"_s, u"ALL"_s}, .add = {u"lp-b"_s}, .visibility = Selected},
                  u"+ ONE lp-b\n~ ALL selected lp-b"_s},
        ScopeCase{"TakesNamesInAnyCase", {.secrets = {u"one"_s}, .add = {u"LP-B"_s}}, u"+ ONE lp-b"_s},
        ScopeCase{"TakesWhatIsNamedTwiceOnce", {.secrets = {u"ONE"_s, u"one"_s, u"ONE"_s}, .add = {u"lp-b"_s, u"LP-B"_s}}, u"+ ONE lp-b"_s},
        ScopeCase{"TakesAListWithDoublesAsASet", {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-a"_s, u"LP-A"_s}}, u""_s},
        ScopeCase{"WarnsWhereAPublicRepositoryWouldReadASecret",
                  {.secrets = {u"ONE"_s, u"NONE"_s}, .add = {u"site"_s}},
                  u"! site is public: workflows that anybody can see would read ONE.\n"
                  "! site is public: workflows that anybody can see would read NONE.\n"
                  "+ ONE site\n+ NONE site"_s},
        ScopeCase{"WarnsOfAPublicRepositoryInAReplacement",
                  {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-a"_s, u"site"_s}},
                  u"! site is public: workflows that anybody can see would read ONE.\n= ONE lp-a site (was lp-a)"_s},
        ScopeCase{"DoesNotWarnOfAPublicRepositoryThatReadsItAlready", {.secrets = {u"OPEN"_s}, .add = {u"site"_s}}, u""_s},
        ScopeCase{"DoesNotWarnOfAPublicRepositoryThatIsRemoved", {.secrets = {u"OPEN"_s}, .remove = {u"site"_s}}, u"- OPEN site"_s},
        ScopeCase{
            "AddsNothingWhereAllMayReadAlready",
            {.secrets = {u"ALL"_s}, .add = {u"lp-a"_s, u"site"_s}},
            u"! every repository of the organization may read ALL (its visibility is “all”): there is no list to edit, and nothing is "
            "changed."_s},
        ScopeCase{"AddsNothingWhereAllPrivateOnesMayReadAlready",
                  {.secrets = {u"PRIV"_s, u"ONE"_s}, .add = {u"lp-b"_s, u"inner"_s}},
                  u"! every private and internal repository may read PRIV (its visibility is “private”): there is no list to edit, and "
                  "nothing is changed.\n+ ONE lp-b\n+ ONE inner"_s}),
    [](const auto& test) { return test.param.name; });

TEST_P(RefusedScopeEdits, SayWhatIsWrongAndWhatToDo)
{
    EXPECT_EQ(asText(planScopeEdit(scopeEstate(), GetParam().edit)), GetParam().plan);
    EXPECT_FAILS(planScopeEdit(scopeEstate(), GetParam().edit), Usage);
}

INSTANTIATE_TEST_SUITE_P(
    , RefusedScopeEdits,
    testing::Values(
        ScopeCase{"NoSecret", {.add = {u"lp-a"_s}}, u"Could not plan the edit: no secret is named."_s},
        ScopeCase{"NoRepository",
                  {.secrets = {u"ONE"_s}},
                  u"Could not plan the edit: no repository is named. Say what to --add, --remove or --set."_s},
        ScopeCase{"SetAndAdd",
                  {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s}, .set = QStringList{u"lp-b"_s}},
                  u"Could not plan the edit: a list is either replaced or edited, not both. Use --set alone, or --add and --remove."_s},
        ScopeCase{"SetToNothingAndRemove",
                  {.secrets = {u"ONE"_s}, .remove = {u"lp-a"_s}, .set = QStringList()},
                  u"Could not plan the edit: a list is either replaced or edited, not both. Use --set alone, or --add and --remove."_s},
        ScopeCase{"SetByPatternAndByName",
                  {.secrets = {u"ONE"_s}, .set = QStringList(), .setPattern = u"*"_s},
                  u"Could not plan the edit: a list is replaced either by names or by a pattern, not both. Use --set or --set-pattern."_s},
        ScopeCase{"SetByPatternAndRemove",
                  {.secrets = {u"ONE"_s}, .remove = {u"lp-a"_s}, .setPattern = u"*"_s},
                  u"Could not plan the edit: a list is either replaced or edited, not both. Use --set alone, or --add and --remove."_s},
        ScopeCase{"PatternThatMatchesNothing",
                  {.secrets = {u"ONE"_s}, .setPattern = u"lp-[xyz"_s},
                  u"Could not plan the edit: no repository's name matches “lp-[xyz”. “*” stands for any text, “?” for one character."_s},
        ScopeCase{"ListWithAVisibilityThatHasNone",
                  {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s}, .visibility = All},
                  u"Could not plan the edit: repositories are named, but the visibility “all” has no list. Use --visibility alone, or "
                  "--visibility selected."_s},
        ScopeCase{"SelectedWithoutAList",
                  {.secrets = {u"ALL"_s}, .visibility = Selected},
                  u"Could not plan the edit: the visibility “selected” needs the repositories that may read the secret. Name them with "
                  "--set, or with --set-pattern; --set without a name means none."_s},
        ScopeCase{"AddedAndRemoved",
                  {.secrets = {u"ONE"_s}, .add = {u"lp-b"_s, u"lp-c"_s}, .remove = {u"LP-C"_s}},
                  u"Could not plan the edit: lp-c is both added and removed."_s},
        ScopeCase{"UnknownSecret",
                  {.secrets = {u"ONE"_s, u"TWOO"_s}, .add = {u"lp-a"_s}},
                  u"Could not plan the edit: there is no organization secret “TWOO”. Did you mean TWO?"_s},
        ScopeCase{"UnknownRepository",
                  {.secrets = {u"ONE"_s}, .add = {u"lp-x"_s}},
                  u"Could not plan the edit: there is no repository “lp-x”. Did you mean lp-a, lp-b or lp-c?"_s},
        ScopeCase{"UnknownRepositoryOfASet",
                  {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-a"_s, u"sitte"_s}},
                  u"Could not plan the edit: there is no repository “sitte”. Did you mean site?"_s},
        ScopeCase{"UnknownAndNothingNear",
                  {.secrets = {u"ONE"_s}, .remove = {u"quartermaster"_s}},
                  u"Could not plan the edit: there is no repository “quartermaster”."_s},
        ScopeCase{"GoneSecret",
                  {.secrets = {u"GONE"_s}, .add = {u"lp-a"_s}},
                  u"Could not plan the edit: there is no organization secret “GONE”. Did you mean NONE or ONE?"_s},
        ScopeCase{"EmptyName", {.secrets = {u""_s}, .add = {u"lp-a"_s}}, u"Could not plan the edit: there is no organization secret “”."_s},
        ScopeCase{
            "RemovalFromASecretWithoutAList",
            {.secrets = {u"ONE"_s, u"ALL"_s}, .remove = {u"lp-a"_s}},
            u"Could not plan the edit: every repository of the organization may read ALL, so there is no list to edit. Set the secret's "
            "visibility to “selected repositories” first."_s},
        ScopeCase{"SetOfASecretWithoutAList",
                  {.secrets = {u"PRIV"_s}, .set = QStringList{u"lp-a"_s}},
                  u"Could not plan the edit: every private and internal repository may read PRIV, so there is no list to edit. Set the "
                  "secret's visibility to “selected repositories” first."_s},
        ScopeCase{"PublicRepositoryAddedToAPrivateSecret",
                  {.secrets = {u"PRIV"_s}, .add = {u"lp-a"_s, u"site"_s}},
                  u"Could not plan the edit: every private and internal repository may read PRIV, so there is no list to edit. Set the "
                  "secret's visibility to “selected repositories” first."_s}),
    [](const auto& test) { return test.param.name; });

TEST(AScopePlan, OfAnEmptyEstateKnowsNoName)
{
    EXPECT_FAILS(planScopeEdit({}, {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s}}), Usage);
}

TEST(AScopePlan, EstimatesItsRequests)
{
    const auto plan = planScopeEdit(scopeEstate(), {.secrets = {u"ONE"_s, u"NONE"_s}, .add = {u"lp-b"_s, u"lp-c"_s}});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->estimatedRequests, 1 + 2 * 2 + 4) << "all repositories at once, two for each secret, one for each step";
    EXPECT_LE(plan->estimatedRequests, 2 + 2 * 2 + 2 * plan->steps.size());
    const auto nothing = planScopeEdit(scopeEstate(), {.secrets = {u"ONE"_s}, .add = {u"lp-a"_s}});
    ASSERT_OK(nothing);
    EXPECT_EQ(nothing->estimatedRequests, 0);
}

TEST(AScopePlan, WarnsWhereARepositoryIsGivenMoreSecretsThanItsWorkflowsSee)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    qm::estate::Estate estate = scopeEstate(); // lp-a may read ONE, ALL and PRIV
    QStringList more;
    for (int i = 0; i < 98; ++i) {
        more << u"MORE_%1"_s.arg(i);
        estate = estate.withSecret({.secret = {.name = more.last(), .visibility = qm::github::SecretVisibility::Selected}}, at);
    }
    EXPECT_EQ(planScopeEdit(estate, {.secrets = more.first(97), .add = {u"lp-a"_s}})->warnings, QStringList());
    EXPECT_EQ(planScopeEdit(estate, {.secrets = more, .add = {u"lp-a"_s, u"inner"_s}})->warnings,
              QStringList(u"lp-a would be given 101 organization secrets; its workflows see only the first 100 by name."_s))
        << "inner has ALL and PRIV only";
}
