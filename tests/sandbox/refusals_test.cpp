// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

struct RefusalCase {
    const char* name;
    Method method;
    QByteArray target;
    QByteArray body;
    int status;
    const char* message;
};

class Refusals : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusals, SaysWhatGithubSays)
{
    Desk desk;
    const QJsonObject before = desk.sandbox->state();
    const net::Response answer = desk.ask(GetParam().method, GetParam().target, GetParam().body);
    EXPECT_EQ(answer.status, GetParam().status);
    const QJsonValue body = json(answer.body);
    EXPECT_EQ(body["message"_L1].toString(), QString::fromUtf8(GetParam().message));
    EXPECT_EQ(body["status"_L1].toString(), QString::number(GetParam().status)) << "a string, as GitHub sends it";
    EXPECT_TRUE(body["documentation_url"_L1].toString().startsWith("https://docs.github.com/"_L1));
    EXPECT_EQ(desk.sandbox->state(), before);
}

const QByteArray secrets = "/orgs/meridian-retail/actions/secrets";
constexpr auto wrongName = "Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are "
                           "not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).";

INSTANTIATE_TEST_SUITE_P(
    , Refusals,
    testing::Values(
        RefusalCase{"UnknownPath", Method::Get, "/nowhere", {}, 404, "Not Found"},
        RefusalCase{"TrailingSlash", Method::Get, "/orgs/meridian-retail/", {}, 404, "Not Found"},
        RefusalCase{"MethodTheEndpointLacks", Method::Post, "/user", {}, 404, "Not Found"},
        RefusalCase{"OtherOrganization", Method::Get, "/orgs/other/repos", {}, 404, "Not Found"},
        RefusalCase{"OrganizationIdOfNobody", Method::Get, "/organizations/1/repos", {}, 404, "Not Found"},
        RefusalCase{"RepositoryIdOfNobody", Method::Get, "/repositories/1", {}, 404, "Not Found"},
        RefusalCase{"RepositoryNobodyKnows", Method::Get, "/repos/meridian-retail/nope", {}, 404, "Not Found"},
        RefusalCase{"SecretNobodyKnows", Method::Get, secrets + "/NOPE", {}, 404, "Not Found"},
        RefusalCase{"ScopeOfNobody", Method::Get, secrets + "/NOPE/repositories", {}, 404, "Not Found"},
        RefusalCase{"DeleteOfNobody", Method::Delete, secrets + "/NOPE", {}, 404, "Not Found"},
        RefusalCase{"BrokenJson", Method::Put, secrets + "/X", "{\"a\":", 400, "Problems parsing JSON"},
        RefusalCase{"NoObject", Method::Put, secrets + "/X", "[1]", 400, "Body should be a JSON object"},
        RefusalCase{"NothingSupplied", Method::Put, secrets + "/X", "", 422,
                    "Invalid request.\n\n\"encrypted_value\", \"key_id\", \"visibility\" wasn't supplied."},
        RefusalCase{"KeyIdMissing", Method::Put, secrets + "/X", R"({"visibility":"all","encrypted_value":"AAAA"})", 422,
                    "Invalid request.\n\n\"key_id\" wasn't supplied."},
        RefusalCase{"UnknownField", Method::Put, secrets + "/LP_PROD_AZURE_CLIENT_ID/repositories",
                    R"({"selected_repository_ids":[],"note":1})", 422, "Invalid request.\n\n\"note\" is not a permitted key."},
        RefusalCase{"IdsAsTexts", Method::Put, secrets + "/LP_PROD_AZURE_CLIENT_ID/repositories", R"({"selected_repository_ids":["1"]})",
                    422, "Invalid request.\n\nFor 'properties/selected_repository_ids/0', \"1\" is not an integer."},
        RefusalCase{"NoArray", Method::Put, secrets + "/LP_PROD_AZURE_CLIENT_ID/repositories", R"({"selected_repository_ids":null})", 422,
                    "Invalid request.\n\nFor 'properties/selected_repository_ids', nil is not an array."},
        RefusalCase{"NoSuchVisibility", Method::Put, secrets + "/X", R"({"visibility":"open","encrypted_value":"AAAA","key_id":"1"})", 422,
                    "Invalid request.\n\nFor 'properties/visibility', \"open\" is not a member of [\"all\", \"private\", \"selected\"]."},
        RefusalCase{"NotBase64", Method::Put, secrets + "/X", R"({"visibility":"all","encrypted_value":"a-b","key_id":"1"})", 422,
                    "Invalid request.\n\nFor 'properties/encrypted_value', \"a-b\" does not match "
                    "/^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=|[A-Za-z0-9+\\/]{4})$/."},
        RefusalCase{"NotSealed", Method::Put, secrets + "/X", R"({"visibility":"all","encrypted_value":"AAAA","key_id":"1"})", 422,
                    "Bad request - validation failed due to an improperly encrypted secret"},
        RefusalCase{"NameWithHyphen", Method::Put, secrets + "/A-B", "{}", 422, wrongName},
        RefusalCase{"NameWithSpace", Method::Put, secrets + "/A%20B", "{}", 422, wrongName},
        RefusalCase{"NameFromDigit", Method::Put, secrets + "/1A", "{}", 422, wrongName},
        RefusalCase{"NameOfGithub", Method::Put, secrets + "/github_x", "{}", 422, "Secret names must not start with GITHUB_."},
        RefusalCase{"RepositoryWithoutName", Method::Post, "/orgs/meridian-retail/repos", "{}", 422,
                    "Invalid request.\n\n\"name\" wasn't supplied."},
        RefusalCase{"SwitchAsText", Method::Patch, "/repos/meridian-retail/lp-basket", R"({"archived":"yes"})", 422,
                    "Invalid request.\n\nFor 'properties/archived', \"yes\" is not a boolean."},
        RefusalCase{"ArchivedIsReadOnly", Method::Patch, "/repos/meridian-retail/pr-legacy-pricing", R"({"description":"x"})", 403,
                    "Repository was archived so is read-only."},
        RefusalCase{"GraphqlWithoutQuery", Method::Post, "/graphql", "{}", 400,
                    "A query attribute must be specified and must be a string."}),
    [](const auto& test) { return test.param.name; });

TEST(SigningIn, TakesBothFormsOfTheHeader)
{
    Desk desk;
    desk.headers.set("authorization", "token " + desk.token());
    const net::Response answer = desk.get("/user");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(json(answer.body)["login"_L1].toString(), u"ana-kovac"_s);
}

TEST(SigningIn, RefusesATokenItDoesNotKnow)
{
    Desk desk;
    desk.headers.set("authorization", "Bearer github_pat_wrong");
    const net::Response answer = desk.get("/user");
    EXPECT_EQ(answer.status, 401);
    EXPECT_EQ(json(answer.body)["message"_L1].toString(), u"Bad credentials"_s);
}

TEST(SigningIn, IsClosedToEverybodyForAWhileAfterSeveralBadTokens)
{
    Desk desk;
    const net::Headers good = desk.headers;
    desk.headers.set("authorization", "Bearer github_pat_wrong");
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(desk.get("/user").status, 401);
    desk.headers = good;
    const net::Response refused = desk.get("/user");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(json(refused.body)["message"_L1].toString(), u"Maximum number of login attempts exceeded. Please try again later."_s);
    desk.wait(std::chrono::minutes(1));
    EXPECT_EQ(desk.get("/user").status, 200);
}

TEST(SigningIn, RefusesTheNamelessWhereItMatters)
{
    Desk desk;
    desk.headers = {{"user-agent", "test"}};
    EXPECT_EQ(desk.get("/orgs/meridian-retail/actions/secrets").status, 401);
    EXPECT_EQ(desk.get("/versions").status, 200);
}

TEST(SigningIn, NeedsTheEndpointsPermission)
{
    Desk desk({.state = json(R"({"github":{"repositories":[],"secrets":[{"name":"A"}],
        "tokens":[{"token":"reader","login":"guest","permissions":{"organization_secrets":"read"}}]}})")
                            .toObject()});
    const auto ask = [&](Method method) { return desk.ask(method, "/orgs/meridian-retail/actions/secrets/A"); };
    EXPECT_EQ(ask(Method::Get).status, 200);
    const net::Response refused = ask(Method::Delete);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(json(refused.body)["message"_L1].toString(), u"Resource not accessible by personal access token"_s);
    EXPECT_EQ(refused.headers.value("x-accepted-github-permissions"), "organization_secrets=write");
}

TEST(Manners, NeedAUserAgent)
{
    Desk desk;
    desk.headers = {{"authorization", "Bearer " + desk.token()}};
    const net::Response answer = desk.get("/user");
    EXPECT_EQ(answer.status, 403);
    EXPECT_TRUE(answer.body.contains("User-Agent"));
}

TEST(Manners, NeedAVersionThatExists)
{
    Desk desk;
    desk.headers.set("x-github-api-version", "2026-03-10");
    EXPECT_EQ(desk.get("/user").headers.value("x-github-api-version-selected"), "2026-03-10");
    desk.headers.set("x-github-api-version", "v3");
    const net::Response answer = desk.get("/user");
    EXPECT_EQ(answer.status, 400);
    EXPECT_TRUE(json(answer.body)["message"_L1].toString().contains("\"v3\", is not a supported version"_L1));
}

} // namespace
} // namespace qm::sandbox::test
