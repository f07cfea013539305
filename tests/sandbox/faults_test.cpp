// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray scope = "/orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_ID/repositories";

struct PathCase {
    const char* name;
    const char* pattern;
    const char* path;
    bool matches;
};

class Patterns : public testing::TestWithParam<PathCase> {};

TEST_P(Patterns, MatchWithinAndAcrossSegments)
{
    const Fault fault{.path = QString::fromLatin1(GetParam().pattern)};
    EXPECT_EQ(fault.matches(u"github"_s, u"GET"_s, GetParam().path), GetParam().matches);
}

INSTANTIATE_TEST_SUITE_P(, Patterns,
                         testing::Values(PathCase{"Whole", "/user", "/user", true}, PathCase{"NotAPart", "/user", "/user/orgs", false},
                                         PathCase{"StarWithinOne", "/orgs/*/repos", "/orgs/a/repos", true},
                                         PathCase{"StarNotAcross", "/orgs/*", "/orgs/a/repos", false},
                                         PathCase{"StarInAName", "/s/LP_*_ID", "/s/LP_PROD_ID", true},
                                         PathCase{"TwoAcross", "/orgs/**", "/orgs/a/b/c", true},
                                         PathCase{"TwoInTheMiddle", "/orgs/**/repositories", "/orgs/a/s/X/repositories", true},
                                         PathCase{"DotIsADot", "/a.b", "/aXb", false},
                                         PathCase{"TwoAtTheStart", "**/repos", "/orgs/a/repos", true}),
                         [](const auto& test) { return test.param.name; });

struct FaultCase {
    const char* name;
    QJsonObject fault;
    bool changes;
    Fate::Delivery delivery;
    int logged;
};

class WriteFaults : public testing::TestWithParam<FaultCase> {};

TEST_P(WriteFaults, MakeTheChangeOrNotAndAreLogged)
{
    Desk desk;
    QJsonObject rule = GetParam().fault;
    rule.insert(u"method"_s, u"PUT"_s);
    const auto faults = readFaults('[' + text(rule) + ']');
    ASSERT_OK(faults);
    desk.sandbox->setFaults(*faults);
    const Fate fate = desk.fate(Method::Put, scope + '/' + desk.idOf(u"lp-basket-cross-sell"_s));
    EXPECT_EQ(fate.delivery, GetParam().delivery);
    EXPECT_EQ(desk.secret(u"LP_PROD_AZURE_CLIENT_ID"_s)["repositories"_L1].toArray().contains(u"lp-basket-cross-sell"_s),
              GetParam().changes);
    const QJsonArray logged = desk.sandbox->requests()["requests"_L1].toArray();
    EXPECT_EQ(logged.last()["status"_L1].toInt(), GetParam().logged);
    EXPECT_EQ(logged.last()["fault"_L1], rule["fault"_L1]);
    EXPECT_EQ(desk.get("/user").status, std::string(GetParam().name) == "ExpireToken" ? 401 : 200) << "only the first match is struck";
}

QJsonObject fault(const char* kind)
{
    return {{u"fault"_s, QString::fromLatin1(kind)}};
}

INSTANTIATE_TEST_SUITE_P(, WriteFaults,
                         testing::Values(FaultCase{"Status", fault("status"), false, Fate::Delivery::Whole, 502},
                                         FaultCase{"Reset", fault("reset"), false, Fate::Delivery::Reset, 0},
                                         FaultCase{"LostAnswer", fault("lost_answer"), true, Fate::Delivery::None, 204},
                                         FaultCase{"Truncate", fault("truncate"), true, Fate::Delivery::Half, 204},
                                         FaultCase{"Garbage", fault("garbage"), true, Fate::Delivery::Whole, 204},
                                         FaultCase{"WrongTypes", fault("wrong_types"), true, Fate::Delivery::Whole, 204},
                                         FaultCase{"Delay", fault("delay"), true, Fate::Delivery::Whole, 204},
                                         FaultCase{"ExpireToken", fault("expire_token"), false, Fate::Delivery::Whole, 401}),
                         [](const auto& test) { return test.param.name; });

struct Struck : testing::Test {
    Desk desk;
    net::Response with(const QByteArray& rules, const QByteArray& target = "/user", Method method = Method::Get)
    {
        const auto faults = readFaults(rules);
        EXPECT_OK(faults);
        desk.sandbox->setFaults(faults.value_or(QList<Fault>()));
        return desk.ask(method, target);
    }
};

TEST_F(Struck, ByStatusSayWhatTheVendorWouldSay)
{
    EXPECT_EQ(json(with(R"([{"fault":"status","status":401}])").body)["message"_L1].toString(), u"Bad credentials"_s);
    EXPECT_TRUE(with(R"([{"fault":"status"}])").headers.value("content-type").startsWith("text/html")) << "the gateway's own page";
    const net::Response paced = with(R"([{"fault":"status","status":403,"headers":{"Retry-After":"7"}}])");
    EXPECT_EQ(paced.headers.value("retry-after"), "7");
    EXPECT_TRUE(json(paced.body)["message"_L1].toString().contains("secondary rate limit"_L1));
    EXPECT_TRUE(json(with(R"([{"fault":"status","status":429}])").body)["message"_L1].toString().contains("secondary rate limit"_L1));
    EXPECT_FALSE(json(with(R"([{"fault":"status","status":403}])").body)["message"_L1].toString().contains("secondary"_L1));
    EXPECT_EQ(with(R"([{"fault":"status","status":422,"body":{"message":"x"}}])").body, R"({"message":"x"})");
    EXPECT_EQ(with(R"([{"fault":"status","status":500,"body":"plain"}])").body, "plain");
    EXPECT_EQ(with(R"([{"fault":"status","status":409,"body":[]}])").body, "[]");
}

TEST_F(Struck, ByBrokenJsonAreUnreadable)
{
    EXPECT_TRUE(json(with(R"([{"fault":"garbage"}])").body).isUndefined());
    EXPECT_TRUE(json(with(R"([{"fault":"wrong_types"}])").body)["login"_L1].isDouble());
    const net::Response empty =
        with(R"([{"fault":"wrong_types"}])", "/orgs/meridian-retail/actions/secrets/QC_PROD_AKS_CLUSTER", Method::Delete);
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.body, "[]");
}

TEST_F(Struck, FromTheNthMatchSoManyTimes)
{
    const auto faults = readFaults(R"([{"path":"/user","nth":2,"times":2,"fault":"status","status":500}])");
    ASSERT_OK(faults);
    desk.sandbox->setFaults(*faults);
    QList<int> statuses;
    for (int i = 0; i < 5; ++i) {
        statuses << desk.get("/user").status;
        desk.get("/rate_limit"); // does not count
    }
    EXPECT_EQ(statuses, (QList<int>{200, 500, 500, 200, 200}));
    desk.sandbox->setFaults(*faults);
    EXPECT_EQ(desk.get("/user").status, 200) << "counting starts again";
    desk.sandbox->setFaults({});
    EXPECT_EQ(desk.get("/user").status, 200);
}

TEST_F(Struck, ByAnExpiredTokenStayRefused)
{
    EXPECT_EQ(with(R"([{"fault":"expire_token"}])").status, 401);
    EXPECT_EQ(desk.get("/user").status, 401);
}

TEST_F(Struck, ByTheHookBeforeAnyRule)
{
    desk.sandbox->setFaultHook([](const QString&, const Ask& ask) {
        return ask.path == "/user" ? std::optional(Fault{.kind = FaultKind::Status, .status = 503}) : std::nullopt;
    });
    EXPECT_EQ(with(R"([{"fault":"status","status":500}])").status, 503);
    EXPECT_EQ(desk.get("/versions").status, 200) << "the rule has counted the first";
}

TEST(ReadingFaults, RefusesWhatFormatsDoNotKnow)
{
    for (const QByteArray json :
         {"{}", "[1]", "[{}]", R"([{"fault":"fire"}])", R"([{"fault":"reset","nth":0}])", R"([{"fault":"reset","often":1}])",
          R"([{"fault":"delay","delay_ms":"1"}])", "[", R"([{"fault":"reset","fault":"delay"}])"})
        EXPECT_FAILS(readFaults(json), Usage) << json.toStdString();
}

} // namespace
} // namespace qm::sandbox::test
