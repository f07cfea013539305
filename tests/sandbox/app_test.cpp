// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/app_desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

using net::Method;

QString messageOf(const net::Response& answer)
{
    return json(answer.body)["message"_L1].toString();
}

TEST(App, KnowsItselfAndWhereItIsInstalled)
{
    AppDesk desk;
    desk.asApp();
    const QJsonValue app = json(desk.get("/app").body);
    EXPECT_EQ(app["slug"_L1].toString(), u"quartermaster-meridian"_s);
    EXPECT_EQ(app["permissions"_L1]["organization_secrets"_L1].toString(), u"write"_s);
    const QJsonValue installation = json(desk.get("/orgs/meridian-retail/installation").body);
    EXPECT_EQ(installation["id"_L1], desk.app()["installation"_L1]);
    EXPECT_EQ(installation["repository_selection"_L1].toString(), u"all"_s);
    EXPECT_EQ(json(desk.get("/app/installations").body)[0], installation);
    EXPECT_EQ(json(desk.get("/app/installations/" + QByteArray::number(installation["id"_L1].toInteger())).body), installation);
    EXPECT_EQ(desk.get("/app/installations/1").status, 404);
}

TEST(App, HasAKeyAsGitHubHandsThemOut)
{
    const AppDesk desk;
    EXPECT_TRUE(desk.key().startsWith("-----BEGIN RSA PRIVATE KEY-----\n"));
    EXPECT_EQ(desk.key(), AppDesk().key());
}

struct BadJwt {
    const char* name;
    void (*spoil)(QJsonObject& claims, qint64 now);
    int status;
    QString message;
};

class BadJwts : public testing::TestWithParam<BadJwt> {};

TEST_P(BadJwts, AreRefusedInGitHubsWords)
{
    AppDesk desk;
    QJsonObject claims = desk.claims();
    GetParam().spoil(claims, desk.clock.now().toSecsSinceEpoch());
    desk.asApp(claims);
    const net::Response answer = desk.get("/app");
    EXPECT_EQ(answer.status, GetParam().status);
    EXPECT_EQ(messageOf(answer), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    , BadJwts,
    testing::Values(
        BadJwt{"TooLong", [](QJsonObject& claims, qint64 now) { claims["exp"_L1] = now + 601; }, 401,
               u"'Expiration time' claim ('exp') is too far in the future"_s},
        BadJwt{"Over", [](QJsonObject& claims, qint64 now) { claims["exp"_L1] = now; }, 401,
               u"'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"_s},
        BadJwt{"WithoutEnd", [](QJsonObject& claims, qint64) { claims.remove("exp"_L1); }, 401,
               u"Missing 'expiration' claim ('exp') in assertion"_s},
        BadJwt{"FromTheFuture", [](QJsonObject& claims, qint64 now) { claims["iat"_L1] = now + 1; }, 401,
               u"'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"_s},
        BadJwt{"IssuedInText", [](QJsonObject& claims, qint64 now) { claims["iat"_L1] = QString::number(now); }, 401,
               u"'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"_s},
        BadJwt{"OfAnotherApp", [](QJsonObject& claims, qint64) { claims["iss"_L1] = 1; }, 404, u"Integration not found"_s}),
    [](const auto& test) { return test.param.name; });

TEST(App, MaySignWithItsClientIdAndItsIdAsText)
{
    AppDesk desk;
    QJsonObject claims = desk.claims();
    claims["iss"_L1] = QString::number(desk.app()["id"_L1].toInteger());
    desk.asApp(claims);
    EXPECT_EQ(desk.get("/app").status, 200);
    claims["iss"_L1] = json(desk.get("/app").body)["client_id"_L1];
    desk.asApp(claims);
    EXPECT_EQ(desk.get("/app").status, 200);
}

TEST(App, IsNotTakenWithAnotherKeyOrAnotherAlgorithm)
{
    AppDesk desk;
    const auto messageFor = [&](const QByteArray& token) {
        desk.headers.set("authorization", "Bearer " + token);
        const net::Response answer = desk.get("/app");
        EXPECT_EQ(answer.status, 401);
        return messageOf(answer);
    };
    const QString undecodable = u"A JSON web token could not be decoded"_s;
    EXPECT_EQ(messageFor(jwt(otherKey(), desk.claims())), undecodable);
    EXPECT_EQ(messageFor(jwt(desk.key(), desk.claims(), R"({"alg":"HS256"})")), undecodable);
    EXPECT_EQ(messageFor(jwt(desk.key(), desk.claims(), R"({"alg":"none"})")), undecodable);
    EXPECT_EQ(messageFor(jwt(desk.key(), desk.claims()).chopped(8)), undecodable);
    EXPECT_EQ(messageFor(desk.token()), undecodable) << "a person is no App";
}

TEST(App, MayNotDoWhatOnlyItsInstallationMay)
{
    AppDesk desk;
    desk.asApp();
    EXPECT_EQ(desk.get("/orgs/meridian-retail/actions/secrets").status, 403);
    EXPECT_EQ(desk.get("/installation/repositories").status, 403);
}

} // namespace
} // namespace qm::sandbox::test
