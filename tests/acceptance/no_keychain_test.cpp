// SPDX-License-Identifier: GPL-3.0-or-later
// No keychain on the session bus: it says so, works for this run with what is typed, and leaves no secret on disk.
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

const QStringList showSecrets{u"--profile"_s, u"work"_s, u"estate"_s, u"show"_s, u"secrets"_s};

class WithoutAKeychain : public testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        ASSERT_EQ(bus.problem(), QString());
        cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, GetParam() ? bus.address() : u"unix:path=/nowhere"_s);
        cli.set(u"COLUMNS"_s, u"200"_s);
        const QJsonObject github = sandbox.endpoints()["github"_L1].toObject();
        token = github["token"_L1].toString().toUtf8();
        search.add(u"the token"_s, token);
        ASSERT_OK(credentials::Profiles(cli.file(u".config/quartermaster/profiles"_s))
                      .save({.name = u"work"_s,
                             .organization = github["organization"_L1].toString(),
                             .github = QUrl(github["api"_L1].toString())}));
    }

    /// What a terminal shows until it asks, the token typed there, and how it ended.
    Ended typeTheToken()
    {
        const auto process = cli.startAtTerminal(showSecrets);
        QByteArray shown;
        QElapsedTimer waited;
        for (waited.start(); !shown.contains("(it does not appear): ") && waited.elapsed() < 30'000;) {
            process->waitForReadyRead(200);
            shown += process->readAllStandardOutput();
        }
        process->write(token + '\n');
        Ended ended = CommandLine::end(*process);
        ended.out.prepend(shown);
        return ended;
    }

    test::SessionBus bus{test::SessionBus::Keyring::None};
    ServedSandbox sandbox{{u"--seed"_s, QString::number(QCoreApplication::applicationPid())}};
    CommandLine cli;
    CanarySearch search;
    QByteArray token;
};

TEST_P(WithoutAKeychain, SaysSoWorksForThisRunAndLeavesNoSecretOnDisk)
{
    const Ended ended = typeTheToken();
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    const QByteArray shown = ended.out.simplified();
    EXPECT_TRUE(shown.contains("What you type is used for this run only and written nowhere: there is no keychain that works here"))
        << shown.toStdString();
    EXPECT_TRUE(shown.contains("LP_PROD_AKS_CLUSTER")) << "it works: " << ended.out.toStdString();
    EXPECT_EQ(search.in(ended.out, u"the terminal"_s), QStringList()) << "what is typed does not appear";
    EXPECT_EQ(search.inFolder(cli.file({})), QStringList());
    EXPECT_EQ(search.inProcesses(), QStringList());

    const Ended later = cli.run(showSecrets);
    EXPECT_EQ(later.code, 3) << testing::PrintToString(later);
    EXPECT_TRUE(later.said().contains(u"there is no keychain that works here"_s)) << later.err.toStdString();
    EXPECT_TRUE(later.said().contains(u"--credentials FILE or QUARTERMASTER_GITHUB_TOKEN"_s)) << later.err.toStdString();
}

TEST_P(WithoutAKeychain, ARunnerWorksByItsEnvironment)
{
    cli.set(u"QUARTERMASTER_GITHUB_TOKEN"_s, QString::fromUtf8(token));
    const Ended ended = cli.run(showSecrets);
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    EXPECT_TRUE(ended.err.isEmpty()) << "it is normal there: " << ended.err.toStdString();
    EXPECT_EQ(search.inFolder(cli.file({})), QStringList());
}

INSTANTIATE_TEST_SUITE_P(, WithoutAKeychain, testing::Bool(), [](const auto& test) { return test.param ? "OnTheBus" : "NorABus"; });

} // namespace
