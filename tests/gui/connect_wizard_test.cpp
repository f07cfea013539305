// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to an organization that is open, on a session bus without a keychain and on one with a real gnome-keyring.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "core/credentials/keychain.h"
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
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class Connect : public test::AShell<SystemClock, credentials::Keychain> {
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
};

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
    sandbox.setConditions({{u"token_permissions"_s, QJsonObject{{u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}}}});
    shell.open({});
    ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
    QList<QUrl> opened;
    credentials::KeychainOrMemory secrets(keychain);
    shell.window()->open(new ConnectWizard(
        test::theme(), *shell.desk(),
        {.clock = clock, .log = silentLogger(), .keychain = secrets, .openPage = [&](const QUrl& page) { opened << page; }}));
    const QStringList typed{u"work"_s, u"meridian-retail"_s, sandbox.endpoints()["github"_L1]["api"_L1].toString(), u"platform"_s, token()};
    qsizetype next = 0;
    for (QLineEdit* edit : shell.window()->wizard()->findChildren<QLineEdit*>())
        if (edit->isVisible() && next < typed.size())
            edit->setText(typed[next++]);
    QTest::keyClick(shell.window()->wizard(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(says(u"organization_secrets: write is missing"_s)) << words().toStdString();
    const auto press = [this](const QString& words) {
        for (auto* button : shell.window()->wizard()->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == words)
                QTest::mouseClick(button, Qt::LeftButton);
    };
    press(u"Open token settings"_s);
    ASSERT_EQ(opened.size(), 1) << "no browser but ours";
    EXPECT_TRUE(opened.first().path().startsWith("/settings/"_L1)) << opened.first().toString().toStdString();
    press(u"Copy request for the owner"_s);
    const QString request = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(request.contains(u"organization_secrets: write"_s)) << request.toStdString();
    EXPECT_FALSE(request.contains(token()));
    shell.window()->wizard()->closed();
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
