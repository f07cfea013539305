// SPDX-License-Identifier: GPL-3.0-or-later
// Which step each warning stands at.
#include "core/operations/scope/scope_warnings.h"

#include "core/operations/scope/cell_edits.h"
#include "core/operations/scope/scope_planner.h"
#include "tests/operations/scope_estate.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::operations;
using enum qm::github::SecretVisibility;
using qm::test::scopeEstate;

namespace {

struct WarningCase {
    const char* name;
    ScopeEdit edit;
    QString warnings; // "steps: word", a line each
};

class WarningsOfSteps : public testing::TestWithParam<WarningCase> {};

QString inLines(const QList<StepWarning>& warnings)
{
    QStringList lines;
    for (const StepWarning& warning : warnings)
        lines << warning.steps.join(u' ') + u": "_s + warning.word + (warning.isGrave ? u"!"_s : QString());
    return lines.join(u'\n');
}

} // namespace

TEST_P(WarningsOfSteps, StandAtTheStepsThatTheyAreAbout)
{
    const auto plan = planScopeEdit(scopeEstate(), GetParam().edit);
    ASSERT_OK(plan);
    const QList<StepWarning> warnings = warningsOf(plan->steps, scopeEstate());
    EXPECT_EQ(inLines(warnings), GetParam().warnings);
    EXPECT_EQ(textsOf(warnings), plan->warnings) << "and say what the plan says";
}

INSTANTIATE_TEST_SUITE_P(
    , WarningsOfSteps,
    testing::Values(WarningCase{"Nothing", {.secrets = {u"ONE"_s}, .add = {u"lp-b"_s}}, u""_s},
                    WarningCase{"OnePublicRepositoryAmongOthers",
                                {.secrets = {u"ONE"_s, u"NONE"_s}, .add = {u"lp-b"_s, u"site"_s}},
                                u"2: public repository!\n4: public repository!"_s},
                    WarningCase{"APublicRepositoryInAReplacement",
                                {.secrets = {u"ONE"_s}, .set = QStringList{u"site"_s, u"lp-b"_s}},
                                u"1: public repository!"_s},
                    WarningCase{
                        "APublicRepositoryThatReadsItAlready", {.secrets = {u"OPEN"_s}, .set = QStringList{u"site"_s, u"lp-b"_s}}, u""_s},
                    WarningCase{"APublicRepositoryThatLeaves", {.secrets = {u"OPEN"_s}, .remove = {u"site"_s}}, u""_s},
                    WarningCase{"AWideningOfEach", {.secrets = {u"ONE"_s, u"PRIV"_s}, .visibility = All}, u"1: widens\n2: widens"_s},
                    WarningCase{"ANarrowingToAPublicRepository",
                                {.secrets = {u"PRIV"_s}, .add = {u"site"_s}, .visibility = Selected},
                                u"1: public repository!"_s}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ScopeWarnings, CountWhatARepositoryIsGivenByAllStepsTogether)
{
    const auto estate = scopeEstate();
    const QHash<qm::github::RepositoryId, int> reads{{{2}, 99}};
    const CellPlan cells = planCellEdits(estate, {{u"ONE"_s, u"lp-b"_s}, {u"NONE"_s, u"lp-b"_s}, {u"NONE"_s, u"lp-c"_s}});
    const QList<StepWarning> warnings = warningsOf(cells.plan.steps, estate, reads);
    ASSERT_EQ(warnings.size(), 1);
    EXPECT_EQ(warnings.first().steps, QStringList({u"1"_s, u"2"_s}));
    EXPECT_TRUE(warnings.first().text.startsWith(u"lp-b would be given 101 "_s)) << warnings.first().text.toStdString();
    EXPECT_EQ(warningsOf({cells.plan.steps[0]}, estate, reads), QList<StepWarning>()) << "a hundred are seen";
}

TEST(ScopeWarnings, KnowNothingOfWhatWasNotRead)
{
    const auto plan = planScopeEdit(scopeEstate(), {.secrets = {u"ONE"_s}, .add = {u"site"_s}});
    ASSERT_OK(plan);
    EXPECT_EQ(warningsOf(plan->steps, {}), QList<StepWarning>());
    EXPECT_EQ(warningsOf({qm::plan::Step{.id = u"1"_s, .kind = u"no.such.kind"_s}}, scopeEstate()), QList<StepWarning>());
}
