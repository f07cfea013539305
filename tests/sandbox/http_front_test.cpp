// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"
#include "tests/sandbox/raw_client.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

TEST(HttpFront, SaysWhereItIs)
{
    const Served served;
    EXPECT_EQ(served.endpoints.keys(), (QStringList{u"control"_s, u"controlToken"_s, u"github"_s, u"limits"_s}));
    EXPECT_EQ(served.endpoints["github"_L1].toObject().keys(),
              (QStringList{u"api"_s, u"app"_s, u"management"_s, u"organization"_s, u"token"_s}));
    EXPECT_NE(served.apiPort(), served.controlPort());
    const Served other;
    EXPECT_NE(served.endpoints["controlToken"_L1], other.endpoints["controlToken"_L1]) << "nobody can know it from the seed";
}

TEST(HttpFront, AnswersSeveralRequestsOnOneConnection)
{
    const Served served;
    RawClient client(served.apiPort());
    for (int i = 0; i < 3; ++i) {
        const RawAnswer answer = client.send(served.request("GET /user"));
        EXPECT_EQ(answer.status(), 200);
        EXPECT_EQ(answer.body.size(), answer.header("content-length").toLongLong());
        EXPECT_TRUE(answer.header("date").endsWith(" GMT"));
        EXPECT_EQ(answer.header("connection"), "keep-alive");
        EXPECT_EQ(answer.header("access-control-allow-origin"), "");
        EXPECT_FALSE(answer.isClosed);
    }
}

TEST(HttpFront, AnswersHeadWithoutABodyAndKeepsTheConnection)
{
    const Served served;
    RawClient client(served.apiPort());
    const RawAnswer head = client.send(served.request("HEAD /user"), true);
    EXPECT_EQ(head.status(), 200);
    EXPECT_GT(head.header("content-length").toLongLong(), 100);
    EXPECT_EQ(head.body, "");
    const RawAnswer next = client.send(served.request("GET /versions"));
    EXPECT_EQ(next.status(), 200);
    EXPECT_EQ(next.body, R"(["2026-03-10","2022-11-28"])");
}

TEST(HttpFront, SendsNoLengthWhereThereIsNoBody)
{
    const Served served;
    RawClient client(served.apiPort());
    const RawAnswer deleted = client.send(served.request("DELETE /orgs/meridian-retail/actions/secrets/QC_PROD_AKS_CLUSTER"));
    EXPECT_EQ(deleted.status(), 204);
    EXPECT_EQ(deleted.header("content-length"), "");
    EXPECT_EQ(client.send(served.request("GET /user")).status(), 200);
}

TEST(HttpFront, EndsTheConnectionWhenAsked)
{
    const Served served;
    const RawAnswer answer = served.ask("GET /user", {}, "Connection: close\r\n");
    EXPECT_EQ(answer.status(), 200);
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(answer.isClosed);
}

TEST(HttpFront, TakesPathsAsTheyAreSent)
{
    const Served served;
    EXPECT_EQ(served.ask("GET /orgs/meridian-retail/").status(), 404) << "a slash at the end";
    EXPECT_EQ(served.ask("GET /repos/meridian-retail/lp%2Dbasket").status(), 200);
    EXPECT_EQ(served.ask("GET /repos/meridian-retail%2Flp-basket").status(), 404) << "an escaped slash parts nothing";
    EXPECT_EQ(served.ask("GET /orgs/meridian-retail/repos?per_page=1").body.count("\"full_name\""), 1);
    EXPECT_EQ(served.ask("OPTIONS /user").status(), 404) << "what an endpoint does not take is not there";
}

TEST(HttpFront, TakesChunkedBodies)
{
    const Served served;
    RawClient client(served.apiPort());
    QByteArray request = served.request("PATCH /repos/meridian-retail/lp-basket");
    request.replace("Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n");
    EXPECT_EQ(client.send(request + "8\r\n{\"name\":\r\n6\r\n\"cart\"\r\n1\r\n}\r\n0\r\n\r\n").status(), 200);
    EXPECT_EQ(served.ask("GET /repos/meridian-retail/cart").status(), 200);
}

TEST(HttpFront, NamesItselfAsTheClientDoes)
{
    const Served served;
    QByteArray request = served.request("GET /orgs/meridian-retail/repos?per_page=1");
    request.replace("Host: 127.0.0.1", "Host: localhost");
    const RawAnswer answer = RawClient(served.apiPort()).send(request);
    EXPECT_TRUE(answer.header("link").startsWith("<http://localhost:" + QByteArray::number(served.apiPort()) + "/organizations/"));
}

TEST(HttpFront, OutlivesClientsThatGoWhileTheyWait)
{
    const Served served({.latencyMs = 30});
    {
        RawClient hasty(served.apiPort());
        QTcpSocket other;
        other.connectToHost(u"127.0.0.1"_s, served.apiPort());
        other.waitForConnected();
        other.write(served.request("GET /user"));
        other.waitForBytesWritten();
        qm::test::spinFor(10ms);
        other.abort();
        hasty.abort();
    }
    qm::test::spinFor(60ms);
    EXPECT_EQ(served.ask("GET /user").status(), 200);
}

TEST(HttpFront, CanGoWhileAnAnswerWaits)
{
    QTcpSocket client;
    {
        const Served served({.latencyMs = 10'000});
        client.connectToHost(u"127.0.0.1"_s, served.apiPort());
        ASSERT_TRUE(qm::test::spinUntil([&] { return client.state() == QAbstractSocket::ConnectedState; }));
        client.write(served.request("GET /user"));
        qm::test::spinFor(20ms);
    }
    qm::test::spinFor(20ms);
    EXPECT_EQ(client.state(), QAbstractSocket::UnconnectedState);
}

TEST(HttpFront, TakesItsTime)
{
    const Served served({.latencyMs = 40});
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(served.ask("GET /user").status(), 200);
    EXPECT_GE(timer.elapsed(), 40);
}

TEST(HttpFront, RefusesCertificatesThatAreNone)
{
    SystemClock clock;
    const auto sandbox = Sandbox::make({}, clock);
    ASSERT_OK(sandbox);
    EXPECT_FAILS(HttpFront::start(**sandbox, clock, {.certificate = u"/nowhere.pem"_s, .key = u"/nowhere.key"_s}), Usage);
}

} // namespace
} // namespace qm::sandbox::test
