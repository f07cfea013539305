// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of rows that are folded away: of each only its band is left.
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/things.h"

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

constexpr int high = CellDelegate::rowHeight;

class AViewThatFolds : public testing::Test {
protected:
    AViewThatFolds()
    {
        view.setTable(&things);
        view.resize(500, 400);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        view.setFocus();
        show({u"lp"_s, u"qc"_s, u"st"_s}, 3);
    }

    void show(const QStringList& teams, int each)
    {
        QList<Thing> rows;
        for (const QString& name : teams)
            for (int i = 0; i < each; ++i)
                rows << Thing{u"%1-%2"_s.arg(name).arg(i), i};
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
    QPoint band(const QString& id) const { return {60, view.rowViewportPosition(things.rowOfId(id)) + high / 2}; }
    void click(const QString& id) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, band(id)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }

    std::unique_ptr<Things> made = qm::test::makeThings(qm::test::teamOf);
    Things& things = *made;
    TableView view{qm::test::theme()};
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
    EXPECT_EQ(view.currentId(), u"qc-0"_s) << "the band is in the place of what is folded away";
    press(Qt::Key_Down);
    EXPECT_EQ(view.currentId(), u"st-0"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(view.currentId(), u"qc-0"_s);
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
    press(Qt::Key_Right);
    EXPECT_EQ(view.currentIndex().column(), 1) << "where nothing is folded it goes to the next cell";
    press(Qt::Key_Left);
    EXPECT_EQ(view.currentIndex().column(), 0);
    EXPECT_EQ(seen(), u"lp/0 1 2 qc/0 1 2 st/0 1 2"_s) << "and back";
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
    EXPECT_EQ(view.currentId(), u"qc-0"_s);
    QSignalSpy current(&view, &TableView::currentIdChanged);
    things.setRows({{u"alone"_s, 1}, {u"qc-+"_s, 1}, {u"qc-0"_s, 1}, {u"qc-1"_s, 1}});
    EXPECT_EQ(view.currentId(), u"qc-+"_s) << "the first of the group is another now";
    EXPECT_EQ(current.size(), 1);
}

TEST_F(AViewThatFolds, HidesExactlyWhatIsFoldedThroughRandomRefreshes)
{
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7);
    show({u"lp"_s, u"pr"_s, u"qc"_s, u"st"_s}, 9);
    const QList<Thing> all = things.rows();
    QSet<QString> folded;
    for (int round = 0; round < 1'000; ++round) {
        if (round % 3 == 0) {
            const QString team = all.at(qsizetype(random() % all.size())).name.first(2);
            folded.contains(team) ? folded.remove(team) : (folded.insert(team), true);
            things.setFolded(team + u'\n', folded.contains(team));
        }
        if (round % 4 == 0)
            press(random() % 2 ? Qt::Key_Down : Qt::Key_Up);
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
    }
}

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
    ASSERT_EQ(view.currentId(), u"qc-0"_s);
    EXPECT_EQ(colourAt({right, top + 2}), colour(Token::AccentSoft));
    view.clearFocus();
    EXPECT_EQ(colourAt({right, top + 2}), colour(Token::SelNav)) << "the keyboard is elsewhere";
}
