// SPDX-License-Identifier: GPL-3.0-or-later
// GitHub's own clients, as published, against the sample organization over TLS: gh from Debian, octokit from npm.
#include "tests/acceptance/served_sandbox.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSslConfiguration>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::acceptance {
namespace {

/// A folder with a certificate for this machine that nobody else trusts.
struct Certificate {
    QTemporaryDir folder;
    QString certificate = folder.filePath(u"certificate.pem"_s);
    QString key = folder.filePath(u"key.pem"_s);

    Certificate()
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s,
                       u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        EXPECT_TRUE(openssl.waitForFinished() && openssl.exitCode() == 0) << "openssl made no certificate";
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting); // so that this test can ask control, too
    }
};

/// The sample organization behind TLS, and the clients that trust its certificate.
struct StockClients : testing::Test {
    Certificate tls;
    ServedSandbox sandbox{{u"--tls-cert"_s, tls.certificate, u"--tls-key"_s, tls.key}};
    QString token = sandbox.endpoints()["github"_L1]["token"_L1].toString();
    QUrl api{sandbox.endpoints()["github"_L1]["api"_L1].toString()};

    Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {})
    {
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"SSL_CERT_FILE"_s, tls.certificate);       // gh
        environment.insert(u"NODE_EXTRA_CA_CERTS"_s, tls.certificate); // node
        environment.insert(u"GH_HOST"_s, u"localhost:%1"_s.arg(api.port()));
        environment.insert(u"GH_ENTERPRISE_TOKEN"_s, token);
        environment.insert(u"OCTOKIT_TOKEN"_s, token);
        environment.insert(u"GH_NO_UPDATE_NOTIFIER"_s, u"1"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForStarted() || !process.waitForFinished(60'000))
            ADD_FAILURE() << program.toStdString() << ": " << process.errorString().toStdString() << ". Has packaging/setup been run?";
        return {.code = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    }
    Ended gh(const QStringList& arguments, const QByteArray& input = {}) { return run(u"gh"_s, arguments, input); }

    /// What the sandbox knows of a secret, its value as it came out of the sealed box.
    QJsonObject secret(const QString& name)
    {
        const QJsonArray secrets = sandbox.state()["github"_L1]["secrets"_L1].toArray();
        for (const QJsonValue one : secrets)
            if (one["name"_L1].toString() == name)
                return one.toObject();
        return {};
    }
};

TEST_F(StockClients, GhListsTheSecretsAndSetsOneForTwoRepositories)
{
    const Ended listed = gh({u"secret"_s, u"list"_s, u"--org"_s, u"meridian-retail"_s});
    EXPECT_EQ(listed.code, 0) << listed.err.toStdString();
    EXPECT_EQ(listed.out.count('\n'), 64);
    EXPECT_TRUE(listed.out.contains("LP_PROD_AZURE_CLIENT_SECRET"));

    const Ended set = gh({u"secret"_s, u"set"_s, u"LP_PROD_GH"_s, u"--org"_s, u"meridian-retail"_s, u"--visibility"_s, u"selected"_s,
                          u"--repos"_s, u"lp-basket,lp-churn"_s},
                         "sealed by gh");
    EXPECT_EQ(set.code, 0) << set.err.toStdString();
    EXPECT_EQ(secret(u"LP_PROD_GH"_s)["value"_L1].toString(), u"sealed by gh"_s);
    EXPECT_EQ(secret(u"LP_PROD_GH"_s)["visibility"_L1].toString(), u"selected"_s);
    EXPECT_EQ(secret(u"LP_PROD_GH"_s)["repositories"_L1].toArray(), (QJsonArray{u"lp-basket"_s, u"lp-churn"_s}));
    EXPECT_TRUE(gh({u"secret"_s, u"list"_s, u"--org"_s, u"meridian-retail"_s}).out.contains("LP_PROD_GH"));

    EXPECT_EQ(gh({u"secret"_s, u"remove"_s, u"LP_PROD_GH"_s, u"--org"_s, u"meridian-retail"_s}).code, 0);
    EXPECT_TRUE(secret(u"LP_PROD_GH"_s).isEmpty());
}

TEST_F(StockClients, GhRunsTheScriptOfAPlan)
{
    ServedSandbox twin; // the same organization, where the plan is made
    const CommandLine cli = twin.commandLine();
    const QString name = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
    const QJsonArray before = secret(name)["repositories"_L1].toArray();
    const QList<QStringList> edits{{u"--add"_s, u"lp-basket-cross-sell"_s, u"--remove"_s, u"lp-basket"_s}, {u"--set"_s, u"lp-churn"_s}};
    for (const QStringList& edit : edits) {
        const Ended planned = cli.run(QStringList{u"--plan-only"_s, u"secrets"_s, u"scope"_s, name} + edit);
        const QString file = cli.write(u"plan.json"_s, planned.out);
        const QString script = cli.run({u"plan"_s, u"script"_s, file}).json()["script"_L1].toString();
        EXPECT_EQ(CommandLine().run({u"plan"_s, u"script"_s, file}).out, script.toUtf8());
        const Ended ended = run(u"sh"_s, {cli.write(u"plan.sh"_s, script.toUtf8())});
        EXPECT_EQ(ended.code, 0) << script.toStdString() << ended.err.toStdString();
        const QJsonArray now = secret(name)["repositories"_L1].toArray();
        if (edit.first() == "--set"_L1) {
            EXPECT_EQ(now, QJsonArray{u"lp-churn"_s});
        } else {
            EXPECT_EQ(now.size(), before.size()) << "one came and one went";
            EXPECT_TRUE(now.contains(u"lp-basket-cross-sell"_s) && !now.contains(u"lp-basket"_s));
        }
    }
}

TEST_F(StockClients, GhSaysWhichRepositoryThereIsNot)
{
    const Ended set = gh({u"secret"_s, u"set"_s, u"LP_PROD_GH"_s, u"--org"_s, u"meridian-retail"_s, u"--visibility"_s, u"selected"_s,
                          u"--repos"_s, u"lp-basket,lp-nowhere"_s},
                         "sealed by gh");
    EXPECT_EQ(set.code, 1);
    EXPECT_TRUE(set.err.contains("lp-nowhere")) << set.err.toStdString();
    EXPECT_TRUE(secret(u"LP_PROD_GH"_s).isEmpty());
}

TEST_F(StockClients, GhKnowsWhoIsSignedInAndWhatThereIs)
{
    const Ended status = gh({u"auth"_s, u"status"_s});
    EXPECT_EQ(status.code, 0) << status.err.toStdString();
    EXPECT_TRUE((status.out + status.err).contains("ana-kovac")) << (status.out + status.err).toStdString();
    const Ended teams = gh({u"api"_s, u"--paginate"_s, u"orgs/meridian-retail/teams"_s, u"--jq"_s, u".[].slug"_s});
    EXPECT_EQ(teams.out, "df-data-science\nlp-data-science\npr-data-science\nqc-data-science\n") << teams.err.toStdString();
    const Ended all = gh({u"api"_s, u"--paginate"_s, u"orgs/meridian-retail/repos"_s, u"--jq"_s, u".[].name"_s});
    EXPECT_EQ(all.out.count('\n'), 48) << all.err.toStdString();
    const Ended file = gh({u"api"_s, u"-H"_s, u"Accept: application/vnd.github.raw"_s,
                           u"repos/meridian-retail/platform-conventions/contents/quartermaster.yaml"_s});
    EXPECT_TRUE(file.out.contains("\norganization: meridian-retail\n")) << file.err.toStdString();
}

TEST_F(StockClients, OctokitListsTheSecretsAndSetsOneForTwoRepositories)
{
    if (!QFile::exists(QStringLiteral(QM_OCTOKIT "/node_modules/.installed-lock")))
        GTEST_SKIP() << "octokit is not installed: packaging/setup could not reach npm's registry";
    const Ended ended = run(u"node"_s, {QStringLiteral(QM_OCTOKIT "/client.mjs"), u"https://localhost:%1"_s.arg(api.port()),
                                        u"meridian-retail"_s, u"LP_PROD_OCTOKIT"_s, u"sealed by octokit"_s, u"lp-basket"_s, u"qc--rf"_s});
    ASSERT_EQ(ended.code, 0) << ended.err.toStdString() << "Has packaging/setup been run?";
    const QJsonObject said = ended.json();
    EXPECT_EQ(said["before"_L1].toArray().size(), 64);
    EXPECT_EQ(said["status"_L1].toInt(), 201);
    EXPECT_TRUE(said["after"_L1].toArray().contains(u"LP_PROD_OCTOKIT"_s));
    EXPECT_EQ(secret(u"LP_PROD_OCTOKIT"_s)["value"_L1].toString(), u"sealed by octokit"_s);
    EXPECT_EQ(secret(u"LP_PROD_OCTOKIT"_s)["repositories"_L1].toArray(), (QJsonArray{u"lp-basket"_s, u"qc--rf"_s}));
}

} // namespace
} // namespace qm::acceptance
