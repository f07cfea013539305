// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers are told, on every page and in every wizard: names, roles, and children that are there. The walk through the
// program as they meet it is tests/accessibility.
#include "core/credentials/keychain_or_memory.h"
#include "gui/models/proposals.h"
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/access.h"
#include "gui/widgets/confirm_strip.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/palette.h"
#include "gui/widgets/segmented.h"
#include "gui/wizards/connect_wizard.h"
#include "gui/wizards/done_page.h"
#include "gui/wizards/review_page.h"
#include "gui/wizards/scope_wizard.h"
#include "tests/gui/a_window.h"
#include "tests/gui/access_rules.h"
#include "tests/gui/plans.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using qm::test::faultsOf;

namespace {

class Accessible : public test::AWindow {
protected:
    /// Holds what is in the window against the rules.
    void looksAround(const char* where)
    {
        for (QAbstractItemView* view : window->findChildren<QAbstractItemView*>()) // without a screen no view tells that rows came or went
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(QAccessible::queryAccessibleInterface(view)));
        const QStringList faults = faultsOf(*window);
        EXPECT_EQ(faults.size(), 0) << where << ":\n" << faults.join(u'\n').toStdString();
    }
    SecretsMatrix& matrix()
    {
        window->turnTo(u"secrets"_s);
        auto& secrets = static_cast<SecretsPage&>(page());
        secrets.setView(SecretsPage::View::Matrix);
        return secrets.matrix();
    }
    QAccessibleInterface& matrixAccess() { return *QAccessible::queryAccessibleInterface(&matrix().view()); }
    QString nameOfCell(int row)
    {
        return QAccessible::queryAccessibleInterface(&page().table())->tableInterface()->cellAt(row, 0)->text(QAccessible::Name);
    }
    void goOn() { QTest::keyClick(window->wizard(), Qt::Key_Return, Qt::ControlModifier); }
};

} // namespace

TEST_F(Accessible, HasNamesOnEveryPage)
{
    open({.sandbox = true});
    for (const char* id : {"overview", "repositories", "secrets", "activity"}) {
        ASSERT_TRUE(window->turnTo(QString::fromLatin1(id)));
        looksAround(id);
    }
}

TEST_F(Accessible, HasNamesBeforeAnythingIsRead)
{
    open({}, Until::ItReads);
    looksAround("without an organization");
}

TEST_F(Accessible, HasNamesInActivityWithPlansInEachState)
{
    open({.sandbox = true});
    const auto plan = [this](const char* secret) {
        return test::planned(*desk, {.secrets = {QString::fromLatin1(secret)}, .add = {u"lp-basket"_s}});
    };
    test::apply(*desk, plan("DF_PREPROD_AZURE_CLIENT_ID"));
    test::leave(*desk, plan("DF_PREPROD_AZURE_TENANT_ID"), {plan::PlanState::Running, {plan::StepState::Running}});
    looksAround("a page with a plan that was left");
    window->turnTo(u"activity"_s);
    EXPECT_TRUE(nameOfCell(1).startsWith(u"Today, "_s)) << "below what is open: " << nameOfCell(1).toStdString();
    for (int row = 0; row < page().table().model()->rowCount(); ++row) {
        page().table().selectRow(row);
        test::spinFor(std::chrono::milliseconds(100)); // its steps are read
        looksAround("a plan's details");
    }
}

TEST_F(Accessible, HasNamesWhereSomethingCoversThePage)
{
    open({.sandbox = true});
    window->palette().open(u"give"_s);
    looksAround("the palette");
    window->palette().close();
    page().startFilter();
    type(u"team:"_s);
    looksAround("the completion");
    page().filter().setText(u"team:lp colour:red"_s);
    looksAround("a filter that is not understood");
    page().filter().setText(u"no-such-secret"_s);
    looksAround("nothing passes");
    page().filter().setText({});
    window->resize(800, 600);
    page().table().setFocus();
    press(Qt::Key_Return);
    test::spinFor(std::chrono::milliseconds(300)); // it slides
    looksAround("the drawer");
}

TEST_F(Accessible, HasNamesInTheScopeWizardFromStartToDone)
{
    open({.sandbox = true});
    window->open(new ScopeWizard(test::theme(), *desk, {}));
    looksAround("no secret picked");
    page().table().setCurrentId({});
    window->open(new ScopeWizard(test::theme(), *desk, {u"LP_PROD_AZURE_CLIENT_SECRET"_s}));
    looksAround("repositories");
    for (auto* choice : window->wizard()->currentPage()->findChildren<QAbstractButton*>())
        if (choice->isCheckable() && choice->isVisible()) {
            choice->click();
            looksAround("repositories picked another way");
        }
    for (auto* choice : window->wizard()->currentPage()->findChildren<QAbstractButton*>())
        if (choice->isCheckable() && (choice->text() == u"Add"_s || choice->text() == u"By pattern"_s))
            choice->click();
    goOn();
    auto* review = qobject_cast<ReviewPage*>(window->wizard()->currentPage());
    ASSERT_TRUE(review);
    looksAround("while it is planned");
    ASSERT_TRUE(test::spinUntil([&] { return !review->isPlanning(); }));
    looksAround("the review");
    for (auto* strip : review->findChildren<ConfirmStrip*>())
        strip->edit().setText(u"prod"_s);
    goOn();
    looksAround("while it is applied");
    ASSERT_TRUE(test::spinUntil([this] { return qobject_cast<DonePage*>(window->wizard()->currentPage()) != nullptr; }));
    looksAround("done");
}

TEST_F(Accessible, SaysOfWhichRowABoxIsAndTicksItByTheFirstKey)
{
    open({.sandbox = true});
    window->open(new ScopeWizard(test::theme(), *desk, {}));
    auto* table = window->wizard()->currentPage()->findChild<TableView*>();
    ASSERT_EQ(QApplication::focusWidget(), table);
    const auto name = [&] { return QAccessible::queryAccessibleInterface(table)->tableInterface()->cellAt(0, 0)->text(QAccessible::Name); };
    EXPECT_TRUE(name().endsWith(u": DF_PREPROD_ACR_LOGIN_SERVER, not picked"_s)) << name().toStdString();
    press(Qt::Key_Space);
    EXPECT_TRUE(name().endsWith(u": DF_PREPROD_ACR_LOGIN_SERVER, picked"_s)) << name().toStdString();
    press(Qt::Key_Space);
    EXPECT_TRUE(name().endsWith(u": DF_PREPROD_ACR_LOGIN_SERVER, not picked"_s)) << name().toStdString();
}

TEST_F(Accessible, HasNamesWhereThereIsNoPlan)
{
    open({.sandbox = true});
    window->propose(scoping({.secrets = {u"NO_SUCH_SECRET"_s}, .add = {u"lp-basket"_s}}));
    auto* review = qobject_cast<ReviewPage*>(window->wizard()->currentPage());
    ASSERT_TRUE(review && test::spinUntil([&] { return !review->isPlanning(); }));
    looksAround("a refused plan");
}

TEST_F(Accessible, HasNamesInTheConnectWizard)
{
    open({.sandbox = true});
    credentials::KeychainOrMemory secrets(keychain);
    window->open(new ConnectWizard(test::theme(), *desk, AbilitiesStep::Parts{.clock = clock, .log = log, .keychain = secrets}));
    looksAround("by token");
    for (auto* choice : window->wizard()->findChildren<QAbstractButton*>())
        if (choice->isCheckable() && choice->isVisible()) {
            choice->click();
            looksAround("another way to sign in");
        }
    press(Qt::Key_Escape);
}

TEST_F(Accessible, SaysSecretRepositoryAndStateOfACell)
{
    open({.sandbox = true});
    MatrixView& view = matrix().view();
    looksAround("the matrix");
    view.setCurrentCell(u"LP_PROD_AZURE_CLIENT_SECRET"_s, u"lp-basket-cross-sell"_s);
    QAccessibleInterface* cell = matrixAccess().tableInterface()->cellAt(view.currentIndex().row(), view.currentIndex().column());
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->role(), QAccessible::Cell);
    EXPECT_EQ(cell->text(QAccessible::Name), u"LP_PROD_AZURE_CLIENT_SECRET, lp-basket-cross-sell, not in scope, should be in"_s);
    EXPECT_FALSE(cell->state().checked);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(cell->text(QAccessible::Name), u"LP_PROD_AZURE_CLIENT_SECRET, lp-basket-cross-sell, will be added"_s);
    EXPECT_TRUE(cell->state().checked);
    looksAround("the matrix with a pending change");
}

TEST_F(Accessible, KnowsThePlaceOfEachCell)
{
    open({.sandbox = true});
    QAccessibleInterface& table = matrixAccess();
    ASSERT_GT(table.childCount(), 2);
    QAccessibleInterface* row = table.child(1);
    QAccessibleInterface* cell = table.tableInterface()->cellAt(1, 2);
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->parent(), row) << "a reader that finds no way up takes the cell for one that is gone";
    EXPECT_EQ(row->indexOfChild(cell), 2);
    EXPECT_EQ(table.child(2)->indexOfChild(cell), -1);
    EXPECT_EQ(cell->tableCellInterface()->table(), &table);
    for (const auto& [atRow, atColumn] :
         {std::pair(-1, 0), std::pair(0, -1), std::pair(table.childCount(), 0), std::pair(0, row->childCount())})
        EXPECT_EQ(table.tableInterface()->cellAt(atRow, atColumn), nullptr) << atRow << ", " << atColumn;
}

TEST_F(Accessible, KeepsTheCellsThatWereAskedForLastThroughThousandsOfOthers)
{
    open({.sandbox = true});
    matrix().chooseTeam({});
    QAccessibleInterface& table = matrixAccess();
    const int columns = table.tableInterface()->columnCount();
    const int rows = table.tableInterface()->rowCount();
    ASSERT_GT(rows * columns, 2'500);
    QElapsedTimer timer;
    timer.start();
    for (int at = 0; at < rows * columns; ++at) {
        QAccessibleInterface* row = table.child(at / columns);
        QAccessibleInterface* cell = row ? row->child(at % columns) : nullptr;
        ASSERT_TRUE(cell && cell->isValid() && cell->parent() == row) << at;
        ASSERT_TRUE(QAccessible::accessibleInterface(QAccessible::uniqueId(cell))) << at;
        ASSERT_TRUE(table.tableInterface()->cellAt(1, 1)->isValid());
    }
    EXPECT_LT(timer.elapsed(), 5'000);
}

TEST_F(Accessible, ForgetsCellsWhenTheMatrixBecomesAnotherOne)
{
    open({.sandbox = true});
    matrix().chooseTeam({});
    QAccessibleInterface& table = matrixAccess();
    const int last = table.tableInterface()->rowCount() - 1;
    const QAccessible::Id before = QAccessible::uniqueId(table.tableInterface()->cellAt(last, 0));
    matrix().chooseTeam(u"lp"_s);
    ASSERT_LT(table.tableInterface()->rowCount(), last);
    const QAccessibleInterface* gone = QAccessible::accessibleInterface(before);
    EXPECT_TRUE(!gone || !gone->isValid());
    EXPECT_EQ(table.child(last), nullptr);
    EXPECT_EQ(table.tableInterface()->cellAt(last, 0), nullptr);
    looksAround("the matrix of one team");
}

TEST(ScrollArea, HasNobodyPastItsLastChild)
{
    installAccess();
    QScrollArea area;
    area.setWidget(new QPushButton(u"inside"_s));
    EXPECT_EQ(faultsOf(area), QStringList());
}

TEST(Segments, AreChosenByAScreenReader)
{
    Segmented segments(test::theme(), {u"one"_s, u"two"_s});
    int chosen = -1;
    QObject::connect(&segments, &Segmented::chosen, [&](int which) { chosen = which; });
    segments.setCurrent(1);
    EXPECT_EQ(chosen, -1) << "nobody chose";
    QAccessibleInterface* first = QAccessible::queryAccessibleInterface(segments.findChildren<QAbstractButton*>().first());
    EXPECT_EQ(first->role(), QAccessible::RadioButton);
    first->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(chosen, 0);
    EXPECT_EQ(segments.current(), 0);
}

/// The rules find what they are for.
TEST(AccessibleRules, RefuseAButtonWithoutAName)
{
    QWidget widget;
    new QPushButton(&widget);
    widget.show();
    EXPECT_EQ(faultsOf(widget).size(), 1);
    EXPECT_TRUE(faultsOf(widget).value(0).endsWith(u"has no name"_s));
}

TEST(AccessibleRules, RefuseWhatCanBeUsedAndIsNothing)
{
    QWidget widget;
    QWidget inside(&widget);
    inside.setAccessibleName(u"Width"_s);
    inside.setFocusPolicy(Qt::TabFocus);
    widget.show();
    EXPECT_EQ(faultsOf(widget).size(), 1);
    setAccessibleRole(inside, QAccessible::Splitter);
    EXPECT_EQ(faultsOf(widget).size(), 1) << "what was asked already stays what it was";
}
