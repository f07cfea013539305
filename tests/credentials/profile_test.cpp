// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles: read strictly, written whole and private, and each secret bound to the place it is for.
#include "core/credentials/profile_json.h"
#include "core/credentials/profile_secrets.h"
#include "core/credentials/profiles.h"
#include "tests/support/awaited.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::credentials;
using qm::Result;
using qm::Secret;

namespace {

Profile fullProfile()
{
    return {
        .name = u"work"_s,
        .organization = u"meridian-retail"_s,
        .github = QUrl(u"https://github.example.com/api/v3"_s),
        .signInBy = Profile::SignInBy::App,
        .appId = 12,
        .installationId = 48213377,
        .tenant = u"8c9b1f0e"_s,
        .colour = u"#1f6feb"_s,
        .readOnly = true,
        .productionStages = {u"prod"_s},
        .management = Management{.repository = u"platform-conventions"_s, .path = u"conventions/q.yaml"_s},
        .proxy = Proxy{.kind = Proxy::Kind::Socks5, .host = u"proxy.example"_s, .port = 1080, .user = u"ana"_s},
        .authorities = u"/etc/ssl/own.pem"_s,
        .limits = {.concurrent = 20, .writesPerMinute = 60, .attempts = 5, .attemptDeadline = 10s, .callDeadline = 90s, .maxWait = 600s}};
}

QByteArray asBytes(const Profile& profile)
{
    return QJsonDocument(toJson(profile)).toJson();
}

class ProfilesOnDisk : public testing::Test {
protected:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QDir().mkpath(folder.filePath(u"profiles"_s));
        QFile file(folder.filePath(u"profiles/"_s + name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }

    QTemporaryDir folder;
    Profiles profiles{folder.filePath(u"profiles"_s)};
};

TEST_F(ProfilesOnDisk, ComeBackAsTheyWereSaved)
{
    const Profile plain{.name = u"plain"_s, .organization = u"meridian-retail"_s};
    for (const Profile& profile : {fullProfile(), plain}) {
        ASSERT_OK(profiles.save(profile));
        const auto loaded = profiles.load(profile.name);
        ASSERT_OK(loaded);
        EXPECT_TRUE(*loaded == profile) << asBytes(*loaded).toStdString();
    }
    EXPECT_EQ(profiles.names(), (QStringList{u"plain"_s, u"work"_s}));
    EXPECT_OK(profiles.remove(u"plain"_s));
    EXPECT_OK(profiles.remove(u"plain"_s));
    EXPECT_EQ(profiles.names(), QStringList(u"work"_s));
}

TEST_F(ProfilesOnDisk, AreForNobodyElse)
{
    ASSERT_OK(profiles.save(fullProfile()));
    const auto permissions = QFile::permissions(folder.filePath(u"profiles/work.json"_s));
    EXPECT_EQ(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    EXPECT_EQ(QDir(folder.filePath(u"profiles"_s)).entryList(QDir::Files), QStringList(u"work.json"_s)) << "nothing half written stays";
}

TEST_F(ProfilesOnDisk, AreFoundByTheirExactName)
{
    ASSERT_OK(profiles.save(fullProfile()));
    const auto mistyped = profiles.load(u"wrok"_s);
    ASSERT_FAILS(mistyped, Usage);
    EXPECT_TRUE(mistyped.error().hint.contains(u"Did you mean work?"_s)) << mistyped.error().message().toStdString();
    EXPECT_EQ(Profiles(folder.filePath(u"nowhere"_s)).names(), QStringList());
}

TEST_F(ProfilesOnDisk, HaveNamesThatAreNoPaths)
{
    write(u"secret.json"_s, asBytes(fullProfile()));
    for (const QString& name : {u"../profiles/secret"_s, u"/etc/passwd"_s, u""_s, u"."_s, u".."_s, u"a/b"_s, u".hidden"_s, u"-x"_s,
                                u"a\u202eb"_s, u"a\nb"_s, QString(65, u'a'), u"a b"_s}) {
        const auto loaded = profiles.load(name);
        ASSERT_FAILS(loaded, Usage);
        EXPECT_FALSE(loaded.error().message().contains(u'\u202e') || loaded.error().message().contains(u'\n'));
        Profile profile = fullProfile();
        profile.name = name;
        EXPECT_FAILS(profiles.save(profile), Usage) << name.toStdString();
        EXPECT_FAILS(profiles.remove(name), Usage);
    }
}

TEST_F(ProfilesOnDisk, NameTheirFileWhenTheyAreBroken)
{
    const QString file = write(u"broken.json"_s, "{");
    const auto loaded = profiles.load(u"broken"_s);
    ASSERT_FAILS(loaded, Usage);
    EXPECT_TRUE(loaded.error().message().contains(file)) << loaded.error().message().toStdString();
    write(u"huge.json"_s, QByteArray(100'000, ' '));
    EXPECT_FAILS(profiles.load(u"huge"_s), Usage);
}

struct Change {
    const char* name;
    QString at; // "github.api"
    QJsonValue value;
    QString says;
};

class BrokenProfile : public testing::TestWithParam<Change> {};

TEST_P(BrokenProfile, IsRefusedByField)
{
    QJsonObject json = toJson(fullProfile());
    const QStringList way = GetParam().at.split(u'.');
    if (way.size() == 2) {
        QJsonObject inner = json[way[0]].toObject();
        inner[way[1]] = GetParam().value;
        json[way[0]] = inner;
    } else {
        json[way[0]] = GetParam().value;
    }
    const auto read = readProfile(QJsonDocument(json).toJson());
    ASSERT_FAILS(read, Usage);
    EXPECT_TRUE(read.error().message().contains(u"$."_s + GetParam().at + GetParam().says)) << read.error().message().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , BrokenProfile,
    testing::Values(Change{"UnknownField", u"token"_s, u"ghp_canary"_s, u""_s},
                    Change{"OtherFormat", u"format"_s, u"quartermaster-profile/2"_s, u" is"_s},
                    Change{"NoOrganization", u"organization"_s, u""_s, u" is empty"_s},
                    Change{"PlainHttp", u"github.api"_s, u"http://github.example.com"_s, u" is not encrypted"_s},
                    Change{"LoopbackLookalike", u"github.api"_s, u"http://127.0.0.1.evil.example"_s, u" is not encrypted"_s},
                    Change{"UserInfo", u"github.api"_s, u"https://ana:secret@github.example.com"_s, u" is no address"_s},
                    Change{"Query", u"github.api"_s, u"https://github.example.com/?a=b"_s, u" is no address"_s},
                    Change{"NoHost", u"github.api"_s, u"https:///api"_s, u" is no address"_s},
                    Change{"OtherScheme", u"github.api"_s, u"file:///etc"_s, u" is no"_s},
                    Change{"UnknownSignIn", u"github.sign_in"_s, u"password"_s, u" is"_s},
                    Change{"AppWithoutId", u"github.app_id"_s, 0, u" must be the id"_s},

                    Change{"Colour", u"colour"_s, u"red; background: url(x)"_s, u" is no colour"_s},
                    Change{"ReadOnlyByWord", u"read_only"_s, u"yes"_s, u""_s}, Change{"Port", u"proxy.port"_s, 70'000, u" is no port"_s},
                    Change{"Password", u"proxy.password"_s, u"canary"_s, u""_s},
                    Change{"TooMany", u"limits.concurrent"_s, 101, u" must be"_s},
                    Change{"Never", u"limits.max_wait_seconds"_s, 0, u" must be"_s},
                    Change{"Stages", u"production_stages"_s, u"prod"_s, u""_s}),
    [](const auto& test) { return test.param.name; });

TEST(SecretsOfAProfile, StandUnderAKeyOfTheirPlace)
{
    const Profile profile = fullProfile();
    EXPECT_EQ(secretKey(profile, SecretKind::GitHubToken), u"work/github-token/github.example.com/meridian-retail"_s);
    EXPECT_EQ(secretKey(profile, SecretKind::GitHubAppKey), u"work/github-app-key/github.example.com/meridian-retail/12"_s);
    EXPECT_EQ(secretKey(profile, SecretKind::ProxyPassword), u"work/proxy-password/proxy.example:1080/ana"_s);
}

TEST(SecretsOfAProfile, AreNotFoundByAProfileThatPointsElsewhere)
{
    qm::MemorySecretStore store;
    const Profile profile = fullProfile();
    ASSERT_OK(qm::test::awaited(store.put(secretKey(profile, SecretKind::GitHubToken), Secret(QByteArrayView("t")), {})));
    for (int change = 0; change < 4; ++change) {
        Profile other = profile;
        if (change == 0)
            other.github = QUrl(u"https://evil.example/api/v3"_s);
        if (change == 1)
            other.github = QUrl(u"https://github.example.com:8443/api/v3"_s);
        if (change == 2)
            other.organization = u"other"_s;
        if (change == 3)
            other.name = u"other"_s;
        EXPECT_EQ(qm::test::awaited(store.get(secretKey(other, SecretKind::GitHubToken), {})).value(), std::nullopt) << change;
    }
}

TEST(SecretsOfAProfile, AreForgottenTogether)
{
    qm::MemorySecretStore store;
    for (const SecretKind kind : {SecretKind::GitHubToken, SecretKind::GitHubAppKey, SecretKind::ProxyPassword})
        ASSERT_OK(qm::test::awaited(store.put(secretKey(fullProfile(), kind), Secret(QByteArrayView("t")), {})));
    ASSERT_OK(qm::test::awaited(store.put(u"other/github-token/h/o"_s, Secret(QByteArrayView("t")), {})));
    EXPECT_OK(qm::test::awaited(forgetSecrets(fullProfile(), store, {})));
    EXPECT_EQ(store.keys(), QStringList(u"other/github-token/h/o"_s));
}

} // namespace
