// SPDX-License-Identifier: GPL-3.0-or-later
// The journal in the window: what was done, and what can still be done about it.
#include "gui/pages/activity_page.h"

#include "core/plan/plan_json.h"
#include "gui/models/csv.h"
#include "gui/models/left_over.h"
#include "gui/widgets/button.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/navigation.h"
#include "gui/widgets/table_view.h"
#include "gui/wizards/wizard.h"
#include "tests/gui/plans.h"
#include "tests/gui/seen.h"
#include "tests/screenshots/stage.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using plan::PlanState;
using plan::StepState;

namespace {

constexpr QSize size{1280, 800};

const operations::ScopeEdit oneSecret{.secrets = {u"LP_PROD_AZURE_CLIENT_SECRET"_s}, .add = {u"lp-basket-cross-sell"_s}};
const operations::ScopeEdit twoSecrets{.secrets = {u"DF_PROD_AZURE_CLIENT_ID"_s, u"DF_PROD_AZURE_TENANT_ID"_s}, .add = {u"lp-basket"_s}};

/// A process of another machine, of which nobody knows but by its heartbeat.
class Elsewhere final : public plan::ProcessTable {
public:
    plan::ProcessId self() const override { return {.pid = 4'711, .machine = u"m"_s, .name = u"quartermaster-cli (ben on ws-2)"_s}; }
    plan::Life lifeOf(const plan::ProcessId&) const override { return plan::Life::Unknown; }
};

class AnActivityPage : public testing::Test {
protected:
    void open()
    {
        stage.reset();
        stage = std::make_unique<test::Stage>(size, cli::GlobalOptions{.sandbox = true, .journal = journal()});
        ASSERT_TRUE(stage->settle());
        ASSERT_TRUE(test::spinUntil([&] { return desk().picture().plansReadAt.isValid(); }));
    }
    /// Turns to the page, and to that plan, until its steps are read.
    void show(const QString& planId)
    {
        ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
        page().showPlan(planId);
        ASSERT_TRUE(test::spinUntil([this] { return !words().contains(u"Reading…"_s); }));
    }
    void press(QLatin1StringView action)
    {
        auto* button = page().findChild<Button*>(action);
        ASSERT_TRUE(button && button->isVisible()) << "no button " << action.data();
        button->click();
        QCoreApplication::processEvents();
    }
    /// What the head and the palette offer.
    QStringList verbs()
    {
        QStringList texts;
        for (const QAction* verb : page().verbs())
            if (verb->isEnabled())
                texts << verb->text();
        return texts;
    }
    QAction* verb(const QString& text)
    {
        for (QAction* verb : page().verbs())
            if (verb->text() == text)
                return verb;
        return nullptr;
    }
    bool offers(QLatin1StringView action) { return page().findChild<Button*>(action) != nullptr; }
    bool comesToSay(const QString& text)
    {
        return test::spinUntil([&] { return words().contains(text); }, std::chrono::seconds(10));
    }

    QString journal() const { return folder.filePath(u"journal.sqlite"_s); }
    Desk& desk() { return stage->desk(); }
    ActivityPage& page() { return *stage->window().findChild<ActivityPage*>(); }
    QString cell(int column) { return page().table().table()->index(page().table().currentIndex().row(), column).data().toString(); }
    QString words() const { return test::visibleWords(stage->window()); }

    QTemporaryDir folder;
    std::unique_ptr<test::Stage> stage;
};

} // namespace

TEST_F(AnActivityPage, TellsWhatWasDoneAndTakesItBack)
{
    open();
    const QString done = test::apply(desk(), test::planned(desk(), oneSecret));
    show(done);
    EXPECT_EQ(cell(0), u"Done"_s);
    EXPECT_EQ(cell(3), u"1/1"_s);
    for (const QString& text : {u"prod"_s, u"1 of 1"_s, u"lp-basket-cross-sell"_s})
        EXPECT_TRUE(words().contains(text)) << text.toStdString() << " in: " << words().toStdString();
    EXPECT_FALSE(offers(plan_action::resume));
    EXPECT_FALSE(offers(plan_action::abandon));

    std::optional<session::Proposal> proposal;
    QObject::connect(&page(), &Page::proposed, &page(), [&](const session::Proposal& wanted) { proposal = wanted; });
    press(plan_action::undo);
    ASSERT_TRUE(proposal);
    QTest::keyClick(stage->window().wizard(), Qt::Key_Escape); // its review is not what this is about
    const auto undo = test::awaited(proposal->plan(*desk().session(), {}));
    ASSERT_TRUE(undo && *undo);
    EXPECT_EQ((*undo)->plan.undoes, done);
    test::apply(desk(), (*undo)->plan);
    ASSERT_TRUE(comesToSay(u"Taken back by a later plan"_s)) << words().toStdString();
    EXPECT_EQ(cell(0), u"Undone"_s);
    EXPECT_FALSE(offers(plan_action::undo));
}

TEST_F(AnActivityPage, ShowsWhatIsOpenFirstAndTheRestByDays)
{
    open();
    QStringList ids;
    for (const auto& [days, state] : {std::pair(60, PlanState::Done), std::pair(3, PlanState::Running), std::pair(1, PlanState::Failed),
                                      std::pair(0, PlanState::Done), std::pair(0, PlanState::Cancelled)}) {
        const plan::Plan each = test::madeBefore(test::planned(desk(), oneSecret), days);
        ids.prepend(each.id);
        ASSERT_TRUE(test::leave(desk(), each, {state, {}}));
    }
    show(ids.first());
    page().filter().setText({});
    TableView& table = page().table();
    const auto headOf = [&](int row) { return table.table()->index(row, 0).data(TableModel::GroupRole).value<GroupHead>(); };
    ASSERT_EQ(table.table()->rowOfId(ids.at(3)), 0) << "it is open";
    QStringList heads;
    for (int row = 0; row < table.table()->rowCount(); ++row)
        heads << headOf(row).group.title + u": "_s + headOf(row).summary;
    EXPECT_EQ(heads, QStringList({u": "_s, u"Today: 2 plans"_s, u": "_s, u"Yesterday: 1 plans"_s, u"Earlier: 1 plans"_s}));
    EXPECT_EQ(asCsv(*table.table(), {0, 1}).count('\n'), 1 + ids.size()) << "a head is no row";
    page().filter().setText(u"state:failed"_s);
    EXPECT_EQ(headOf(0).group.title, u"Yesterday"_s);
    page().filter().setText({});
    table.sortBy(1, Qt::AscendingOrder);
    EXPECT_FALSE(table.table()->hasGroups()) << "by another column it is one list";
}

TEST_F(AnActivityPage, BeginsWithTheLastThirtyDays)
{
    open();
    const plan::Plan old = test::madeBefore(test::planned(desk(), oneSecret), 31);
    const plan::Plan young = test::madeBefore(test::planned(desk(), oneSecret), 29);
    ASSERT_TRUE(test::leave(desk(), old, {PlanState::Done, {StepState::Done}}));
    ASSERT_TRUE(test::leave(desk(), young, {PlanState::Done, {StepState::Done}}));
    ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
    ASSERT_TRUE(test::spinUntil([&] { return page().table().table()->rowOfId(young.id) >= 0; }));
    EXPECT_EQ(page().table().table()->rowOfId(old.id), -1);
    EXPECT_TRUE(words().contains(u"1 of 2 plans"_s)) << words().toStdString();
    page().showPlan(old.id);
    EXPECT_EQ(page().table().currentId(), old.id) << "whoever asks for one sees it";
}

TEST_F(AnActivityPage, ShowsWhyAStepFailedAndGoesOnWithIt)
{
    open();
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), plan,
                            {PlanState::Failed,
                             {StepState::Done, StepState::Failed},
                             Error{.kind = Error::Kind::Forbidden,
                                   .system = u"GitHub"_s,
                                   .reason = u"the App may not do this"_s,
                                   .hint = u"Ask an owner."_s,
                                   .status = 403,
                                   .requestId = u"8C12:2A4F"_s}}));
    show(plan.id);
    for (const QString& text :
         {u"Failed at step 2 of 2, 1 done"_s, u"GitHub answered 403"_s, u"The App may not do this. Ask an owner."_s, u"8C12:2A4F"_s})
        EXPECT_TRUE(words().contains(text)) << text.toStdString() << " in: " << words().toStdString();
    EXPECT_TRUE(offers(plan_action::undo));
    press(plan_action::abandon);
    EXPECT_TRUE(words().contains(u"Give this plan up?"_s)) << words().toStdString();
    verb(u"Resume"_s)->trigger();
    ASSERT_TRUE(test::spinUntil([&] { return desk().runOf(plan.id) && !desk().isRunning(); }));
    EXPECT_EQ(desk().runOf(plan.id)->plan().state, PlanState::Done);
    ASSERT_TRUE(stage->window().wizard()) << "it is shown on its way";
    QTest::keyClick(stage->window().wizard(), Qt::Key_Escape);
    ASSERT_TRUE(comesToSay(u"Done, 2 steps"_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u"Give this plan up?"_s)) << "there is nothing to give up any more";
}

TEST_F(AnActivityPage, AsksBeforeAPlanIsGivenUp)
{
    open();
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Running, {StepState::Done}}));
    show(plan.id);
    EXPECT_EQ(cell(0), u"Stopped"_s);
    EXPECT_FALSE(offers(plan_action::undo)) << "nobody knows yet what it did";
    press(plan_action::abandon);
    EXPECT_TRUE(words().contains(u"Give this plan up?"_s)) << words().toStdString();
    press(plan_action::abandonNo);
    EXPECT_TRUE(offers(plan_action::resume));
    EXPECT_EQ(cell(0), u"Stopped"_s);
    press(plan_action::abandon);
    press(plan_action::abandonYes);
    ASSERT_TRUE(comesToSay(u"Cancelled after 1 of 2 steps"_s)) << words().toStdString();
    EXPECT_FALSE(offers(plan_action::resume));
    EXPECT_TRUE(offers(plan_action::undo));
}

TEST_F(AnActivityPage, HasTheVerbsThatTheCurrentPlanAllows)
{
    open();
    ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
    EXPECT_EQ(verbs(), QStringList()) << "there is no plan";
    const plan::Plan done = test::planned(desk(), oneSecret);
    const plan::Plan stopped = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), done, {PlanState::Done, {StepState::Done}}));
    ASSERT_TRUE(test::leave(desk(), stopped, {PlanState::Running, {StepState::Done}}));
    show(stopped.id);
    EXPECT_EQ(verbs(), QStringList({u"Resume"_s, u"Abandon…"_s, u"Export plan…"_s}));
    show(done.id);
    EXPECT_EQ(verbs(), QStringList({u"Undo…"_s, u"Export plan…"_s}));
    QSignalSpy proposed(&page(), &Page::proposed);
    verb(u"Undo…"_s)->trigger();
    EXPECT_EQ(proposed.size(), 1);
    QTest::keyClick(stage->window().wizard(), Qt::Key_Escape);
}

TEST_F(AnActivityPage, CopiesTheNamesOfPlans)
{
    open();
    const plan::Plan plan = test::planned(desk(), oneSecret);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Done, {StepState::Done}}));
    show(plan.id);
    QTest::keySequence(&page().table(), QKeySequence::Copy);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), plan.title);
}

TEST_F(AnActivityPage, AsksInTheDetailsWhereTheHeadGivesAPlanUp)
{
    open();
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Running, {StepState::Done}}));
    show(plan.id);
    verb(u"Abandon…"_s)->trigger();
    EXPECT_TRUE(words().contains(u"Give this plan up?"_s)) << words().toStdString();
    const auto* keep = page().findChild<Button*>(plan_action::abandonNo);
    ASSERT_TRUE(keep);
    EXPECT_TRUE(keep->hasFocus()) << "Enter keeps it";
    EXPECT_TRUE(test::spinUntil([&] { return !keep->visibleRegion().isEmpty(); })) << "it is scrolled to";
    press(plan_action::abandonYes);
    ASSERT_TRUE(comesToSay(u"Cancelled after 1 of 2 steps"_s)) << words().toStdString();
    EXPECT_FALSE(verb(u"Abandon…"_s)->isEnabled());
    EXPECT_TRUE(verb(u"Undo…"_s)->isEnabled());
}

TEST_F(AnActivityPage, IsPointedToWhenAnEarlierProgramStoppedInTheMiddle)
{
    open();
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Running, {StepState::Done}}));
    EXPECT_FALSE(words().contains(u"stopped after"_s)) << "what happens now is no surprise";
    open();
    EXPECT_TRUE(words().contains(u"stopped after 1 of 2 steps"_s)) << words().toStdString();
    auto* navigation = stage->window().findChild<Navigation*>();
    EXPECT_TRUE(navigation->item(navigation->count() - 1)->data(Qt::AccessibleTextRole).toString().contains(u"1"_s));
    for (auto* button : stage->window().findChildren<Button*>())
        if (button->isVisible() && button->text() == u"Show"_s)
            button->click();
    ASSERT_EQ(stage->window().currentPage(), &page());
    EXPECT_EQ(page().table().currentId(), plan.id);
    EXPECT_EQ(words().count(u"stopped after 1 of 2 steps"_s), 1) << "once is enough";
    stage->window().turnTo(u"secrets"_s);
    EXPECT_FALSE(words().contains(u"stopped after"_s)) << "somebody has looked at it";
}

TEST_F(AnActivityPage, GoesOnFromTheNotice)
{
    open();
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Running, {}}));
    open();
    for (auto* button : stage->window().findChildren<Button*>())
        if (button->isVisible() && button->text() == u"Resume"_s) {
            button->click();
            break;
        }
    ASSERT_TRUE(test::spinUntil([&] { return desk().runOf(plan.id) && !desk().isRunning(); }));
    EXPECT_EQ(desk().runOf(plan.id)->plan().state, PlanState::Done);
    ASSERT_TRUE(test::spinUntil([&] { return leftOverIds(desk().picture()).isEmpty(); }));
}

TEST_F(AnActivityPage, SaysWhoElseRunsAPlanAndSeesHowItEnds)
{
    open();
    Elsewhere processes;
    SystemClock clock;
    const auto opened =
        test::awaited(plan::Journal::open(journal(), Database::Runs::OnItsOwnThread, {.clock = clock, .processes = processes}));
    ASSERT_TRUE(opened && *opened);
    plan::Journal& theirs = ***opened;
    const plan::Plan plan = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(*test::awaited(theirs.add(plan)));
    ASSERT_TRUE(*test::awaited(theirs.acquireLease(plan.id)));
    ASSERT_TRUE(*test::awaited(theirs.record(plan.id, PlanState::Running)));
    ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
    ASSERT_TRUE(test::spinUntil([&] { return page().table().table()->rowOfId(plan.id) >= 0; }));
    show(plan.id);
    EXPECT_EQ(cell(0), u"Running"_s);
    EXPECT_TRUE(words().contains(u"quartermaster-cli (ben on ws-2), process 4711"_s)) << words().toStdString();
    EXPECT_FALSE(offers(plan_action::resume));
    EXPECT_FALSE(offers(plan_action::abandon));
    ASSERT_TRUE(*test::awaited(theirs.record(plan.id, PlanState::Done)));
    ASSERT_TRUE(*test::awaited(theirs.releaseLease()));
    EXPECT_TRUE(test::spinUntil([&] { return cell(0) == u"Done"_s; }, std::chrono::seconds(20))) << "looks again by itself";
}

TEST_F(AnActivityPage, WritesAPlanThatCanBeReadAgain)
{
    open();
    const plan::Plan plan = test::planned(desk(), oneSecret);
    ASSERT_TRUE(test::leave(desk(), plan, {PlanState::Cancelled, {}}));
    show(plan.id);
    ASSERT_TRUE(test::spinUntil([this] { return offers(plan_action::exportFile); }));
    QFile file(folder.filePath(u"plan.json"_s));
    ASSERT_TRUE(page().exportTo(file.fileName()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto read = plan::readPlan(file.readAll());
    ASSERT_TRUE(read.has_value()) << read.error().message().toStdString();
    EXPECT_EQ(plan::asReviewed(*read), plan::asReviewed(plan));
    EXPECT_FALSE(page().exportTo(folder.filePath(u"no/such/folder/plan.json"_s)));
    press(plan_action::script);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"LP_PROD_AZURE_CLIENT_SECRET"_s));
    EXPECT_TRUE(words().contains(u"in the clipboard"_s));
}

TEST_F(AnActivityPage, TellsWhatIsWrongWithOneBrokenPlanAndShowsTheOthers)
{
    open();
    const plan::Plan sound = test::planned(desk(), oneSecret);
    const plan::Plan broken = test::planned(desk(), twoSecrets);
    ASSERT_TRUE(test::leave(desk(), sound, {PlanState::Done, {StepState::Done}}));
    ASSERT_TRUE(test::leave(desk(), broken, {PlanState::Done, {StepState::Done}}));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"vandal"_s);
        database.setDatabaseName(journal());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(u"UPDATE plans SET document = '{\"title\": 5}', state = 'melted' WHERE id = '%1'"_s.arg(broken.id)));
    }
    QSqlDatabase::removeDatabase(u"vandal"_s);
    stage->window().turnTo(u"activity"_s);
    ASSERT_TRUE(test::spinUntil([this] { return desk().picture().plans.first().createdBy.isEmpty(); }));
    show(broken.id);
    EXPECT_EQ(cell(0), u"Failed"_s);
    ASSERT_TRUE(comesToSay(u"Could not read plan"_s)) << words().toStdString();
    EXPECT_FALSE(offers(plan_action::resume));
    show(sound.id);
    EXPECT_EQ(cell(0), u"Done"_s);
    ASSERT_TRUE(test::spinUntil([this] { return offers(plan_action::undo); }));
}

TEST_F(AnActivityPage, SaysWhyAJournalCannotBeRead)
{
    QFile file(journal());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("no journal at all, but long enough to be taken for a file\n") > 0 &&
                file.flush());
    open();
    ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
    ASSERT_TRUE(desk().picture().journalTrouble);
    EXPECT_TRUE(words().contains(desk().picture().journalTrouble->headline())) << words().toStdString();
    EXPECT_EQ(page().kind().count(desk().picture()), std::nullopt) << "not read is not zero";
}

TEST_F(AnActivityPage, SaysThatNothingWasDoneYet)
{
    open();
    ASSERT_TRUE(stage->window().turnTo(u"activity"_s));
    EXPECT_TRUE(comesToSay(u"No plan was made here yet"_s)) << words().toStdString();
    page().resume(u"no-such-plan"_s);
    page().showPlan({});
    EXPECT_FALSE(page().exportTo(folder.filePath(u"plan.json"_s)));
}
