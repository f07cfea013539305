// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_view.h"

#include "tests/gui/look.h"
#include "tests/gui/things.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace qm::gui;
using qm::test::Thing;
using qm::test::Things;

namespace {

class AView : public testing::Test {
protected:
    AView()
    {
        view.setTable(&things);
        view.resize(500, 300);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    static QList<Thing> numbered(int from, int to)
    {
        QList<Thing> rows;
        for (int i = from; i < to; ++i)
            rows << Thing{u"t%1"_s.arg(i, 3, 10, '0'_L1), i};
        return rows;
    }
    QString top() const { return things.data(things.index(view.rowAt(0), 0), TableModel::IdRole).toString(); }

    std::unique_ptr<Things> made = qm::test::makeThings();
    Things& things = *made;
    TableView view{qm::test::theme()};
};

} // namespace

TEST_F(AView, StaysAtARowThatGoesToAnotherPlace)
{
    things.sort(1, Qt::AscendingOrder);
    things.setRows(numbered(0, 5));
    view.setCurrentId(u"t001"_s);
    QList<Thing> moved = numbered(0, 5);
    moved[1].size = 9;
    things.setRows(moved);
    EXPECT_EQ(view.currentId(), u"t001"_s);
    EXPECT_EQ(view.currentIndex().row(), 4);
    EXPECT_EQ(view.selectedIds(), QStringList(u"t001"_s));
    things.setRows(numbered(2, 5));
    EXPECT_EQ(view.currentId(), QString()) << "it is gone";
}

TEST_F(AView, TellsOnlyOnceAllIsInItsPlace)
{
    things.setRows(numbered(0, 20));
    view.setCurrentId(u"t005"_s);
    QSignalSpy current(&view, &TableView::currentIdChanged);
    QSignalSpy selected(&view, &TableView::selectedIdsChanged);
    QList<Thing> rows = numbered(0, 30);
    rows.remove(0, 3);
    rows[10].size = 99;
    things.setRows(rows);
    EXPECT_TRUE(current.isEmpty() && selected.isEmpty()) << "it is the same thing, wherever it stands now";
    rows.removeIf([](const Thing& thing) { return thing.name == "t005"_L1 || thing.name == "t009"_L1; });
    things.setRows(rows);
    ASSERT_EQ(current.size(), 1) << "none of the neighbours was it meanwhile";
    EXPECT_EQ(current.first().first(), QString());
    EXPECT_EQ(selected.size(), 1);
    EXPECT_EQ(view.selectedIds(), QStringList());
}

TEST_F(AView, KeepsItsPlaceWhenRowsComeAbove)
{
    things.setRows(numbered(100, 200));
    view.setCurrentId(u"t150"_s);
    view.verticalScrollBar()->setValue(40 * CellDelegate::rowHeight + 5);
    const QString before = top();
    things.setRows(numbered(90, 200));
    EXPECT_EQ(top(), before);
    EXPECT_EQ(view.currentId(), u"t150"_s);
    things.setRows(numbered(120, 200));
    EXPECT_EQ(top(), before);
}

TEST_F(AView, KeepsPlaceCurrentRowAndSelectionThroughTenThousandRandomRefreshes)
{
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(3);
    const auto anyOf = [&] { return u"t%1"_s.arg(int(random() % 50), 3, 10, '0'_L1); };
    things.setRows(numbered(0, 50));
    for (int round = 0; round < 10'000; ++round) {
        if (round % 5 == 0) { // somebody looks at other rows
            things.setRows(numbered(0, 50));
            things.sort(int(random() % 2), random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            view.setCurrentId(anyOf());
            view.verticalScrollBar()->setValue(int(random() % 30) * CellDelegate::rowHeight + int(random() % 30));
            for (int i = 0; i < 3; ++i)
                view.selectionModel()->select(things.index(things.rowOfId(anyOf()), 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        const QString current = view.currentId();
        const QString first = top();
        const QStringList selected = view.selectedIds();
        QList<Thing> rows = numbered(0, 50);
        rows.removeIf([&](const Thing& thing) {
            return thing.name != current && thing.name != first && !selected.contains(thing.name) && random() % 20 == 0;
        });
        for (Thing& thing : rows)
            if (random() % 10 == 0 && things.sortColumn() != 1)
                thing.size += int(random() % 9);
        things.setRows(rows);
        ASSERT_EQ(view.currentId(), current) << "round " << round;
        ASSERT_THAT(view.selectedIds(), testing::UnorderedElementsAreArray(selected)) << "round " << round;
        const QScrollBar* bar = view.verticalScrollBar();
        if (bar->value() > 0 && bar->value() < bar->maximum())
            ASSERT_EQ(top(), first) << "round " << round;
    }
}

TEST_F(AView, DrawsBarsBelowTheLastRowWhileMoreAreOnTheirWayAndNobodyCanChooseThem)
{
    const int height = CellDelegate::rowHeight;
    /// Of the row at that place, counted in rows: how many points of its middle have the colour of bars.
    const auto barred = [&](int place) {
        const QImage image = view.viewport()->grab().toImage();
        int points = 0;
        for (int x = 0; x < image.width(); ++x)
            points += image.pixelColor(x, place * height + height / 2) == qm::test::theme().colour(Token::Track) ? 1 : 0;
        return points;
    };
    things.setRows(numbered(0, 2));
    EXPECT_EQ(barred(3), 0);
    view.setAwaitsRows(true);
    EXPECT_EQ(barred(1), 0) << "it is there";
    EXPECT_GT(barred(2), 2 * 20) << "one in each column";
    EXPECT_NE(barred(2), barred(3)) << "texts differ in length";
    const int fourth = barred(3);
    things.setRows(numbered(0, 3));
    EXPECT_EQ(barred(2), 0);
    EXPECT_EQ(barred(3), fourth) << "it stays as it was until its row comes";

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(40, 4 * height + 5));
    EXPECT_TRUE(view.selectedIds().isEmpty());
    EXPECT_EQ(view.currentId(), QString());
    const QAccessibleTableInterface* table = QAccessible::queryAccessibleInterface(&view)->tableInterface();
    EXPECT_EQ(table->rowCount(), 3);
    view.setColumnHidden(1, true);
    EXPECT_LT(barred(3), fourth);
    view.setAwaitsRows(false);
    EXPECT_EQ(barred(3), 0);
}

TEST_F(AView, SelectsNothingElseWhenTheCurrentRowGoes)
{
    things.setRows(numbered(0, 20));
    view.setCurrentId(u"t005"_s);
    QList<Thing> rows = numbered(0, 20);
    rows.removeAt(5);
    things.setRows(rows);
    EXPECT_EQ(view.currentId(), QString());
    EXPECT_TRUE(view.selectedIds().isEmpty());
}

TEST_F(AView, IsWalkedByTheKeyboard)
{
    things.setRows(numbered(0, 20));
    QSignalSpy opened(&view, &TableView::opened);
    QSignalSpy filter(&view, &TableView::filterWanted);
    QTest::keyClick(&view, Qt::Key_Home);
    view.setCurrentId(u"t000"_s);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentId(), u"t001"_s);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), QStringList({u"t001"_s, u"t002"_s}));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"t001\nt002"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selectedIds().size(), 20);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first(), u"t002"_s);
    QTest::keyClick(&view, Qt::Key_Slash);
    EXPECT_EQ(filter.size(), 1);
}

TEST_F(AView, SortsByAClickOnAHeadAndKeepsTheCurrentRow)
{
    things.setRows(numbered(0, 200));
    view.setCurrentId(u"t003"_s);
    const QHeaderView* head = view.horizontalHeader();
    const QPoint size(head->sectionViewportPosition(1) + 10, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, size);
    EXPECT_EQ(things.sortColumn(), 1);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, size);
    EXPECT_EQ(things.sortOrder(), Qt::DescendingOrder);
    EXPECT_EQ(things.shown(0).name, u"t199"_s);
    EXPECT_EQ(view.currentId(), u"t003"_s);
}

TEST_F(AView, GivesEveryColumnRoomForItsWidestValue)
{
    things.setRows({{u"a"_s, 1}, {u"a-name-that-is-quite-a-bit-longer"_s, 1'234'567}});
    view.fitColumns();
    EXPECT_GE(view.columnWidth(1), int(numberWidth(u"1234567"_s, qm::test::theme(), Type::Body)) + 2 * CellDelegate::padding);
    EXPECT_GE(view.columnWidth(0) + view.columnWidth(1), view.viewport()->width()) << "the name takes what is left";
}

TEST_F(AView, ShowsTheWholeRowThatIsUnderTheMouse)
{
    things.setRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
    view.setCurrentId(u"a"_s);
    const auto colourOf = [this](int row) {
        const QPoint right(view.viewport()->width() - 2, view.rowViewportPosition(row) + 3);
        return view.viewport()->grab().toImage().pixelColor(right).name();
    };
    const auto move = [this](const QPoint& at) {
        QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    const QString hovered = qm::test::theme().colour(Token::Hover).name();
    move(view.visualRect(things.index(1, 0)).center());
    EXPECT_EQ(colourOf(1), hovered);
    move(view.visualRect(things.index(2, 0)).center());
    EXPECT_NE(colourOf(1), hovered);
    EXPECT_EQ(colourOf(2), hovered);
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(view.viewport(), &left);
    EXPECT_NE(colourOf(2), hovered);
}

TEST(AViewOfBoxes, TicksAllThatAreShownByTheBoxInItsHead)
{
    struct Box {
        QString name{};
        bool isTicked{false};
        bool isFixed{false};
        bool operator==(const Box&) const = default;
    };
    using Boxes = RowTable<Box>;
    using qm::filter::Value;
    Boxes boxes({.columns = {{.id = u"pick"_s,
                              .cell = [](const Box& box) { return tickCell(box.isTicked, box.isFixed); },
                              .order = [](const Box& box) -> Value { return box.isTicked; },
                              .ticks = true},
                             {.id = u"name"_s,
                              .title = u"Name"_s,
                              .cell = [](const Box& box) { return Cell{.text = box.name}; },
                              .order = [](const Box& box) -> Value { return box.name; },
                              .stretches = true}},
                 .fields = {{{u"name"_s}, [](const Box& box) -> Value { return box.name; }}},
                 .id = [](const Box& box) { return box.name; },
                 .sortColumn = 1,
                 .group = [](const Box& box) { return Group{.title = box.name.size() > 1 ? u"long"_s : QString()}; }});
    const QAbstractItemModelTester tester(&boxes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    TableView view(qm::test::theme());
    view.setTable(&boxes);
    view.resize(400, 300);
    view.show();
    QStringList asked;
    QObject::connect(&view, &TableView::ticked, [&](const QStringList& ids) { asked = ids; });
    const auto head = [&] { return boxes.headerData(0, Qt::Horizontal, Qt::CheckStateRole); };
    const auto press = [&] {
        asked.clear();
        QTest::mouseClick(view.horizontalHeader()->viewport(), Qt::LeftButton, {}, {30, 10});
        return asked;
    };

    EXPECT_FALSE(head().isValid()) << "there is nothing to tick";
    boxes.setRows({{u"a"_s}, {u"b"_s, true}, {u"c"_s, false, true}});
    EXPECT_EQ(head().toInt(), Qt::PartiallyChecked);
    EXPECT_EQ(press(), QStringList(u"a"_s)) << "what is not ticked and can be";
    boxes.setRows({{u"a"_s, true}, {u"b"_s, true}, {u"c"_s, false, true}});
    EXPECT_EQ(head().toInt(), Qt::Checked) << "what nobody can tick does not count";
    EXPECT_EQ(press(), QStringList({u"a"_s, u"b"_s}));
    boxes.setFilter(*qm::filter::Filter::parse(u"name:c"_s, boxes.fields()), {});
    EXPECT_EQ(head().toInt(), Qt::Unchecked);
    EXPECT_EQ(press(), QStringList());
    boxes.setFilter({}, {});
    boxes.setRows({{u"a"_s}, {u"long"_s, true}, {u"longer"_s}});
    QSignalSpy changed(&boxes, &QAbstractItemModel::headerDataChanged);
    boxes.setFolded(u"long\n"_s, true);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(head().toInt(), Qt::Unchecked);
    EXPECT_EQ(press(), QStringList(u"a"_s)) << "what is folded away is not picked unseen";
    EXPECT_EQ(boxes.sortColumn(), 1) << "rows are not sorted by it";
    EXPECT_EQ(view.horizontalHeader()->sortIndicatorSection(), 1) << "and it does not say so";
    EXPECT_FALSE(boxes.headerData(1, Qt::Horizontal, Qt::CheckStateRole).isValid());
    EXPECT_FALSE(boxes.headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
}
