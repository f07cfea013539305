// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/matrix_csv.h"
#include "gui/models/moments.h"
#include "gui/models/scope_matrix.h"
#include "tests/gui/scope_world.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QSignalSpy>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using operations::CellEdit;
using qm::test::scopeKnowledge;
using qm::test::scopeNow;
using qm::test::withList;

namespace {

/// lp-a, lp-alone, lp-b, df-a, stray; LP_PROD_ID is read by lp-a, stray and the isolated one.
estate::Estate organization()
{
    estate::Estate estate = test::repositoriesNamed({u"lp-a"_s, u"lp-b"_s, u"lp-alone"_s, u"df-a"_s, u"stray"_s});
    estate = withList(estate, u"LP_PROD_ID"_s, {u"lp-a"_s, u"stray"_s, u"lp-alone"_s});
    estate = withList(estate, u"LP_PREPROD_ID"_s, {u"lp-a"_s, u"lp-b"_s});
    estate = withList(estate, u"DF_PROD_ID"_s, {u"df-a"_s});
    estate = withList(estate, u"SHARED"_s, {u"lp-a"_s, u"df-a"_s});
    return test::withoutList(estate, u"LP_PROD_HOST"_s, github::SecretVisibility::All);
}

/// A letter a cell: x in, . out, + and - pending, ? should be in, ! should be out, / not possible, = no list.
QChar letter(quint8 cell)
{
    const bool isIn = cell & scope::In;
    if (cell & scope::NoList)
        return u'=';
    if (cell & scope::Pending)
        return isIn ? u'-' : u'+';
    if (cell & scope::Differs)
        return isIn ? u'!' : u'?';
    if (cell & scope::Impossible)
        return u'/';
    return isIn ? u'x' : u'.';
}

/// The matrix as text, a row a line; rows of groups in brackets.
QString drawn(const ScopeMatrix& matrix)
{
    QStringList lines;
    for (int row = 0; row < matrix.rowCount(); ++row) {
        if (matrix.isGroup(row)) {
            lines << u"[%1]"_s.arg(matrix.rowId(row));
            continue;
        }
        QString cells;
        for (int column = 0; column < matrix.columnCount(); ++column)
            cells += letter(matrix.cell(row, column));
        lines << cells + u' ' + matrix.rowId(row);
    }
    return lines.join(u'\n');
}

QStringList columns(const ScopeMatrix& matrix)
{
    QStringList names;
    for (int column = 0; column < matrix.columnCount(); ++column)
        names << matrix.column(column).name;
    return names;
}

class AMatrix : public testing::Test {
protected:
    void show(const estate::Estate& estate, const ScopeView& view = {.team = u"lp"_s})
    {
        matrix.setPicture(estate, scopeKnowledge(), scopeNow, view);
    }
    QModelIndex at(const QString& secret, const QString& repository) const
    {
        return matrix.index(matrix.rowOfId(secret), matrix.columnOf(repository));
    }
    QChar letterAt(const QString& secret, const QString& repository) const
    {
        const QModelIndex index = at(secret, repository);
        return letter(matrix.cell(index.row(), index.column()));
    }

    ScopeMatrix matrix;
    QAbstractItemModelTester tester{&matrix, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(AMatrix, ShowsOneTeamWithWhoeverElseReadsItsSecrets)
{
    show(organization());
    EXPECT_EQ(columns(matrix), QStringList({u"lp-a"_s, u"lp-alone"_s, u"lp-b"_s, u"stray"_s}));
    EXPECT_EQ(drawn(matrix), u"[lp/preprod]\n"
                             "x/x. LP_PREPROD_ID\n"
                             "[lp/prod]\n"
                             "==== LP_PROD_HOST\n"
                             "x!?! LP_PROD_ID"_s);
    EXPECT_TRUE(matrix.column(3).leadsTeam);
    EXPECT_TRUE(matrix.column(1).isIsolated);
    EXPECT_TRUE(matrix.group(2).isProduction);
    const QString day = dayInWords(QDate(2027, 1, 31));
    EXPECT_EQ(matrix.bandWords(3), u"visible to all 5 repositories · accepted until "_s + day);
}

TEST_F(AMatrix, ShowsTheWholeOnRequestAndWhatAFilterLeaves)
{
    show(organization(), {});
    EXPECT_EQ(columns(matrix), QStringList({u"lp-a"_s, u"lp-alone"_s, u"lp-b"_s, u"df-a"_s, u"stray"_s}));
    EXPECT_TRUE(drawn(matrix).endsWith(u"[df/prod]\n./.x. DF_PROD_ID\n[/]\nx..x. SHARED"_s)) << drawn(matrix).toStdString();
    show(organization(), {.secrets = QSet<QString>{u"SHARED"_s}, .words = {u"DF"_s}});
    EXPECT_EQ(drawn(matrix), u"[/]\nx SHARED"_s);
    show(organization(), {.secrets = QSet<QString>{u"DF_PROD_ID"_s}});
    EXPECT_EQ(columns(matrix), QStringList(u"df-a"_s)) << "the repositories of the teams that are left";
    show(organization(), {.words = {u"nobody"_s}});
    EXPECT_EQ(matrix.columnCount(), 5) << "the word is about secrets";
    show({}, {.team = u"xx"_s});
    EXPECT_EQ(matrix.rowCount(), 0);
    EXPECT_EQ(matrix.columnCount(), 0);
}

TEST_F(AMatrix, ShowsAnotherPartOfTheSameAsIfItHadBeenToldAnew)
{
    const github::Repository old{.id = {77}, .name = u"old"_s, .archived = true};
    const estate::Estate estate = withList(organization().withRepository(old, scopeNow), u"LP_PROD_ID"_s, {u"lp-a"_s, u"old"_s});
    const QList<ScopeView> views{{},
                                 {.team = u"lp"_s},
                                 {.team = u"df"_s},
                                 {.words = {u"a"_s}},
                                 {.secrets = QSet<QString>{u"SHARED"_s, u"DF_PROD_ID"_s}, .words = {u"df"_s}},
                                 {.secrets = QSet<QString>{u"SHARED"_s}},
                                 {.secrets = QSet<QString>{u"LP_PROD_ID"_s}},
                                 {.secrets = QSet<QString>{}}};
    show(estate, {});
    for (const ScopeView& view : views) {
        ScopeMatrix fresh;
        fresh.setPicture(estate, scopeKnowledge(), scopeNow, view);
        matrix.setView(view);
        EXPECT_EQ(columns(matrix), columns(fresh));
        EXPECT_EQ(drawn(matrix), drawn(fresh));
        const bool reads = !view.secrets || view.secrets->contains(u"LP_PROD_ID"_s);
        const bool isSeen = reads && view.team != u"df"_s && view.words.isEmpty();
        EXPECT_EQ(columns(matrix).contains(u"old"_s), isSeen) << "archived: only beside what it reads";
    }
}

TEST_F(AMatrix, TellsItsCellsInWords)
{
    show(organization());
    EXPECT_EQ(at(u"LP_PROD_ID"_s, u"lp-a"_s).data(Qt::AccessibleTextRole), u"LP_PROD_ID, lp-a, in scope"_s);
    EXPECT_EQ(at(u"LP_PROD_ID"_s, u"stray"_s).data(Qt::DisplayRole), u"in scope, should be out"_s);
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)});
    EXPECT_EQ(at(u"LP_PROD_ID"_s, u"lp-b"_s).data(Qt::DisplayRole), u"will be added"_s);
    EXPECT_EQ(matrix.headerData(0, Qt::Vertical, Qt::DisplayRole), u"Loyalty, preprod"_s);
    EXPECT_FALSE(matrix.headerData(99, Qt::Vertical, Qt::DisplayRole).isValid());
    EXPECT_FALSE(matrix.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
    EXPECT_FALSE(matrix.data({}, Qt::DisplayRole).isValid());
}

TEST_F(AMatrix, TurnsCellsAndTurnedTwiceIsNotTurned)
{
    show(organization());
    QSignalSpy changed(&matrix, &ScopeMatrix::editsChanged);
    EXPECT_EQ(matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)}), 1);
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-b"_s, true}}));
    EXPECT_EQ(letterAt(u"LP_PROD_ID"_s, u"lp-b"_s), u'+');
    EXPECT_EQ(matrix.pendingIn(2), 1);
    EXPECT_EQ(changed.size(), 1);
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)});
    EXPECT_TRUE(matrix.edits().isEmpty());
    EXPECT_EQ(letterAt(u"LP_PROD_ID"_s, u"lp-b"_s), u'?');
}

TEST_F(AMatrix, TurnsTheCellThatIsMeantWhereverItsColumnStands)
{
    show(organization(), {.team = u"df"_s});
    ASSERT_EQ(columns(matrix), QStringList(u"df-a"_s)) << "the fourth of the whole";
    matrix.toggle({at(u"DF_PROD_ID"_s, u"df-a"_s)});
    EXPECT_EQ(letterAt(u"DF_PROD_ID"_s, u"df-a"_s), u'-');
    matrix.setView({});
    EXPECT_EQ(letterAt(u"DF_PROD_ID"_s, u"df-a"_s), u'-');
    EXPECT_EQ(drawn(matrix).count(u'-'), 1) << drawn(matrix).toStdString() << "\nand no other";
}

TEST_F(AMatrix, TurnsABlockAllInAndThenAllOut)
{
    show(organization());
    const QModelIndexList block{matrix.index(0, 0), at(u"LP_PREPROD_ID"_s, u"lp-a"_s), at(u"LP_PROD_ID"_s, u"lp-a"_s),
                                at(u"LP_PROD_HOST"_s, u"lp-a"_s), at(u"LP_PROD_ID"_s, u"lp-b"_s)};
    EXPECT_EQ(matrix.toggle(block), 3) << "no group, no secret without a list";
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-b"_s, true}}));
    matrix.toggle(block);
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PREPROD_ID"_s, u"lp-a"_s, false}, {u"LP_PROD_ID"_s, u"lp-a"_s, false}}));
}

TEST_F(AMatrix, RefusesWhatCannotBeTurned)
{
    show(organization());
    EXPECT_EQ(matrix.toggle({at(u"LP_PREPROD_ID"_s, u"lp-alone"_s)}), 0) << "isolated";
    EXPECT_EQ(matrix.toggle({at(u"LP_PROD_HOST"_s, u"lp-a"_s)}), 0) << "no list";
    EXPECT_EQ(matrix.toggle({matrix.index(0, 0)}), 0) << "a group";
    EXPECT_EQ(matrix.toggle({QModelIndex()}), 0);
    EXPECT_EQ(matrix.asConventions({QModelIndex()}), 0);
    EXPECT_EQ(matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-alone"_s)}), 1) << "what it has by mistake can be taken";
}

TEST_F(AMatrix, MakesCellsAsTheConventionsSay)
{
    show(organization(), {});
    QModelIndexList all;
    for (int row = 0; row < matrix.rowCount(); ++row)
        for (int column = 0; column < matrix.columnCount(); ++column)
            all << matrix.index(row, column);
    matrix.toggle({at(u"SHARED"_s, u"lp-b"_s)});     // nothing is said of it
    matrix.toggle({at(u"DF_PROD_ID"_s, u"lp-b"_s)}); // this is taken back
    matrix.asConventions(all);
    EXPECT_THAT(matrix.edits(), testing::UnorderedElementsAre(
                                    CellEdit{u"SHARED"_s, u"lp-b"_s, true}, CellEdit{u"LP_PROD_ID"_s, u"lp-b"_s, true},
                                    CellEdit{u"LP_PROD_ID"_s, u"lp-alone"_s, false}, CellEdit{u"LP_PROD_ID"_s, u"stray"_s, false}));
}

TEST_F(AMatrix, TakesBackStepByStepAndADiscardToo)
{
    show(organization());
    EXPECT_FALSE(matrix.takeBack());
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-a"_s)});
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)});
    matrix.discardEdits();
    EXPECT_TRUE(matrix.edits().isEmpty());
    EXPECT_TRUE(matrix.takeBack());
    EXPECT_EQ(matrix.edits().size(), 2);
    EXPECT_TRUE(matrix.takeBack());
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-a"_s, false}}));
    EXPECT_EQ(letterAt(u"LP_PROD_ID"_s, u"lp-a"_s), u'-');
    matrix.forgetEdits(matrix.edits());
    EXPECT_EQ(letterAt(u"LP_PROD_ID"_s, u"lp-a"_s), u'x');
}

TEST_F(AMatrix, LetsGoOfWhatIsSoByNowAndSaysSo)
{
    show(organization());
    QSignalSpy settled(&matrix, &ScopeMatrix::editsSettled);
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)});
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-a"_s)});
    show(withList(organization(), u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s}));
    ASSERT_EQ(settled.size(), 1);
    EXPECT_EQ(settled.first().first().value<QList<CellEdit>>(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-b"_s, true}}));
    EXPECT_EQ(matrix.edits(), QList<CellEdit>({{u"LP_PROD_ID"_s, u"lp-a"_s, false}}));
    show(organization().withoutSecret(u"LP_PROD_ID"_s, scopeNow));
    EXPECT_EQ(matrix.edits().size(), 1) << "what is gone is told by the plan, not dropped in silence";
    estate::SecretScope part{.secret = {.name = u"LP_PROD_ID"_s}, .truncation = net::Truncation::Access};
    show(organization().withSecret(part, scopeNow));
    EXPECT_EQ(matrix.edits().size(), 1) << "a list of which we see a part proves no absence";
}

TEST_F(AMatrix, FoldsAGroupAndKeepsWhatIsPendingInIt)
{
    show(organization());
    matrix.toggle({at(u"LP_PROD_ID"_s, u"lp-b"_s)});
    matrix.fold(2);
    EXPECT_EQ(matrix.rowCount(), 3);
    EXPECT_EQ(matrix.pendingIn(2), 1);
    show(organization());
    EXPECT_EQ(matrix.rowCount(), 3) << "it stays folded";
    matrix.fold(99);
    matrix.fold(2);
    EXPECT_EQ(letterAt(u"LP_PROD_ID"_s, u"lp-b"_s), u'+');
}

TEST_F(AMatrix, ToldTheSameAgainSaysNothing)
{
    show(organization());
    QSignalSpy reset(&matrix, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&matrix, &QAbstractItemModel::dataChanged);
    show(organization());
    EXPECT_TRUE(reset.isEmpty() && changed.isEmpty());
    show(withList(organization(), u"LP_PREPROD_ID"_s, {u"lp-a"_s}));
    EXPECT_TRUE(reset.isEmpty());
    EXPECT_EQ(changed.size(), 1) << "one row";
}

TEST_F(AMatrix, KeepsPendingEditsThroughTenThousandRandomRefreshes)
{
    std::mt19937 random(17);
    QStringList repositories;
    for (int i = 0; i < 12; ++i)
        repositories << u"%1-%2"_s.arg(i % 2 ? u"lp"_s : u"df"_s).arg(i);
    const QStringList secrets{u"LP_PROD_ID"_s, u"LP_PREPROD_ID"_s, u"DF_PROD_ID"_s, u"SHARED"_s, u"OTHER"_s};
    int kept = 0;
    for (int round = 0; round < 10'000; ++round) {
        estate::Estate estate = test::repositoriesNamed(repositories);
        QHash<QString, QStringList> lists;
        for (const QString& secret : secrets) {
            if (random() % 8 == 0)
                continue; // gone, or not read
            for (const QString& name : repositories)
                if (random() % 3 == 0)
                    lists[secret] << name;
            estate = withList(estate, secret, lists.value(secret));
        }
        const QList<CellEdit> before = matrix.edits();
        show(estate, {.team = round % 3 == 0 ? u"lp"_s : QString()});
        for (const CellEdit& edit : before) {
            const bool isSo = estate.secret(edit.secret) && lists.value(edit.secret).contains(edit.repository) == edit.adds;
            ASSERT_EQ(matrix.edits().contains(edit), !isSo) << "round " << round;
            const QModelIndex cell = at(edit.secret, edit.repository);
            if (isSo || !cell.isValid())
                continue;
            ++kept;
            ASSERT_TRUE(matrix.cell(cell.row(), cell.column()) & scope::Pending) << "round " << round;
        }
        for (int i = 0; i < 4 && matrix.rowCount() > 0 && matrix.columnCount() > 0; ++i)
            matrix.toggle({matrix.index(int(random() % 1'000) % matrix.rowCount(), int(random() % 12) % matrix.columnCount())});
        if (random() % 10 == 0)
            matrix.takeBack();
        if (random() % 10 == 0 && matrix.rowCount() > 0)
            matrix.fold(int(random() % 3) % matrix.rowCount());
    }
    EXPECT_GT(kept, 5'000);
}

TEST(AWideMatrix, IsMadeAndTurnedFast)
{
    ScopeMatrix matrix; // without a tester, which would look at each cell
    QList<github::Repository> repositories;
    for (int i = 0; i < 5'000; ++i)
        repositories << github::Repository{.id = {i + 1}, .name = u"lp-%1"_s.arg(i)};
    estate::Estate estate = estate::Estate().withAllRepositories(repositories, scopeNow);
    QList<estate::SecretScope> secrets;
    for (int i = 0; i < 300; ++i) {
        estate::SecretScope scope{.secret = {.name = u"LP_PROD_S%1"_s.arg(i)}};
        for (int reader = 0; reader < 200; ++reader)
            scope.selected.insert({i * 10 + reader + 1}, u"lp-%1"_s.arg(i * 10 + reader));
        secrets << scope;
    }
    estate = estate.withSecrets(secrets, scopeNow);
    QElapsedTimer timer;
    timer.start();
    matrix.setPicture(estate, scopeKnowledge(), scopeNow, {});
    EXPECT_EQ(matrix.columnCount(), 5'000);
    EXPECT_LT(timer.restart(), 10'000) << "this machine may be slow, and it is far below that";
    for (int column = 0; column < 500; ++column)
        matrix.toggle({matrix.index(7, column)});
    EXPECT_EQ(matrix.pendingIn(0), 500);
    EXPECT_LT(timer.elapsed(), 10'000) << "turning one cell does not look at all others";
    RecordProperty("milliseconds", int(timer.elapsed()));
}

TEST(MatrixAsCsv, DefusesFormulasAndQuotesWhatNeedsIt)
{
    const ScopeGrid grid{.columns = {{.name = u"=a"_s}, {.name = u"b,c"_s, .place = 1}},
                         .groups = {{.team = u"@lp"_s, .rows = {{.secret = u"-X"_s, .cells = QByteArray("\x01\x00", 2)}}}}};
    EXPECT_EQ(asCsv(grid), QByteArray("Team,Stage,Secret,'=a,\"b,c\"\r\n'@lp,,'-X,in scope,not in scope\r\n"));
    EXPECT_EQ(asCsv(ScopeGrid()), QByteArray("Team,Stage,Secret\r\n"));
}
