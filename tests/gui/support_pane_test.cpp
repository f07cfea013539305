// SPDX-License-Identifier: GPL-3.0-or-later
// The support bundle as a person saves it from the window: said what is in it, whole, for nobody else's eyes, without a secret.
#include "gui/app/support_pane.h"

#include "gui/app/shell.h"
#include "gui/widgets/log_view.h"
#include "tests/gui/a_log_in_a_window.h"
#include "tests/gui/access_rules.h"
#include "tests/gui/plans.h"
#include "tests/support/full_disk.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>

#include <QCoro/QCoroTimer>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using qm::test::lineOf;

namespace {

Task<Result<session::SupportFacts>> gatherSlowly()
{
    co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    co_return session::SupportFacts{.madeAt = QDateTime::currentDateTimeUtc()};
}

class SupportBundleOfAWindow : public test::ALogInAWindow {
public:
    ~SupportBundleOfAWindow() override = default;

protected:
    /// Opens the support bundle and waits until it says what is in it.
    void openSupport()
    {
        openLog();
        click(u"Save support bundle…"_s);
        ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    }
    QByteArray saved() const
    {
        QFile file(chosen);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(SupportBundleOfAWindow, SaysWhatASupportBundleHoldsBeforeItAsksWhereTo)
{
    writeLines(12);
    openLog();
    while (QApplication::focusWidget() != button(u"Save support bundle…"_s))
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    EXPECT_EQ(proposed, QString()) << "nothing is asked yet";
    EXPECT_TRUE(test::spinUntil([this] { return words().contains(u"the last 12 line"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"versions of the program"_s));
    EXPECT_EQ(QApplication::focusWidget(), button(u"Choose where to save it…"_s));
    press(Qt::Key_Space);
    EXPECT_EQ(proposed, u"quartermaster-support-%1.json"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    EXPECT_FALSE(words().contains(u"Saved"_s)) << "the dialog was closed";
    click(u"Back to the log"_s);
    EXPECT_TRUE(overlay->view().isVisible());
}

TEST_F(SupportBundleOfAWindow, SavesTheBundleForItsOwnerAloneAndTellsWhere)
{
    writeLines(12);
    openSupport();
    chosen = folder.filePath(u"report.json"_s);
    QFile there(chosen);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write(QByteArray(1'000'000, 'x')); // the dialog asked whether it may be replaced
    there.close();
    there.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved: "_s + chosen); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Read it before you give it away."_s));
    const QJsonObject bundle = QJsonDocument::fromJson(saved()).object();
    EXPECT_EQ(bundle["format"_L1], u"quartermaster-support/1"_s);
    EXPECT_EQ(bundle["log"_L1].toArray().size(), 12);
    EXPECT_EQ(QFile::permissions(chosen) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    click(u"Copy path"_s);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), chosen);
}

TEST_F(SupportBundleOfAWindow, SaysWhatHappenedAndWhatToDoWhereTheBundleCannotBeSaved)
{
    openSupport();
    chosen = folder.filePath(u"no/such/folder/report.json"_s);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Could not write"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"choose another place"_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u"Saved"_s));
    chosen = folder.filePath(u"report.json"_s);
    click(u"Choose another place…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved"_s); }));
    EXPECT_FALSE(words().contains(u"Could not"_s));
}

TEST_F(SupportBundleOfAWindow, LeavesWhatWasThereWhereTheDiskIsFull)
{
    writeLines(12);
    openSupport();
    chosen = folder.filePath(u"report.json"_s);
    QFile there(chosen);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    const test::FullDisk full;
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Could not write"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(u"make room"_s)) << words().toStdString();
    EXPECT_EQ(saved(), "mine");
    EXPECT_EQ(QDir(folder.path()).entryList({u"report*"_s}, QDir::Files | QDir::Hidden).size(), 1) << "nothing half written stays";
}

TEST_F(SupportBundleOfAWindow, HoldsNoSecretInItsBundle)
{
    const QByteArray canary = "ghp_canary0canary0canary0canary0canary0";
    options = {.sandbox = true, .journal = folder.filePath(u"journal.sqlite"_s)};
    open(options);
    window->offerLog(parts());
    plan::Plan plan = test::planned(*desk, {.secrets = {u"PR_PREPROD_ACR_LOGIN_SERVER"_s}, .add = {u"lp-basket"_s}});
    ASSERT_FALSE(plan.steps.isEmpty());
    plan.title = u"curl -H 'Authorization: Bearer %1'"_s.arg(QLatin1StringView(canary));
    plan.warnings << u"https://someone:%1@host/?sig=%1"_s.arg(QLatin1StringView(canary));
    test::leave(*desk, plan, {plan::PlanState::Running, {plan::StepState::Running}});
    write(lineOf(1, "info", "Authorization: token " + canary) + "half a line with " + canary);
    write("\n-----BEGIN RSA PRIVATE KEY----- canary -----END RSA PRIVATE KEY-----\n");
    openSupport();
    EXPECT_TRUE(test::spinUntil([this] { return words().contains(u"1 plan"_s); }))
        << "of the journal that the window has open: " << words().toStdString();
    chosen = folder.filePath(u"report.json"_s);
    click(u"Choose where to save it…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return words().contains(u"Saved"_s); }));
    EXPECT_EQ(QJsonDocument::fromJson(saved()).object()["plans"_L1].toArray().size(), 1);
    EXPECT_GE(saved().count("[redacted]"), 4);
    EXPECT_FALSE(saved().contains("canary")) << saved().toStdString();
}

TEST_F(SupportBundleOfAWindow, SaysThatTheBundleIsBeingGatheredAndGoesBackMeanwhile)
{
    open(options);
    LogParts slow = parts();
    slow.support.gather = gatherSlowly;
    window->offerLog(slow);
    openLog();
    click(u"Save support bundle…"_s);
    EXPECT_FALSE(button(u"Choose where to save it…"_s)->isEnabled());
    EXPECT_TRUE(words().contains(u"being gathered"_s)) << words().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), button(u"Back to the log"_s));
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
    EXPECT_EQ(QApplication::focusWidget(), button(u"Choose where to save it…"_s));
}

TEST_F(SupportBundleOfAWindow, SaysWhyTheBundleCannotBeGathered)
{
    options.journal = folder.filePath(u"journal.sqlite"_s);
    open({.sandbox = true});
    window->offerLog(parts());
    QFile journal(options.journal);
    ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(4096, 'x'));
    journal.close();
    openLog();
    click(u"Save support bundle…"_s);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Try again"_s); })) << words().toStdString();
    EXPECT_TRUE(words().contains(options.journal)) << words().toStdString();
    EXPECT_FALSE(button(u"Choose where to save it…"_s)->isEnabled());
    ASSERT_TRUE(QFile::remove(options.journal));
    click(u"Try again"_s);
    EXPECT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }));
}

TEST_F(SupportBundleOfAWindow, SurvivesTheWindowThatGoesMeanwhile)
{
    open(options);
    LogParts slow = parts();
    slow.support.gather = gatherSlowly;
    window->offerLog(slow);
    openLog();
    click(u"Save support bundle…"_s);
    window.reset();
    test::spinFor(std::chrono::milliseconds(200));
}

TEST_F(SupportBundleOfAWindow, HasNamesForScreenReaders)
{
    writeLines(30);
    openSupport();
    EXPECT_EQ(test::faultsOf(*overlay).join(u'\n'), QString());
}

TEST_F(SupportBundleOfAWindow, IsThereInTheProgramAndOutlivesTheOrganizationThatWasOpen)
{
    writeLines(30);
    Shell shell(test::theme(), {.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                .clock = clock,
                                .processes = processes,
                                .log = log,
                                .keychain = keychain});
    const auto openBundle = [&] {
        ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
        shell.window()->activateWindow();
        QTest::keyClick(shell.window(), Qt::Key_F12);
        overlay = shell.window()->findChild<LogOverlay*>();
        ASSERT_TRUE(overlay && overlay->isVisible());
        click(u"Save support bundle…"_s);
    };
    ASSERT_TRUE(QDir().mkpath(QFileInfo(cli::usualJournal()).absolutePath()));
    ASSERT_TRUE(QFile(cli::usualJournal()).open(QIODevice::WriteOnly)); // so that it takes a moment
    shell.open({.sandbox = true});
    openBundle();
    EXPECT_FALSE(button(u"Choose where to save it…"_s)->isEnabled());
    const MainWindow* first = shell.window();
    shell.open({.sandbox = true});
    ASSERT_TRUE(test::spinUntil([&] { return shell.window() && shell.window() != first; }));
    openBundle();
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Choose where to save it…"_s)->isEnabled(); }))
        << test::visibleWords(*overlay).toStdString();
    bool hasEnded = false;
    QObject::connect(&shell, &Shell::ended, [&] { hasEnded = true; });
    shell.end();
    EXPECT_TRUE(test::spinUntil([&] { return hasEnded; }));
}
