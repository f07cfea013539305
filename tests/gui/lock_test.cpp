// SPDX-License-Identifier: GPL-3.0-or-later
// The window when nobody is there: covered, signed in with nothing, and afterwards as it was left.
#include "core/base/virtual_clock.h"
#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "gui/app/idle_watch.h"
#include "gui/app/settings_file.h"
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/keys_overlay.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/palette.h"
#include "gui/wizards/scope_wizard.h"
#include "tests/gui/a_served_window.h"
#include "tests/gui/a_shell.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMouseEvent>
#include <QShortcut>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using namespace std::chrono_literals;

namespace {

const QString stray = u"lp-basket-cross-sell"_s;
const QString secret = u"LP_PREPROD_AZURE_CLIENT_SECRET"_s;
constexpr Milliseconds quarter = 15min;

class AnIdleWatch : public testing::Test {
protected:
    /// Lets the clock run where no timer of the program does: the machine sleeps.
    void sleepFor(Milliseconds duration)
    {
        const auto waited = clock.sleep(duration, {});
        clock.advance();
    }

    VirtualClock clock{QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC)};
    IdleWatch watch{clock};
    QSignalSpy idle{&watch, &IdleWatch::idle};
    QLineEdit field;
};

class TheLock : public test::AServedWindow {
protected:
    void lock()
    {
        press(Qt::Key_L, Qt::ControlModifier);
        ASSERT_TRUE(desk->isLocked());
        ASSERT_TRUE(says(u"Locked"_s)) << words().toStdString();
    }
    void unlock()
    {
        ASSERT_TRUE(button(u"Unlock"_s)->hasFocus());
        press(Qt::Key_Return);
        ASSERT_TRUE(test::spinUntil([this] { return !desk->isLocked() && !desk->picture().isReading; })) << words().toStdString();
    }
    bool says(const QString& text)
    {
        return test::spinUntil([&] { return words().contains(text); });
    }
    /// What asking GitHub for anything comes to.
    Error refusal()
    {
        std::optional<Error> error;
        const Task<> asking = ask(error);
        EXPECT_TRUE(test::spinUntil([&] { return error.has_value(); }));
        return error.value_or(Error());
    }
    Task<> ask(std::optional<Error>& error)
    {
        const auto asked = co_await desk->session()->selfTest({});
        error = asked ? Error() : asked.error();
    }
    MatrixView& matrix()
    {
        auto& secrets = *window->findChild<SecretsPage*>();
        secrets.setView(SecretsPage::View::Matrix);
        return secrets.matrix().view();
    }
    void reviewOneCell()
    {
        matrix().setCurrentCell(secret, stray);
        QTest::keyClick(&matrix(), Qt::Key_Space);
        QTest::keyClick(&matrix(), Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(isReviewed());
    }
    const QList<operations::CellEdit>& pending() { return window->findChild<SecretsPage*>()->matrix().matrix().edits(); }
};

/// Signed in to as the App that the endpoints file offers.
class TheLockOfAnApp : public test::AWindow {
protected:
    QStringList ended()
    {
        QStringList ended;
        for (const QJsonValue& request : sandbox.requests())
            if (request["method"_L1] == "DELETE"_L1)
                ended << request["path"_L1].toString();
        return ended;
    }

    acceptance::ServedSandbox sandbox{{}, acceptance::ServedSandbox::SignIn::TokenAndApp};
};

/// On an organization of one's own, with what is in the keychain.
class TheLockOfAProfile : public TheLock {
protected:
    void openProfile()
    {
        const QJsonObject github = sandbox.endpoints()["github"_L1].toObject();
        profile.name = u"work"_s;
        profile.organization = github["organization"_L1].toString();
        profile.github = QUrl(github["api"_L1].toString());
        profile.signInBy = credentials::Profile::SignInBy::Token;
        ASSERT_TRUE(credentials::Profiles(credentials::Profiles::usualFolder()).save(profile).has_value());
        keepToken();
        open({.profile = u"work"_s, .journal = journal()});
    }
    void keepToken()
    {
        const Task<Result<void>> kept =
            keychain.put(key(), Secret::taking(sandbox.endpoints()["github"_L1]["token"_L1].toString().toUtf8()), {});
        ASSERT_TRUE(kept.isReady());
    }
    QString key() const { return credentials::secretKey(profile, credentials::SecretKind::GitHubToken); }

    credentials::Profile profile;
};

class ALockingShell : public test::AShell<VirtualClock, MemorySecretStore> {
public:
    ALockingShell()
        : AShell(QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC))
    {
    }

protected:
    /// As many minutes as the settings say, in a moment.
    void passMinutes(int minutes)
    {
        const auto waited = clock.sleep(std::chrono::minutes(minutes), {});
        clock.advance();
        QTest::keyClick(shell.window(), Qt::Key_Shift);
    }

    SettingsFile settings{folder.filePath(u"settings.json"_s), silentLogger()};
};

} // namespace

TEST_F(AnIdleWatch, TellsOnceAfterThatLong)
{
    SystemClock real;
    IdleWatch soon(real);
    QSignalSpy told(&soon, &IdleWatch::idle);
    soon.setPatience(60ms);
    EXPECT_TRUE(told.wait(2'000));
    soon.setPatience({});
    test::spinFor(150ms);
    EXPECT_EQ(told.count(), 1) << "never, where nothing is set";
}

TEST_F(AnIdleWatch, IsPutOffByEveryKeyAndEveryMoveOfTheMouse)
{
    watch.setPatience(quarter);
    for (int touch = 0; touch < 4; ++touch) {
        sleepFor(10min);
        if (touch % 2 == 0) {
            QTest::keyClick(&field, Qt::Key_A);
        } else {
            QMouseEvent move(QEvent::MouseMove, QPointF(touch, 1), QPointF(touch, 1), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&field, &move);
        }
    }
    EXPECT_EQ(idle.count(), 0);
    EXPECT_EQ(field.text(), u"aa"_s); // touches 0 and 2
}

TEST_F(AnIdleWatch, TakesTheFirstTouchAfterTheMachinesSleepForNothingElse)
{
    watch.setPatience(quarter);
    sleepFor(8h);
    QTest::keyClick(&field, Qt::Key_A);
    EXPECT_EQ(idle.count(), 1);
    EXPECT_EQ(field.text(), QString()) << "whoever opened the lid types into nothing";
    QTest::keyClick(&field, Qt::Key_B);
    EXPECT_EQ(idle.count(), 1);
    EXPECT_EQ(field.text(), u"b"_s);
}

TEST_F(AnIdleWatch, TakesAShortcutForATouchLikeAnyOther)
{
    field.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&field));
    field.activateWindow();
    const QShortcut shortcut(QKeySequence(Qt::Key_F5), &field);
    QSignalSpy used(&shortcut, &QShortcut::activated);
    watch.setPatience(quarter);
    sleepFor(10min);
    QTest::keyClick(&field, Qt::Key_F5);
    EXPECT_EQ(used.count(), 1);
    sleepFor(10min);
    QTest::keyClick(&field, Qt::Key_F5);
    EXPECT_EQ(used.count(), 2);
    EXPECT_EQ(idle.count(), 0) << "it was touched meanwhile";
    sleepFor(8h);
    QTest::keyClick(&field, Qt::Key_F5);
    EXPECT_EQ(used.count(), 2) << "whoever opened the lid";
    EXPECT_EQ(idle.count(), 1);
    QTest::keyClick(&field, Qt::Key_F5);
    EXPECT_EQ(used.count(), 3);
    EXPECT_EQ(idle.count(), 1);
}

TEST_F(AnIdleWatch, TakesAKeyThatIsHeldForOneTouch)
{
    watch.setPatience(quarter);
    sleepFor(8h);
    QTest::keyPress(&field, Qt::Key_A);
    for (int repeated = 0; repeated < 3; ++repeated) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
        QCoreApplication::sendEvent(&field, &again);
    }
    QTest::keyRelease(&field, Qt::Key_A);
    EXPECT_EQ(field.text(), QString());
    EXPECT_EQ(idle.count(), 1);
    QTest::keyClick(&field, Qt::Key_A);
    EXPECT_EQ(field.text(), u"a"_s);
}

TEST_F(AnIdleWatch, LeavesAloneWhoeverWantsNone)
{
    watch.setPatience(quarter);
    watch.setPatience({});
    sleepFor(8h);
    QTest::keyClick(&field, Qt::Key_A);
    EXPECT_EQ(idle.count(), 0);
    EXPECT_EQ(field.text(), u"a"_s);
}

TEST_F(TheLock, HidesEverythingAndAsksGitHubForNothingUntilItIsUnlockedByTheKeyboardAlone)
{
    openServed();
    QWidget* before = QApplication::focusWidget();
    ASSERT_TRUE(words().contains(u"Secrets"_s));
    lock();
    EXPECT_FALSE(words().contains(u"Secrets"_s)) << words().toStdString();
    EXPECT_EQ(refusal().kind, Error::Kind::SignIn);
    EXPECT_EQ(refusal().reason, u"Quartermaster is locked"_s);
    const int asked = sandbox.requestCount();
    for (const auto& [key, modifier] :
         {std::pair(Qt::Key_K, Qt::ControlModifier), std::pair(Qt::Key_F5, Qt::NoModifier), std::pair(Qt::Key_F1, Qt::NoModifier),
          std::pair(Qt::Key_G, Qt::ControlModifier), std::pair(Qt::Key_1, Qt::AltModifier), std::pair(Qt::Key_Escape, Qt::NoModifier)})
        press(key, Qt::KeyboardModifiers(modifier));
    desk->refresh();
    test::spinFor(200ms);
    EXPECT_FALSE(window->palette().isVisible());
    EXPECT_FALSE(window->keys().isVisible());
    EXPECT_EQ(window->currentPage()->id(), u"secrets"_s);
    EXPECT_EQ(sandbox.requestCount(), asked);
    unlock();
    EXPECT_GT(sandbox.requestCount(), asked) << "it reads what happened meanwhile";
    EXPECT_EQ(QApplication::focusWidget(), before);
    EXPECT_FALSE(desk->picture().trouble);
}

TEST_F(TheLock, ClosesWhatLiesOverTheWindow)
{
    openServed();
    window->palette().open(u"give"_s);
    desk->lock();
    EXPECT_FALSE(window->palette().isVisible());
    desk->unlock();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->isLocked(); }));
    press(Qt::Key_F1, Qt::ShiftModifier);
    ASSERT_TRUE(window->keys().isVisible());
    desk->lock();
    EXPECT_FALSE(window->keys().isVisible());
}

TEST_F(TheLock, ClosesEveryDialogOfTheWindow)
{
    openServed();
    const QWidget* before = QApplication::focusWidget();
    auto* choosing = new QFileDialog(&page());
    choosing->setAttribute(Qt::WA_DeleteOnClose);
    choosing->setOption(QFileDialog::DontUseNativeDialog);
    choosing->open();
    auto* asking = new QMessageBox(QMessageBox::Question, {}, u"Replace it?"_s, QMessageBox::Yes | QMessageBox::No, choosing);
    asking->open();
    const QPointer<QDialog> both[]{choosing, asking};
    desk->lock();
    for (const QPointer<QDialog>& dialog : both)
        EXPECT_FALSE(dialog && dialog->isVisible());
    EXPECT_FALSE(QApplication::activeModalWidget());
    window->activateWindow(); // as the desktop does
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Unlock"_s)->hasFocus(); }));
    unlock();
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(TheLock, KeepsPendingEdits)
{
    openServed();
    matrix().setCurrentCell(secret, stray);
    QTest::keyClick(&matrix(), Qt::Key_Space);
    ASSERT_EQ(pending().size(), 1);
    lock();
    admin.lets(stray, u"LP_PREPROD_AKS_CLUSTER"_s);
    unlock();
    EXPECT_EQ(pending().size(), 1);
    EXPECT_TRUE(desk->picture().estate.secret(u"LP_PREPROD_AKS_CLUSTER"_s)->selected.values().contains(stray));
}

TEST_F(TheLock, KeepsAWizardWhereItWasAndAppliesItsPlanAfterwards)
{
    openServed();
    reviewOneCell();
    lock();
    EXPECT_FALSE(words().contains(secret)) << words().toStdString();
    press(Qt::Key_Escape);
    unlock();
    ASSERT_TRUE(current<ReviewPage>());
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
}

TEST_F(TheLock, LetsAPlanThatIsOnItsWayGoToItsEnd)
{
    openServed();
    reviewOneCell();
    sandbox.setFaults({QJsonObject{{u"system"_s, u"github"_s},
                                   {u"method"_s, u"PUT"_s},
                                   {u"path"_s, u"/orgs/*/actions/secrets/*"_s},
                                   {u"nth"_s, 1},
                                   {u"times"_s, 1},
                                   {u"fault"_s, u"delay"_s},
                                   {u"delay_ms"_s, 800}}});
    goOn();
    ASSERT_TRUE(test::spinUntil([this] { return desk->isRunning(); }));
    lock();
    EXPECT_TRUE(words().contains(u"A plan is on its way"_s)) << words().toStdString();
    ASSERT_TRUE(hasEnded());
    EXPECT_TRUE(says(u"was dropped from memory"_s)) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
    EXPECT_EQ(refusal().kind, Error::Kind::SignIn);
    unlock();
    EXPECT_TRUE(current<DonePage>()) << words().toStdString();
}

TEST_F(TheLock, CanBeUndoneWhileAReadingIsStillBeingBrokenOff)
{
    openServed();
    sandbox.setFaults({QJsonObject{{u"system"_s, u"github"_s},
                                   {u"method"_s, u"GET"_s},
                                   {u"path"_s, u"/orgs/*/actions/secrets"_s},
                                   {u"nth"_s, 1},
                                   {u"times"_s, 1},
                                   {u"fault"_s, u"delay"_s},
                                   {u"delay_ms"_s, 500}}});
    press(Qt::Key_F5);
    ASSERT_TRUE(desk->picture().isReading);
    const QDateTime read = desk->picture().readAt;
    desk->lock();
    desk->unlock();
    ASSERT_TRUE(test::spinUntil([this, &read] { return !desk->isLocked() && !desk->picture().isReading && desk->picture().readAt > read; }))
        << words().toStdString();
    EXPECT_FALSE(desk->picture().trouble);
}

TEST_F(TheLockOfAnApp, EndsItsToken)
{
    open({.endpoints = sandbox.endpointsFile()});
    ASSERT_FALSE(desk->picture().trouble);
    ASSERT_EQ(ended(), QStringList());
    desk->lock();
    for (int look = 0; look < 1'000 && ended().isEmpty(); ++look)
        test::spinFor(10ms);
    EXPECT_EQ(ended(), QStringList{u"/installation/token"_s});
    desk->unlock();
    ASSERT_TRUE(test::spinUntil([this] { return !desk->isLocked() && !desk->picture().isReading; }));
    EXPECT_FALSE(desk->picture().trouble);
}

TEST_F(TheLockOfAProfile, AsksTheKeychainAgainAndSaysWhyThatDidNotHelp)
{
    openProfile();
    ASSERT_FALSE(desk->picture().trouble) << words().toStdString();
    lock();
    ASSERT_TRUE(keychain.remove(key(), {}).isReady());
    press(Qt::Key_Return);
    EXPECT_TRUE(says(u"The keychain holds nothing for it"_s)) << words().toStdString();
    EXPECT_TRUE(desk->isLocked());
    EXPECT_FALSE(words().contains(u"Secrets"_s));
    keepToken();
    EXPECT_TRUE(button(u"Try again"_s)->hasFocus());
    press(Qt::Key_Return);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->isLocked() && !desk->picture().isReading; })) << words().toStdString();
    EXPECT_FALSE(desk->picture().trouble);
}

TEST_F(ALockingShell, LocksAfterAsManyMinutesAsTheSettingsSay)
{
    shell.setSettings(settings, true);
    shell.open({});
    ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
    passMinutes(14);
    EXPECT_FALSE(shell.desk()->isLocked());
    passMinutes(16);
    EXPECT_TRUE(shell.desk()->isLocked());
    shell.desk()->unlock();
    ASSERT_TRUE(test::spinUntil([this] { return !shell.desk()->isLocked(); }));
    settings.set({.lockAfter = 0});
    passMinutes(600);
    EXPECT_FALSE(shell.desk()->isLocked());
    settings.set({.lockAfter = 5});
    passMinutes(6);
    EXPECT_TRUE(shell.desk()->isLocked());
}

TEST_F(ALockingShell, ForgetsWhatWasTypedIntoConnect)
{
    shell.open({});
    ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
    shell.window()->activateWindow();
    Q_EMIT shell.window()->connectWanted();
    ASSERT_TRUE(shell.window()->wizard());
    QLineEdit* token = nullptr;
    QLineEdit* organization = nullptr;
    for (QLineEdit* edit : shell.window()->wizard()->findChildren<QLineEdit*>()) {
        if (edit->echoMode() == QLineEdit::Password)
            token = edit;
        if (edit->accessibleName() == "Organization"_L1)
            organization = edit;
    }
    ASSERT_TRUE(token && organization);
    token->setText(u"ghp_typed"_s);
    organization->setText(u"meridian-retail"_s);
    shell.desk()->lock();
    EXPECT_EQ(token->text(), QString());
    EXPECT_EQ(organization->text(), u"meridian-retail"_s);
    EXPECT_FALSE(token->isVisible());
    shell.desk()->unlock();
    ASSERT_TRUE(test::spinUntil([this] { return !shell.desk()->isLocked(); }));
    EXPECT_TRUE(token->isVisible());
}
