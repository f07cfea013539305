// SPDX-License-Identifier: GPL-3.0-or-later
// A secret is where it was given and in the keychain, and nowhere else: not in a log, journal, setting, state or core file, not
// in what is printed, not in the arguments or the environment of any process.
#include "core/credentials/keychain.h"
#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "tests/acceptance/canary_search.h"
#include "tests/acceptance/edit.h"
#include "tests/support/awaited.h"
#include "tests/support/raw_server.h"
#include "tests/support/results.h"
#include "tests/support/session_bus.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::acceptance;
using credentials::Profile;
using credentials::SecretKind;

namespace {

const QByteArray plantedCanary = "canary/of+a test=~";

/// One for the whole program: GLib keeps to the first bus it sees.
const test::SessionBus& bus()
{
    static const test::SessionBus* const bus = [] {
        static test::SessionBus started(test::SessionBus::Keyring::Unlocked);
        started.use();
        return &started;
    }();
    return *bus;
}

class Canaries : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(bus().problem(), QString());
        const QJsonObject github = sandbox.endpoints()["github"_L1].toObject();
        token = github["token"_L1].toString().toUtf8();
        key = github["app"_L1]["privateKey"_L1].toString().toUtf8();
        search.add(u"the token"_s, token);
        const QByteArrayList lines = key.split('\n');
        ASSERT_GT(lines.size(), 10);
        for (int line = 2; line < 8; line += 2)
            search.add(u"line %1 of the App's key"_s.arg(line), lines[line]);
        search.addRaw(u"a token of an installation"_s, "ghs_");
        for (const QJsonValue secret : sandbox.state()["github"_L1]["secrets"_L1].toArray())
            search.addRaw(u"the value of "_s + secret["name"_L1].toString(), secret["value"_L1].toString().toUtf8());
        profile.github = QUrl(github["api"_L1].toString());
        profile.organization = github["organization"_L1].toString();
        appCredentials = QJsonObject{{u"app_id"_s, github["app"_L1]["id"_L1]},
                                     {u"installation_id"_s, github["app"_L1]["installation"_L1]},
                                     {u"private_key"_s, QString::fromUtf8(key)}};
        cli.set(u"DBUS_SESSION_BUS_ADDRESS"_s, bus().address());
    }

    void save(const Profile& saved) { ASSERT_OK(credentials::Profiles(cli.file(u".config/quartermaster/profiles"_s)).save(saved)); }
    void keep(SecretKind kind, const QByteArray& value)
    {
        credentials::Keychain keychain;
        ASSERT_OK(test::awaited(keychain.put(credentials::secretKey(profile, kind), Secret(QByteArrayView(value)), {})));
    }
    QStringList credentialsFile(const QJsonObject& github)
    {
        given << cli.write(u"credentials.json"_s, QJsonDocument(QJsonObject{{u"github"_s, github}}).toJson());
        QFile::setPermissions(given.last(), QFile::ReadOwner | QFile::WriteOwner);
        return {u"--credentials"_s, given.last()};
    }
    /// Runs a command that logs all it can, and looks through what it printed.
    Ended run(const QStringList& words)
    {
        Ended ended = cli.run(QStringList{u"--verbose"_s} + words);
        EXPECT_EQ(search.in(ended.out + ended.err, words.join(u' ')), QStringList());
        return ended;
    }
    /// Looks everywhere else.
    void expectNone()
    {
        EXPECT_EQ(search.inFolder(cli.file({}), given), QStringList());
        EXPECT_EQ(search.inFolder(QFileInfo(sandbox.endpointsFile()).path(), {sandbox.endpointsFile()}), QStringList());
        EXPECT_EQ(search.inFolder(bus().keyringFolder()), QStringList());
        EXPECT_EQ(search.inProcesses(), QStringList());
    }

    // Secrets of its own: those of other tests at the same time are not looked for.
    ServedSandbox sandbox{{u"--seed"_s, QString::number(QCoreApplication::applicationPid())}, ServedSandbox::SignIn::TokenAndApp};
    CommandLine cli;
    CanarySearch search;
    QByteArray token;
    QByteArray key;
    QJsonObject appCredentials;
    QStringList given; // files that may hold secrets: they were made to
    Profile profile{.name = u"work"_s};
};

TEST_F(Canaries, AreFoundWhereTheyArePlantedOnPurpose)
{
    CanarySearch planted;
    planted.add(u"canary"_s, plantedCanary);
    ASSERT_EQ(planted.forms().size(), 12);
    for (const CanarySearch::Form& form : planted.forms()) {
        const QString name = cli.write(u"planted"_s, "before " + form.bytes + " after");
        EXPECT_TRUE(planted.inFolder(cli.file({})).join(u'\n').contains(form.name)) << form.name.toStdString();
        EXPECT_TRUE(QFile::remove(name));
    }
    for (int before = 0; before < 3; ++before) // whatever stands around it
        EXPECT_FALSE(planted.in((QByteArray(before, '#') + plantedCanary + "##").toBase64(), u"base64"_s).isEmpty()) << before;
    EXPECT_FALSE(planted.in(QUrl::toPercentEncoding(QString::fromUtf8("a=" + plantedCanary)), u"a URL"_s).isEmpty());
    EXPECT_TRUE(planted.in("nothing of it", u"text"_s).isEmpty());

    QProcess decoy;
    QProcessEnvironment environment;
    environment.insert(u"PLANTED"_s, QString::fromUtf8(plantedCanary));
    decoy.setProcessEnvironment(environment);
    decoy.start(u"/bin/sh"_s, {u"-c"_s, u"read wait"_s, QString::fromUtf8(plantedCanary)});
    ASSERT_TRUE(decoy.waitForStarted());
    const QString found = planted.inProcesses().join(u'\n');
    EXPECT_TRUE(found.contains(u"/%1/cmdline"_s.arg(decoy.processId())) && found.contains(u"/%1/environ"_s.arg(decoy.processId())))
        << found.toStdString();
    decoy.closeWriteChannel();
    decoy.waitForFinished();

    cli.write(u"planted"_s, "ghs_0123");
    EXPECT_EQ(search.inFolder(cli.file({})).size(), 1);
}

TEST_F(Canaries, AreNowhereAfterTheWholeJob)
{
    save(profile);
    keep(SecretKind::GitHubToken, token);
    const QStringList edit = Edit::of(2, 2).words();
    const QList<QStringList> identities{
        {u"--profile"_s, u"work"_s},
        {u"--endpoints"_s, sandbox.endpointsFile(), u"--journal"_s, cli.file(u"journal.sqlite"_s)},
        QStringList{u"--profile"_s, u"work"_s} + credentialsFile(appCredentials),
    };
    for (const QStringList& as : identities) {
        EXPECT_EQ(run(as + QStringList{u"estate"_s, u"show"_s, u"secrets"_s}).code, 0);
        const Ended planned = run(as + QStringList{u"--json"_s, u"--plan-only"_s} + edit);
        EXPECT_EQ(planned.code, 0) << testing::PrintToString(planned);
        cli.write(u"plan.json"_s, planned.out); // is looked through as every file
        EXPECT_EQ(run(as + QStringList{u"plan"_s, u"show"_s, cli.file(u"plan.json"_s)}).code, 0);
        const Ended script = run(as + QStringList{u"plan"_s, u"script"_s, cli.file(u"plan.json"_s)});
        EXPECT_TRUE(script.out.contains("'gh' 'api'")) << testing::PrintToString(script);
        cli.write(u"plan.sh"_s, script.out);
        const Ended applied = run(as + QStringList{u"--json"_s, u"--yes=prod"_s} + edit);
        EXPECT_EQ(applied.code, 0) << testing::PrintToString(applied);
        EXPECT_EQ(run(as + QStringList{u"--json"_s, u"plan"_s, u"list"_s}).code, 0);
        EXPECT_EQ(run(as + QStringList{u"--yes=prod"_s, u"plan"_s, u"undo"_s, applied.planId()}).code, 0);
        EXPECT_LE(run(as + QStringList{u"self-test"_s}).code, 1);
        const QString report = cli.file(u"report-%1.json"_s.arg(identities.indexOf(as)));
        EXPECT_EQ(run(as + QStringList{u"support"_s, report}).code, 0);
        EXPECT_GT(QFileInfo(report).size(), 1000);
    }
    expectNone();
}

TEST_F(Canaries, AreNowhereWhenAServerGivesThemBackOrRefusesThem)
{
    save(profile);
    keep(SecretKind::GitHubToken, token);
    const QStringList words{u"--profile"_s, u"work"_s, u"--yes=prod"_s};
    const auto answers = [&](int status, const QString& body) {
        sandbox.setFaults({QJsonObject{{u"fault"_s, u"status"_s},
                                       {u"status"_s, status},
                                       {u"times"_s, 1'000},
                                       {u"headers"_s, QJsonObject{{u"X-GitHub-Request-Id"_s, u"Bearer "_s + QString::fromUtf8(token)}}},
                                       {u"body"_s, QJsonObject{{u"message"_s, body}}}}});
    };
    for (const int status : {401, 403, 404, 422}) {
        answers(status, u"Bad credentials: Authorization: Bearer %1"_s.arg(QString::fromUtf8(token)));
        EXPECT_NE(run(words + Edit::of(1, 1).words()).code, 0);
        EXPECT_NE(run(words + QStringList{u"--json"_s} + Edit::of(1, 1).words()).code, 0);
    }
    EXPECT_EQ(
        run(QStringList{u"--endpoints"_s, sandbox.endpointsFile(), u"--journal"_s, cli.file(u"journal.sqlite"_s), u"self-test"_s}).code, 1);
    expectNone();
}

TEST_F(Canaries, AreNotSeenFromOutsideWhileItRunsNorInACoreFile)
{
    save(profile);
    cli.set(u"QUARTERMASTER_GITHUB_TOKEN"_s, QString::fromUtf8(token));
    cli.set(u"QUARTERMASTER_GITHUB_APP_KEY"_s, QString::fromUtf8(key));
    rlimit any{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
    ::setrlimit(RLIMIT_CORE, &any); // what the program starts with: it is to lower that itself
    sandbox.setFaults({QJsonObject{{u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 10'000}, {u"times"_s, 100}}});
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(cli.file({})));
    const auto running = cli.start({u"--profile"_s, u"work"_s, u"estate"_s, u"show"_s, u"secrets"_s});
    QDir::setCurrent(before);
    ASSERT_TRUE(sandbox.seesRequests(1)) << "it has the token and uses it";
    EXPECT_EQ(search.inProcesses(), QStringList());
    ::kill(pid_t(running->processId()), SIGABRT);
    const Ended ended = CommandLine::end(*running);
    EXPECT_EQ(ended.code, -SIGABRT);
    EXPECT_EQ(search.in(ended.out + ended.err, u"what it said"_s), QStringList());
    expectNone();
}

TEST_F(Canaries, OfAProxyGoToThatProxyOnly)
{
    test::RawServer proxy;
    const QByteArray asked =
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";
    proxy.script = {test::RawAnswer{.bytes = asked}};
    proxy.otherwise = test::RawAnswer::proper(403, "no");
    profile.github = QUrl(u"https://api.meridian.example"_s); // encrypted, so the proxy is asked for a tunnel
    profile.proxy = credentials::Proxy{.host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"ana"_s};
    save(profile);
    keep(SecretKind::GitHubToken, token);
    keep(SecretKind::ProxyPassword, plantedCanary);
    search.add(u"the proxy's password"_s, plantedCanary);
    const auto running = cli.start({u"--verbose"_s, u"--profile"_s, u"work"_s, u"estate"_s, u"show"_s, u"secrets"_s});
    ASSERT_TRUE(test::spinUntil([&] { return running->state() == QProcess::NotRunning; }));
    const Ended ended = CommandLine::end(*running);
    EXPECT_NE(ended.code, 0);
    ASSERT_GE(proxy.received.size(), 2) << testing::PrintToString(ended);
    EXPECT_TRUE(proxy.received[1].head.contains("Proxy-Authorization: Basic " + ("ana:" + plantedCanary).toBase64()))
        << "the password is used: " << proxy.received[1].head.toStdString();
    EXPECT_EQ(search.in(ended.out + ended.err, u"what it said"_s), QStringList());
    EXPECT_EQ(sandbox.requestCount(), 0) << "nothing goes past the proxy";
    expectNone();
}

} // namespace
