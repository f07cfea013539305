// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/vendor.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::Error;
using qm::net::Response;

namespace {

struct RefusalCase {
    std::string name;
    Response answer;
    Error::Kind kind;
    QString reason;
    QString hintHolds;
};

class Refusals : public testing::TestWithParam<RefusalCase> {};

const QByteArray secondaryLimit =
    R"({"message":"You have exceeded a secondary rate limit.","documentation_url":"https://docs.github.com/x#about-secondary-rate-limits"})";

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);

} // namespace

TEST_P(Refusals, BecomeErrorsAPersonCanActOn)
{
    const Error error = qm::github::readRefusal(GetParam().answer);
    EXPECT_EQ(error.kind, GetParam().kind);
    EXPECT_EQ(error.reason, GetParam().reason);
    EXPECT_TRUE(error.hint.contains(GetParam().hintHolds)) << error.hint.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , Refusals,
    testing::Values(
        RefusalCase{"BadToken",
                    {401, {}, R"({"message":"Bad credentials","status":"401"})"},
                    Error::Kind::SignIn,
                    u"Bad credentials"_s,
                    u"expired"_s},
        RefusalCase{"MissingPermission",
                    {403,
                     {{"X-Accepted-GitHub-Permissions", "organization_secrets=write"}},
                     R"({"message":"Resource not accessible by integration"})"},
                    Error::Kind::Forbidden,
                    u"Resource not accessible by integration"_s,
                    u"organization_secrets=write"_s},
        RefusalCase{"SingleSignOn",
                    {403,
                     {{"X-GitHub-SSO", "required; url=https://github.com/x"}},
                     R"({"message":"Resource protected by organization SAML enforcement."})"},
                    Error::Kind::Forbidden,
                    u"Resource protected by organization SAML enforcement"_s,
                    u"single sign-on"_s},
        RefusalCase{"SingleSignOnWithTheAddressGitHubGives",
                    {403, {{"X-GitHub-SSO", "required; url=https://github.com/orgs/o/sso?authorization_request=AZ"}}, "{}"},
                    Error::Kind::Forbidden,
                    u"it answered with status 403"_s,
                    u" at https://github.com/orgs/o/sso?authorization_request=AZ (within the hour)"_s},
        RefusalCase{"SingleSignOnWithNoAddressOfAPage",
                    {403, {{"X-GitHub-SSO", "required; url=javascript:alert(1)"}}, "{}"},
                    Error::Kind::Forbidden,
                    u"it answered with status 403"_s,
                    u"single sign-on, then try again"_s},
        RefusalCase{"TooManyBadTokens",
                    {403, {}, R"({"message":"Maximum number of login attempts exceeded. Please try again later."})"},
                    Error::Kind::SignIn,
                    u"Maximum number of login attempts exceeded. Please try again later"_s,
                    u"wait some minutes"_s},
        RefusalCase{
            "SecondaryLimit", {403, {}, secondaryLimit}, Error::Kind::Quota, u"You have exceeded a secondary rate limit"_s, u"Wait"_s},
        RefusalCase{"QuotaUsedUp",
                    {403, {{"x-ratelimit-remaining", "0"}}, R"({"message":"API rate limit exceeded"})"},
                    Error::Kind::Quota,
                    u"API rate limit exceeded"_s,
                    u"Wait"_s},
        RefusalCase{"Gone", {404, {}, R"({"message":"Not Found","status":"404"})"}, Error::Kind::NotFound, u"Not Found"_s, u"renamed"_s},
        RefusalCase{"ConflictWithAnArrayForABody", {409, {}, "[]"}, Error::Kind::Conflict, u"it answered with status 409"_s, u""_s},
        RefusalCase{"ErrorsAsObjects",
                    {422, {}, R"({"message":"Validation Failed","errors":[{"resource":"S","field":"name","code":"invalid"}]})"},
                    Error::Kind::Invalid,
                    u"Validation Failed; name: invalid"_s,
                    u""_s},
        RefusalCase{"ErrorsAsTexts",
                    {422, {}, R"({"message":"Failed","errors":["one","two"]})"},
                    Error::Kind::Invalid,
                    u"Failed; one; two"_s,
                    u""_s},
        RefusalCase{"ErrorsAsOneText", {422, {}, R"({"message":"Failed","errors":"no"})"}, Error::Kind::Invalid, u"Failed; no"_s, u""_s},
        RefusalCase{"Html", {502, {}, "<html>Bad gateway"}, Error::Kind::Unreachable, u"it answered with status 502"_s, u"moment"_s}),
    [](const auto& test) { return test.param.name; });

TEST(Pauses, FollowRetryAfterBeforeAnythingElse)
{
    const Response answer{429, {{"Retry-After", "7"}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1700003600"}}, {}};
    const auto pause = qm::github::readPause(answer, now);
    ASSERT_TRUE(pause);
    EXPECT_EQ(pause->atLeast, 7s);
    EXPECT_TRUE(pause->isTold);
    EXPECT_TRUE(pause->reason.contains(u"quota"_s));
}

TEST(Pauses, LastUntilTheQuotaResets)
{
    const Response answer{403, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1700000030"}}, {}};
    EXPECT_EQ(qm::github::readPause(answer, now)->atLeast, 31s) << "and a second, because a clock may be off by a little";
}

TEST(Pauses, LastAMinuteOrLongerForASecondaryLimitThatNamesNoTime)
{
    const auto pause = qm::github::readPause({403, {}, secondaryLimit}, now);
    ASSERT_TRUE(pause);
    EXPECT_EQ(pause->atLeast, 60s);
    EXPECT_FALSE(pause->isTold);
    EXPECT_TRUE(pause->reason.contains(u"secondary"_s));
}

TEST(Pauses, AreNotMadeForARefusalThatWaitingDoesNotMend)
{
    EXPECT_EQ(qm::github::readPause({403, {}, R"({"message":"Resource not accessible by integration"})"}, now), std::nullopt);
    EXPECT_EQ(qm::github::readPause({404, {}, "{}"}, now), std::nullopt);
    EXPECT_EQ(qm::github::readPause({200, {{"x-ratelimit-remaining", "0"}}, "{}"}, now), std::nullopt);
}

TEST(Pauses, IgnoreAHeaderThatIsNoNumber)
{
    EXPECT_EQ(qm::github::readPause({429, {{"Retry-After", "soon"}}, {}}, now)->atLeast, 60s);
}

TEST(Pauses, AreNeverLongerThanADay)
{
    EXPECT_EQ(qm::github::readPause({429, {{"Retry-After", "9223372036854775807"}}, {}}, now)->atLeast, 24h);
    const Response answer{403, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "9223372036854775807"}}, {}};
    EXPECT_LE(qm::github::readPause(answer, now)->atLeast, 25h);
}

TEST(Quotas, AreReadWithWhatTheyAreOf)
{
    const auto quota = qm::github::readQuota(
        {200, {{"x-ratelimit-remaining", "12"}, {"x-ratelimit-reset", "1700000030"}, {"x-ratelimit-resource", "graphql"}}, {}});
    ASSERT_TRUE(quota);
    EXPECT_EQ(quota->resource, "graphql");
    EXPECT_EQ(quota->remaining, 12);
    EXPECT_EQ(quota->resetsAt.toSecsSinceEpoch(), 1'700'000'030);
    EXPECT_EQ(quota->limit, 0) << "not told";
    const auto full = qm::github::readQuota(
        {200, {{"x-ratelimit-remaining", "4999"}, {"x-ratelimit-limit", "5000"}, {"x-ratelimit-reset", "1700000030"}}, {}});
    ASSERT_TRUE(full);
    EXPECT_EQ(full->remaining, 4'999);
    EXPECT_EQ(full->limit, 5'000);
    EXPECT_FALSE(qm::github::readQuota({200, {{"x-ratelimit-remaining", "few"}}, {}}));
    EXPECT_FALSE(qm::github::readQuota({200, {}, {}}));
}

TEST(Vendor, FindsGraphqlBesideTheApiOfAnEnterpriseServer)
{
    for (const QString& api : {u"https://ghe.example/api/v3"_s, u"https://ghe.example/api/v3/"_s})
        EXPECT_EQ(qm::github::vendor(QUrl(api)).elsewhere.at(u"/graphql"_s), QUrl(u"https://ghe.example/api/graphql"_s));
    EXPECT_TRUE(qm::github::vendor(QUrl(u"https://api.github.com"_s)).elsewhere.empty());
    EXPECT_TRUE(qm::github::vendor(QUrl(u"https://api.octo.ghe.com"_s)).elsewhere.empty());
}

TEST(Vendor, ChargesGraphqlAndSearchToQuotasOfTheirOwn)
{
    const auto resource = qm::github::vendor({}).resource;
    EXPECT_EQ(resource(qm::net::post(u"/graphql"_s)), "graphql");
    EXPECT_EQ(resource(qm::net::get(u"/search/code"_s)), "code_search");
    EXPECT_EQ(resource(qm::net::get(u"/orgs/{org}"_s, {u"o"_s})), "core");
}

TEST(Vendor, TellsGitHubsAuditLogForWhichPlanItAsks)
{
    const auto vendor = qm::github::vendor({}, u"b7ecfc44-1111-2222-3333-444455556666"_s);
    EXPECT_TRUE(vendor.headers.value("user-agent").endsWith(" (plan b7ecfc44)"));
}

TEST(Vendor, SendsOneVersionAndSaysWhoAsks)
{
    const qm::net::Vendor vendor = qm::github::vendor(QUrl(u"https://api.github.com"_s));
    EXPECT_EQ(vendor.headers.value("x-github-api-version"), "2022-11-28");
    EXPECT_TRUE(vendor.headers.value("user-agent").startsWith("Quartermaster/"));
}
