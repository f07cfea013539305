// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray read = "/orgs/meridian-retail/actions/secrets/public-key";

struct RealLimits : testing::Test {
    Desk desk{{.realLimits = true}};
    QByteArray write = "/orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_ID/repositories/" + desk.idOf(u"lp-basket-cross-sell"_s);

    int readsUntilRefused(int atMost)
    {
        for (int i = 0; i < atMost; ++i)
            if (desk.get(read).status != 200)
                return i;
        return atMost;
    }
};

TEST_F(RealLimits, AllowNineHundredPointsAMinute)
{
    EXPECT_EQ(readsUntilRefused(2'000), 900);
    const net::Response refused = desk.get(read);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.headers.value("retry-after"), "60");
    EXPECT_TRUE(json(refused.body)["message"_L1].toString().startsWith("You have exceeded a secondary rate limit"_L1));
    EXPECT_TRUE(json(refused.body)["documentation_url"_L1].toString().endsWith("secondary-rate-limits"_L1));
    desk.wait(60s);
    EXPECT_EQ(desk.get(read).status, 200);
}

TEST_F(RealLimits, AllowEightyWritesAMinuteAndDoNotMakeTheNext)
{
    for (int i = 0; i < 80; ++i)
        ASSERT_EQ(desk.ask(i % 2 ? Method::Delete : Method::Put, write).status, 204) << i;
    EXPECT_EQ(desk.ask(Method::Put, write).status, 403);
    EXPECT_FALSE(desk.secret(u"LP_PROD_AZURE_CLIENT_ID"_s)["repositories"_L1].toArray().contains(u"lp-basket-cross-sell"_s));
    desk.wait(1s);
    EXPECT_EQ(desk.ask(Method::Put, write).status, 204) << "it refills";
}

TEST_F(RealLimits, AllowFiveThousandRequestsAnHour)
{
    int made = 0;
    for (net::Response answer = desk.get(read); answer.status == 200; answer = desk.get(read)) {
        ++made;
        desk.wait(100ms);
    }
    EXPECT_EQ(made, 5'000);
    const net::Response refused = desk.get(read);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.headers.value("x-ratelimit-remaining"), "0");
    EXPECT_FALSE(refused.headers.contains("retry-after"));
    EXPECT_EQ(json(desk.get("/rate_limit").body)["resources"_L1]["core"_L1]["remaining"_L1].toInt(-1), 0) << "asking is free";
    desk.wait(1h);
    EXPECT_EQ(desk.get(read).status, 200);
}

TEST_F(RealLimits, AllowAHundredAtOnce)
{
    std::vector<Fate> underWay;
    for (int i = 0; i < 100; ++i)
        underWay.push_back(desk.fate(Method::Get, read));
    EXPECT_EQ(underWay.back().answer.status, 200);
    EXPECT_EQ(desk.get(read).status, 403);
    underWay.pop_back();
    EXPECT_EQ(desk.get(read).status, 200);
}

TEST_F(RealLimits, CountWhateverTokenAPersonUses)
{
    Desk two({.realLimits = true,
              .state = json(R"({"github":{"repositories":[],"secrets":[],
        "tokens":[{"token":"one","login":"a"},{"token":"two","login":"a"},{"token":"other","login":"b"}]}})")
                           .toObject()});
    for (int i = 0; i < 900; ++i)
        ASSERT_EQ(two.get("/user").status, 200);
    two.headers.set("authorization", "token two");
    EXPECT_EQ(two.get("/user").status, 403);
    two.headers.set("authorization", "token other");
    EXPECT_EQ(two.get("/user").status, 200);
}

TEST(NoLimits, RefuseNothingAndSaySo)
{
    Desk desk;
    for (int i = 0; i < 6'000; ++i)
        ASSERT_EQ(desk.get(read).status, 200);
    EXPECT_GT(desk.get(read).headers.value("x-ratelimit-remaining").toInt(), 0);
    const QJsonObject endpoints = desk.sandbox->endpoints([](const QString&) { return QUrl(); });
    const QJsonObject limits = endpoints["limits"_L1]["github"_L1].toObject();
    EXPECT_EQ(limits.keys(), (QStringList{u"concurrent"_s, u"points_per_minute"_s, u"writes_per_minute"_s}));
    for (const QJsonValue limit : limits)
        EXPECT_TRUE(limit.isNull());
}

} // namespace
} // namespace qm::sandbox::test
