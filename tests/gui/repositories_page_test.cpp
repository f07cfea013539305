// SPDX-License-Identifier: GPL-3.0-or-later
// The repositories, and how they stand to what the conventions give them.
#include "gui/pages/repositories_page.h"

#include "core/base/words.h"
#include "gui/widgets/details_pane.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/rule.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/scope_world.h"
#include "tests/gui/seen.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

/// Takes the addresses that a browser would be opened with.
class Browser : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "take"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QStringList opened;

public Q_SLOTS:
    void take(const QUrl& url) { opened << url.toString(); }
};

class ARepositoriesPage : public testing::Test {
protected:
    ARepositoriesPage()
    {
        picture.known = test::scopeKnowledge();
        picture.organization = u"meridian"_s;
        picture.githubSite = u"https://github.com"_s;
        picture.now = picture.readAt = test::scopeNow;
        picture.estate = test::repositoriesNamed({u"lp-a"_s, u"lp-b"_s, u"other"_s});
        picture.estate = picture.estate.withRepository({.id = {900}, .name = u"lp-old"_s, .archived = true}, test::scopeNow);
        picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s});
        picture.estate = test::withList(picture.estate, u"LP_PREPROD_ID"_s, {u"lp-a"_s, u"lp-b"_s});
        page.resize(1280, 700); // wide enough for the details beside the rows
        page.show(picture);
        page.QWidget::show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }

    QStringList names() { return column(u"name"_s); }
    QStringList column(const QString& id)
    {
        const TableModel* table = page.table().table();
        QStringList texts;
        for (int at = 0; at < table->columnCount(); ++at)
            for (int row = 0; table->columnId(at) == id && row < table->rowCount(); ++row)
                texts << table->index(row, at).data().toString();
        return texts;
    }
    QString words() const { return test::visibleWords(page); }
    QAbstractButton* button(const QString& words) const { return test::visibleButton(page, words); }

    Picture picture;
    RepositoriesPage page{test::theme()};
};

} // namespace

TEST_F(ARepositoriesPage, HidesWhatIsArchivedUntilSomebodyWantsToSeeIt)
{
    EXPECT_EQ(names(), QStringList({u"lp-b"_s, u"lp-a"_s, u"other"_s})) << "what lacks most first";
    EXPECT_TRUE(words().contains(u"3 of 4 repositories"_s)) << words().toStdString();
    page.filter().setText({});
    EXPECT_TRUE(names().contains(u"lp-old"_s));
    page.restore({.filter = {}});
    EXPECT_TRUE(names().contains(u"lp-old"_s)) << "as somebody left it";
}

TEST_F(ARepositoriesPage, TellsHowManyOfItsTeamsSecretsEachHas)
{
    EXPECT_EQ(column(u"secrets"_s), QStringList({u"1/2"_s, u"2/2"_s, u"0"_s}));
    page.table().setCurrentId(u"lp-b"_s);
    EXPECT_TRUE(words().contains(u"Missing\n1\nLP_PROD_ID"_s)) << words().toStdString();
    page.filter().setText(u"missing:>0"_s);
    EXPECT_EQ(names(), QStringList(u"lp-b"_s));
}

TEST_F(ARepositoriesPage, TellsWhatARepositoryIsInItsOwnWords)
{
    const QString own = u"<b>Baskets</b>\nof \u202egnp.exe"_s;
    picture.estate = picture.estate.withRepository({.id = {901}, .name = u"lp-told"_s, .description = own}, test::scopeNow);
    page.show(picture);
    page.filter().setText(u"baskets"_s);
    EXPECT_EQ(names(), QStringList(u"lp-told"_s));
    page.filter().setText(u"description:*gnp*"_s);
    EXPECT_EQ(names(), QStringList(u"lp-told"_s));
    EXPECT_TRUE(page.table().table()->valuesOf(u"description"_s).isEmpty()) << "whole sentences are not offered to choose from";
    page.table().setCurrentId(u"lp-told"_s);
    EXPECT_TRUE(words().contains(u"lp-told\n"_s + printable(own))) << words().toStdString();
    EXPECT_FALSE(words().contains(QChar(0x202e))) << "letters that turn others around";
    page.filter().setText({});
    page.table().setCurrentId(u"lp-b"_s);
    EXPECT_FALSE(words().contains(u"Baskets"_s)) << "not that of another";
}

TEST_F(ARepositoriesPage, KeepsThePlaceOfItsRowsUntilTheyCome)
{
    Picture first;
    first.now = test::scopeNow;
    first.isReading = true;
    page.show(first);
    EXPECT_TRUE(page.table().isVisible() && page.table().awaitsRows());
    EXPECT_TRUE(words().contains(u"Reading the repositories…"_s)) << words().toStdString();
    first.trouble = Error{.kind = Error::Kind::Unreachable, .reason = u"no network"_s};
    page.show(first);
    EXPECT_FALSE(page.table().isVisible()) << "why nothing comes is more than that something is tried";
    first.trouble.reset();
    first.estate = picture.estate;
    page.show(first);
    EXPECT_FALSE(page.table().awaitsRows() || words().contains(u"Reading"_s)) << "they come all at once: " << words().toStdString();
    const auto isFaded = [this] { return page.table().table()->index(0, 0).data(TableModel::StaleRole).toBool(); };
    EXPECT_TRUE(isFaded()) << "what they read is still being counted";
    first.isReading = false;
    first.readAt = first.now;
    page.show(first);
    EXPECT_FALSE(isFaded());
}

TEST_F(ARepositoriesPage, MarksAnIsolatedOneThatReadsWhatIsShared)
{
    const auto indexOf = [this](const QString& id) {
        const TableModel* table = page.table().table();
        int column = 0;
        while (table->columnId(column) != "secrets"_L1)
            ++column;
        return table->index(table->rowOfId(id), column);
    };
    const auto secretsOf = [&](const QString& id) { return indexOf(id).data(TableModel::CellRole).value<Cell>(); };
    picture.estate = picture.estate.withRepository({.id = {901}, .name = u"LP-Alone"_s}, test::scopeNow);
    picture.estate = test::withList(picture.estate, u"LP_PROD_HOST"_s, {u"LP-Alone"_s});
    page.show(picture);
    EXPECT_EQ(secretsOf(u"LP-Alone"_s).text, u"1"_s);
    EXPECT_EQ(secretsOf(u"LP-Alone"_s).icon, QString()) << "that one is its own";
    picture.estate = test::withList(picture.estate, u"LP_PROD_ID"_s, {u"lp-a"_s, u"LP-Alone"_s, u"other"_s});
    page.show(picture);
    EXPECT_EQ(secretsOf(u"LP-Alone"_s).text, u"2"_s);
    EXPECT_EQ(secretsOf(u"LP-Alone"_s).icon, u"soon"_s);
    EXPECT_TRUE(indexOf(u"LP-Alone"_s).data(Qt::ToolTipRole).toString().startsWith(u"It is isolated and reads 1 shared"_s))
        << "the other is its own";
    page.table().setCurrentId(u"LP-Alone"_s);
    EXPECT_TRUE(words().contains(u"Isolated\nreads 1 shared"_s)) << words().toStdString();
    EXPECT_EQ(secretsOf(u"other"_s).icon, QString()) << "nobody says that it is isolated";
}

TEST_F(ARepositoriesPage, OpensTheCurrentOneInTheBrowser)
{
    Browser browser;
    page.table().setCurrentId(u"lp-b"_s);
    page.table().setFocus();
    QTest::keyClick(&page.table(), Qt::Key_O, Qt::ControlModifier);
    EXPECT_EQ(browser.opened, QStringList(u"https://github.com/meridian/lp-b"_s));
    picture.githubSite.clear(); // a sample organization has no pages
    page.show(picture);
    EXPECT_FALSE(button(u"Open on GitHub"_s)->isEnabled());
    QTest::keyClick(&page.table(), Qt::Key_O, Qt::ControlModifier);
    EXPECT_EQ(browser.opened.size(), 1);
}

TEST_F(ARepositoriesPage, OpensTheOneThatItTellsOf)
{
    Browser browser;
    page.table().setCurrentId(u"lp-a"_s);
    const auto beside = [this]() -> QAbstractButton* {
        for (auto* each : page.findChildren<DetailsPane*>().value(0)->findChildren<QAbstractButton*>())
            if (each->accessibleName() == "Open on GitHub"_L1)
                return each;
        return nullptr;
    };
    ASSERT_TRUE(beside());
    beside()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return browser.opened == QStringList(u"https://github.com/meridian/lp-a"_s); }));
    picture.githubSite.clear();
    page.show(picture);
    EXPECT_FALSE(beside()) << "there is nothing to see of a sample organization";
}

TEST_F(ARepositoriesPage, ShowsWhoSeesEachBeforeItsName)
{
    picture.estate = picture.estate.withRepository({.id = {902}, .name = u"lp-open"_s, .visibility = github::RepositoryVisibility::Public},
                                                   test::scopeNow);
    picture.estate = picture.estate.withRepository({.id = {901}, .name = u"LP-Alone"_s}, test::scopeNow);
    page.show(picture);
    const auto iconOf = [this](const QString& id) {
        const TableModel* table = page.table().table();
        return table->index(table->rowOfId(id), 0).data(TableModel::CellRole).value<Cell>().icon;
    };
    EXPECT_EQ(iconOf(u"lp-a"_s), u"repo"_s);
    EXPECT_EQ(iconOf(u"lp-open"_s), u"globe"_s);
    EXPECT_EQ(iconOf(u"LP-Alone"_s), u"lock"_s) << "it is isolated";
}

TEST_F(ARepositoriesPage, SaysWhichKeyGivesTheTeamsSecrets)
{
    EXPECT_TRUE(page.status().endsWith(u"· Ctrl+G gives the team’s secrets"_s)) << page.status().toStdString();
}

TEST_F(ARepositoriesPage, PartsItsMainVerbFromTheQuietOnes)
{
    int rules = 0;
    for (const Rule* rule : page.findChildren<Rule*>())
        if (rule->isVisible() && rule->height() > rule->width()) {
            ++rules;
            EXPECT_LT(button(u"Open on GitHub"_s)->geometry().right(), rule->x());
            EXPECT_GT(button(u"Give team secrets…"_s)->x(), rule->x());
        }
    EXPECT_EQ(rules, 1);
}

TEST_F(ARepositoriesPage, SaysOfWhatIsOldHowOldItIsAndWhatWaits)
{
    picture.trouble = Error{.kind = Error::Kind::Unreachable, .reason = u"no network"_s};
    page.show(picture);
    EXPECT_TRUE(words().contains(u"This is how it was just now."_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Nothing is changed, in production or elsewhere, before it is read again."_s));
    picture.now = picture.now.addSecs(3 * 60);
    page.show(picture);
    EXPECT_TRUE(words().contains(u"This is how it was 3 minutes ago."_s)) << words().toStdString();
}

#include <repositories_page_test.moc>
