// SPDX-License-Identifier: GPL-3.0-or-later
// The program started again on a profile whose window is open, and what that window does then.
#include "core/base/system_clock.h"
#include "gui/pages/page.h"
#include "gui/wizards/scope_wizard.h"
#include "tests/gui/a_shell.h"

#include <QDir>
#include <QPointer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using testing::Test;

namespace {

/// The program itself, started as people start it.
class Starts : public Test {
public:
    Starts()
    {
        test::useOwnPlaces(folder);
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
        m_looking.start(10);
    }
    ~Starts() override
    {
        for (const auto& each : processes) {
            each->kill();
            each->waitForFinished();
        }
    }

protected:
    QProcess& start(const QStringList& words)
    {
        processes.push_back(std::make_unique<QProcess>());
        QProcess& process = *processes.back();
        process.start(QStringLiteral(QM_WINDOW), words);
        EXPECT_TRUE(process.waitForStarted());
        return process;
    }
    static bool hasEnded(QProcess& process)
    {
        return test::spinUntil([&] { return process.state() == QProcess::NotRunning; });
    }
    /// Waits until so many windows answer.
    bool areAnswering(int windows)
    {
        return test::spinUntil([&] { return QDir(folder.path()).entryList({u"*.socket"_s}, QDir::System).size() == windows; });
    }

    QTemporaryDir folder;
    std::vector<std::unique_ptr<QProcess>> processes;

private:
    QTimer m_looking; // what other processes do to files wakes nobody here
};

using AShellOnAClock = test::AShell<SystemClock, MemorySecretStore>;

/// Counts the windows that are shown.
class ShownWindows final : public QObject {
public:
    ShownWindows() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        count += event->type() == QEvent::Show && qobject_cast<MainWindow*>(watched) ? 1 : 0;
        return false;
    }
    int count{0};
};

/// The program but for its command line, which other starts call.
class ACalledShell : public AShellOnAClock {
protected:
    void open(const cli::GlobalOptions& options)
    {
        shell.open(options);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(shell.window()));
    }
};

} // namespace

TEST_F(Starts, ASecondOneWithTheSameProfileRaisesTheFirstAndEnds)
{
    QProcess& first = start({u"--profile"_s, u"meridian"_s});
    ASSERT_TRUE(areAnswering(1));
    QProcess& second = start({u"--profile"_s, u"meridian"_s, u"--page"_s, u"activity"_s});
    ASSERT_TRUE(hasEnded(second));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_EQ(second.readAllStandardError(), QByteArray());
    EXPECT_TRUE(
        test::spinUntil([] { return WindowMemory(windowMemoryFile(u"meridian"_s), silentLogger()).remembered().page == u"activity"_s; }));
    QProcess& third = start({u"--profile"_s, u"meridian"_s, u"--page"_s, u"nowhere"_s});
    ASSERT_TRUE(hasEnded(third));
    EXPECT_EQ(third.exitCode(), 0);
    EXPECT_TRUE(third.readAllStandardError().contains("nowhere"));
    EXPECT_EQ(first.state(), QProcess::Running);
}

TEST_F(Starts, AnotherProfileOrJournalIsAnotherWindow)
{
    start({u"--profile"_s, u"meridian"_s});
    start({u"--profile"_s, u"other"_s});
    start({u"--profile"_s, u"meridian"_s, u"--journal"_s, folder.filePath(u"journal.sqlite"_s)});
    EXPECT_TRUE(areAnswering(3));
    for (const auto& each : processes)
        EXPECT_EQ(each->state(), QProcess::Running);
}

TEST_F(Starts, AfterAKilledOneTheNextOneOpensAndAnswers)
{
    QProcess& first = start({u"--profile"_s, u"meridian"_s});
    ASSERT_TRUE(areAnswering(1));
    ::kill(pid_t(first.processId()), SIGKILL);
    ASSERT_TRUE(hasEnded(first));
    ASSERT_TRUE(areAnswering(1)) << "it leaves its socket behind";
    QProcess& second = start({u"--profile"_s, u"meridian"_s});
    QProcess& third = start({u"--profile"_s, u"meridian"_s});
    ASSERT_TRUE(test::spinUntil([&] { return (second.state() == QProcess::Running) != (third.state() == QProcess::Running); }));
}

TEST_F(Starts, OfManyAtOnceOneStays)
{
    for (int each = 0; each < 4; ++each)
        start({u"--profile"_s, u"meridian"_s});
    const auto running = [this] {
        return std::ranges::count_if(processes, [](const auto& each) { return each->state() == QProcess::Running; });
    };
    EXPECT_TRUE(test::spinUntil([&] { return running() == 1; })) << running();
    test::spinFor(std::chrono::milliseconds(200));
    EXPECT_EQ(running(), 1);
}

TEST_F(Starts, WithoutAFolderForRunningThingsEachOpens)
{
    qunsetenv("XDG_RUNTIME_DIR");
    start({u"--profile"_s, u"meridian"_s});
    start({u"--profile"_s, u"meridian"_s});
    test::spinFor(std::chrono::seconds(3));
    for (const auto& each : processes)
        EXPECT_EQ(each->state(), QProcess::Running);
}

TEST_F(ACalledShell, ComesForwardAndTurnsToThePage)
{
    open({.sandbox = true});
    MainWindow& window = *shell.window();
    window.showMinimized();
    EXPECT_TRUE(window.comeForward(u"activity"_s));
    EXPECT_FALSE(window.isMinimized());
    EXPECT_TRUE(window.isVisible());
    EXPECT_EQ(window.currentPage()->id(), u"activity"_s);
    EXPECT_TRUE(window.comeForward({}));
    EXPECT_FALSE(window.comeForward(u"nowhere"_s));
    EXPECT_EQ(window.currentPage()->id(), u"activity"_s);
}

TEST_F(ACalledShell, OnlyComesForwardWhereSomethingLiesOverItsPages)
{
    open({.sandbox = true});
    MainWindow& window = *shell.window();
    ASSERT_TRUE(window.turnTo(u"secrets"_s));
    const auto staysWhereItIs = [&] {
        window.showMinimized();
        EXPECT_TRUE(window.comeForward(u"activity"_s));
        EXPECT_FALSE(window.isMinimized());
        return window.currentPage()->id() == u"secrets"_s;
    };
    QTest::keyClick(&window, Qt::Key_F1);
    EXPECT_TRUE(staysWhereItIs()) << "an overlay";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.open(new ScopeWizard(test::theme(), *shell.desk(), {}));
    EXPECT_TRUE(staysWhereItIs()) << "a wizard";
    EXPECT_TRUE(window.wizard());
    shell.desk()->lock();
    EXPECT_TRUE(staysWhereItIs()) << "a lock";
    EXPECT_TRUE(shell.desk()->isLocked());
}

TEST_F(ACalledShell, TellsWhenItsWindowIsThereAndWhenItGoes)
{
    QStringList told;
    const QObject here; // the shell outlives the test
    QObject::connect(&shell, &Shell::shown, &here, [&] { told << u"shown "_s + shell.options().profile; });
    QObject::connect(&shell, &Shell::leaving, &here, [&] { told << u"leaving"_s; });
    open({.profile = u"a"_s});
    ASSERT_TRUE(test::spinUntil([&] { return told.size() == 1; }));
    shell.open({.profile = u"b"_s});
    ASSERT_TRUE(test::spinUntil([&] { return told.size() == 3; }));
    EXPECT_EQ(told, (QStringList{u"shown a"_s, u"leaving"_s, u"shown b"_s}));
}

TEST_F(ACalledShell, OpensOnceWhatWasWantedLast)
{
    open({.profile = u"a"_s});
    const ShownWindows shown;
    QPointer<MainWindow> first = shell.window();
    shell.open({.profile = u"b"_s});
    shell.open({.profile = u"c"_s});
    ASSERT_TRUE(test::spinUntil([&] { return !first; }));
    const QPointer<MainWindow> second = shell.window();
    test::spinFor(std::chrono::milliseconds(500));
    EXPECT_TRUE(second) << "it is not opened a second time";
    EXPECT_EQ(shown.count, 1);
    EXPECT_EQ(shell.options().profile, u"c"_s);
}

TEST_F(ACalledShell, OpensNothingMoreOnceItEnds)
{
    open({.profile = u"a"_s});
    bool hasEnded = false;
    const QObject here;
    QObject::connect(&shell, &Shell::ended, &here, [&] { hasEnded = true; });
    const MainWindow* first = shell.window();
    shell.open({.profile = u"b"_s});
    shell.end();
    ASSERT_TRUE(test::spinUntil([&] { return hasEnded; }));
    test::spinFor(std::chrono::milliseconds(200));
    EXPECT_EQ(shell.window(), first);
}
