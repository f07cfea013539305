// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/journal.h"
#include "tests/plan/stage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::PlanSummary;
using qm::plan::Step;
using qm::plan::StepState;
using qm::test::makes;
using qm::test::planOf;
using qm::test::Stage;

namespace {

/// A plan with something in every field.
Plan fullPlan()
{
    Step step = makes(u"1"_s, u"“a”"_s);
    step.expects = {{u"visibility"_s, u"selected"_s}};
    step.arguments = {{u"repository_id"_s, qint64(9007199254740991)}};
    Plan plan = planOf({step, makes(u"b/2"_s, u"b"_s, {u"1"_s})});
    plan.tenant = u"8c9b"_s;
    plan.sandbox = true;
    plan.undoes = u"77777777-0000-4000-8000-000000000002"_s;
    plan.createdAt = plan.createdAt.addMSecs(123);
    return plan;
}

Plan numbered(int number)
{
    Plan plan = planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)});
    plan.id = u"%1-0000-4000-8000-000000000000"_s.arg(number, 8, 10, QChar(u'0'));
    plan.title = u"Plan %1"_s.arg(number);
    return plan;
}

} // namespace

TEST(Journal, GivesAPlanBackAsItWasAdded)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(fullPlan())));
    stage.restart();
    const auto plan = stage.await(stage.journal().load(fullPlan().id));
    ASSERT_OK(plan);
    EXPECT_EQ(*plan, fullPlan());
}

TEST(Journal, GivesAStepBackAsItWasRecorded)
{
    Stage stage;
    const Plan plan = fullPlan();
    ASSERT_OK(stage.await(stage.journal().add(plan)));
    ASSERT_OK(stage.await(stage.journal().acquireLease(plan.id)));
    Step step = plan.steps[1];
    step.state = StepState::Failed;
    step.requests = QStringList{u"8C12:1"_s, u"8C12:2"_s};
    step.note = u"“note”\n"_s;
    step.until = plan.createdAt;
    step.error = qm::Error{.kind = qm::Error::Kind::Quota,
                           .system = u"GitHub"_s,
                           .attempted = u"do it"_s,
                           .reason = u"too many"_s,
                           .hint = u"Wait."_s,
                           .status = 429,
                           .requestId = u"8C12:2"_s,
                           .inDoubt = true};
    ASSERT_OK(stage.await(stage.journal().record(plan.id, step, PlanState::Failed)));
    stage.restart();
    const auto loaded = stage.await(stage.journal().load(plan.id));
    ASSERT_OK(loaded);
    EXPECT_EQ(loaded->steps[1], step);
    EXPECT_EQ(loaded->steps[0], plan.steps[0]);
    EXPECT_EQ(loaded->state, PlanState::Failed);
}

TEST(Journal, RefusesAPlanItHoldsAlreadyAndSaysHowToGoOn)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(fullPlan())));
    Plan edited = fullPlan();
    edited.title = u"Another plan of that id"_s;
    const auto again = stage.await(stage.journal().add(edited));
    ASSERT_TRUE(qm::test::failsWith(again, qm::Error::Kind::Usage));
    EXPECT_TRUE(again.error().message().contains(u"plan resume 6f1c2a3e"_s)) << again.error().message().toStdString();
    EXPECT_EQ(stage.await(stage.journal().load(edited.id))->title, u"Boxes"_s) << "the first one stays";
}

TEST(Journal, DoesNotBelieveAPlanThatSaysItHasRun)
{
    Stage stage;
    Plan claiming = fullPlan();
    claiming.state = PlanState::Done;
    claiming.steps[0].state = StepState::Done;
    claiming.steps[0].note = u"trust me"_s;
    ASSERT_OK(stage.await(stage.journal().add(claiming)));
    EXPECT_EQ(*stage.await(stage.journal().load(claiming.id)), fullPlan());
}

TEST(Journal, RefusesStepsInACircle)
{
    Stage stage;
    EXPECT_FAILS(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s, {u"2"_s}), makes(u"2"_s, u"b"_s, {u"1"_s})}))), Internal);
    EXPECT_FAILS(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s, {u"7"_s})}))), Internal);
    EXPECT_EQ(stage.await(stage.journal().list())->size(), 0);
}

TEST(Journal, ListsPlansNewestFirst)
{
    Stage stage;
    for (int number = 1; number <= 3; ++number)
        ASSERT_OK(stage.await(stage.journal().add(numbered(number))));
    ASSERT_OK(stage.await(stage.journal().acquireLease(numbered(2).id)));
    Step step = numbered(2).steps[0];
    step.state = StepState::Skipped;
    ASSERT_OK(stage.await(stage.journal().record(numbered(2).id, step, PlanState::Running)));
    const auto list = stage.await(stage.journal().list());
    ASSERT_OK(list);
    QStringList lines;
    for (const PlanSummary& plan : *list) {
        lines << u"%1 %2 %3/%4"_s.arg(plan.title, stateName(plan.state)).arg(plan.done).arg(plan.steps);
        EXPECT_EQ(plan.createdAt, qm::test::startOfStory());
    }
    EXPECT_EQ(lines, QStringList({u"Plan 3 planned 0/2"_s, u"Plan 2 running 1/2"_s, u"Plan 1 planned 0/2"_s}));
}

TEST(Journal, CountsWhatOfAPlanMayStillBeRun)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s)}))));
    EXPECT_EQ(stage.await(stage.journal().list())->first().open, 3);
    ASSERT_OK(stage.await(stage.journal().acquireLease(planOf({}).id)));
    Step step = planOf({makes(u"1"_s, u"a"_s)}).steps[0];
    for (const auto& [state, open, undone] : {std::tuple(StepState::Failed, 3, 0), std::tuple(StepState::Done, 2, 0),
                                              std::tuple(StepState::Skipped, 2, 0), std::tuple(StepState::Undone, 2, 1)}) {
        step.state = state;
        ASSERT_OK(stage.await(stage.journal().record(planOf({}).id, step, PlanState::Running)));
        EXPECT_EQ(stage.await(stage.journal().list())->first().open, open) << stateName(state).toStdString();
        EXPECT_EQ(stage.await(stage.journal().list())->first().undone, undone) << stateName(state).toStdString();
    }
    ASSERT_OK(stage.await(stage.journal().releaseLease()));
    ASSERT_OK(stage.await(stage.journal().abandon(planOf({}).id)));
    EXPECT_EQ(stage.await(stage.journal().list())->first().open, 0) << "given up";
}

TEST(Journal, FindsAPlanByTheBeginningOfItsId)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(numbered(11))));
    ASSERT_OK(stage.await(stage.journal().add(numbered(12))));
    Plan longer = numbered(11);
    longer.id += u"-a"_s;
    ASSERT_OK(stage.await(stage.journal().add(longer)));
    EXPECT_EQ(stage.await(stage.journal().load(u"00000012"_s))->title, u"Plan 12"_s);
    EXPECT_EQ(stage.await(stage.journal().load(numbered(11).id))->id, numbered(11).id) << "an exact id before a longer one";
    EXPECT_FAILS(stage.await(stage.journal().load(u"0000001"_s)), Usage) << "several";
    EXPECT_FAILS(stage.await(stage.journal().load(u"00000013"_s)), Usage) << "none";
    EXPECT_FAILS(stage.await(stage.journal().load(u""_s)), Usage);
    EXPECT_FAILS(stage.await(stage.journal().load(u"%"_s)), Usage) << "no pattern";
}

TEST(Journal, KeepsItsFileFromOthers)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(fullPlan())));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFileInfo(stage.path()).permissions() & others, QFile::Permissions());
    EXPECT_EQ(QFileInfo(stage.path() + u"-wal"_s).permissions() & others, QFile::Permissions());
}

TEST(Journal, WorksOnAThreadOfItsOwn)
{
    Stage stage;
    auto opened = QCoro::waitFor(
        qm::plan::Journal::open(stage.path(), qm::Database::Runs::OnItsOwnThread, {.clock = stage.clock, .processes = stage.processes}));
    ASSERT_OK(opened);
    const auto journal = *std::move(opened);
    ASSERT_OK(QCoro::waitFor(journal->add(fullPlan())));
    ASSERT_OK(QCoro::waitFor(journal->acquireLease(fullPlan().id)));
    ASSERT_OK(QCoro::waitFor(journal->record(fullPlan().id, PlanState::Cancelled)));
    EXPECT_EQ(QCoro::waitFor(journal->load(fullPlan().id))->state, PlanState::Cancelled);
}

TEST(Journal, SaysWhichFileCannotBeOpened)
{
    Stage stage;
    const auto opened = stage.await(qm::plan::Journal::open(u"/proc/nowhere/journal.sqlite"_s, qm::Database::Runs::OnTheCallersThread,
                                                            {.clock = stage.clock, .processes = stage.processes}));
    ASSERT_TRUE(qm::test::failsWith(opened, qm::Error::Kind::Internal));
    EXPECT_TRUE(opened.error().message().contains(u"/proc/nowhere"_s));
}

TEST(Journal, SaysWhichPlanWasDamaged)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(fullPlan())));
    stage.restart();
    {
        auto database = stage.await(qm::Database::open(stage.path(), qm::Database::Runs::OnTheCallersThread));
        ASSERT_OK(database);
        ASSERT_OK(stage.await((*database)->run([](qm::Connection& connection) {
            return qm::execute(connection, u"UPDATE plans SET document = '{\"format\": 1}'"_s).map([](const qm::Rows&) {});
        })));
    }
    const auto plan = stage.await(stage.journal().load(fullPlan().id));
    ASSERT_TRUE(qm::test::failsWith(plan, qm::Error::Kind::Internal));
    EXPECT_TRUE(plan.error().message().contains(fullPlan().id));
}
