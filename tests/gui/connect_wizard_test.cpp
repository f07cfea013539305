// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to an organization that is open, on a session bus without a keychain and on one with a real gnome-keyring.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "core/credentials/keychain.h"
#include "gui/pages/page.h"
#include "gui/widgets/spinner.h"
#include "gui/widgets/table_view.h"
#include "gui/wizards/connect_wizard.h"
#include "gui/wizards/wizard.h"
#include "tests/acceptance/served_sandbox.h"
#include "tests/gui/a_shell.h"
#include "tests/gui/seen.h"
#include "tests/support/event_loop.h"
#include "tests/support/session_bus.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDirIterator>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using namespace std::chrono_literals;

namespace {

class Connect : public test::AShell<SystemClock, credentials::Keychain> {
public:
    ~Connect() override
    {
        if (Wizard* wizard = shell.window() ? shell.window()->wizard() : nullptr)
            wizard->closed(); // before what it keeps secrets in
    }

protected:
    QString words() const { return test::visibleWords(*shell.window()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        press(Qt::Key_Tab);
    }
    bool says(const QString& text)
    {
        return test::spinUntil([&] { return words().contains(text); });
    }
    /// Opens the wizard by the palette, and fills in all but the token.
    void fillIn(const QString& organization)
    {
        shell.open({});
        ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
        shell.window()->activateWindow();
        QTest::keyClick(shell.window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"connect"_s);
        press(Qt::Key_Return);
        ASSERT_TRUE(shell.window()->wizard());
        type(u"work"_s);
        type(organization);
        type(sandbox.endpoints()["github"_L1]["api"_L1].toString());
        type(u"platform"_s);
        while (!qobject_cast<QLineEdit*>(QApplication::focusWidget())) // past the choice between token and App
            press(Qt::Key_Tab);
    }
    /// Opens the wizard on a token that may do that, and tests it.
    void testWith(const QJsonObject& permissions, Milliseconds again)
    {
        sandbox.setConditions({{u"token_permissions"_s, permissions}});
        shell.open({});
        ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
        shell.window()->open(new ConnectWizard(test::theme(), *shell.desk(),
                                               {.clock = clock,
                                                .log = silentLogger(),
                                                .keychain = secrets,
                                                .openPage = [this](const QUrl& page) { opened << page; },
                                                .again = again}));
        const QStringList typed{u"work"_s, u"meridian-retail"_s, sandbox.endpoints()["github"_L1]["api"_L1].toString(),
                                u"platform-conventions"_s, token()};
        qsizetype next = 0;
        for (QLineEdit* edit : shell.window()->wizard()->findChildren<QLineEdit*>())
            if (edit->isVisible() && next < typed.size())
                edit->setText(typed[next++]);
        QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(says(u"Signed in as"_s)) << words().toStdString();
    }
    void click(const QString& words)
    {
        auto* button = test::visibleButton(*shell.window()->wizard(), words);
        ASSERT_TRUE(button) << words.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// How often somebody asked who it is since then.
    int looks()
    {
        int looks = 0;
        for (const QJsonValue& request : sandbox.requests())
            looks += request["path"_L1] == "/user"_L1;
        return looks;
    }
    QString token() const { return sandbox.endpoints()["github"_L1]["token"_L1].toString(); }
    /// Whether a file that the program keeps holds that text.
    bool isOnDisk(const QString& text) const
    {
        for (QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }

    acceptance::ServedSandbox sandbox;
    credentials::KeychainOrMemory secrets{keychain};
    QList<QUrl> opened; // in the browser
};

const QJsonObject reading{
    {u"metadata"_s, u"read"_s}, {u"members"_s, u"read"_s}, {u"contents"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}};
const QJsonObject everything{
    {u"metadata"_s, u"read"_s}, {u"members"_s, u"read"_s}, {u"contents"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}};

/// One bus for the whole program: there is no second one in a process.
const test::SessionBus& bus()
{
    static const test::SessionBus bus(test::SessionBus::Keyring::None);
    static const bool isUsed = [] {
        bus.use();
        return true;
    }();
    (void)isUsed;
    return bus;
}

} // namespace

TEST_F(Connect, WorksForThisSessionWithoutAKeychainAndLeavesNoSecretOnDisk)
{
    ASSERT_EQ(bus().problem(), QString());
    fillIn(u"meridian-retail"_s);
    EXPECT_TRUE(says(u"There is no keychain"_s)) << words().toStdString();
    type(token());
    QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(u"Signed in as"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"organization_secrets: write"_s)) << words().toStdString();
    QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(test::spinUntil([this] {
        return shell.desk()->target() && shell.desk()->target()->profile == "work"_L1 && !shell.desk()->picture().isReading;
    })) << words().toStdString();
    EXPECT_EQ(shell.desk()->picture().estate.secretNames().size(), 64) << words().toStdString();
    EXPECT_TRUE(isOnDisk(u"meridian-retail"_s)) << "the profile is kept";
    EXPECT_FALSE(isOnDisk(token()));
}

TEST_F(Connect, OpensWhereWhatIsMissingIsGrantedAndCopiesARequestWithoutASecret)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 1h);
    EXPECT_TRUE(words().contains(u"organization_secrets: write is missing"_s)) << words().toStdString();
    click(u"Open token settings"_s);
    ASSERT_EQ(opened.size(), 1) << "no browser but ours";
    EXPECT_TRUE(opened.first().path().startsWith("/settings/"_L1)) << opened.first().toString().toStdString();
    EXPECT_TRUE(words().contains(opened.first().toString())) << "it can be read, too: " << words().toStdString();
    click(u"Copy request for the owner"_s);
    const QString request = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(request.contains(u"organization_secrets: write"_s)) << request.toStdString();
    EXPECT_FALSE(request.contains(token()));
}

TEST_F(Connect, NamesAllThatIsMissingAtOnceAndWhatItIsNotEnoughFor)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith({{u"metadata"_s, u"read"_s}, {u"contents"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}}, 1h);
    EXPECT_TRUE(words().contains(u"checked again every 3600 s"_s)) << "nothing holds it back: " << words().toStdString();
    EXPECT_TRUE(words().contains(u"2 permissions are missing: members: read and organization_secrets: write."_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Enough to show the repositories and show the secrets"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Not enough to show the teams, scope secrets and give a repository its secrets"_s))
        << words().toStdString();
    EXPECT_TRUE(words().contains(u"3 of 5 as needed"_s)) << words().toStdString();
    int requests = 0;
    for (auto* button : shell.window()->wizard()->findChildren<QAbstractButton*>())
        requests += button->isVisible() && button->text() == "Copy request for the owner"_L1;
    EXPECT_EQ(requests, 1);
}

TEST_F(Connect, CopiesAReportOfAllThatWasTestedWithoutASecret)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 1h);
    click(u"Copy report"_s);
    const QString report = QGuiApplication::clipboard()->text();
    for (const char* line : {"meridian-retail", "- may: metadata: read", "- may: members: read", "- missing: organization_secrets: write"})
        EXPECT_TRUE(report.contains(QString::fromLatin1(line))) << line << " in " << report.toStdString();
    EXPECT_FALSE(report.contains(token()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(test::visibleButton(*shell.window()->wizard(), u"Copy report"_s)) << "nothing was tested of what is typed now";
}

TEST_F(Connect, SeesByItselfThatWhatWasMissingIsGranted)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 100ms);
    ASSERT_TRUE(words().contains(u"organization_secrets: write is missing"_s)) << words().toStdString();
    test::visibleButton(*shell.window()->wizard(), u"Copy request for the owner"_s)->setFocus();
    sandbox.setConditions({{u"token_permissions"_s, everything}});
    EXPECT_TRUE(says(u"It may do all that is needed."_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u"is missing"_s)) << words().toStdString();
    EXPECT_TRUE(test::visibleButton(*shell.window()->wizard(), u"Save and go on"_s)->hasFocus()) << "what had the keyboard is gone";
    const int asked = looks();
    test::spinFor(500ms);
    EXPECT_EQ(looks(), asked) << "nothing is left to wait for";
}

TEST_F(Connect, DoesNotLookAgainWhereItIsNotSeen)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 100ms);
    const int before = looks();
    ASSERT_TRUE(test::spinUntil([&] { return looks() > before + 1; }));
    press(Qt::Key_Escape); // back to what was typed
    test::spinFor(300ms);  // what was on its way
    const int asked = looks();
    test::spinFor(500ms);
    EXPECT_EQ(looks(), asked);
}

TEST_F(Connect, LooksNoMoreOnceItIsLocked)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 100ms);
    shell.desk()->lock();
    test::spinFor(300ms); // what was on its way
    const int asked = looks();
    test::spinFor(500ms);
    EXPECT_EQ(looks(), asked);
    shell.desk()->unlock();
    ASSERT_TRUE(test::spinUntil([this] { return !shell.desk()->isLocked(); }));
    EXPECT_FALSE(test::visibleButton(*shell.window()->wizard(), u"Copy report"_s)) << "it begins anew";
    EXPECT_EQ(looks(), asked);
}

TEST_F(Connect, KeepsWhatItSawWhileGitHubDoesNotAnswerAndStopsWhereTheTokenIsRevoked)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 100ms);
    const auto failing = [this](const QString& fault, int status) {
        sandbox.setFaults({QJsonObject{{u"path"_s, u"/user"_s}, {u"times"_s, 99}, {u"fault"_s, fault}, {u"status"_s, status}}});
    };
    failing(u"garbage"_s, 502);
    test::spinFor(600ms);
    EXPECT_TRUE(words().contains(u"organization_secrets: write is missing"_s)) << words().toStdString();
    failing(u"status"_s, 401);
    EXPECT_TRUE(says(u"It could not sign in"_s)) << words().toStdString();
}

TEST_F(Connect, WaitsAsLongAsGitHubSaysBeforeItLooksAgain)
{
    ASSERT_EQ(bus().problem(), QString());
    testWith(reading, 100ms);
    sandbox.setFaults({QJsonObject{{u"path"_s, u"/user"_s},
                                   {u"times"_s, 1},
                                   {u"fault"_s, u"status"_s},
                                   {u"status"_s, 429},
                                   {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"3600"_s}}}}});
    EXPECT_TRUE(says(u"checked again at"_s)) << "it was refused meanwhile: " << words().toStdString();
    EXPECT_FALSE(words().contains(u"checked again every"_s));
    for (const Spinner* ring : shell.window()->wizard()->findChildren<Spinner*>())
        EXPECT_FALSE(ring->isTurning()) << "nothing is under way";
    const int asked = looks();
    test::spinFor(1s);
    EXPECT_EQ(looks(), asked);
    EXPECT_TRUE(words().contains(u"organization_secrets: write is missing"_s)) << words().toStdString();
    sandbox.setConditions({{u"token_permissions"_s, everything}});
    click(u"Test again"_s); // a person may
    EXPECT_TRUE(says(u"It may do all that is needed."_s)) << words().toStdString();
}

TEST_F(Connect, LiesOverTheWindowAndKeepsTheKeyboardInIt)
{
    ASSERT_EQ(bus().problem(), QString());
    fillIn(u"meridian-retail"_s);
    const Wizard* wizard = shell.window()->wizard();
    EXPECT_TRUE(wizard->isDialog());
    EXPECT_LT(wizard->width(), shell.window()->width());
    EXPECT_LT(wizard->height(), shell.window()->height());
    const QImage bar = shell.window()->grab(QRect(0, 0, 200, 48)).toImage();
    QSet<QRgb> colours;
    for (int place = 0; place < bar.width() * bar.height(); ++place)
        colours << bar.pixel(place % bar.width(), place / bar.width());
    EXPECT_GT(colours.size(), 10) << "the window's own bar is seen around it";
    for (int step = 0; step < 40; ++step) {
        press(Qt::Key_Tab);
        ASSERT_TRUE(wizard->isAncestorOf(QApplication::focusWidget())) << step;
    }
    const QString page = shell.window()->currentPage()->id();
    QTest::keyClick(shell.window(), Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(shell.window(), Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(shell.window()->currentPage()->id(), page);
    EXPECT_FALSE(shell.window()->currentPage()->isVisible()) << "a picture of it is seen, nothing of it can be reached";
    shell.window()->resize(720, 480);
    EXPECT_TRUE(QRect(QPoint(), shell.window()->size()).contains(QRect(wizard->mapTo(shell.window(), QPoint()), wizard->size())));
    press(Qt::Key_Escape);
    EXPECT_FALSE(shell.window()->wizard());
    EXPECT_TRUE(shell.window()->currentPage()->isVisible());
}

TEST_F(Connect, SaysWhyATokenIsRefused)
{
    ASSERT_EQ(bus().problem(), QString());
    fillIn(u"meridian-retail"_s);
    type(u"ghp_nobody"_s);
    QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(u"It could not sign in"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"401"_s)) << words().toStdString();
    const auto* step = qobject_cast<AbilitiesStep*>(shell.window()->wizard()->currentPage());
    ASSERT_TRUE(step);
    EXPECT_FALSE(step->isReady()) << "nothing of it can be kept";
    EXPECT_FALSE(isOnDisk(u"ghp_nobody"_s));
    press(Qt::Key_Escape); // back to what was typed
    press(Qt::Key_Escape);
    EXPECT_FALSE(shell.window()->wizard());
}

TEST_F(Connect, DoesNotTestWhatCannotBeRight)
{
    ASSERT_EQ(bus().problem(), QString());
    fillIn(QString());
    type(token());
    EXPECT_TRUE(words().contains(u"Say which organization"_s)) << words().toStdString();
    QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(qobject_cast<AbilitiesStep*>(shell.window()->wizard()->currentPage()));
}
