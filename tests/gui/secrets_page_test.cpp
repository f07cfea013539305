// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets as a list and as a matrix: one filter, one set of pending changes.
#include "gui/pages/secrets_page.h"

#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/widgets/button.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/label.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/scope_world.h"
#include "tests/gui/seen.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using operations::CellEdit;

namespace {

class ASecretsPage : public testing::Test {
protected:
    ASecretsPage()
    {
        picture.known = test::scopeKnowledge();
        picture.organization = u"meridian"_s;
        picture.githubHost = u"api.github.com"_s;
        picture.now = picture.readAt = test::scopeNow;
        picture.estate = test::repositoriesNamed({u"lp-a"_s, u"lp-b"_s, u"df-a"_s});
        picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s});
        picture.estate = test::withList(picture.estate, u"LP_PREPROD_ID"_s, {u"lp-a"_s});
        picture.estate = test::withList(picture.estate, u"DF_PROD_ID"_s, {});
        page.resize(1280, 700); // wide enough for the details beside the rows
        page.show(picture);
        page.QWidget::show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }

    void turnToMatrix()
    {
        auto* views = page.findChild<Segmented*>();
        QTest::mouseClick(views->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
    }
    QStringList columns()
    {
        QStringList names;
        for (int column = 0; column < matrix().columnCount(); ++column)
            names << matrix().column(column).name;
        return names;
    }
    /// What *Copy as CSV* puts into the clipboard.
    QString csv() const
    {
        for (const QMenu* menu : page.findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == u"Copy as CSV"_s)
                    action->trigger();
        return QGuiApplication::clipboard()->text();
    }
    QAbstractButton* button(const QString& words) const { return test::visibleButton(page, words); }
    QString words() const { return test::visibleWords(page); }
    ScopeMatrix& matrix() { return page.matrix().matrix(); }
    MatrixView& view() { return page.matrix().view(); }

    Picture picture;
    SecretsPage page{test::theme()};
};

} // namespace

TEST_F(ASecretsPage, KeepsThePlaceOfRowsThatAreStillToComeAndSaysWhatIsRead)
{
    Picture first;
    first.now = test::scopeNow;
    first.isReading = true;
    page.show(first);
    EXPECT_TRUE(page.table().isVisible() && page.table().awaitsRows());
    EXPECT_TRUE(words().contains(u"Reading the secrets…"_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u" of "_s)) << "nobody knows yet: " << words().toStdString();
    EXPECT_EQ(page.status(), QString());
    EXPECT_EQ(page.kind().count(first), std::nullopt);
    first.estate = first.estate.withAllSecretNames(
        {{.name = u"A"_s, .visibility = github::SecretVisibility::Selected}, {.name = u"B"_s, .visibility = github::SecretVisibility::All}},
        test::scopeNow);
    page.show(first);
    EXPECT_EQ(page.table().table()->rowCount(), 1);
    EXPECT_EQ(page.kind().count(first), 2) << "not how many have arrived";
    EXPECT_TRUE(page.status().contains(u"Limit: 2 of "_s)) << page.status().toStdString();
    EXPECT_TRUE(page.table().awaitsRows());
    EXPECT_TRUE(words().contains(u"Reading the secrets…\n1 of 2"_s)) << words().toStdString();
    page.filter().setText(u"name:Z"_s);
    EXPECT_TRUE(page.table().isVisible()) << "it may still come: " << words().toStdString();
    turnToMatrix();
    EXPECT_FALSE(words().contains(u"Reading the secrets…\n1 of 2"_s)) << "it has no place for them: " << words().toStdString();
    page.setView(SecretsPage::View::List);
    page.filter().setText({});

    first.isReading = false; // stopped
    page.show(first);
    EXPECT_FALSE(page.table().awaitsRows() || words().contains(u"Reading"_s)) << words().toStdString();
    picture.isReading = true;
    page.show(picture);
    EXPECT_FALSE(page.table().awaitsRows() || words().contains(u"Reading"_s)) << "all were there before: " << words().toStdString();
}

TEST_F(ASecretsPage, TurnsToTheMatrixOfTheFirstTeam)
{
    EXPECT_FALSE(view().isVisible());
    turnToMatrix();
    EXPECT_TRUE(view().isVisible());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(columns(), QStringList({u"lp-a"_s, u"lp-b"_s}));
    EXPECT_EQ(page.status(), u"Space changes the cell, C as conventions"_s);
    EXPECT_TRUE(words().contains(u"2 of 3 secrets, 2 of 3 repositories"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"LP_PREPROD_ID"_s)) << "details of the first cell: " << words().toStdString();
    page.setView(SecretsPage::View::List);
    EXPECT_TRUE(page.table().isVisible());
    EXPECT_FALSE(view().isVisible());
}

TEST_F(ASecretsPage, ShowsTheTeamThatTheFilterOrAChoiceNames)
{
    turnToMatrix();
    page.filter().setText(u"team:df"_s);
    EXPECT_EQ(columns(), QStringList(u"df-a"_s));
    auto* teams = page.findChild<Choice*>();
    EXPECT_EQ(teams->currentText(), u"Demand"_s);
    page.filter().setText(u"stage:prod"_s);
    EXPECT_EQ(teams->currentText(), u"Demand"_s) << "it names no team";
    page.filter().setText(u"team:lp,df"_s);
    EXPECT_EQ(teams->currentText(), u"All teams"_s);
    page.filter().setText(u"team:df"_s);
    page.filter().setText({});
    page.matrix().chooseTeam({});
    EXPECT_EQ(matrix().secretCount(), 3);
    EXPECT_TRUE(words().contains(u"3 of 3 secrets, 3 of 3 repositories"_s)) << words().toStdString();
    page.matrix().chooseTeam(u"nobody"_s);
    EXPECT_EQ(matrix().secretCount(), 3) << "there is no such team";
    page.filter().setText(u"team:df"_s);
    page.matrix().chooseTeam(u"lp"_s);
    EXPECT_TRUE(words().contains(u"Nothing of this team passes the filter"_s)) << words().toStdString();
    QTest::mouseClick(button(u"Clear the filter"_s), Qt::LeftButton);
    EXPECT_EQ(columns(), QStringList({u"lp-a"_s, u"lp-b"_s}));
    page.filter().setText(u"visibility:purple"_s);
    EXPECT_EQ(matrix().secretCount(), 2) << "half a filter does no harm";
}

TEST_F(ASecretsPage, ExportsTheMatrixWhereThatIsSeen)
{
    turnToMatrix();
    EXPECT_FALSE(button(u"Columns"_s)) << "they would be those of the list";
    view().setCurrentCell(u"LP_PROD_ID"_s, u"lp-b"_s);
    QTest::keyClick(&view(), Qt::Key_Space);
    matrix().fold(matrix().rowOfId(u"LP_PREPROD_ID"_s));
    const QStringList lines = csv().split(u"\r\n"_s, Qt::SkipEmptyParts);
    EXPECT_EQ(lines.first(), u"Team,Stage,Secret,lp-a,lp-b"_s);
    EXPECT_EQ(lines.size(), 3) << "only this team: " << csv().toStdString();
    EXPECT_TRUE(lines.contains(u"lp,prod,LP_PROD_ID,in scope,will be added"_s)) << csv().toStdString();
    EXPECT_TRUE(lines.contains(u"lp,preprod,LP_PREPROD_ID,in scope,\"not in scope, should be in\""_s)) << csv().toStdString();
    page.filter().setText(u"stage:prod"_s);
    EXPECT_FALSE(csv().contains(u"LP_PREPROD_ID"_s));
    page.filter().setText({});
    page.setView(SecretsPage::View::List);
    EXPECT_TRUE(button(u"Columns"_s));
    EXPECT_TRUE(csv().startsWith(u"Name,"_s)) << csv().toStdString();
}

TEST_F(ASecretsPage, CountsWhatIsPendingAndProposesIt)
{
    turnToMatrix();
    EXPECT_FALSE(button(u"Review changes"_s));
    view().setCurrentCell(u"LP_PROD_ID"_s, u"lp-b"_s);
    QTest::keyClick(&view(), Qt::Key_Space);
    view().setCurrentCell(u"LP_PREPROD_ID"_s, u"lp-b"_s);
    QTest::keyClick(&view(), Qt::Key_Space);
    EXPECT_TRUE(words().contains(u"2 pending changes"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"1 in production"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Will be added"_s)) << "in the details: " << words().toStdString();
    QSignalSpy proposed(&page, &Page::proposed);
    ASSERT_TRUE(button(u"Review changes"_s));
    QTest::mouseClick(button(u"Review changes"_s), Qt::LeftButton);
    QTest::keyClick(&view(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(proposed.size(), 2);
    EXPECT_TRUE(bool(proposed.first().first().value<session::Proposal>().plan));
    page.forgetEdits({{u"LP_PROD_ID"_s, u"lp-b"_s, true}});
    EXPECT_TRUE(words().contains(u"1 pending changes"_s) || words().contains(u"1 pending change"_s)) << words().toStdString();
    QTest::mouseClick(button(u"Discard"_s), Qt::LeftButton);
    EXPECT_FALSE(button(u"Review changes"_s));
    QTest::keyClick(&view(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(proposed.size(), 2) << "nothing is pending, and nothing is proposed";
}

TEST_F(ASecretsPage, KeepsPendingChangesBesideTheListAndSaysWhatIsSoByNow)
{
    turnToMatrix();
    view().setCurrentCell(u"LP_PROD_ID"_s, u"lp-b"_s);
    QTest::keyClick(&view(), Qt::Key_Space);
    page.setView(SecretsPage::View::List);
    EXPECT_TRUE(button(u"Review changes"_s)) << "they are not out of sight";
    page.setView(SecretsPage::View::Matrix);
    picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s});
    page.show(picture);
    EXPECT_TRUE(matrix().edits().isEmpty());
    EXPECT_EQ(page.status(), QCoreApplication::translate("qm::gui::SecretsMatrix", "%n pending changes are so by now", nullptr, 1));
    EXPECT_FALSE(button(u"Review changes"_s));
}

TEST_F(ASecretsPage, TakesBackFromTheListToo)
{
    turnToMatrix();
    QTest::keyClick(&view(), Qt::Key_Space);
    page.setView(SecretsPage::View::List);
    QTest::keyClick(&page.table(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(matrix().edits().isEmpty());
}

TEST_F(ASecretsPage, SaysWhyACellCannotBeTurned)
{
    picture.estate = test::withoutList(picture.estate, u"LP_PROD_ID"_s, github::SecretVisibility::All);
    page.show(picture);
    turnToMatrix();
    view().setCurrentCell(u"LP_PROD_ID"_s, u"lp-a"_s);
    QTest::keyClick(&view(), Qt::Key_Space);
    EXPECT_TRUE(page.status().startsWith(u"This cannot be changed here"_s)) << page.status().toStdString();
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(page.status(), u"Space changes the cell, C as conventions"_s);
}

TEST_F(ASecretsPage, ActsOnTheSecretsThatAreChosenInTheViewThatIsSeen)
{
    QSignalSpy wanted(&page, &SecretsPage::scopeWanted);
    page.table().setCurrentId(u"DF_PROD_ID"_s);
    QTest::keyClick(&page.table(), Qt::Key_E, Qt::ControlModifier);
    turnToMatrix();
    view().setCurrentCell(u"LP_PREPROD_ID"_s, u"lp-a"_s);
    QTest::keyClick(&view(), Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted[0][0].toStringList(), QStringList(u"DF_PROD_ID"_s));
    EXPECT_EQ(wanted[1][0].toStringList(), QStringList(u"LP_PREPROD_ID"_s));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              u"gh api --paginate '/orgs/meridian/actions/secrets/LP_PREPROD_ID/repositories' --jq '.repositories[].full_name'\n"_s);
    EXPECT_EQ(matrix().edits(), QList<CellEdit>()) << "that is not C alone";
}

TEST_F(ASecretsPage, WaitsForRepositories)
{
    Picture early;
    early.known = picture.known;
    early.estate = test::withList({}, u"LP_PROD_ID"_s, {});
    page.show(early);
    turnToMatrix();
    EXPECT_TRUE(words().contains(u"The repositories are not read yet"_s)) << words().toStdString();
    QTest::keyClick(&view(), Qt::Key_Space);
    page.show(picture);
    EXPECT_TRUE(view().isVisible());
}

TEST_F(ASecretsPage, TellsWhatDeviatesAndMakesItAsTheConventionsSay)
{
    picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s, u"df-a"_s});
    page.show(picture);
    page.filter().setText(u"deviates:yes"_s);
    EXPECT_EQ(page.table().model()->rowCount(), 3);
    page.filter().setText({});
    page.table().setCurrentId(u"LP_PROD_ID"_s);
    EXPECT_TRUE(words().contains(u"Missing\n1\nlp-b"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"In scope, should be out\n1\ndf-a"_s)) << words().toStdString();
    QSignalSpy proposed(&page, &SecretsPage::proposed);
    QTest::mouseClick(button(u"As conventions"_s), Qt::LeftButton);
    ASSERT_EQ(proposed.count(), 1);
    EXPECT_EQ(proposed.first().first().value<session::Proposal>().title, u"As conventions"_s);

    picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s});
    page.show(picture);
    EXPECT_FALSE(button(u"As conventions"_s)->isEnabled()) << "there is nothing to do";
    EXPECT_FALSE(words().contains(u"Missing"_s)) << words().toStdString();
}

TEST_F(ASecretsPage, BeginsWithWhatDeviatesMost)
{
    picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"df-a"_s});
    picture.estate = test::withList(picture.estate, u"LP_PREPROD_ID"_s, {u"lp-a"_s});
    picture.estate = test::withList(picture.estate, u"DF_PROD_ID"_s, {u"df-a"_s});
    picture.estate = test::withoutList(picture.estate, u"LP_PREPROD_HOST"_s, github::SecretVisibility::All);
    page.show(picture);
    QStringList names;
    for (int row = 0; row < page.table().table()->rowCount(); ++row)
        names << page.table().table()->index(row, 0).data(TableModel::IdRole).toString();
    EXPECT_EQ(names, QStringList({u"LP_PREPROD_HOST"_s, u"LP_PROD_ID"_s, u"LP_PREPROD_ID"_s, u"DF_PROD_ID"_s}));
}

TEST_F(ASecretsPage, ShowsALongListInPartUntilSomebodyWantsAllOfIt)
{
    QStringList many;
    for (int i = 10; i < 40; ++i)
        many << u"lp-%1"_s.arg(i);
    picture.estate = test::withList(test::repositoriesNamed(many), u"LP_PROD_ID"_s, many);
    page.show(picture);
    page.table().setCurrentId(u"LP_PROD_ID"_s);
    EXPECT_TRUE(words().contains(u"lp-21"_s));
    EXPECT_FALSE(words().contains(u"lp-22"_s));
    EXPECT_TRUE(words().contains(u"and 18 more"_s)) << words().toStdString();
    QTest::mouseClick(button(u"Show all"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_TRUE(words().contains(u"lp-39"_s));
    EXPECT_FALSE(words().contains(u"more"_s));
    ASSERT_TRUE(button(u"Show fewer"_s));
    QTest::mouseClick(button(u"Show fewer"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_FALSE(words().contains(u"lp-39"_s));
}
