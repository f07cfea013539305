// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/app_desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray secrets = "/orgs/meridian-retail/actions/secrets";
const QByteArray repositories = "/orgs/meridian-retail/repos?per_page=100";
const QByteArray scope = secrets + "/LP_PROD_AZURE_CLIENT_ID/repositories";

qsizetype countIn(const net::Response& answer)
{
    const QJsonValue body = json(answer.body);
    return (body.isArray() ? body : body["repositories"_L1]).toArray().size();
}

TEST(Conditions, CanTakeAPermissionFromTheAppAndItsTokens)
{
    AppDesk desk;
    desk.asInstallation();
    desk.conditions({{u"app_permissions"_s, QJsonObject{{u"members"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}}}});
    EXPECT_EQ(desk.get(secrets).status, 200);
    EXPECT_EQ(desk.ask(Method::Delete, secrets + "/QC_PROD_AKS_CLUSTER").status, 403) << "tokens that were there lose it too";
    EXPECT_EQ(desk.mint({{u"permissions"_s, QJsonObject{{u"organization_secrets"_s, u"write"_s}}}}).status, 422);
    desk.conditions({});
    EXPECT_EQ(desk.ask(Method::Delete, secrets + "/QC_PROD_AKS_CLUSTER").status, 204) << "an ordinary day again";
}

TEST(Conditions, CanInstallTheAppOnSomeRepositoriesOnly)
{
    AppDesk desk;
    desk.conditions({{u"app_repositories"_s, QJsonArray{u"lp-basket"_s, u"lp-churn"_s}}});
    desk.asApp();
    EXPECT_EQ(json(desk.get("/orgs/meridian-retail/installation").body)["repository_selection"_L1].toString(), u"selected"_s);
    EXPECT_EQ(desk.mint({{u"repositories"_s, QJsonArray{u"qc--rf"_s}}}).status, 422);
    desk.asInstallation();
    EXPECT_EQ(countIn(desk.get("/installation/repositories")), 2);
    EXPECT_EQ(countIn(desk.get(scope)), 2);
    EXPECT_GT(json(desk.get(scope).body)["total_count"_L1].toInt(), 2);
}

TEST(Conditions, CanTakePermissionsFromTheSampleToken)
{
    AppDesk desk;
    desk.conditions({{u"token_permissions"_s, QJsonObject{{u"organization_secrets"_s, u"read"_s}, {u"metadata"_s, u"read"_s}}}});
    EXPECT_EQ(desk.get(secrets).headers.value("x-accepted-github-permissions"), "organization_secrets=read");
    const net::Response refused = desk.get("/orgs/meridian-retail/teams");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(json(refused.body)["message"_L1].toString(), u"Resource not accessible by personal access token"_s);
    EXPECT_EQ(refused.headers.value("x-accepted-github-permissions"), "members=read");
}

TEST(Conditions, CanMakeTheSampleTokenAClassicOne)
{
    AppDesk desk;
    desk.conditions({{u"token_scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}});
    const net::Response teams = desk.get("/orgs/meridian-retail/teams");
    EXPECT_EQ(teams.status, 200);
    EXPECT_EQ(teams.headers.value("x-oauth-scopes"), "repo, read:org");
    EXPECT_FALSE(teams.headers.contains("x-accepted-github-permissions"));
    const net::Response refused = desk.get(secrets);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.headers.value("x-accepted-oauth-scopes"), "admin:org");
    desk.conditions({{u"token_scopes"_s, QJsonArray{u"admin:org"_s}}});
    EXPECT_EQ(desk.get(secrets).status, 200);
}

TEST(Conditions, CanHideRepositoriesFromWhoHasNotPassedSingleSignOn)
{
    AppDesk desk;
    const qsizetype all = countIn(desk.get(repositories));
    const qsizetype inScope = countIn(desk.get(scope));
    desk.conditions({{u"sso"_s, u"partial"_s}});
    const net::Response partial = desk.get(repositories);
    EXPECT_LT(countIn(partial), all);
    EXPECT_EQ(partial.headers.value("x-github-sso"), "partial-results; organizations=48213907");
    EXPECT_LT(countIn(desk.get(scope)), inScope);
    EXPECT_EQ(json(desk.get(scope).body)["total_count"_L1].toInt(), countIn(desk.get(scope))) << "it only looks complete";
    desk.asInstallation();
    EXPECT_EQ(countIn(desk.get(scope)), inScope) << "an App needs no sign-on";
    EXPECT_FALSE(desk.get(scope).headers.contains("x-github-sso"));
}

TEST(Conditions, CanRequireSingleSignOn)
{
    AppDesk desk;
    desk.conditions({{u"sso"_s, u"required"_s}});
    const net::Response refused = desk.get(secrets);
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(refused.headers.value("x-github-sso").startsWith("required; url=https://api.test/orgs/meridian-retail/sso?"));
    EXPECT_EQ(desk.get("/user").status, 200);
    desk.asInstallation();
    EXPECT_EQ(desk.get(secrets).status, 200);
}

TEST(Conditions, CanSetTheClockOff)
{
    AppDesk desk;
    desk.conditions({{u"clock_ahead"_s, -300}});
    desk.asApp();
    const net::Response refused = desk.get("/app");
    EXPECT_EQ(refused.status, 401) << "to GitHub the token is from the future";
    EXPECT_EQ(refused.headers.value("date"), "Wed, 25 Nov 2026 11:55:00 GMT");
}

TEST(Conditions, CanLetFreshTokensWaitAndTokensLiveShort)
{
    AppDesk desk;
    desk.conditions({{u"fresh_token_delay_ms"_s, 1'500}, {u"installation_token_life"_s, 10}});
    desk.asInstallation();
    EXPECT_EQ(desk.get(secrets).status, 401);
    desk.wait(1'500ms);
    EXPECT_EQ(desk.get(secrets).status, 200);
    desk.wait(10s);
    EXPECT_EQ(desk.get(secrets).status, 401);
}

TEST(Conditions, CanEnforceSmallLimitsAndUseUpTheHour)
{
    AppDesk desk;
    desk.conditions({{u"limits"_s, QJsonObject{{u"writes_per_minute"_s, 2}, {u"retry_after"_s, 7}}}});
    const QByteArray one = scope + '/' + desk.idOf(u"lp-basket-cross-sell"_s);
    EXPECT_EQ(desk.ask(Method::Put, one).status, 204);
    EXPECT_EQ(desk.ask(Method::Delete, one).status, 204);
    const net::Response refused = desk.ask(Method::Put, one);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.headers.value("retry-after"), "7");

    desk.conditions({{u"quota_left"_s, QJsonObject{{u"requests"_s, 2}, {u"reset_in"_s, 30}}}});
    EXPECT_EQ(desk.get(secrets).headers.value("x-ratelimit-remaining"), "1");
    EXPECT_EQ(desk.get(secrets).status, 200);
    EXPECT_EQ(desk.get(secrets).status, 403);
    desk.wait(30s);
    EXPECT_EQ(desk.get(secrets).headers.value("x-ratelimit-remaining"), "4999");
}

TEST(Conditions, ThatCannotBeReadAreRefused)
{
    AppDesk desk;
    for (const QJsonObject& wrong : {
             QJsonObject{{u"sso"_s, u"perhaps"_s}},
             QJsonObject{{u"clock_behind"_s, 3}},
             QJsonObject{{u"app_permissions"_s, QJsonObject{{u"members"_s, u"some"_s}}}},
             QJsonObject{{u"app_repositories"_s, QJsonArray{u"nothing"_s}}},
             QJsonObject{{u"installation_token_life"_s, 0}},
             QJsonObject{{u"limits"_s, QJsonObject{{u"writes_a_minute"_s, 1}}}},
         })
        EXPECT_FAILS(desk.sandbox->setConditions(u"github"_s, wrong), Usage);
    EXPECT_FAILS(desk.sandbox->setConditions(u"gitlab"_s, {}), Usage);
}

} // namespace
} // namespace qm::sandbox::test
