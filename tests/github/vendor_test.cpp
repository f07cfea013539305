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
    EXPECT_EQ(qm::github::readPause(answer, now), 7s);
}

TEST(Pauses, LastUntilTheQuotaResets)
{
    const Response answer{403, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1700000030"}}, {}};
    EXPECT_EQ(qm::github::readPause(answer, now), 31s) << "and a second, because a clock may be off by a little";
}

TEST(Pauses, LastAMinuteForASecondaryLimitThatNamesNoTime)
{
    EXPECT_EQ(qm::github::readPause({403, {}, secondaryLimit}, now), 60s);
}

TEST(Pauses, AreNotMadeForARefusalThatWaitingDoesNotMend)
{
    EXPECT_EQ(qm::github::readPause({403, {}, R"({"message":"Resource not accessible by integration"})"}, now), std::nullopt);
    EXPECT_EQ(qm::github::readPause({404, {}, "{}"}, now), std::nullopt);
}

TEST(Pauses, IgnoreAHeaderThatIsNoNumber)
{
    EXPECT_EQ(qm::github::readPause({429, {{"Retry-After", "soon"}}, {}}, now), 60s);
}

TEST(Vendor, SendsOneVersionAndSaysWhoAsks)
{
    const qm::net::Vendor vendor = qm::github::vendor(QUrl(u"https://api.github.com"_s));
    EXPECT_EQ(vendor.headers.value("x-github-api-version"), "2022-11-28");
    EXPECT_TRUE(vendor.headers.value("user-agent").startsWith("Quartermaster/"));
}
