// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"
#include "tests/sandbox/raw_client.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

const QByteArray patch = "PATCH /repos/meridian-retail/lp-basket";
const QByteArray rename = R"({"name":"lp-cart"})";

struct HttpFaults : testing::Test {
    Served served;

    RawAnswer with(const QByteArray& rules, const QByteArray& line = patch, const QByteArray& body = rename)
    {
        EXPECT_EQ(served.control("POST /faults", rules).status(), 200);
        return served.ask(line, body);
    }
    bool isRenamed() const { return served.ask("GET /repos/meridian-retail/lp-cart").status() == 200; }
    QJsonObject logged() const { return json(served.control("GET /requests").body)["requests"_L1][0].toObject(); }
};

TEST_F(HttpFaults, ResetTheConnectionWithoutTheChange)
{
    EXPECT_EQ(served.control("POST /faults", R"([{"fault":"reset"}])").status(), 200);
    EXPECT_EQ(endOfConnection(served.apiPort(), served.request(patch, rename)), ECONNRESET);
    EXPECT_FALSE(isRenamed());
    EXPECT_EQ(logged()["status"_L1].toInt(-1), 0);
    EXPECT_EQ(logged()["fault"_L1].toString(), u"reset"_s);
}

TEST_F(HttpFaults, LoseTheAnswerAfterTheChange)
{
    EXPECT_EQ(served.control("POST /faults", R"([{"fault":"lost_answer"}])").status(), 200);
    EXPECT_EQ(endOfConnection(served.apiPort(), served.request(patch, rename)), 0);
    EXPECT_TRUE(isRenamed());
    EXPECT_EQ(logged()["status"_L1].toInt(), 200) << "what was meant";
}

TEST_F(HttpFaults, TruncateTheAnswerAfterTheChange)
{
    const RawAnswer answer = with(R"([{"fault":"truncate"}])");
    EXPECT_EQ(answer.status(), 200);
    EXPECT_EQ(answer.body.size(), answer.header("content-length").toLongLong() / 2);
    EXPECT_TRUE(answer.isClosed);
    EXPECT_TRUE(isRenamed());
}

TEST_F(HttpFaults, TruncateAnEmptyAnswerWithinItsHead)
{
    const RawAnswer answer = with(R"([{"fault":"truncate"}])", "DELETE /repos/meridian-retail/lp-basket", {});
    EXPECT_TRUE(answer.head.startsWith("HTTP/1.1 204"));
    EXPECT_FALSE(answer.head.contains("connection:"));
    EXPECT_TRUE(answer.isClosed);
    EXPECT_EQ(served.ask("GET /repos/meridian-retail/lp-basket").status(), 404);
}

TEST_F(HttpFaults, SendGarbageOfTheRightLength)
{
    const RawAnswer answer = with(R"([{"fault":"garbage"}])");
    EXPECT_EQ(answer.status(), 200);
    EXPECT_EQ(answer.body.size(), answer.header("content-length").toLongLong());
    EXPECT_TRUE(json(answer.body).isUndefined());
    EXPECT_TRUE(isRenamed());
}

TEST_F(HttpFaults, SendTheirStatusAndHeaders)
{
    const RawAnswer answer = with(R"([{"fault":"status","status":429,"headers":{"Retry-After":"3"}}])");
    EXPECT_EQ(answer.status(), 429);
    EXPECT_EQ(answer.header("retry-after"), "3");
    EXPECT_FALSE(isRenamed());
}

TEST_F(HttpFaults, DelayTheRightAnswer)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(with(R"([{"fault":"delay","delay_ms":60}])").status(), 200);
    EXPECT_GE(timer.elapsed(), 60);
    EXPECT_TRUE(isRenamed());
}

TEST_F(HttpFaults, ExpireTheTokenForGood)
{
    EXPECT_EQ(with(R"([{"fault":"expire_token"}])").status(), 401);
    EXPECT_EQ(served.ask("GET /user").status(), 401);
    EXPECT_EQ(served.control("GET /state").status(), 200);
}

TEST_F(HttpFaults, AreRefusedWhereTheyMakeNoSense)
{
    EXPECT_EQ(served.control("POST /faults", R"([{"fault":"earthquake"}])").status(), 400);
    EXPECT_EQ(served.ask(patch, rename).status(), 200);
}

} // namespace
} // namespace qm::sandbox::test
