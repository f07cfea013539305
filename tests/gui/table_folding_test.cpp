// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of rows that are folded away: of each only its band is left.
#include "tests/gui/a_view_of_groups.h"

#include <QAbstractItemModelTester>
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

class AViewThatFolds : public qm::test::AViewOfGroups {
protected:
    AViewThatFolds()
        : AViewOfGroups(400)
    {
        show({u"lp"_s, u"qc"_s, u"st"_s}, 3);
    }

    void show(const QStringList& teams, int each)
    {
        QList<Thing> rows;
        for (const QString& name : teams)
            for (int i = 0; i < each; ++i)
                rows << Thing{u"%1-%2"_s.arg(name).arg(i, each > 10 ? 2 : 1, 10, '0'_L1), i};
        things.setRows(rows);
    }
    /// The rows as they are seen: "lp:" is a folded group, "lp/" the band above a row.
    QString seen() const
    {
        QStringList rows;
        for (int row = 0; row < things.rowCount(); ++row) {
            if (view.isRowHidden(row))
                continue;
            const QString team = things.shown(row).name.first(2);
            const bool isFolded = things.index(row, 0).data(TableModel::GroupRole).value<GroupHead>().isFolded;
            if (isFolded)
                rows << team + u':';
            else
                rows << (view.rowHeight(row) > high ? team + u'/' : QString()) + things.shown(row).name.sliced(3);
        }
        return rows.join(u' ');
    }
    /// The row that is current, or is below the band in its place.
    QString place() const { return view.currentIndex().data(TableModel::IdRole).toString(); }
    QPoint band(const QString& id) const { return {60, view.rowViewportPosition(things.rowOfId(id)) + high / 2}; }
    void click(const QString& id) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, band(id)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
};

} // namespace

TEST_F(AViewThatFolds, FoldsAGroupByAClickOnItsBandAndUnfoldsItByTheNext)
{
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s);
    click(u"qc-0"_s);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
    click(u"lp-0"_s);
    click(u"st-0"_s);
    EXPECT_EQ(seen(), u"lp: qc: st:"_s);
    EXPECT_EQ(view.rowViewportPosition(6), 2 * high) << "one below the other";
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, band(u"lp-0"_s));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, band(u"qc-0"_s));
    EXPECT_EQ(seen(), u"lp: qc: st:"_s) << "let go elsewhere";
    click(u"qc-0"_s);
    EXPECT_EQ(seen(), u"lp: qc/0 1 2 st:"_s);
}

TEST_F(AViewThatFolds, FoldsAndUnfoldsByTheKeysOfATree)
{
    QSignalSpy opened(&view, &TableView::opened);
    view.setCurrentId(u"qc-1"_s);
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s);
    press(Qt::Key_Left);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
    EXPECT_EQ(place(), u"qc-0"_s) << "the band is in the place of what is folded away";
    EXPECT_EQ(view.currentId(), QString()) << "and is none of it";
    press(Qt::Key_Down);
    EXPECT_EQ(view.currentId(), u"st-0"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(place(), u"qc-0"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(view.currentId(), u"lp-2"_s);
    press(Qt::Key_Down);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
        press(key);
        EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s) << key;
        EXPECT_EQ(view.selectedIds(), QStringList(u"qc-0"_s)) << key;
        press(Qt::Key_Left);
        EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s) << key;
    }
    EXPECT_TRUE(opened.isEmpty());
    press(Qt::Key_Right);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(things.index(0, 1)).center());
    press(Qt::Key_Left);
    EXPECT_EQ(seen(), u"lp: qc/0 1 2 st/0 1 2"_s) << "whichever of its cells was clicked";
}

TEST_F(AViewThatFolds, IsWalkedCellByCellWhereNotAllAreSeen)
{
    view.setColumnWidth(1, 700);
    ASSERT_TRUE(QTest::qWaitFor([this] { return view.horizontalScrollBar()->maximum() > 0; }));
    view.setCurrentId(u"qc-1"_s);
    press(Qt::Key_Right);
    ASSERT_EQ(view.currentIndex().column(), 1);
    press(Qt::Key_Left);
    EXPECT_EQ(view.currentIndex().column(), 0);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s);
    press(Qt::Key_Left);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
}

TEST_F(AViewThatFolds, KeepsWhatIsChosenElsewhere)
{
    view.setCurrentId(u"lp-0"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, view.visualRect(things.index(4, 0)).center());
    ASSERT_EQ(view.currentId(), u"qc-1"_s);
    QSignalSpy selected(&view, &TableView::selectedIdsChanged);
    press(Qt::Key_Left);
    EXPECT_EQ(place(), u"qc-0"_s);
    EXPECT_EQ(view.selectedIds(), QStringList(u"lp-0"_s));
    EXPECT_EQ(selected.size(), 1) << "told once";
    press(Qt::Key_Right);
    EXPECT_EQ(view.selectedIds(), QStringList({u"lp-0"_s, u"qc-0"_s})) << "what was chosen stays with what is current";
}

TEST_F(AViewThatFolds, TakesMoreRowsFromABandOn)
{
    view.setCurrentId(u"qc-1"_s);
    press(Qt::Key_Left);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), QStringList({u"st-0"_s, u"st-1"_s}));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(things.index(2, 0)).center());
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), QStringList({u"lp-2"_s, u"st-0"_s})) << "across a band";
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), QStringList(u"lp-2"_s));
}

TEST_F(AViewThatFolds, TakesMoreRowsWhereTheFirstOfThemIsFoldedAway)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(things.index(4, 0)).center());
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(view.currentId(), u"st-0"_s);
    click(u"qc-0"_s);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selectedIds(), QStringList({u"st-0"_s, u"st-1"_s})) << "not all from the top on";
}

TEST_F(AViewThatFolds, UnfoldsAGroupForWhatTypedLettersLeadTo)
{
    click(u"qc-0"_s);
    view.setCurrentId(u"lp-0"_s);
    press(Qt::Key_Q);
    EXPECT_EQ(view.currentId(), u"qc-0"_s);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s);
}

TEST_F(AViewThatFolds, MeansNothingThatCameUnderTheMouse)
{
    show({u"lp"_s, u"qc"_s}, 12);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.setCurrentId(u"qc-05"_s);
    QSignalSpy opened(&view, &TableView::opened);
    const QPoint at = band(u"qc-00"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    ASSERT_NE(view.rowAt(at.y()), things.rowOfId(u"qc-00"_s)) << "it is all shorter now";
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(opened.isEmpty());
    EXPECT_EQ(place(), u"qc-00"_s);
}

TEST_F(AViewThatFolds, StaysWhereItIsThroughFocusFilterAndRefresh)
{
    click(u"lp-0"_s);
    view.clearFocus();
    view.selectionModel()->clearCurrentIndex();
    view.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(seen(), u"lp: qc/0 1 2 st/0 1 2"_s) << "nobody wanted to see them";
    EXPECT_EQ(place(), u"lp-0"_s);
    things.setFilter(*qm::filter::Filter::parse(u"size:>0"_s, things.fields()), {});
    EXPECT_EQ(place(), u"lp-1"_s) << "it is at the band still";
    things.setFilter({}, {});
    show({u"lp"_s, u"qc"_s}, 30);
    view.verticalScrollBar()->setValue(200);
    QList<Thing> rows = things.rows();
    rows.prepend({u"lp-+"_s, 1});
    things.setRows(rows);
    EXPECT_EQ(place(), u"lp-+"_s);
    EXPECT_EQ(view.verticalScrollBar()->value(), 200) << "nobody wanted to go there";
}

TEST_F(AViewThatFolds, IsAtTheBandOnceTheOrderHasBandsAgain)
{
    click(u"qc-0"_s);
    view.sortBy(1, Qt::AscendingOrder);
    view.setCurrentId(u"qc-2"_s);
    ASSERT_EQ(view.currentId(), u"qc-2"_s);
    QSignalSpy current(&view, &TableView::currentIdChanged);
    view.sortBy(0, Qt::AscendingOrder);
    EXPECT_EQ(place(), u"qc-0"_s);
    ASSERT_FALSE(current.isEmpty());
    EXPECT_EQ(current.last().first().toString(), view.currentId()) << "others know it";
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
}

TEST_F(AViewThatFolds, ChoosesNothingThatIsFoldedAway)
{
    click(u"qc-0"_s);
    view.setCurrentId(u"lp-0"_s);
    QSignalSpy selected(&view, &TableView::selectedIdsChanged);
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selectedIds(), QStringList({u"lp-0"_s, u"lp-1"_s, u"lp-2"_s, u"st-0"_s, u"st-1"_s, u"st-2"_s}));
    selected.clear();
    click(u"lp-0"_s);
    EXPECT_EQ(view.selectedIds(), QStringList({u"st-0"_s, u"st-1"_s, u"st-2"_s}));
    EXPECT_FALSE(selected.isEmpty()) << "others count them";
    click(u"lp-0"_s);
    EXPECT_EQ(view.selectedIds().first(3), QStringList({u"lp-0"_s, u"lp-1"_s, u"lp-2"_s})) << "they are chosen still";
}

TEST_F(AViewThatFolds, UnfoldsAGroupForTheRowThatItIsSentTo)
{
    click(u"qc-0"_s);
    view.setCurrentId(u"qc-2"_s);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s);
    EXPECT_EQ(view.currentId(), u"qc-2"_s);
}

TEST_F(AViewThatFolds, KeepsWhatIsFoldedThroughFilterAndOrder)
{
    click(u"qc-0"_s);
    things.setFilter(*qm::filter::Filter::parse(u"size:>0"_s, things.fields()), {});
    EXPECT_EQ(seen(), u"lp/1 2 qc: st/1 2"_s);
    things.setFilter({}, {});
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
    view.sortBy(1, Qt::AscendingOrder);
    EXPECT_EQ(seen(), u"0 0 0 1 1 1 2 2 2"_s) << "one list";
    view.sortBy(0, Qt::AscendingOrder);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc: st/0 1 2"_s);
}

TEST_F(AViewThatFolds, IsAtTheBandOnceWhatIsCurrentComesUnderIt)
{
    click(u"qc-0"_s);
    things.setRows({{u"alone"_s, 1}, {u"qc-0"_s, 1}, {u"qc-1"_s, 1}});
    view.setCurrentId(u"alone"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(place(), u"qc-0"_s);
    QSignalSpy current(&view, &TableView::currentIdChanged);
    things.setRows({{u"alone"_s, 1}, {u"qc-+"_s, 1}, {u"qc-0"_s, 1}, {u"qc-1"_s, 1}});
    EXPECT_EQ(place(), u"qc-+"_s) << "the first of the group is another now";
    EXPECT_TRUE(current.isEmpty()) << "it was at no row before, and is at none";
}

class AViewOf : public AViewThatFolds, public testing::WithParamInterface<int> {};

TEST_P(AViewOf, HidesExactlyWhatIsFoldedThroughRandomRefreshes)
{
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7);
    show({u"lp"_s, u"pr"_s, u"qc"_s, u"st"_s}, GetParam());
    const QList<Thing> all = things.rows();
    QSet<QString> folded;
    QString toldCurrent;
    QStringList toldSelected;
    QObject::connect(&view, &TableView::currentIdChanged, [&](const QString& id) { toldCurrent = id; });
    QObject::connect(&view, &TableView::selectedIdsChanged, [&] { toldSelected = view.selectedIds(); });
    for (int round = 0; round < 9'000 / GetParam(); ++round) {
        if (round % 3 == 0) {
            const QString team = all.at(qsizetype(random() % all.size())).name.first(2);
            folded.contains(team) ? folded.remove(team) : (folded.insert(team), true);
            things.setFolded(team + u'\n', folded.contains(team));
        }
        if (round % 4 == 0)
            press(random() % 2 ? Qt::Key_Down : Qt::Key_Up, random() % 3 == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        QList<Thing> rows = all;
        rows.removeIf([&](const Thing&) { return random() % (round % 7 == 0 ? 2 : 12) == 0; });
        things.setRows(rows);
        QStringList expected;
        for (qsizetype at = 0; at < rows.size(); ++at) {
            const QString team = rows.at(at).name.first(2);
            const bool isFirst = at == 0 || rows.at(at - 1).name.first(2) != team;
            if (folded.contains(team))
                expected << (isFirst ? team + u':' : QString());
            else
                expected << (isFirst ? team + u'/' : QString()) + rows.at(at).name.sliced(3);
        }
        expected.removeAll(QString());
        ASSERT_EQ(seen(), expected.join(u' ')) << "round " << round;
        ASSERT_FALSE(view.currentIndex().isValid() && view.isRowHidden(view.currentIndex().row())) << "round " << round;
        for (const QString& id : view.selectedIds())
            ASSERT_FALSE(folded.contains(id.first(2))) << "round " << round;
        ASSERT_EQ(toldCurrent, view.currentId()) << "round " << round;
        ASSERT_EQ(toldSelected, view.selectedIds()) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(, AViewOf, testing::Values(9, 60), // the second is made anew by most refreshes
                         [](const auto& test) { return std::to_string(test.param) + "RowsAGroup"; });

TEST_F(AViewThatFolds, PaintsTheBandAloneAndWhereTheKeyboardIs)
{
    const auto colourAt = [this](const QPoint& at) { return view.viewport()->grab().toImage().pixelColor(at).name(); };
    const auto colour = [](Token token) { return qm::test::theme().colour(token).name(); };
    click(u"qc-0"_s);
    const int top = view.rowViewportPosition(3);
    const int right = view.viewport()->width() - 2;
    EXPECT_EQ(colourAt({right, top + 2}), colour(Token::Sunken));
    EXPECT_EQ(colourAt({right, top + high - 2}), colour(Token::Sunken));
    EXPECT_EQ(colourAt({right, top + high + 2}), colour(Token::Sunken)) << "the next band follows";
    EXPECT_EQ(colourAt({right, top + 2 * high + 5}), colour(Token::Base));
    view.setCurrentId(u"lp-2"_s);
    press(Qt::Key_Down);
    ASSERT_EQ(place(), u"qc-0"_s);
    EXPECT_EQ(colourAt({right, top + 2}), colour(Token::AccentSoft));
    view.clearFocus();
    EXPECT_EQ(colourAt({right, top + 2}), colour(Token::SelNav)) << "the keyboard is elsewhere";
}
