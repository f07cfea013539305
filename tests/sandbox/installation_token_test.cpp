// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/app_desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray secrets = "/orgs/meridian-retail/actions/secrets";
const QByteArray scope = secrets + "/LP_PROD_AZURE_CLIENT_ID/repositories";

QStringList names(const net::Response& answer)
{
    QStringList names;
    for (const QJsonValue repository : json(answer.body)["repositories"_L1].toArray())
        names << repository["name"_L1].toString();
    return names;
}

QString messageOf(const net::Response& answer)
{
    return json(answer.body)["message"_L1].toString();
}

TEST(InstallationToken, MayWhatTheAppMay)
{
    AppDesk desk;
    const net::Response minted = desk.mint();
    ASSERT_EQ(minted.status, 201);
    const QJsonValue token = json(minted.body);
    EXPECT_EQ(token["expires_at"_L1].toString(), u"2026-11-25T13:00:00Z"_s);
    EXPECT_EQ(token["repository_selection"_L1].toString(), u"all"_s);
    EXPECT_EQ(token["permissions"_L1]["members"_L1].toString(), u"read"_s);
    EXPECT_TRUE(token["repositories"_L1].isUndefined());
    desk.asInstallation();
    EXPECT_EQ(desk.get(secrets).status, 200);
    EXPECT_EQ(desk.get("/orgs/meridian-retail/teams").status, 200);
    const net::Response refused = desk.ask(Method::Post, "/orgs/meridian-retail/repos", R"({"name":"lp-new"})");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(messageOf(refused), u"Resource not accessible by integration"_s);
    EXPECT_EQ(refused.headers.value("x-accepted-github-permissions"), "administration=write");
    EXPECT_EQ(desk.get("/user").status, 403) << "it is nobody's";
    EXPECT_EQ(desk.get("/app").status, 401);
}

TEST(InstallationToken, NarrowedToPermissionsHasNoOther)
{
    AppDesk desk;
    desk.asInstallation({{u"permissions"_s, QJsonObject{{u"organization_secrets"_s, u"read"_s}}}});
    EXPECT_EQ(desk.get(scope).status, 200);
    const net::Response read = desk.get("/orgs/meridian-retail/teams");
    EXPECT_EQ(read.status, 403);
    EXPECT_EQ(read.headers.value("x-accepted-github-permissions"), "members=read");
    const net::Response write = desk.ask(Method::Put, scope + '/' + desk.idOf(u"lp-basket-cross-sell"_s));
    EXPECT_EQ(write.status, 403);
    EXPECT_EQ(write.headers.value("x-accepted-github-permissions"), "organization_secrets=write,metadata=read");
}

TEST(InstallationToken, NeedsAllPermissionsOfAnEndpoint)
{
    AppDesk desk;
    const QByteArray one = scope + '/' + desk.idOf(u"lp-basket-cross-sell"_s);
    desk.asInstallation({{u"permissions"_s, QJsonObject{{u"organization_secrets"_s, u"write"_s}}}});
    EXPECT_EQ(desk.ask(Method::Put, one).status, 403);
    desk.asInstallation({{u"permissions"_s, QJsonObject{{u"organization_secrets"_s, u"write"_s}, {u"metadata"_s, u"read"_s}}}});
    EXPECT_EQ(desk.ask(Method::Put, one).status, 204);
}

TEST(InstallationToken, CannotAskForMoreThanTheAppHas)
{
    AppDesk desk;
    for (const QJsonObject& wish : {QJsonObject{{u"administration"_s, u"write"_s}}, QJsonObject{{u"members"_s, u"write"_s}},
                                    QJsonObject{{u"members"_s, u"everything"_s}}}) {
        const net::Response refused = desk.mint({{u"permissions"_s, wish}});
        EXPECT_EQ(refused.status, 422);
        EXPECT_EQ(messageOf(refused), u"The permissions requested are not granted to this installation."_s);
    }
    EXPECT_EQ(desk.mint({{u"repositories"_s, QJsonArray{u"nothing"_s}}}).status, 422);
    EXPECT_EQ(desk.mint({{u"repository_ids"_s, QJsonArray{1}}}).status, 422);
    EXPECT_EQ(desk.mint({{u"repository_ids"_s, QJsonArray{u"1"_s}}}).status, 422);
    EXPECT_EQ(desk.mint({{u"scopes"_s, QJsonArray()}}).status, 422);
}

TEST(InstallationToken, NarrowedToRepositoriesSeesATruncatedScope)
{
    AppDesk desk;
    const int all = desk.secret(u"LP_PROD_AZURE_CLIENT_ID"_s)["repositories"_L1].toArray().size();
    const net::Response minted = desk.mint({{u"repositories"_s, QJsonArray{u"lp-basket"_s, u"qc--rf"_s}}});
    EXPECT_EQ(json(minted.body)["repository_selection"_L1].toString(), u"selected"_s);
    EXPECT_EQ(json(minted.body)["repositories"_L1].toArray().size(), 2);
    desk.asInstallation({{u"repositories"_s, QJsonArray{u"lp-basket"_s, u"qc--rf"_s}}});
    EXPECT_EQ(names(desk.get(scope)), QStringList{u"lp-basket"_s});
    EXPECT_EQ(json(desk.get(scope).body)["total_count"_L1].toInt(), all) << "the count gives it away";
    EXPECT_EQ(names(desk.get("/installation/repositories")).size(), 2);
    EXPECT_EQ(json(desk.get("/installation/repositories").body)["repository_selection"_L1].toString(), u"selected"_s);
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-basket").status, 200);
    EXPECT_EQ(desk.get("/repos/meridian-retail/lp-churn").status, 404) << "not 403: it is private";
    EXPECT_EQ(desk.get("/repos/meridian-retail/df-data-dictionary").status, 200) << "public";
    EXPECT_EQ(desk.ask(Method::Put, scope + '/' + desk.idOf(u"lp-basket-cross-sell"_s)).status, 404);
}

TEST(InstallationToken, LivesAnHour)
{
    AppDesk desk;
    desk.asInstallation();
    desk.wait(59min);
    EXPECT_EQ(desk.get(secrets).status, 200);
    desk.wait(1min);
    const net::Response expired = desk.get(secrets);
    EXPECT_EQ(expired.status, 401);
    EXPECT_EQ(messageOf(expired), u"Bad credentials"_s);
    desk.asInstallation();
    EXPECT_EQ(desk.get(secrets).status, 200);
}

TEST(InstallationToken, IsDeadOnceRevoked)
{
    AppDesk desk;
    desk.asInstallation();
    const QByteArray other = desk.asInstallation();
    EXPECT_EQ(desk.ask(Method::Delete, "/installation/token").status, 204);
    EXPECT_EQ(desk.get(secrets).status, 401);
    EXPECT_EQ(desk.ask(Method::Delete, "/installation/token").status, 401);
    const QByteArray third = desk.asInstallation();
    EXPECT_NE(third, other);
    EXPECT_EQ(desk.get(secrets).status, 200) << "the others live";
    desk.headers.set("authorization", "token " + desk.token());
    EXPECT_EQ(desk.ask(Method::Delete, "/installation/token").status, 403) << "a person's is revoked elsewhere";
}

TEST(InstallationToken, SharesOneQuotaThatGrowsWithTheOrganization)
{
    AppDesk desk({.repositories = 100, .realLimits = true});
    desk.asInstallation();
    const net::Response first = desk.get("/orgs/meridian-retail/teams");
    EXPECT_EQ(first.headers.value("x-ratelimit-limit"), QByteArray::number(5'000 + 50 * 80 + 50 * 1));
    desk.asInstallation();
    EXPECT_EQ(desk.get("/orgs/meridian-retail/teams").headers.value("x-ratelimit-used"), "2");
}

TEST(InstallationToken, SurvivesARestart)
{
    AppDesk desk;
    const QByteArray token = desk.asInstallation({{u"repositories"_s, QJsonArray{u"lp-basket"_s}}});
    AppDesk again({.state = desk.sandbox->savedState()});
    again.headers.set("authorization", "token " + token);
    EXPECT_EQ(names(again.get("/installation/repositories")), QStringList{u"lp-basket"_s});
    EXPECT_NE(again.asInstallation(), token);
}

} // namespace
} // namespace qm::sandbox::test
