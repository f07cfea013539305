// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a sample organization, as a person uses it.
#include "gui/app/main_window.h"

#include "core/estate/snapshot.h"
#include "gui/app/signed_in.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/navigation.h"
#include "tests/acceptance/served_sandbox.h"
#include "tests/gui/a_window.h"

#include <QAbstractButton>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

using qm::test::AWindow;

TEST_F(AWindow, ShowsTheSampleOrganization)
{
    open({.sandbox = true});
    EXPECT_TRUE(words().contains(u"SANDBOX"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"meridian-retail"_s));
    EXPECT_EQ(page().id(), u"secrets"_s);
    EXPECT_EQ(names().size(), 64);
    EXPECT_EQ(page().kind().count(desk->picture()), 64);
    EXPECT_TRUE(window->windowTitle().contains(u"meridian-retail (sample)"_s)) << window->windowTitle().toStdString();
}

TEST_F(AWindow, TellsAsWhomItWorksWhatItKnowsAndWhatIsLeftOfTheQuota)
{
    open({.sandbox = true}, Until::ItReads);
    EXPECT_FALSE(window->findChild<SignedIn*>()->isVisible()) << "nobody has said yet";
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_TRUE(words().contains(u"quartermaster-meridian[bot]\nReads and changes"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"48 repositories and 64 secrets, read "_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(QRegularExpression(u"Quota [0-9],[0-9]{3} of [0-9],[0-9]{3}"_s))) << words().toStdString();
    window->resize(760, 600);
    EXPECT_TRUE(window->findChild<SignedIn*>()->isVisible());
    EXPECT_FALSE(words().contains(u"[bot]"_s)) << "there is room for the initials only";
}

TEST(TheInitialsOfAName, AreThoseOfItsFirstTwoWords)
{
    EXPECT_EQ(initialsOf(u"ana-kovac"_s), u"AK"_s);
    EXPECT_EQ(initialsOf(u"quartermaster-meridian[bot]"_s), u"QM"_s);
    EXPECT_EQ(initialsOf(u"émile_de_zola"_s), u"ÉD"_s);
    EXPECT_EQ(initialsOf(u"x"_s), u"X"_s);
    EXPECT_EQ(initialsOf(u"-[]-"_s), QString());
    EXPECT_EQ(initialsOf({}), QString());
}

TEST_F(AWindow, IsWalkedByTheKeyboardFromPageToFilterToDetails)
{
    open({.sandbox = true});
    auto* navigation = window->findChild<Navigation*>();
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Slash);
    EXPECT_TRUE(page().filter().isAncestorOf(QApplication::focusWidget())) << "from wherever";
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Up);
    EXPECT_EQ(page().id(), u"repositories"_s);
    QTest::keyClick(navigation, Qt::Key_Down);
    QTest::keyClick(navigation, Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
    QTest::keyClick(&page().table(), Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"team:lp stage:prod"_s);
    EXPECT_EQ(names().size(), 8);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
    EXPECT_TRUE(words().contains(u"8 of 64 secrets"_s)) << words().toStdString();
    QTest::keyClick(&page().table(), Qt::Key_Down);
    EXPECT_TRUE(words().contains(page().table().currentId())) << "its details: " << words().toStdString();
    EXPECT_TRUE(page().status().startsWith(u"1 of 8"_s)) << page().status().toStdString();
}

TEST_F(AWindow, HasTheKeyboardInTheRowsOnceTheyCome)
{
    open({.sandbox = true}, Until::ItReads);
    ASSERT_TRUE(window->turnTo(u"secrets"_s));
    EXPECT_EQ(page().table().table()->rowCount(), 0);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
}

TEST_F(AWindow, KeepsTheRowsWhileAFilterIsHalfTyped)
{
    open({.sandbox = true});
    page().filter().setText(u"team:lp"_s);
    const QStringList before = names();
    page().filter().setText(u"team:lp colour:red"_s);
    EXPECT_EQ(names(), before);
    desk->refresh();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_TRUE(words().contains(u"colour"_s)) << "what is wrong is still said: " << words().toStdString();
    EXPECT_EQ(names(), before);
    page().filter().setText(u"name:NOTHING-LIKE-IT"_s);
    EXPECT_TRUE(names().isEmpty());
    auto* empty = page().findChild<EmptyState*>();
    ASSERT_TRUE(empty && empty->isVisible()) << "it says why, and offers to clear the filter";
    empty->findChild<QAbstractButton*>()->click();
    EXPECT_EQ(names().size(), 64);
}

TEST_F(AWindow, ReadsEverythingAgainWithoutLosingThePlace)
{
    open({.sandbox = true});
    page().table().setCurrentId(u"LP_PROD_AKS_CLUSTER"_s);
    QTest::keyClick(window.get(), Qt::Key_F5);
    EXPECT_TRUE(desk->picture().isReading);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_EQ(page().table().currentId(), u"LP_PROD_AKS_CLUSTER"_s);
    EXPECT_EQ(names().size(), 64);
}

TEST_F(AWindow, ClosedWhileItReadsLeavesNothingRunning)
{
    open({.sandbox = true});
    const QSignalSpy ended(desk.get(), &Desk::ended);
    desk->refresh();
    desk->end();
    ASSERT_TRUE(test::spinUntil([&] { return !ended.isEmpty(); }));
    EXPECT_FALSE(desk->picture().isReading);
    EXPECT_EQ(names().size(), 64) << "what was seen is not taken away";
}

TEST_F(AWindow, CountsWhatArrivesAndStopsWhenSomebodyHasEnough)
{
    acceptance::ServedSandbox sandbox;
    sandbox.setFaults({QJsonObject{{u"path"_s, u"/orgs/*/actions/secrets/*/repositories"_s},
                                   {u"nth"_s, 20},
                                   {u"times"_s, 999},
                                   {u"fault"_s, u"delay"_s},
                                   {u"delay_ms"_s, 20'000}}});
    open({.endpoints = sandbox.endpointsFile()}, Until::ItReads);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"48 repositories so far"_s); })) << words().toStdString();
    desk->stopReading();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }, std::chrono::seconds(10))) << "not at once";
    EXPECT_TRUE(words().contains(u"Stopped before it was done"_s)) << words().toStdString();
    EXPECT_GT(names().size(), 10) << "what has arrived stays";
    sandbox.setFaults({});
    desk->refresh();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_EQ(names().size(), 64);
}

TEST_F(AWindow, CanBeStoppedWhereNothingArrivesAtAll)
{
    acceptance::ServedSandbox sandbox;
    sandbox.setFaults({QJsonObject{{u"times"_s, 999}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 20'000}}});
    open({.endpoints = sandbox.endpointsFile()}, Until::ItReads);
    const auto stop = [this]() -> QAbstractButton* {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->text() == u"Stop reading"_s && button->isVisible())
                return button;
        return nullptr;
    };
    EXPECT_FALSE(stop()) << "not before somebody has waited";
    ASSERT_TRUE(test::spinUntil([&] { return stop() != nullptr; }, std::chrono::seconds(10)));
    QTest::mouseClick(stop(), Qt::LeftButton);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }, std::chrono::seconds(10)));
    EXPECT_FALSE(stop());
}

TEST_F(AWindow, SaysWhoseItIsBeforeAnybodyAnswers)
{
    // An organization that was seen once and whose address nobody answers at now.
    const QByteArray endpoints = R"({"format":"quartermaster-endpoints/1","github":{"api":"http://127.0.0.1:9/",)"
                                 R"("organization":"meridian-retail","token":"t"},"control":"http://127.0.0.1:9/","controlToken":"c"})";
    QFile file(folder.filePath(u"endpoints.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(endpoints) == endpoints.size() && file.flush());
    const auto target = session::readEndpoints(endpoints);
    ASSERT_TRUE(target.has_value()) << target.error().message().toStdString();
    const estate::Estate seen =
        estate::Estate().withSecret({.secret = {.name = u"LP_SEEN"_s, .updatedAt = clock.now()}}, clock.now().addSecs(-7'200));
    ASSERT_TRUE(estate::writeSnapshot(folder.filePath(u"xdg_cache_home/quartermaster/sandbox.estate.json"_s),
                                      {.owner = session::ownerOf(*target), .estate = seen}));
    open({.endpoints = file.fileName()}, Until::ItReads);
    EXPECT_TRUE(words().contains(u"SANDBOX"_s) && words().contains(u"meridian-retail"_s)) << words().toStdString();
    EXPECT_EQ(names(), QStringList(u"LP_SEEN"_s));
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_TRUE(words().contains(u"2 hours ago"_s)) << words().toStdString();
    EXPECT_EQ(names(), QStringList(u"LP_SEEN"_s)) << "what was seen is better than nothing";
}

TEST_F(AWindow, SaysWhyThereIsNothingToSee)
{
    open({});
    EXPECT_TRUE(words().contains(u"No organization is open"_s)) << words().toStdString();
    EXPECT_EQ(page().kind().count(desk->picture()), std::nullopt) << "not read is not zero";
}

TEST_F(AWindow, GivesEveryButtonAName)
{
    open({.sandbox = true});
    for (const QString& pageId : {u"repositories"_s, u"secrets"_s}) {
        ASSERT_TRUE(window->turnTo(pageId));
        page().filter().setText(u"a"_s); // or there is nothing to clear
        EXPECT_FALSE(page().table().accessibleName().isEmpty());
        for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
            EXPECT_FALSE(button->isVisible() && button->text().isEmpty() && button->accessibleName().isEmpty())
                << button->metaObject()->className();
    }
    EXPECT_FALSE(window->turnTo(u"nowhere"_s));
}
