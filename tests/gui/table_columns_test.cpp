// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_columns.h"

#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/things.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

/// What the tables here are about: a name, a team, topics, of which a field can hold several, and a size.
struct Ware {
    QString name{};
    QString team{};
    QStringList topics{};
    int size{0};

    bool operator==(const Ware&) const = default;
};

using Wares = RowTable<Ware>;

Wares::Parts partsOfWares()
{
    using qm::filter::Value;
    return {.columns = {{.id = u"name"_s,
                         .title = u"Name"_s,
                         .cell = [](const Ware& ware) { return Cell{.text = ware.name}; },
                         .order = [](const Ware& ware) -> Value { return ware.name; },
                         .stretches = true},
                        {.id = u"team"_s,
                         .title = u"Team"_s,
                         .cell = [](const Ware& ware) { return Cell{.text = ware.team}; },
                         .order = [](const Ware& ware) -> Value { return ware.team; }},
                        {.id = u"topics"_s,
                         .title = u"Topics"_s,
                         .cell = [](const Ware& ware) { return Cell{.text = ware.topics.join(u',')}; },
                         .order = [](const Ware& ware) -> Value { return ware.topics; }},
                        {.id = u"size"_s,
                         .title = u"Size"_s,
                         .cell = [](const Ware& ware) { return Cell{.text = QString::number(ware.size)}; },
                         .order = [](const Ware& ware) -> Value { return qint64(ware.size); }}},
            .fields = {},
            .id = [](const Ware& ware) { return ware.name; }};
}

std::unique_ptr<Wares> makeWares()
{
    return std::make_unique<Wares>(partsOfWares());
}

class SomeColumns : public testing::Test {
protected:
    SomeColumns()
    {
        wares->setRows({{u"a"_s, u"lp"_s, {u"x"_s}, 1}, {u"b"_s, u"lp"_s, {u"x"_s, u"y"_s}, 2}});
        view.setTable(wares.get());
        view.resize(700, 300);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        columns = std::make_unique<TableColumns>(view);
        columns->fit();
    }

    QStringList seen() const
    {
        QStringList ids;
        for (const int column : columns->seen())
            ids << wares->columnId(column);
        return ids;
    }

    std::unique_ptr<Wares> wares = makeWares();
    TableView view{qm::test::theme()};
    std::unique_ptr<TableColumns> columns;
};

} // namespace

TEST_F(SomeColumns, HideWhatTheFilterFixes)
{
    columns->setFixed({u"team"_s, u"name"_s, u"colour"_s});
    EXPECT_EQ(seen(), QStringList({u"name"_s, u"topics"_s, u"size"_s})) << "a row without its name is none";
    columns->setFixed({u"topics"_s});
    EXPECT_EQ(seen().size(), 4) << "its rows differ all the same";
    columns->setFixed({});
    EXPECT_EQ(seen().size(), 4);
}

TEST_F(SomeColumns, ShowWhatSomebodyWantsToSee)
{
    QSignalSpy changed(columns.get(), &TableColumns::changed);
    columns->setShown(1, true);
    columns->setFixed({u"team"_s});
    EXPECT_TRUE(columns->isShown(1));
    columns->setShown(1, false);
    columns->setFixed({});
    EXPECT_FALSE(columns->isShown(1));
    EXPECT_EQ(changed.size(), 2) << "what the filter does is no choice";
    columns->reset();
    EXPECT_EQ(seen().size(), 4);
    EXPECT_TRUE(columns->chosen().isEmpty());
}

TEST_F(SomeColumns, AreDraggedAndComeBackAsTheyWere)
{
    EXPECT_TRUE(columns->chosen().isEmpty());
    QSignalSpy changed(columns.get(), &TableColumns::changed);
    view.horizontalHeader()->moveSection(3, 1);
    columns->setShown(2, false);
    view.sortBy(3, Qt::DescendingOrder);
    EXPECT_EQ(changed.size(), 3);
    EXPECT_EQ(seen(), QStringList({u"name"_s, u"size"_s, u"team"_s}));

    const auto others = makeWares();
    TableView other(qm::test::theme());
    other.setTable(others.get());
    TableColumns same(other);
    same.restore(columns->chosen());
    ASSERT_TRUE(columns->sort().has_value());
    same.restoreSort(columns->sort().value_or(RememberedSort()));
    EXPECT_EQ(same.chosen(), columns->chosen());
    EXPECT_EQ(same.seen(), columns->seen());
    EXPECT_EQ(others->sortColumn(), 3);
    EXPECT_EQ(others->sortOrder(), Qt::DescendingOrder);
}

TEST_F(SomeColumns, KeepTheWidthTheyAreDraggedTo)
{
    QSignalSpy changed(columns.get(), &TableColumns::changed);
    const QHeaderView* head = view.horizontalHeader();
    const int edge = head->sectionViewportPosition(1) + head->sectionSize(1) - 1;
    QTest::mousePress(head->viewport(), Qt::LeftButton, {}, QPoint(edge, 14));
    QTest::mouseMove(head->viewport(), QPoint(edge + 30, 14));
    QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, QPoint(edge + 30, 14));
    ASSERT_FALSE(changed.isEmpty());
    const int width = view.columnWidth(1);
    ASSERT_EQ(columns->chosen().at(1).width, width);
    columns->fit();
    EXPECT_EQ(view.columnWidth(1), width);
    EXPECT_FALSE(columns->chosen().at(0).width.has_value()) << "the name takes what is left";
}

TEST_F(SomeColumns, PassOverWhatIsNotThere)
{
    columns->restore({{u"gone"_s, 10, Sight::Hidden}, {u"size"_s}, {u"size"_s}, {u"name"_s, std::nullopt, Sight::Hidden}});
    EXPECT_EQ(seen(), QStringList({u"name"_s, u"size"_s, u"team"_s, u"topics"_s})) << "the name stays, whatever is remembered";
    columns->restoreSort({u"gone"_s, true});
    EXPECT_EQ(wares->sortColumn(), 0);
}

TEST(TheColumnOfNames, StaysWhereverItStandsAndIsWhatIsCopied)
{
    Wares::Parts parts = partsOfWares();
    std::ranges::rotate(parts.columns, parts.columns.end() - 1); // the size goes first
    Wares wares(std::move(parts));
    wares.setRows({{u"a"_s, u"lp"_s, {}, 1}, {u"b"_s, u"lp"_s, {}, 2}});
    EXPECT_EQ(wares.nameColumn(), 1);
    TableView view(qm::test::theme());
    view.setTable(&wares);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    TableColumns columns(view);
    columns.setShown(1, false);
    EXPECT_TRUE(columns.isShown(1));
    columns.setFixed({u"name"_s});
    EXPECT_TRUE(columns.isShown(1)) << "also where all rows have the same";
    columns.setShown(2, false);
    EXPECT_FALSE(columns.isShown(2));
    view.selectAll();
    QTest::keySequence(&view, QKeySequence::Copy);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"a\nb"_s);
}
