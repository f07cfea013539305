// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each profile: what a later start asks of the one that is there, and when it opens its own.
#include "gui/app/running_window.h"

#include "core/base/system_clock.h"
#include "gui/app/window_address.h"
#include "gui/pages/page.h"
#include "gui/wizards/scope_wizard.h"
#include "tests/gui/a_shell.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <future>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;
using testing::Test;

namespace {

QString name(const QString& folder, const QString& profile, const QString& journal = u"/j"_s)
{
    return windowAddress(folder, {.profiles = u"/p"_s, .profile = profile, .journal = journal}).value_or(QString());
}

/// Where the user's running things would be.
class AtAnAddress : public Test {
protected:
    /// A start in a thread of its own, as another process would be: it waits without an event loop.
    std::future<std::optional<Raised>> startAnother(const WindowCall& call = {})
    {
        return std::async(std::launch::async, [this, call] {
            RunningWindow other([](const WindowCall&) { return Raised::AsAsked; });
            return other.ask(address, call);
        });
    }
    static std::optional<Raised> answerOf(std::future<std::optional<Raised>>& start)
    {
        test::spinUntil([&] { return start.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
        return start.get();
    }
    /// Says that to the window; whether it hangs up without an answer.
    bool isHungUpOn(const QByteArray& words)
    {
        QLocalSocket socket;
        socket.connectToServer(address);
        if (!socket.waitForConnected(1000))
            return false;
        socket.write(words);
        return test::spinUntil([&] { return socket.state() == QLocalSocket::UnconnectedState; }) && socket.readAll().isEmpty();
    }

    QTemporaryDir folder;
    QString address = name(folder.path(), u"meridian"_s);
    QList<WindowCall> calls;
    RunningWindow window{[this](const WindowCall& call) {
        calls << call;
        return call.page == u"nowhere"_s ? Raised::WithoutPage : Raised::AsAsked;
    }};
};

} // namespace

TEST(TheAddressOfAWindow, IsAPlainFileInItsFolderWhateverTheProfileIsCalled)
{
    const QTemporaryDir folder;
    static const QRegularExpression plain(u"^quartermaster-[0-9a-f]{32}\\.socket$"_s);
    QStringList all;
    for (const QString& profile : {u"meridian"_s, u"Meridian"_s, QString(), u"."_s, u".."_s, u"../../etc/passwd"_s, u"/etc/passwd"_s,
                                   u"a/b"_s, u"a\nb"_s, u"a b"_s, u"é\U0001F600"_s, QString(QChar(0)), QString(5000, u'x')}) {
        const QFileInfo address(name(folder.path(), profile));
        EXPECT_EQ(address.absolutePath(), folder.path()) << profile.toStdString();
        EXPECT_TRUE(plain.match(address.fileName()).hasMatch()) << address.fileName().toStdString();
        all << address.filePath();
    }
    EXPECT_EQ(all.removeDuplicates(), 0);
}

TEST(TheAddressOfAWindow, IsAnothersWithAnotherJournalOrAnotherFolderOfProfiles)
{
    const QTemporaryDir folder;
    const WindowKey key{.profiles = u"/p"_s, .profile = u"a"_s, .journal = u"/j"_s};
    const auto address = windowAddress(folder.path(), key);
    EXPECT_TRUE(address);
    EXPECT_EQ(windowAddress(folder.path(), key), address);
    EXPECT_NE(windowAddress(folder.path(), {.profiles = u"/p"_s, .profile = u"a"_s, .journal = u"/k"_s}), address);
    EXPECT_NE(windowAddress(folder.path(), {.profiles = u"/q"_s, .profile = u"a"_s, .journal = u"/j"_s}), address);
    EXPECT_NE(windowAddress(folder.path(), {.profiles = u"/pa"_s, .profile = QString(), .journal = u"/j"_s}), address);
}

TEST(TheAddressOfAWindow, IsNowhereWithoutAFolderThatIsTheUsersAlone)
{
    const QTemporaryDir folder;
    EXPECT_EQ(name({}, u"a"_s), QString());
    EXPECT_EQ(name(u"run"_s, u"a"_s), QString()) << "not from the root";
    EXPECT_EQ(name(u"/"_s, u"a"_s).isEmpty(), ::geteuid() != 0) << "somebody else's";
    EXPECT_EQ(name(folder.filePath(u"missing"_s), u"a"_s), QString());
    const QString deep = folder.filePath(QString(90, u'd'));
    ASSERT_TRUE(QDir().mkdir(deep));
    EXPECT_EQ(name(deep, u"a"_s), QString()) << "no socket has so long a name";
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther);
    EXPECT_EQ(name(folder.path(), u"a"_s), QString()) << "others may write there";
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST(TheAddressOfAWindow, IsThatOfItsOptions)
{
    const QTemporaryDir folder;
    test::useOwnPlaces(folder);
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    const auto address = windowAddress({.profile = u"a"_s});
    EXPECT_TRUE(address);
    EXPECT_EQ(windowAddress({.sandbox = true}), std::nullopt);
    EXPECT_EQ(windowAddress({.endpoints = u"/tmp/e"_s}), std::nullopt);
    EXPECT_NE(windowAddress({.profile = u"b"_s}), address);
    EXPECT_NE(windowAddress({.profile = u"a"_s, .journal = u"j"_s}), address);
    EXPECT_EQ(windowAddress({.profile = u"a"_s, .journal = u"j"_s}),
              windowAddress({.profile = u"a"_s, .journal = QDir::currentPath() + u"/x/../j"_s}));
    qunsetenv("XDG_RUNTIME_DIR");
    EXPECT_EQ(windowAddress({.profile = u"a"_s}), std::nullopt);
}

TEST(ACallToAWindow, IsReadAsItWasWritten)
{
    for (const WindowCall& call : {WindowCall{}, WindowCall{.page = u"activity"_s}, WindowCall{.page = u"é"_s, .activation = "a_TIME42"}})
        EXPECT_EQ(readCall(written(call)), call) << written(call).constData();
    for (const Raised raised : {Raised::AsAsked, Raised::WithoutPage})
        EXPECT_EQ(readAnswer(written(raised)), raised);
    EXPECT_EQ(readAnswer("raised"), std::nullopt);
    EXPECT_EQ(readAnswer({}), std::nullopt);
}

TEST(ACallToAWindow, HasNoWordsOfAnotherMakingAndNoEndBeforeItsEnd)
{
    const WindowCall nothing;
    EXPECT_EQ(readCall({}), std::nullopt);
    EXPECT_EQ(readCall("page activity"), std::nullopt);
    EXPECT_EQ(readCall("page activity\n"), std::nullopt);
    EXPECT_EQ(readCall("delete everything\npage\nPAGE x\npagex y\n\n"), nothing);
    EXPECT_EQ(readCall("page a\x01\nactivation \x7f\n\n"), nothing);
    EXPECT_EQ(readCall("page " + QByteArray(2000, 'x') + "\n\n"), nothing);
    EXPECT_EQ(readCall("unknown\npage b\n\n"), WindowCall{.page = u"b"_s});
    EXPECT_EQ(readCall(written({.page = u"a\nactivation b"_s, .activation = "c\nd"})), nothing);
    EXPECT_LE(written({.page = QString(9000, u'x'), .activation = QByteArray(9000, 'y')}).size(), longestCall);
}

TEST_F(AtAnAddress, TheFirstStartAsksNobodyAndTheNextOneIsAnswered)
{
    EXPECT_EQ(window.ask(address, {}), std::nullopt);
    window.answerAt(address);
    ASSERT_TRUE(window.isAnswering());
    EXPECT_EQ(QFileInfo(address).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    const WindowCall call{.page = u"activity"_s, .activation = "token"};
    auto second = startAnother(call);
    EXPECT_EQ(answerOf(second), Raised::AsAsked);
    EXPECT_EQ(calls, QList<WindowCall>{call});
    auto third = startAnother({.page = u"nowhere"_s});
    EXPECT_EQ(answerOf(third), Raised::WithoutPage);
}

TEST_F(AtAnAddress, AStartWaitsForAWindowThatIsOnItsWay)
{
    EXPECT_EQ(window.ask(address, {}), std::nullopt);
    auto second = startAnother();
    test::spinFor(std::chrono::milliseconds(100));
    window.answerAt(address);
    EXPECT_EQ(answerOf(second), Raised::AsAsked);
}

TEST_F(AtAnAddress, AStartTakesThePlaceOfAWindowThatGoes)
{
    EXPECT_EQ(window.ask(address, {}), std::nullopt);
    auto second = startAnother();
    test::spinFor(std::chrono::milliseconds(100));
    window.fallSilent();
    EXPECT_EQ(answerOf(second), std::nullopt);
    EXPECT_TRUE(calls.isEmpty());
}

TEST_F(AtAnAddress, AStartOpensItsOwnWindowBesideOneThatHangs)
{
    EXPECT_EQ(window.ask(address, {}), std::nullopt);
    window.answerAt(address);
    QElapsedTimer timer;
    timer.start();
    RunningWindow second([](const WindowCall&) { return Raised::AsAsked; });
    EXPECT_EQ(second.ask(address, {}), std::nullopt) << "nobody runs the event loop of the first";
    EXPECT_GE(timer.elapsed(), RunningWindow::patience.count() - 100);
    EXPECT_LT(timer.elapsed(), RunningWindow::patience.count() + 1000);
    second.answerAt(address);
    EXPECT_FALSE(second.isAnswering()) << "the address is still the first one's";
}

TEST_F(AtAnAddress, ASocketThatAKilledProcessLeftIsNobodys)
{
    {
        QFile left(address); // nobody listens there
        ASSERT_TRUE(left.open(QIODevice::WriteOnly));
        ASSERT_TRUE(QFile(address + u".lock"_s).open(QIODevice::WriteOnly));
    }
    EXPECT_EQ(window.ask(address, {}), std::nullopt);
    window.answerAt(address);
    ASSERT_TRUE(window.isAnswering());
    auto second = startAnother();
    EXPECT_EQ(answerOf(second), Raised::AsAsked);
}

TEST_F(AtAnAddress, WhoSaysTooMuchOrNothingIsHungUpOnAndRaisesNothing)
{
    window.answerAt(address);
    EXPECT_TRUE(isHungUpOn(QByteArray(1 << 20, 'x')));
    EXPECT_TRUE(isHungUpOn("page "));
    EXPECT_TRUE(calls.isEmpty());
    auto second = startAnother();
    EXPECT_EQ(answerOf(second), Raised::AsAsked) << "and the others are heard";
}

TEST_F(AtAnAddress, FollowsItsProfileAndLeavesOneThatHasAWindowToThat)
{
    const QString other = name(folder.path(), u"other"_s);
    window.answerAt(address);
    window.answerAt(other);
    EXPECT_TRUE(window.isAnswering());
    EXPECT_FALSE(QFile::exists(address));
    RunningWindow another([](const WindowCall&) { return Raised::AsAsked; });
    EXPECT_EQ(another.ask(address, {}), std::nullopt) << "the first profile is free again";
    another.answerAt(address);
    EXPECT_TRUE(another.isAnswering());
    window.answerAt(address);
    EXPECT_FALSE(window.isAnswering());
    another.fallSilent();
    window.answerAt(address);
    EXPECT_TRUE(window.isAnswering());
    window.answerAt(std::nullopt);
    EXPECT_FALSE(window.isAnswering());
}

namespace {

/// The program itself, started as people start it.
class Starts : public Test {
public:
    Starts()
    {
        test::useOwnPlaces(folder);
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
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
};

using AShellOnAClock = test::AShell<SystemClock, MemorySecretStore>;

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
    QObject::connect(&shell, &Shell::shown, [&] { told << u"shown "_s + shell.options().profile; });
    QObject::connect(&shell, &Shell::leaving, [&] { told << u"leaving"_s; });
    open({.profile = u"a"_s});
    ASSERT_TRUE(test::spinUntil([&] { return told.size() == 1; }));
    shell.open({.profile = u"b"_s});
    ASSERT_TRUE(test::spinUntil([&] { return told.size() == 3; }));
    EXPECT_EQ(told, (QStringList{u"shown a"_s, u"leaving"_s, u"shown b"_s}));
}

TEST_F(ACalledShell, OpensOnceWhatWasWantedLast)
{
    open({.profile = u"a"_s});
    int opened = 0;
    QObject::connect(&shell, &Shell::shown, [&] { ++opened; });
    QPointer<MainWindow> first = shell.window();
    shell.open({.profile = u"b"_s});
    shell.open({.profile = u"c"_s});
    ASSERT_TRUE(test::spinUntil([&] { return !first; }));
    const MainWindow* second = shell.window();
    test::spinFor(std::chrono::milliseconds(500));
    EXPECT_EQ(shell.window(), second) << "it is not opened a second time";
    EXPECT_EQ(opened, 1);
    EXPECT_EQ(shell.options().profile, u"c"_s);
}

TEST_F(ACalledShell, OpensNothingMoreOnceItEnds)
{
    open({.profile = u"a"_s});
    bool hasEnded = false;
    QObject::connect(&shell, &Shell::ended, [&] { hasEnded = true; });
    const MainWindow* first = shell.window();
    shell.open({.profile = u"b"_s});
    shell.end();
    ASSERT_TRUE(test::spinUntil([&] { return hasEnded; }));
    test::spinFor(std::chrono::milliseconds(200));
    EXPECT_EQ(shell.window(), first);
}
