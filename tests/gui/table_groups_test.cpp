// SPDX-License-Identifier: GPL-3.0-or-later
// Bands above groups of rows: they take room, and are no rows.
#include "tests/gui/a_view_of_groups.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace qm::gui;
using qm::test::Thing;
using qm::test::Things;

namespace {

class AGroupedView : public qm::test::AViewOfGroups {
protected:
    AGroupedView()
        : AViewOfGroups(300)
    {
    }

    /// So many things of each of these teams: "lp-00", "lp-01"…
    static QList<Thing> teams(const QStringList& names, int each)
    {
        QList<Thing> rows;
        for (const QString& name : names)
            for (int i = 0; i < each; ++i)
                rows << Thing{u"%1-%2"_s.arg(name).arg(i, 2, 10, '0'_L1), i};
        return rows;
    }
    /// The rows that are taller than a row.
    QList<int> below() const
    {
        QList<int> rows;
        for (int row = 0; row < things.rowCount(); ++row) {
            EXPECT_TRUE(view.rowHeight(row) == high || view.rowHeight(row) == 2 * high) << row;
            if (view.rowHeight(row) > high)
                rows << row;
        }
        return rows;
    }
    QPoint band(int row) const { return {60, view.rowViewportPosition(row) + high / 2}; }
    QPoint middle(int row) const { return view.visualRect(things.index(row, 0)).center(); }
    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(view.viewport(), &move);
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }
};

} // namespace

TEST_F(AGroupedView, HasRoomForABandAboveEachGroup)
{
    EXPECT_EQ(below(), QList<int>());
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    EXPECT_EQ(below(), QList<int>({0, 3}));
    things.setRows(QList<Thing>{{u"alone"_s, 1}} + teams({u"lp"_s, u"pr"_s, u"qc"_s}, 3));
    EXPECT_EQ(below(), QList<int>({1, 4, 7}));
    QList<Thing> rows = teams({u"lp"_s, u"qc"_s}, 3);
    rows.removeFirst();
    things.setRows(rows);
    EXPECT_EQ(below(), QList<int>({0, 2}));
    things.setFilter(*qm::filter::Filter::parse(u"size:>1"_s, things.fields()), {});
    EXPECT_EQ(below(), QList<int>({0, 1}));
    things.setFilter({}, {});
    view.sortBy(1, Qt::AscendingOrder);
    EXPECT_EQ(below(), QList<int>()) << "one list";
    view.sortBy(0, Qt::AscendingOrder);
    EXPECT_EQ(below(), QList<int>({0, 2}));
    things.setRows(teams({u"aa"_s, u"bb"_s, u"cc"_s}, 90)); // anew
    EXPECT_EQ(below(), QList<int>({0, 90, 180}));
}

TEST_F(AGroupedView, ShowsGroupsThatWereThereBeforeIt)
{
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    TableView later(qm::test::theme());
    later.setTable(&things);
    EXPECT_EQ(later.rowHeight(3), 2 * high);
    EXPECT_EQ(later.rowHeight(4), high);
}

TEST_F(AGroupedView, SelectsNothingByAClickOnABand)
{
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    view.setCurrentId(u"lp-01"_s);
    QSignalSpy opened(&view, &TableView::opened);
    const QStringList before = view.selectedIds();
    EXPECT_FALSE(view.indexAt(band(3)).isValid());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, band(3));
    QTest::mouseClick(view.viewport(), Qt::RightButton, Qt::ControlModifier, band(0));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, band(3));
    EXPECT_EQ(view.selectedIds(), before);
    EXPECT_EQ(view.currentId(), u"lp-01"_s);
    EXPECT_TRUE(opened.isEmpty());
    drag(band(3), middle(5));
    EXPECT_EQ(view.selectedIds(), before) << "a drag that begins on a band is none";
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(3));
    EXPECT_EQ(view.selectedIds(), QStringList(u"qc-00"_s));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middle(3));
    EXPECT_EQ(opened.size(), 1);
}

TEST_F(AGroupedView, SelectsAcrossABand)
{
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    drag(middle(1), middle(4));
    const QStringList four{u"lp-01"_s, u"lp-02"_s, u"qc-00"_s, u"qc-01"_s};
    EXPECT_EQ(view.selectedIds(), four);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(1));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), four);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), four.first(3));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(3));
    EXPECT_EQ(view.selectedIds(), QStringList({u"lp-00"_s, u"lp-01"_s, u"lp-02"_s, u"qc-00"_s}));
}

TEST_F(AGroupedView, IsWalkedRowByRowAndPageByPage)
{
    things.setRows(teams({u"lp"_s, u"pr"_s, u"qc"_s}, 20));
    view.setCurrentId(u"lp-00"_s);
    for (int row = 1; row < 60; ++row) {
        QTest::keyClick(&view, Qt::Key_Down);
        ASSERT_EQ(view.currentIndex().row(), row);
    }
    for (const auto& [key, end] : {std::pair(Qt::Key_PageUp, 0), std::pair(Qt::Key_PageDown, 59)}) {
        int pages = 0;
        while (view.currentIndex().row() != end) {
            const int before = view.currentIndex().row();
            QTest::keyClick(&view, key);
            const int moved = std::abs(view.currentIndex().row() - before);
            ASSERT_GE(moved, 1);
            ASSERT_LE(moved * high, view.viewport()->height()) << "no row is passed unseen";
            ++pages;
        }
        EXPECT_LE(pages, 10);
    }
}

TEST_F(AGroupedView, ShowsTheBandOfARowThatItIsSentTo)
{
    things.setRows(teams({u"lp"_s, u"pr"_s, u"qc"_s}, 20));
    for (const auto& [id, row] : {std::pair(u"qc-00"_s, 40), std::pair(u"pr-00"_s, 20), std::pair(u"lp-00"_s, 0)}) {
        view.setCurrentId(id);
        EXPECT_GE(view.rowViewportPosition(row), 0) << row;
        EXPECT_LE(view.rowViewportPosition(row) + 2 * high, view.viewport()->height()) << row;
    }
}

TEST_F(AGroupedView, KeepsItsPlaceThroughRandomRefreshes)
{
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(5);
    const QList<Thing> all = teams({u"lp"_s, u"pr"_s, u"qc"_s, u"st"_s}, 12);
    things.setRows(all);
    const auto top = [this] { return things.index(view.rowAt(0), 0).data(TableModel::IdRole).toString(); };
    for (int round = 0; round < 1'000; ++round) {
        if (round % 5 == 0) {
            things.setRows(all);
            view.setCurrentId(all.at(qsizetype(random() % 48)).name);
            view.verticalScrollBar()->setValue(int(random() % 600)); // not near the end: some of it goes for a while
        }
        const QString first = top();
        const QString current = view.currentId();
        QList<Thing> rows = all;
        rows.removeIf([&](const Thing& thing) { return thing.name != current && thing.name != first && random() % 10 == 0; });
        things.setRows(rows);
        ASSERT_EQ(view.currentId(), current) << "round " << round;
        QList<int> expected;
        for (int row = 0; row < things.rowCount(); ++row)
            if (row == 0 || things.shown(row).name.first(2) != things.shown(row - 1).name.first(2))
                expected << row;
        ASSERT_EQ(below(), expected) << "round " << round;
        const QScrollBar* bar = view.verticalScrollBar();
        if (bar->value() > 0 && bar->value() < bar->maximum())
            ASSERT_EQ(top(), first) << "round " << round;
    }
}

TEST_F(AGroupedView, StaysAtARowThatGoesBelowAnotherInItsGroup)
{
    QList<Thing> rows = teams({u"lp"_s, u"qc"_s, u"st"_s}, 20);
    const Thing first = rows.takeAt(20);
    things.setRows(rows);
    ASSERT_EQ(view.rowHeight(20), 2 * high);
    view.verticalScrollBar()->setValue(view.verticalHeader()->sectionPosition(20) + high + 12);
    rows.insert(20, first);
    things.setRows(rows);
    EXPECT_EQ(view.rowAt(0), 21) << "of which a part was still to be seen";
    rows.removeAt(20);
    things.setRows(rows);
    EXPECT_EQ(view.rowAt(0), 20);
}

TEST_F(AGroupedView, PaintsABandOverTheWholeWidthAndTheRowBelowIt)
{
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    view.setCurrentId(u"qc-00"_s);
    const auto colourAt = [this](const QPoint& at) { return view.viewport()->grab().toImage().pixelColor(at).name(); };
    const QString sunken = qm::test::theme().colour(Token::Sunken).name();
    const int top = view.rowViewportPosition(3);
    const int right = view.viewport()->width() - 2;
    for (const int x : {2, view.columnWidth(0) + 1, right}) {
        EXPECT_EQ(colourAt({x, top + 2}), sunken) << x;
        EXPECT_NE(colourAt({x, top + high + 2}), sunken) << x;
        EXPECT_EQ(colourAt({x, top + high - 1}), qm::test::theme().colour(Token::Line).name()) << x;
    }
    EXPECT_EQ(colourAt({1, top + high + 14}), qm::test::theme().colour(Token::Accent).name()) << "the bar of what is selected";
    EXPECT_NE(colourAt({1, top + 14}), qm::test::theme().colour(Token::Accent).name());
    const QImage image = view.viewport()->grab().toImage();
    const auto hasInk = [&](int from, int to) {
        for (int y = from; y < to; ++y)
            for (int x = CellDelegate::firstPadding; x < CellDelegate::firstPadding + 30; ++x)
                if (image.pixelColor(x, y) != image.pixelColor(10, y))
                    return true;
        return false;
    };
    EXPECT_TRUE(hasInk(top + high + 11, top + high + 17)) << "in the middle of the row";
    EXPECT_FALSE(hasInk(top + high, top + high + 5));
    view.sortBy(1, Qt::AscendingOrder);
    for (int row = 0; row < things.rowCount(); ++row)
        EXPECT_NE(colourAt({right, view.rowViewportPosition(row) + 2}), sunken);
}

TEST_F(AGroupedView, IsATableToScreenReaders)
{
    things.setRows(teams({u"lp"_s, u"qc"_s}, 3));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(access && access->tableInterface());
    EXPECT_EQ(access->tableInterface()->rowCount(), 6) << "bands are no rows";
    QAccessibleInterface* cell = access->tableInterface()->cellAt(3, 0);
    EXPECT_EQ(cell->text(QAccessible::Name), u"qc, a team, 3: qc-00"_s);
    EXPECT_EQ(cell->rect().height(), high);
    const QPoint onBand = view.viewport()->mapToGlobal(band(3));
    EXPECT_EQ(access->childAt(onBand.x(), onBand.y()), nullptr);
    for (const int beyond : {-1, access->childCount(), access->childCount() + 5})
        EXPECT_FALSE(access->child(beyond) && access->child(beyond)->isValid()) << beyond;
}

TEST(AViewWithoutGroups, HasRowsOfOneHeight)
{
    const auto things = qm::test::makeThings();
    TableView view(qm::test::theme());
    view.setTable(things.get());
    QList<Thing> rows;
    for (int i = 0; i < 5'000; ++i)
        rows << Thing{u"t-%1"_s.arg(i, 4, 10, '0'_L1), i};
    QSignalSpy resized(view.verticalHeader(), &QHeaderView::sectionResized);
    things->setRows(rows);
    EXPECT_EQ(view.verticalHeader()->length(), 5'000 * CellDelegate::rowHeight);
    EXPECT_TRUE(resized.isEmpty());
}
