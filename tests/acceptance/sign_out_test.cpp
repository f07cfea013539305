// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed once is kept in a real keyring and used from then on, until somebody signs out; an App's token ends with the
// command.
#include "core/credentials/profiles.h"
#include "tests/acceptance/canary_search.h"
#include "tests/acceptance/served_sandbox.h"
#include "tests/support/results.h"
#include "tests/support/session_bus.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::acceptance;

namespace {

const QStringList showSecrets{u"--profile"_s, u"work"_s, u"--json"_s, u"estate"_s, u"show"_s, u"secrets"_s};

class SignOut : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(bus.problem(), QString());
        cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, bus.address());
        save(u"work"_s);
    }
    void save(const QString& name)
    {
        const QJsonObject github = sandbox.endpoints()["github"_L1].toObject();
        ASSERT_OK(
            credentials::Profiles(cli.file(u".config/quartermaster/profiles"_s))
                .save({.name = name, .organization = github["organization"_L1].toString(), .github = QUrl(github["api"_L1].toString())}));
    }
    /// Types the token at a terminal, where it is asked for.
    int typeTheToken(const QString& profile)
    {
        const auto process = cli.startAtTerminal({u"--profile"_s, profile, u"estate"_s, u"show"_s, u"teams"_s});
        QByteArray shown;
        QElapsedTimer waited;
        for (waited.start(); !shown.contains("(it does not appear): ") && waited.elapsed() < 30'000;) {
            process->waitForReadyRead(200);
            shown += process->readAllStandardOutput();
        }
        process->write(sandbox.endpoints()["github"_L1]["token"_L1].toString().toUtf8() + '\n');
        return CommandLine::end(*process).code;
    }

    test::SessionBus bus{test::SessionBus::Keyring::Unlocked};
    ServedSandbox sandbox{{u"--seed"_s, QString::number(QCoreApplication::applicationPid())}};
    CommandLine cli;
};

TEST_F(SignOut, ForgetsWhatOneProfileKeptAndNothingElse)
{
    save(u"other"_s);
    ASSERT_EQ(typeTheToken(u"work"_s), 0);
    ASSERT_EQ(typeTheToken(u"other"_s), 0);
    EXPECT_EQ(cli.run(showSecrets).code, 0) << "nobody is asked again";

    const Ended out = cli.run({u"--json"_s, u"profile"_s, u"sign-out"_s, u"work"_s});
    EXPECT_EQ(out.code, 0) << testing::PrintToString(out);
    EXPECT_EQ(out.json(), (QJsonObject{{u"profile"_s, u"work"_s}, {u"signed_out"_s, true}}));
    const Ended later = cli.run(showSecrets);
    EXPECT_EQ(later.code, 3) << testing::PrintToString(later);
    QStringList words = showSecrets;
    words.replace(1, u"other"_s);
    EXPECT_EQ(cli.run(words).code, 0) << "the other profile keeps its own";
    EXPECT_EQ(cli.run({u"profile"_s, u"sign-out"_s, u"work"_s}).code, 0) << "there is nothing left to forget";
}

TEST_F(SignOut, SaysWhereThereIsNoSuchProfileAndWhereThereIsNoKeychain)
{
    const Ended unknown = cli.run({u"--json"_s, u"profile"_s, u"sign-out"_s, u"wrok"_s});
    EXPECT_EQ(unknown.code, 2) << testing::PrintToString(unknown);
    EXPECT_TRUE(unknown.error("hint"_L1).contains(u"work"_s)) << testing::PrintToString(unknown);
    cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const Ended without = cli.run({u"--json"_s, u"profile"_s, u"sign-out"_s, u"work"_s});
    EXPECT_EQ(without.code, 5) << "nobody may believe that a token is gone which may be there";
    EXPECT_TRUE(without.error("message"_L1).contains(u"there is no keychain that works here"_s)) << testing::PrintToString(without);
}

TEST(AnAppsCommand, EndsItsToken)
{
    ServedSandbox sandbox({}, ServedSandbox::SignIn::TokenAndApp);
    const Ended shown = sandbox.commandLine().run({u"estate"_s, u"show"_s, u"repositories"_s});
    EXPECT_EQ(shown.code, 0) << testing::PrintToString(shown);
    const QJsonObject last = sandbox.requests().last().toObject();
    EXPECT_EQ(last["method"_L1].toString() + u' ' + last["path"_L1].toString(), u"DELETE /installation/token"_s);
    EXPECT_EQ(last["status"_L1].toInt(), 204);
}

} // namespace
