// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix as a person walks it by keyboard and mouse, and as a screen reader finds it.
#include "gui/widgets/matrix_view.h"

#include "gui/models/scope_matrix.h"
#include "tests/gui/look.h"
#include "tests/gui/scope_world.h"
#include "tests/support/event_loop.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using operations::CellEdit;

namespace {

/// Repositories lp-000 to lp-N; LP_PREPROD_ID and LP_PROD_ID are read by each second one.
estate::Estate organization(int repositories)
{
    QList<github::Repository> all;
    estate::SecretScope scope;
    for (int i = 0; i < repositories; ++i) {
        const QString name = u"lp-%1"_s.arg(i, 4, 10, '0'_L1);
        all << github::Repository{.id = {i + 1}, .name = name};
        if (i % 2 == 0)
            scope.selected.insert({i + 1}, name);
    }
    estate::Estate estate = estate::Estate().withAllRepositories(all, test::scopeNow);
    for (const QString& name : {u"LP_PREPROD_ID"_s, u"LP_PROD_ID"_s, u"LP_PROD_HOST"_s}) {
        scope.secret.name = name;
        estate = estate.withSecret(scope, test::scopeNow);
    }
    return estate;
}

class AMatrixView : public testing::Test {
protected:
    AMatrixView()
    {
        view.setMatrix(&matrix);
        view.resize(700, 360);
        show(40);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        view.setFocus();
        view.setCurrentCell(u"LP_PREPROD_ID"_s, u"lp-0000"_s);
    }

    void show(int repositories) { show(organization(repositories)); }
    void show(const estate::Estate& estate) { matrix.setPicture(estate, test::scopeKnowledge(), test::scopeNow, {.team = u"lp"_s}); }
    QString current() const { return view.currentIndex().data(Qt::AccessibleTextRole).toString(); }
    QPoint middleOf(const QString& secret, const QString& repository) const
    {
        return view.visualRect(matrix.index(matrix.rowOfId(secret), matrix.columnOf(repository))).center();
    }
    QAccessibleInterface& access() { return *QAccessible::queryAccessibleInterface(&view); }

    ScopeMatrix matrix;
    MatrixView view{test::theme()};
};

} // namespace

TEST_F(AMatrixView, IsWalkedAndTurnedByTheKeyboard)
{
    QSignalSpy review(&view, &MatrixView::reviewWanted);
    QSignalSpy filter(&view, &MatrixView::filterWanted);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(current(), u"LP_PREPROD_ID, lp-0001, not in scope, should be in"_s);
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PREPROD_ID"_s, u"lp-0001"_s, true}}));
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(matrix.edits().isEmpty());
    QTest::keyClick(&view, Qt::Key_C);
    EXPECT_EQ(matrix.edits().size(), 1);
    QTest::keyClick(&view, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(review.size(), 2);
    QTest::keyClick(&view, Qt::Key_Slash);
    EXPECT_EQ(filter.size(), 1);
    QTest::keyClick(&view, Qt::Key_L);
    EXPECT_EQ(current(), u"LP_PREPROD_ID, lp-0001, will be added"_s) << "a letter searches nothing";
}

TEST_F(AMatrixView, TurnsABlockAtOnce)
{
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view.chosenCells().size(), 3);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"LP_PREPROD_ID"_s);
    EXPECT_TRUE(matrix.edits().isEmpty()) << "Ctrl+C is no C";
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PREPROD_ID"_s, u"lp-0001"_s, true}})) << "all in";
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(matrix.edits().size(), 2) << "all out";
    EXPECT_EQ(view.chosenCells().size(), 3);
}

TEST_F(AMatrixView, FoldsAGroupFromItsRow)
{
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(current(), u"Loyalty, preprod"_s);
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(matrix.rowOfId(u"LP_PREPROD_ID"_s), -1);
    EXPECT_EQ(current(), u"Loyalty, preprod"_s) << "it is still the current one";
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(matrix.rowOfId(u"LP_PREPROD_ID"_s), 1);
}

TEST_F(AMatrixView, IsTurnedByAClickOnABoxAndSelectsByADrag)
{
    const QPoint box = middleOf(u"LP_PROD_ID"_s, u"lp-0003"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, box + QPoint(11, 0));
    EXPECT_EQ(current(), u"LP_PROD_ID, lp-0003, not in scope, should be in"_s) << "beside the box it is only looked at";
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, box);
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-0003"_s, true}}));
    const QPoint end = middleOf(u"LP_PROD_ID"_s, u"lp-0006"_s);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, box);
    QTest::mouseMove(view.viewport(), (box + end) / 2);
    QTest::mouseMove(view.viewport(), end);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, end);
    EXPECT_EQ(view.chosenCells().size(), 4);
    EXPECT_EQ(matrix.edits().size(), 1) << "a drag turns nothing";
    QTest::mouseClick(view.viewport(), Qt::RightButton, {}, box);
    EXPECT_EQ(matrix.edits().size(), 1);
}

TEST_F(AMatrixView, SaysWhatCannotBeTurned)
{
    QSignalSpy refused(&view, &MatrixView::refused);
    show(test::withoutList(organization(5), u"LP_PROD_HOST"_s, github::SecretVisibility::All));
    view.setCurrentCell(u"LP_PROD_HOST"_s, u"lp-0001"_s);
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(refused.size(), 1);
    EXPECT_TRUE(matrix.edits().isEmpty());
    show(estate::Estate());
    QTest::keyClick(&view, Qt::Key_Space);
    QTest::keyClick(&view, Qt::Key_C);
    EXPECT_TRUE(matrix.edits().isEmpty()) << "nothing is there, and nothing happens";
}

TEST_F(AMatrixView, KeepsItsPlaceThroughRefreshes)
{
    view.setCurrentCell(u"LP_PROD_ID"_s, u"lp-0030"_s);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    const int x = view.visualRect(view.currentIndex()).x();
    estate::Estate more = organization(40);
    for (const char* name : {"lp-0000a", "lp-0000b"})
        more = more.withRepository({.id = {900 + name[7]}, .name = QLatin1StringView(name)}, test::scopeNow);
    show(test::withList(more, u"LP_PREPROD_AA"_s, {u"lp-0001"_s}));
    EXPECT_EQ(current(), u"LP_PROD_ID, lp-0031, not in scope, should be in"_s);
    EXPECT_EQ(view.chosenCells().size(), 2);
    EXPECT_EQ(view.visualRect(view.currentIndex()).x(), x) << "nothing jumps";
    show(more.withoutRepository(u"lp-0031"_s, test::scopeNow));
    EXPECT_FALSE(view.currentIndex().isValid()) << "a cell that is gone is not another one";
}

TEST_F(AMatrixView, LeavesRoomForTheLastName)
{
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    const QModelIndex last = matrix.index(1, matrix.columnCount() - 1);
    EXPECT_LE(view.visualRect(last).right() + 60, view.viewport()->width());
}

TEST_F(AMatrixView, TellsAScreenReaderWhereTheFocusIs)
{
    const auto heard = [this](Qt::Key key) {
        QTest::keyClick(&view, key);
        const QAccessibleInterface* cell = access().focusChild();
        return cell ? cell->text(QAccessible::Name) : QString();
    };
    EXPECT_EQ(heard(Qt::Key_Right), u"LP_PREPROD_ID, lp-0001, not in scope, should be in"_s);
    EXPECT_EQ(heard(Qt::Key_Right), u"LP_PREPROD_ID, lp-0002, in scope"_s);
    EXPECT_EQ(heard(Qt::Key_Space), u"LP_PREPROD_ID, lp-0002, will be removed"_s);
    EXPECT_EQ(heard(Qt::Key_Up), u"Loyalty, preprod"_s);
    view.clearFocus();
    EXPECT_EQ(access().focusChild(), nullptr);
}

TEST_F(AMatrixView, IsATableWhoseChildrenAreItsRows)
{
    QAccessibleInterface& table = access();
    EXPECT_EQ(table.role(), QAccessible::Table);
    ASSERT_TRUE(table.tableInterface());
    EXPECT_EQ(table.childCount(), 5);
    EXPECT_EQ(table.child(1)->text(QAccessible::Name), u"LP_PREPROD_ID"_s);
    EXPECT_EQ(table.indexOfChild(table.child(3)), 3);
    QAccessibleInterface* cell = table.tableInterface()->cellAt(1, 2);
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->role(), QAccessible::Cell);
    EXPECT_EQ(cell->text(QAccessible::Name), u"LP_PREPROD_ID, lp-0002, in scope"_s);
    EXPECT_TRUE(cell->state().checked);
    EXPECT_EQ(cell->parent(), table.child(1));
    EXPECT_EQ(table.child(1)->child(2), cell);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(matrix.edits().size(), 1);
    EXPECT_FALSE(cell->state().checked);
    EXPECT_EQ(table.tableInterface()->selectedCellCount(), 1);
    EXPECT_EQ(table.focusChild(), cell);
}

TEST_F(AMatrixView, HasNoChildrenPastItsEnd)
{
    QAccessibleInterface& table = access();
    for (const int index : {-1, 5, 6, 1'000'000, std::numeric_limits<int>::max()})
        EXPECT_EQ(table.child(index), nullptr) << index;
    for (const auto& [row, column] : {std::pair(-1, 0), std::pair(0, -1), std::pair(5, 0), std::pair(0, 40), std::pair(1 << 30, 1 << 30)})
        EXPECT_EQ(table.tableInterface()->cellAt(row, column), nullptr) << row << ", " << column;
    for (const int index : {-1, 40, 41, std::numeric_limits<int>::max()})
        EXPECT_EQ(table.child(1)->child(index), nullptr) << index;
    EXPECT_EQ(table.child(1)->child(0)->child(0), nullptr);
    QAccessibleInterface* last = table.tableInterface()->cellAt(4, 39);
    ASSERT_TRUE(last);
    const QAccessible::Id id = QAccessible::uniqueId(last);
    show(3); // fewer now
    QAccessibleInterface* still = QAccessible::accessibleInterface(id);
    EXPECT_TRUE(!still || !still->isValid() || still->text(QAccessible::Name).isEmpty());
    EXPECT_EQ(table.tableInterface()->cellAt(4, 39), nullptr);
    EXPECT_EQ(table.tableInterface()->columnDescription(99), QString());
}

TEST_F(AMatrixView, IsReadWholeWithoutFreezing)
{
    show(5'000);
    QElapsedTimer timer;
    timer.start();
    QAccessibleInterface& table = access();
    for (int row = 0; row < table.childCount(); ++row)
        ASSERT_TRUE(table.child(row));
    for (int column = 0; column < table.tableInterface()->columnCount(); ++column)
        ASSERT_TRUE(table.tableInterface()->cellAt(1, column)) << column;
    EXPECT_EQ(table.child(1)->text(QAccessible::Name), u"LP_PREPROD_ID"_s) << "rows stay however many cells are asked for";
    EXPECT_LT(timer.elapsed(), 10'000) << "this machine may be slow, and it is far below that";
}

TEST_F(AMatrixView, LooksTheSameDrawnInPartsAsDrawnAtOnce)
{
    const auto onScreen = [this] { return view.screen()->grabWindow(view.winId()).toImage().convertToFormat(QImage::Format_RGB32); };
    QImage before;
    int drawn = 0;
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_Left, Qt::Key_Down, Qt::Key_Space,
                              Qt::Key_End, Qt::Key_Home}) {
        QTest::keyClick(&view, key, key == Qt::Key_End || key == Qt::Key_Home ? Qt::ControlModifier : Qt::NoModifier);
        test::spinFor(std::chrono::milliseconds(40)); // only what has changed is drawn
        const QImage seen = onScreen();
        drawn += seen != before ? 1 : 0;
        EXPECT_EQ(seen, view.grab().toImage().convertToFormat(QImage::Format_RGB32)) << "after " << key;
        before = seen;
    }
    EXPECT_GE(drawn, 7) << "what it was compared with did not change";
}

TEST_F(AMatrixView, IsDrawnFastHoweverWideItIs)
{
    show(5'000);
    view.resize(1'600, 900);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 40; ++i) {
        view.horizontalScrollBar()->setValue(i * 2'400);
        view.grab();
    }
    EXPECT_LT(timer.elapsed(), 10'000) << "this machine may be slow, and it is far below that";
    RecordProperty("milliseconds", int(timer.elapsed()));
}
