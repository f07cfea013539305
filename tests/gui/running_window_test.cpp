// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each profile: what a later start asks of the one that is there, and when it opens its own.
#include "gui/app/running_window.h"

#include "gui/app/window_address.h"
#include "tests/support/event_loop.h"
#include "tests/support/own_places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTimer>

#include <future>

#include <gtest/gtest.h>
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
        QTimer looking; // what ends there wakes nobody here
        looking.start(5);
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
