// SPDX-License-Identifier: GPL-3.0-or-later
// --credentials FILE: read strictly, and refused where others may read it.
#include "core/credentials/credentials_file.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace qm::credentials;
using qm::Result;
using qm::Secret;

namespace {

constexpr auto tokenOnly = R"({"github": {"token": "ghp_canary"}})";

GitHubToken token(const char* value)
{
    return {.value = Secret(QByteArrayView(value))};
}

TEST(CredentialsOfAFile, AreATokenOrAnApp)
{
    const auto withToken = readCredentials(tokenOnly);
    ASSERT_OK(withToken);
    EXPECT_TRUE(withToken->github == GitHubIdentity(token("ghp_canary")));
    EXPECT_FALSE(withToken->entra);

    const auto withApp =
        readCredentials(R"({"github": {"app_id": 7, "installation_id": 9007199254740993, "private_key": "PEM\nof two lines"}})");
    ASSERT_OK(withApp);
    EXPECT_TRUE(
        withApp->github ==
        GitHubIdentity(GitHubApp{.id = 7, .installation = 9007199254740993, .privateKey = Secret(QByteArrayView("PEM\nof two lines"))}));
}

TEST(CredentialsOfAFile, MayHoldEntrasAsWell)
{
    const auto read =
        readCredentials(R"({"github": {"token": "t"}, "entra": {"tenant": "8c9b", "client_id": "5a", "certificate": "PEM"}})");
    ASSERT_OK(read);
    ASSERT_TRUE(read->entra);
    EXPECT_EQ(read->entra->tenant, u"8c9b"_s);
    EXPECT_EQ(read->entra->certificate, Secret(QByteArrayView("PEM")));
    EXPECT_TRUE(read->entra->secret.isEmpty());
    EXPECT_OK(readCredentials("{}"));
}

struct Broken {
    const char* name;
    QByteArray json;
    QString says;
};

class BrokenCredentials : public testing::TestWithParam<Broken> {};

TEST_P(BrokenCredentials, AreRefusedByField)
{
    const auto read = readCredentials(GetParam().json);
    ASSERT_FAILS(read, Usage);
    EXPECT_TRUE(read.error().message().contains(GetParam().says, Qt::CaseInsensitive)) << read.error().message().toStdString();
    EXPECT_FALSE(read.error().message().contains(u"canary"_s)) << "a refusal shows no secret";
}

INSTANTIATE_TEST_SUITE_P(
    , BrokenCredentials,
    testing::Values(
        Broken{"NoJson", "ghp_canary", u"no JSON"_s}, Broken{"Empty", "", u"empty"_s}, Broken{"AList", R"(["ghp_canary"])", u"$ is"_s},
        Broken{"NoString", R"({"github": {"token": 1}})", u"$.github.token"_s},
        Broken{"EmptyToken", R"({"github": {"token": ""}})", u"$.github.token is empty"_s},
        Broken{"Null", R"({"github": {"token": null}})", u"$.github.token"_s},
        Broken{"TwoTokens", R"({"github": {"token": "a", "token": "canary"}})", u"token"_s},
        Broken{"UnknownField", R"({"github": {"token": "canary", "host": "evil.example"}})", u"host"_s},
        Broken{"UnknownSystem", R"({"gitlab": {"token": "canary"}})", u"gitlab"_s},
        Broken{"HalfAnApp", R"({"github": {"app_id": 1, "private_key": "canary"}})", u"installation_id"_s},
        Broken{"NoApp", R"({"github": {"app_id": 0, "installation_id": 1, "private_key": "canary"}})", u"$.github.app_id is no id"_s},
        Broken{"BothForms", R"({"github": {"token": "canary", "app_id": 1}})", u"beside an App"_s},
        Broken{"BothProofs", R"({"entra": {"tenant": "t", "client_id": "c", "client_secret": "canary", "certificate": "canary"}})",
               u"beside a certificate"_s}),
    [](const auto& test) { return test.param.name; });

class CredentialsOnDisk : public testing::Test {
protected:
    QString write(const QByteArray& bytes, mode_t mode)
    {
        const QString name = folder.filePath(u"credentials.json"_s);
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        EXPECT_EQ(::chmod(QFile::encodeName(name).constData(), mode), 0);
        return name;
    }

    QTemporaryDir folder;
};

TEST_F(CredentialsOnDisk, AreReadWhereNobodyElseMayReadThem)
{
    for (const mode_t mode : {0600, 0400, 0700})
        EXPECT_OK(readCredentialsFile(write(tokenOnly, mode)));
}

TEST_F(CredentialsOnDisk, AreRefusedWhereOthersMayReadOrChangeThem)
{
    for (const mode_t mode : {0644, 0640, 0604, 0620, 0602, 0610}) {
        const auto read = readCredentialsFile(write(tokenOnly, mode));
        ASSERT_FAILS(read, Usage);
        EXPECT_TRUE(read.error().hint.contains(u"chmod 600"_s)) << read.error().message().toStdString();
        EXPECT_FALSE(read.error().message().contains(u"canary"_s));
    }
}

TEST_F(CredentialsOnDisk, AreRefusedWhereTheyAreNoFile)
{
    EXPECT_FAILS(readCredentialsFile(folder.path()), Usage);
    EXPECT_FAILS(readCredentialsFile(folder.filePath(u"gone"_s)), Usage);
    EXPECT_FAILS(readCredentialsFile(u"/dev/null"_s), Usage);
    const QString pipe = folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_FAILS(readCredentialsFile(pipe), Usage) << "and it does not wait for somebody to write into it";
    EXPECT_FAILS(readCredentialsFile(write(QByteArray(300'000, ' '), 0600)), Usage);
}

TEST_F(CredentialsOnDisk, SayWhichFileWasRefused)
{
    const QString name = write("{", 0600);
    const auto read = readCredentialsFile(name);
    ASSERT_FAILS(read, Usage);
    EXPECT_TRUE(read.error().message().contains(name)) << read.error().message().toStdString();
}

} // namespace
