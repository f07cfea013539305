// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan of the journal is said to be, and what is offered for it.
#include "gui/models/left_over.h"
#include "gui/models/plan_table.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using plan::PlanState;
using plan::StepState;

namespace {

plan::Plan planOf(const QList<StepState>& states, const std::optional<Error>& error = {})
{
    plan::Plan plan{.id = u"p"_s};
    for (const StepState state : states)
        plan.steps << plan::Step{
            .id = QString::number(plan.steps.size() + 1), .state = state, .error = state == StepState::Failed ? error : std::nullopt};
    return plan;
}

plan::PlanSummary summary(const QString& id, PlanState state, int done = 1, int steps = 3)
{
    return {.id = id, .title = u"Plan "_s + id, .state = state, .steps = steps, .done = done, .open = steps - done};
}

plan::Runner runnerOf(const QString& planId)
{
    return {.planId = planId, .name = u"quartermaster-cli (ben on ws-2)"_s, .pid = 7};
}

struct ActionCase {
    const char* name;
    Standing standing;
    QList<StepState> steps;
    PlanActions expected;
};

class ActionsOf : public testing::TestWithParam<ActionCase> {};

struct StandingCase {
    const char* name;
    PlanState state;
    bool isRun;
    Standing expected;
};

class StandingOf : public testing::TestWithParam<StandingCase> {};

} // namespace

TEST_P(ActionsOf, FollowItsState)
{
    EXPECT_EQ(actionsFor(planOf(GetParam().steps), GetParam().standing), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    , ActionsOf,
    testing::Values(
        ActionCase{"NotBegun", Standing::Planned, {StepState::Pending}, {.resume = true, .abandon = true}},
        ActionCase{"Running", Standing::Running, {StepState::Done, StepState::Running}, {}},
        ActionCase{"Stopped", Standing::Stopped, {StepState::Done, StepState::Pending}, {.resume = true, .abandon = true}},
        ActionCase{"Waiting", Standing::Waiting, {StepState::Done, StepState::Waiting}, {.undo = true, .resume = true, .abandon = true}},
        ActionCase{"WaitingAndNothingDone", Standing::Waiting, {StepState::Waiting}, {.resume = true, .abandon = true}},
        ActionCase{"Done", Standing::Done, {StepState::Done, StepState::Skipped}, {.undo = true}},
        ActionCase{"DoneByOthers", Standing::Done, {StepState::Skipped}, {}}, ActionCase{"DoneWithoutSteps", Standing::Done, {}, {}},
        ActionCase{"Failed", Standing::Failed, {StepState::Done, StepState::Failed}, {.undo = true, .resume = true, .abandon = true}},
        ActionCase{"Conflict", Standing::Conflict, {StepState::Conflict}, {.resume = true, .abandon = true}},
        ActionCase{
            "Cancelled", Standing::Cancelled, {StepState::Done, StepState::Pending}, {.undo = true, .resume = true, .abandon = true}},
        ActionCase{"Abandoned", Standing::Cancelled, {StepState::Done, StepState::Cancelled}, {.undo = true}},
        ActionCase{"AbandonedAtOnce", Standing::Cancelled, {StepState::Cancelled}, {}},
        ActionCase{"Undone", Standing::Undone, {StepState::Undone, StepState::Done}, {}},
        ActionCase{"InDoubtThoughFailed", Standing::Failed, {StepState::Done, StepState::Running}, {.resume = true, .abandon = true}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(PlanActions, NeverUndoWhatNobodyKnows)
{
    const plan::Plan doubtful = planOf({StepState::Done, StepState::Failed}, Error{.inDoubt = true});
    EXPECT_FALSE(actionsFor(doubtful, Standing::Failed).undo);
    EXPECT_TRUE(mustRetry(doubtful));
    EXPECT_FALSE(mustRetry(planOf({StepState::Done, StepState::Conflict})));
}

TEST_P(StandingOf, IsSeenFromItsStateAndWhoIsAtIt)
{
    const auto runner = GetParam().isRun ? std::optional(runnerOf(u"a"_s)) : std::nullopt;
    EXPECT_EQ(standingOf(summary(u"a"_s, GetParam().state), runner), GetParam().expected);
    EXPECT_NE(standingOf(summary(u"b"_s, PlanState::Running), runner), Standing::Running) << "another plan is run";
}

INSTANTIATE_TEST_SUITE_P(, StandingOf,
                         testing::Values(StandingCase{"Running", PlanState::Running, true, Standing::Running},
                                         StandingCase{"RunningAndNobodyIsAtIt", PlanState::Running, false, Standing::Stopped},
                                         StandingCase{"TakenUpAMomentAgo", PlanState::Failed, true, Standing::Running},
                                         StandingCase{"Planned", PlanState::Planned, false, Standing::Planned},
                                         StandingCase{"Waiting", PlanState::Waiting, false, Standing::Waiting},
                                         StandingCase{"Undone", PlanState::Undone, false, Standing::Undone},
                                         StandingCase{"Unheard", PlanState(99), false, Standing::Failed}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(LeftOver, IsWhatStoppedInTheMiddleAndCanGoOn)
{
    plan::PlanSummary abandoned = summary(u"abandoned"_s, PlanState::Cancelled);
    abandoned.open = 0;
    const Picture picture{.plans = {summary(u"run"_s, PlanState::Running), summary(u"stopped"_s, PlanState::Running, 2, 7),
                                    summary(u"cancelled"_s, PlanState::Cancelled), summary(u"never"_s, PlanState::Cancelled, 0),
                                    summary(u"waiting"_s, PlanState::Waiting), summary(u"done"_s, PlanState::Done),
                                    summary(u"failed"_s, PlanState::Failed), abandoned},
                          .runner = runnerOf(u"run"_s)};
    const QStringList ids = leftOverIds(picture);
    EXPECT_EQ(ids, QStringList({u"stopped"_s, u"cancelled"_s, u"waiting"_s}));
    const auto told = leftOver(picture, ids);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->planId, u"stopped"_s);
    EXPECT_EQ(told->title, u"“Plan stopped” stopped after 2 of 7 steps"_s);
    EXPECT_TRUE(told->text.startsWith(u"2"_s)) << told->text.toStdString();
    EXPECT_EQ(leftOver(picture, {u"run"_s, u"gone"_s}), std::nullopt);
}

TEST(LeftOver, ReadsATitleThatLooksLikeAPlaceForAnotherWord)
{
    plan::PlanSummary plan = summary(u"a"_s, PlanState::Running, 2, 7);
    plan.title = u"%2 %3 %1\u202e"_s;
    const auto told = leftOver({.plans = {plan}}, {u"a"_s});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->title, u"“%2 %3 %1�” stopped after 2 of 7 steps"_s);
}

TEST(PlanTable, ShowsWhatIsOpenFirstAndThenTheNewest)
{
    const auto table = makePlanTable();
    table->setRows(
        planRows({.plans = {summary(u"5"_s, PlanState::Done), summary(u"4"_s, PlanState::Failed), summary(u"3"_s, PlanState::Waiting),
                            summary(u"2"_s, PlanState::Done), summary(u"1"_s, PlanState::Running)},
                  .runner = runnerOf(u"1"_s)}));
    QStringList ids;
    for (int row = 0; row < table->rowCount(); ++row)
        ids << table->index(row, 0).data(TableModel::IdRole).toString();
    EXPECT_EQ(ids, QStringList({u"3"_s, u"1"_s, u"5"_s, u"4"_s, u"2"_s}));
}

TEST(PlanTable, IsFilteredByStatePersonStageAndAge)
{
    const QDateTime now = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);
    plan::PlanSummary mine = summary(u"1"_s, PlanState::Running);
    mine.createdBy = u"ana-kovac"_s;
    mine.touches = {u"prod"_s};
    mine.createdAt = now.addDays(-40);
    const auto table = makePlanTable();
    table->setRows(planRows({.now = now, .plans = {summary(u"2"_s, PlanState::Done), mine}}));
    for (const auto& [text, rows] :
         {std::pair(u"state:stopped"_s, 1), std::pair(u"state:running"_s, 0), std::pair(u"who:ana-*"_s, 1), std::pair(u"stage:prod"_s, 1),
          std::pair(u"created:>30d"_s, 1), std::pair(u"created:<30d"_s, 0), std::pair(u"name:\"Plan 2\""_s, 1), std::pair(u"id:1"_s, 1)}) {
        const auto filter = filter::Filter::parse(text, table->fields());
        ASSERT_TRUE(filter) << text.toStdString();
        table->setFilter(*filter, now);
        EXPECT_EQ(table->rowCount(), rows) << text.toStdString();
    }
}

TEST(PlanTable, BearsWhateverStandsInAJournal)
{
    plan::PlanSummary odd{
        .id = u"\n"_s, .title = u"a\nb\u202e%1"_s, .state = PlanState(77), .createdBy = u"\u0007"_s, .steps = -1, .done = 5};
    const auto table = makePlanTable();
    table->setRows(planRows({.plans = {odd, plan::PlanSummary()}}));
    ASSERT_EQ(table->rowCount(), 2);
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            EXPECT_FALSE(table->index(row, column).data().toString().contains(u'\n'));
    EXPECT_EQ(table->index(0, 0).data().toString(), u"Failed"_s) << "never “Done” for want of knowing";
    EXPECT_EQ(table->index(1, 1).data().toString(), u"(without a title)"_s);
    EXPECT_EQ(table->index(1, 4).data().toString(), u"unknown"_s);
}
