// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_planner.h"

#include "tests/operations/scope_estate.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::operations::planScopeEdit;
using qm::operations::ScopeEdit;

namespace {

struct TitleCase {
    std::string name;
    ScopeEdit edit;
    QString title;
};

class Titles : public testing::TestWithParam<TitleCase> {};

} // namespace

TEST_P(Titles, SayWhatThePlanIsFor)
{
    const auto plan = planScopeEdit(qm::test::scopeEstate(), GetParam().edit);
    ASSERT_OK(plan);
    EXPECT_EQ(plan->title, GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    , Titles,
    testing::Values(
        TitleCase{"OneAndOne", {.secrets = {u"ONE"_s}, .add = {u"lp-b"_s}}, u"Scope ONE to lp-b"_s},
        TitleCase{"AsTheyAreCalledNotAsTheyWereTyped", {.secrets = {u"one"_s}, .add = {u"LP-B"_s}}, u"Scope ONE to lp-b"_s},
        TitleCase{"EachOnce", {.secrets = {u"ONE"_s, u"one"_s}, .add = {u"lp-b"_s, u"LP-b"_s}}, u"Scope ONE to lp-b"_s},
        TitleCase{"Three", {.secrets = {u"ONE"_s}, .add = {u"lp-b"_s, u"lp-c"_s, u"inner"_s}}, u"Scope ONE to lp-b, lp-c and inner"_s},
        TitleCase{"AddedAndRemoved",
                  {.secrets = {u"ONE"_s}, .add = {u"lp-b"_s}, .remove = {u"lp-a"_s}},
                  u"Scope ONE to lp-b, no longer to lp-a"_s},
        TitleCase{"Replaced", {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-b"_s, u"lp-c"_s}}, u"Scope ONE to exactly lp-b and lp-c"_s},
        TitleCase{
            "ReplacedByASetGivenTwice", {.secrets = {u"ONE"_s}, .set = QStringList{u"lp-b"_s, u"LP-B"_s}}, u"Scope ONE to exactly lp-b"_s},
        TitleCase{"Emptied", {.secrets = {u"ONE"_s}, .set = QStringList()}, u"Scope ONE to no repository"_s}),
    [](const auto& test) { return test.param.name; });

TEST(LongTitles, CountInsteadOfNaming)
{
    const auto plan =
        planScopeEdit(qm::test::scopeEstate(), {.secrets = {u"ONE"_s, u"TWO"_s}, .add = {u"lp-a"_s, u"lp-b"_s, u"lp-c"_s, u"inner"_s}});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->title, u"Scope 2 secrets to 4 repositories"_s);
}
