// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/things.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace qm::gui;
using qm::filter::Filter;
using qm::test::makeThings;
using qm::test::teamOf;
using qm::test::Thing;
using qm::test::Things;

namespace {

QStringList names(const Things& things)
{
    QStringList names;
    for (int row = 0; row < things.rowCount(); ++row)
        names << things.data(things.index(row, 0), Qt::DisplayRole).toString();
    return names;
}

Filter filterOf(const Things& things, const QString& text)
{
    const auto filter = Filter::parse(text, things.fields());
    EXPECT_TRUE(filter.has_value());
    return filter.value_or(Filter());
}

/// Every head with its row: "2 lp a team, 3 things".
QStringList heads(const Things& things)
{
    QStringList heads;
    for (int row = 0; row < things.rowCount(); ++row) {
        const QVariant said = things.index(row, 1).data(TableModel::GroupRole);
        const auto head = said.value<GroupHead>();
        if (said.isValid())
            heads << u"%1 %2 %3, %4"_s.arg(row).arg(head.group.title, head.group.caption, head.summary);
        EXPECT_EQ(head.rows > 0, said.isValid());
    }
    EXPECT_EQ(things.hasGroups(), !heads.isEmpty());
    return heads;
}

} // namespace

TEST(ATable, ShowsItsRowsInOrder)
{
    const auto things = makeThings();
    things->setRows({{u"c"_s, 1}, {u"a"_s, 3}, {u"b"_s, 2}});
    EXPECT_EQ(names(*things), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    things->sort(1, Qt::DescendingOrder);
    EXPECT_EQ(names(*things), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    things->sort(1, Qt::AscendingOrder);
    EXPECT_EQ(names(*things), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    things->sort(99, Qt::AscendingOrder);
    EXPECT_EQ(things->sortColumn(), 1) << "there is no such column";
}

TEST(ATable, KeepsWhatIsAlikeInTheOrderOfIdsWhicheverWayItIsSorted)
{
    const auto things = makeThings();
    things->sort(1, Qt::DescendingOrder);
    things->setRows({{u"d"_s, 1}, {u"a"_s, 1}, {u"c"_s, 2}, {u"b"_s, 2}});
    EXPECT_EQ(names(*things), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    things->setRows({{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 2}, {u"d"_s, 3}});
    EXPECT_EQ(names(*things), QStringList({u"d"_s, u"c"_s, u"a"_s, u"b"_s}));
    things->sort(1, Qt::AscendingOrder);
    EXPECT_EQ(names(*things), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    things->sort(0, Qt::DescendingOrder);
    EXPECT_EQ(names(*things), QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s})) << "by what is no number";
}

TEST(ATable, TellsCellsIdsAndTips)
{
    const auto things = makeThings();
    things->setRows({{u"a"_s, 3}}, true);
    const QModelIndex size = things->index(0, 1);
    EXPECT_EQ(things->data(size, TableModel::CellRole).value<Cell>().text, u"3"_s);
    EXPECT_EQ(things->data(size, TableModel::IdRole), u"a"_s);
    EXPECT_EQ(things->data(size, Qt::ToolTipRole), u"exactly"_s);
    EXPECT_TRUE(things->data(size, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    EXPECT_TRUE(things->data(size, TableModel::StaleRole).toBool());
    EXPECT_FALSE(things->data(QModelIndex(), Qt::DisplayRole).isValid());
    EXPECT_EQ(things->headerData(1, Qt::Horizontal, Qt::DisplayRole), u"Size"_s);
    EXPECT_FALSE(things->headerData(2, Qt::Horizontal, Qt::DisplayRole).isValid());
}

TEST(ATable, IsWideEnoughForWhatItsCellsMayComeToSay)
{
    Things things({.columns = {{.id = u"name"_s,
                                .cell = [](const Thing& thing) { return Cell{.text = thing.name, .icon = u"fine"_s}; },
                                .order = [](const Thing& thing) -> qm::filter::Value { return thing.name; },
                                .words = {u"on"_s, u"cancelled"_s}}},
                   .fields = {},
                   .id = [](const Thing& thing) { return thing.name; }});
    things.setRows({{u"done"_s, 1}});
    EXPECT_EQ(things.widestCell(0), (Cell{.text = u"cancelled"_s, .icon = u"fine"_s}));
    things.setRows({{u"done"_s, 1}, {u"longer than that"_s, 1}});
    EXPECT_EQ(things.widestCell(0).text, u"longer than that"_s);
}

TEST(ATable, ShowsWhatTheFilterLetsPass)
{
    const auto things = makeThings();
    things->setRows({{u"lp-a"_s, 1}, {u"lp-b"_s, 20}, {u"qc-a"_s, 30}});
    things->setFilter(filterOf(*things, u"name:lp-* size:>10"_s), {});
    EXPECT_EQ(names(*things), QStringList(u"lp-b"_s));
    EXPECT_EQ(things->total(), 3);
    things->setRows({{u"lp-c"_s, 11}, {u"qc-a"_s, 30}});
    EXPECT_EQ(names(*things), QStringList(u"lp-c"_s)) << "new rows are filtered, too";
    things->setFilter({}, {});
    EXPECT_EQ(things->rowCount(), 2);
    EXPECT_EQ(things->valuesOf(u"name"_s), QStringList({u"lp-c"_s, u"qc-a"_s}));
    EXPECT_TRUE(things->valuesOf(u"colour"_s).isEmpty());
}

TEST(ATable, LooksForWordsInWhatItsRowsAreNow)
{
    const auto things = makeThings();
    things->setRows({{u"lp-a"_s, 1}, {u"lp-b"_s, 20}, {u"qc-a"_s, 30}});
    const Filter words = filterOf(*things, u"LP -b"_s);
    things->setFilter(words, {});
    EXPECT_EQ(names(*things), QStringList(u"lp-a"_s));
    things->setRows({{u"qc-lp"_s, 1}, {u"lp-b"_s, 20}, {u"a"_s, 30}});
    EXPECT_EQ(names(*things), QStringList(u"qc-lp"_s)) << "they are others";
    things->sort(0, Qt::DescendingOrder);
    EXPECT_EQ(names(*things), QStringList(u"qc-lp"_s)) << "they are in other places";
    things->setFilter(filterOf(*things, u"b"_s), {});
    EXPECT_EQ(names(*things), QStringList(u"lp-b"_s));
}

TEST(ATable, TellsWhereARunOfChangesBeginsAndEnds)
{
    const auto things = makeThings();
    QStringList told;
    QObject::connect(things.get(), &TableModel::runsBegin, [&] { told << u"begin"_s; });
    QObject::connect(things.get(), &TableModel::runsEnd, [&] { told << u"end"_s; });
    QObject::connect(things.get(), &QAbstractItemModel::rowsInserted, [&] { told << u"in"_s; });
    QObject::connect(things.get(), &QAbstractItemModel::rowsRemoved, [&] { told << u"out"_s; });
    things->setRows({{u"b"_s, 1}, {u"d"_s, 1}});
    EXPECT_EQ(told, QStringList({u"begin"_s, u"in"_s, u"end"_s}));
    told.clear();
    things->setRows({{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 1}});
    EXPECT_EQ(told, QStringList({u"begin"_s, u"in"_s, u"in"_s, u"out"_s, u"end"_s}));
    told.clear();
    things->setRows({{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 1}});
    EXPECT_EQ(told, QStringList()) << "nothing changed";
    things->setRows({{u"a"_s, 1}, {u"b"_s, 7}, {u"c"_s, 1}});
    EXPECT_EQ(told, QStringList()) << "a row that looks different stays where it is";
}

TEST(ATable, ToldTheSameAgainSaysNothing)
{
    const auto things = makeThings();
    const QList<Thing> rows{{u"a"_s, 1}, {u"b"_s, 2}};
    things->setRows(rows);
    QSignalSpy inserted(things.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(things.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(things.get(), &QAbstractItemModel::modelReset);
    things->setRows(rows);
    EXPECT_TRUE(inserted.isEmpty() && changed.isEmpty() && reset.isEmpty());
    things->setRows({{u"a"_s, 1}, {u"b"_s, 3}});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.first().first().toModelIndex().row(), 1);
    things->setRows({{u"a"_s, 1}, {u"b"_s, 3}}, true);
    EXPECT_EQ(changed.size(), 2) << "stale rows look different";
}

TEST(ATable, IsAModelThroughTenThousandRandomRefreshes)
{
    const auto things = makeThings();
    const QAbstractItemModelTester tester(things.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(11);
    for (int round = 0; round < 10'000; ++round) {
        QList<Thing> rows;
        const int most = round % 50 == 0 ? 200 : 24;
        for (int i = 0; i < most; ++i)
            if (random() % 4)
                rows << Thing{u"t%1"_s.arg(i, 3, 10, '0'_L1), int(random() % 3)};
        if (round % 7 == 0)
            things->sort(int(random() % 2), random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (round % 5 == 0)
            things->setFilter(random() % 2 ? filterOf(*things, u"size:>0"_s) : Filter(), {});
        things->setRows(rows);
        ASSERT_LE(things->rowCount(), rows.size());
    }
}

TEST(ATable, GroupsItsRowsAndCountsThoseThatAreShown)
{
    const auto things = makeThings(teamOf);
    things->setThings([](int count) { return u"%1 things"_s.arg(count); });
    EXPECT_EQ(heads(*things), QStringList());
    things->setRows({{u"alone"_s, 1}, {u"lp-a"_s, 1}, {u"lp-b"_s, 2}, {u"qc-a"_s, 3}});
    EXPECT_EQ(heads(*things), QStringList({u"1 lp a team, 2 things"_s, u"3 qc a team, 1 things"_s}));
    things->setFilter(filterOf(*things, u"size:>1"_s), {});
    EXPECT_EQ(heads(*things), QStringList({u"0 lp a team, 1 things"_s, u"1 qc a team, 1 things"_s}));
    things->setRows({{u"lp-b"_s, 2}});
    EXPECT_EQ(heads(*things), QStringList(u"0 lp a team, 1 things"_s));
    things->setRows({});
    EXPECT_EQ(heads(*things), QStringList());
}

TEST(ATable, GroupsOnlyInTheOrderThatKeepsGroupsTogether)
{
    const auto things = makeThings(teamOf);
    things->setRows({{u"lp-a"_s, 3}, {u"lp-b"_s, 1}, {u"qc-a"_s, 2}});
    things->sort(1, Qt::AscendingOrder);
    EXPECT_EQ(heads(*things), QStringList());
    things->sort(0, Qt::DescendingOrder);
    EXPECT_EQ(heads(*things), QStringList());
    things->sort(0, Qt::AscendingOrder);
    EXPECT_EQ(heads(*things), QStringList({u"0 lp a team, 2"_s, u"2 qc a team, 1"_s}));
}

TEST(ATable, SaysThatGroupsAreOthersOnlyWhereTheyMayBe)
{
    const auto things = makeThings(teamOf);
    QSignalSpy changed(things.get(), &TableModel::groupsChanged);
    const QList<Thing> rows{{u"lp-a"_s, 1}, {u"qc-a"_s, 2}};
    things->setRows(rows);
    EXPECT_EQ(changed.size(), 1);
    things->setRows(rows);
    EXPECT_EQ(changed.size(), 1) << "nothing is new";
    const auto flat = makeThings();
    QSignalSpy never(flat.get(), &TableModel::groupsChanged);
    flat->setRows(rows);
    flat->sort(1, Qt::AscendingOrder);
    EXPECT_TRUE(never.isEmpty());
    EXPECT_EQ(heads(*flat), QStringList());
}

TEST(ATable, KeepsItsRowsWhereAGroupIsFolded)
{
    const auto things = makeThings(teamOf);
    const QList<Thing> rows{{u"lp-a"_s, 1}, {u"lp-b"_s, 2}, {u"qc-a"_s, 3}};
    things->setRows(rows);
    QSignalSpy changed(things.get(), &TableModel::groupsChanged);
    const auto isFolded = [&](int row) { return things->index(row, 0).data(TableModel::GroupRole).value<GroupHead>().isFolded; };
    things->setFolded(teamOf(rows.first()).id(), true);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(isFolded(0) && !isFolded(2));
    EXPECT_EQ(things->rowCount(), 3);
    things->setFolded(teamOf(rows.first()).id(), true);
    things->setFolded(u"nobody"_s, true);
    EXPECT_EQ(changed.size(), 1) << "nothing is new";
    things->setFilter(filterOf(*things, u"size:>1"_s), {});
    EXPECT_TRUE(isFolded(0) && !isFolded(1)) << "a group is the same whatever is shown of it";
    things->sort(1, Qt::AscendingOrder);
    EXPECT_EQ(heads(*things), QStringList());
    things->sort(0, Qt::AscendingOrder);
    EXPECT_TRUE(isFolded(0));
    things->setFolded(teamOf(rows.first()).id(), false);
    EXPECT_FALSE(isFolded(0));
}

TEST(ATable, SpeaksOfAGroupWithTheFirstCellBelowItsHead)
{
    const auto things = makeThings(teamOf);
    things->setThings([](int count) { return u"%1 things"_s.arg(count); });
    things->setRows({{u"alone"_s, 0}, {u"lp-a"_s, 1}, {u"lp-b"_s, 2}});
    const auto spoken = [&](int row, int column) { return things->index(row, column).data(Qt::AccessibleTextRole).toString(); };
    EXPECT_EQ(spoken(0, 0), u"alone"_s);
    EXPECT_EQ(spoken(1, 0), u"lp, a team, 2 things: lp-a"_s);
    EXPECT_EQ(spoken(1, 1), u"1"_s);
    EXPECT_EQ(spoken(2, 0), u"lp-b"_s);
    things->setFolded(u"lp\n"_s, true);
    EXPECT_EQ(spoken(1, 0), u"lp, a team, 2 things, folded"_s) << "of the row below nothing is to be seen";
    EXPECT_EQ(spoken(1, 1), u"lp, a team, 2 things, folded"_s) << "in any column";
    EXPECT_FALSE(things->isFoldedAway(0));
    EXPECT_TRUE(things->isFoldedAway(1) && things->isFoldedAway(2));
    things->setFolded(u"lp\n"_s, false);
    EXPECT_EQ(things->index(1, 0).data().toString(), u"lp-a"_s) << "what is copied and exported knows no groups";
}
