// SPDX-License-Identifier: GPL-3.0-or-later
// NetworkTransport against a server that misbehaves, over HTTP/1.1.
#include "core/net/network_transport.h"
#include "tests/support/awaited.h"
#include "tests/support/raw_server.h"
#include "tests/support/results.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::net;
using namespace qm::test;
using Reached = TransportFailure::Reached;

namespace {

using Outcome = tl::expected<Response, TransportFailure>;

struct Network : testing::Test {
    RawServer server;
    NetworkTransport transport;

    WireRequest request(Method method, QByteArray body = {}) const
    {
        return {.method = method, .url = QUrl(server.url(u"/x"_s)), .body = std::move(body), .safeToRepeat = method == Method::Get};
    }
    Outcome send(const WireRequest& wire, std::stop_token stop = {}) { return awaited(transport.send(wire, std::move(stop))); }
};

class LostAnswers : public Network, public testing::WithParamInterface<std::tuple<Method, QByteArray, RawAnswer>> {};

} // namespace

TEST_F(Network, CarriesRequestAndAnswerAsTheyAre)
{
    server.script = {RawAnswer::proper(404, "{\"a\":1}", "X-Id: 7\r\nLink: a\r\n")};
    WireRequest wire = request(Method::Post, "body");
    wire.headers = {{"Authorization", "Bearer t"}, {"Accept", "a"}, {"Accept", "b"}};
    const Outcome outcome = send(wire);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->status, 404);
    EXPECT_EQ(outcome->body, "{\"a\":1}");
    EXPECT_EQ(outcome->headers.value("x-id"), "7");
    ASSERT_EQ(server.lines(), QList<QByteArray>{"POST /x"});
    EXPECT_EQ(server.received[0].body, "body");
    EXPECT_TRUE(server.received[0].head.contains("Authorization: Bearer t\r\n"));
    EXPECT_TRUE(server.received[0].head.contains("Accept: a, b\r\n"));
}

TEST_F(Network, SendsEveryMethodWithAndWithoutABody)
{
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete})
        for (const QByteArray& body : {QByteArray(), QByteArray(300'000, 'b')}) {
            server.received.clear();
            ASSERT_TRUE(send(request(method, body)));
            ASSERT_EQ(server.received.size(), 1);
            EXPECT_EQ(server.received[0].line, methodName(method) + " /x");
            EXPECT_EQ(server.received[0].body, body);
        }
}

/// QNetworkAccessManager repeats such requests by itself, up to four times, unless their body cannot be rewound.
TEST_P(LostAnswers, OfAWriteIsSentExactlyOnce)
{
    const auto& [method, body, answer] = GetParam();
    for (const bool warm : {false, true}) {
        if (warm)
            ASSERT_TRUE(send(request(Method::Get)));
        server.received.clear();
        server.script = {answer};
        const Outcome outcome = send(request(method, body));
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().reached, Reached::Perhaps);
        EXPECT_FALSE(outcome.error().unreadable) << "a read may be tried again";
        spinFor(50ms);
        EXPECT_EQ(server.lines(), QList<QByteArray>{methodName(method) + " /x"});
    }
}

INSTANTIATE_TEST_SUITE_P(, LostAnswers,
                         testing::Combine(testing::Values(Method::Post, Method::Put, Method::Patch, Method::Delete),
                                          testing::Values(QByteArray(), QByteArray("{\"a\":1}")),
                                          testing::Values(RawAnswer::lost(), RawAnswer::reset(), RawAnswer::halfHead(),
                                                          RawAnswer::halfBody(), RawAnswer::garbage())));

TEST_F(Network, NeverTakesHalfAnAnswerForAWholeOne)
{
    server.otherwise = RawAnswer::halfBody();
    for (int i = 0; i < 20; ++i) {
        const Outcome outcome = send(request(Method::Get));
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().reason, u"the connection was closed before the answer was complete"_s);
    }
}

TEST_F(Network, KnowsThatARefusedConnectionReachedNobody)
{
    QTcpServer gone;
    gone.listen(QHostAddress::LocalHost);
    WireRequest wire = request(Method::Post, "{}");
    wire.url.setPort(gone.serverPort());
    gone.close();
    const Outcome outcome = send(wire);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reached, Reached::No);
    EXPECT_EQ(outcome.error().reason, u"the connection was refused"_s);
}

TEST_F(Network, FollowsNoRedirect)
{
    for (const int status : {301, 302, 303, 307, 308}) {
        server.received.clear();
        server.script = {RawAnswer::redirect(status, "/elsewhere")};
        const Outcome outcome = send(request(Method::Put, "{}"));
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->status, status);
        EXPECT_EQ(outcome->headers.value("Location"), "/elsewhere");
        EXPECT_EQ(server.lines(), QList<QByteArray>{"PUT /x"});
    }
}

TEST_F(Network, LeavesNoConnectionBrokenAfterARedirect)
{
    for (int i = 0; i < 30; ++i) {
        server.script = {RawAnswer::proper(307, "HTTP/1.1 500 smuggled\r\nContent-Length: 0\r\n\r\n", "Location: /y\r\n")};
        const Outcome redirect = send(request(Method::Put, "{}"));
        ASSERT_TRUE(redirect);
        EXPECT_EQ(redirect->status, 307);
        const Outcome next = send(request(Method::Put, "{}"));
        ASSERT_TRUE(next);
        EXPECT_EQ(next->status, 200);
    }
    EXPECT_EQ(server.received.size(), 60);
}

TEST_F(Network, AnswersNoPasswordPromptAndSendsNoCookies)
{
    for (const QByteArray& challenge : {"Basic realm=\"x\""_ba, "Negotiate"_ba, "NTLM"_ba}) {
        server.received.clear();
        server.script = {RawAnswer::proper(401, "{}", "WWW-Authenticate: " + challenge + "\r\nSet-Cookie: a=b; Path=/\r\n")};
        const Outcome outcome = send(request(Method::Get));
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->status, 401);
        EXPECT_EQ(server.received.size(), 1);
        ASSERT_TRUE(send(request(Method::Get)));
        EXPECT_FALSE(server.received.last().head.contains("Cookie:"));
        EXPECT_FALSE(server.received.last().head.contains("Authorization:"));
    }
}

TEST_F(Network, CachesNothing)
{
    server.otherwise = RawAnswer::proper(200, "{}", "Cache-Control: max-age=1000\r\nETag: \"1\"\r\n");
    ASSERT_TRUE(send(request(Method::Get)));
    ASSERT_TRUE(send(request(Method::Get)));
    ASSERT_EQ(server.received.size(), 2);
    EXPECT_FALSE(server.received[1].head.contains("If-None-Match"));
}

TEST_F(Network, SendsNothingUnencryptedBeyondLoopback)
{
    for (const QString& url : {u"http://192.0.2.1/x"_s, u"http://localhost.example.com/x"_s, u"ftp://127.0.0.1/x"_s,
                               u"file:///etc/passwd"_s, u"http://me:pw@127.0.0.1/x"_s, u""_s}) {
        WireRequest wire = request(Method::Put);
        wire.url = QUrl(url);
        const Outcome outcome = send(wire);
        ASSERT_FALSE(outcome) << url.toStdString();
        EXPECT_TRUE(outcome.error().untrusted);
        EXPECT_EQ(outcome.error().reached, Reached::No);
    }
}

TEST_F(Network, GivesAnAnswerUpBeyondItsLimit)
{
    WireRequest wire = request(Method::Get);
    wire.responseBytes = 100'000;
    server.script = {RawAnswer::proper(200, QByteArray(100'000, 'x')), RawAnswer::proper(200, QByteArray(100'001, 'x')),
                     RawAnswer::flood()};
    const Outcome fits = send(wire);
    ASSERT_TRUE(fits);
    EXPECT_EQ(fits->body.size(), 100'000);
    for (int i = 0; i < 2; ++i) {
        const Outcome outcome = send(wire);
        ASSERT_FALSE(outcome);
        EXPECT_TRUE(outcome.error().unreadable);
    }
}

TEST_F(Network, ReadsALongAnswerWhole)
{
    const QByteArray body(20'000'000, 'x');
    server.script = {RawAnswer::proper(200, body)};
    const Outcome outcome = send(request(Method::Get));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->body.size(), body.size()) << "though it is read in small pieces";
}

TEST_F(Network, EndsOnAStopEvenWhileAnAnswerDripsIn)
{
    for (const RawAnswer& answer : {RawAnswer::drip(), RawAnswer::silence()}) {
        server.script = {answer};
        server.received.clear();
        std::stop_source stop;
        auto task = transport.send(request(Method::Put, "{}"), stop.get_token());
        ASSERT_TRUE(spinUntil([&] { return !server.received.isEmpty(); }));
        stop.request_stop();
        EXPECT_FALSE(task.isReady()) << "the one who asks for the stop must not run what was waiting";
        const Outcome outcome = awaited(std::move(task));
        ASSERT_FALSE(outcome);
        EXPECT_TRUE(outcome.error().stopped);
        EXPECT_EQ(outcome.error().reached, Reached::Perhaps);
    }
}

TEST_F(Network, SpoilsNoOtherRequestByAStop)
{
    for (int i = 0; i < 100; ++i) {
        server.script = {RawAnswer::drip()};
        server.received.clear();
        std::stop_source stop;
        auto dripping = transport.send(request(Method::Put, "{}"), stop.get_token());
        ASSERT_TRUE(spinUntil([&] { return !server.received.isEmpty(); }));
        stop.request_stop();
        EXPECT_FALSE(awaited(std::move(dripping)));
        EXPECT_TRUE(send(request(Method::Put, "{}"))) << "it was given the connection that was being cut";
    }
}

TEST_F(Network, EndsOnAStopFromAnotherThread)
{
    server.otherwise = RawAnswer::silence();
    for (int i = 0; i < 20; ++i) {
        std::stop_source stop;
        auto task = transport.send(request(Method::Get), stop.get_token());
        std::thread other([&] { stop.request_stop(); });
        const Outcome outcome = awaited(std::move(task));
        other.join();
        ASSERT_FALSE(outcome);
        EXPECT_TRUE(outcome.error().stopped);
    }
}

TEST_F(Network, SendsNothingAfterAStop)
{
    std::stop_source stop;
    stop.request_stop();
    const Outcome outcome = send(request(Method::Put), stop.get_token());
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().stopped);
    EXPECT_EQ(outcome.error().reached, Reached::No);
    EXPECT_EQ(server.connections, 0);
}

TEST_F(Network, ChangesItsManagerAfterSoManyRequests)
{
    NetworkTransport changing({.requestsPerManager = 3});
    for (int i = 0; i < 7; ++i)
        ASSERT_TRUE(awaited(changing.send(request(Method::Get), {})));
    EXPECT_EQ(server.received.size(), 7);
    EXPECT_EQ(server.connections, 3) << "each manager has connections of its own";
}

TEST_F(Network, KeepsAnOldManagerUntilItsRequestsEnded)
{
    NetworkTransport changing({.requestsPerManager = 1});
    server.script = {RawAnswer::silence()};
    std::stop_source stop;
    auto slow = changing.send(request(Method::Get), stop.get_token());
    ASSERT_TRUE(spinUntil([&] { return !server.received.isEmpty(); }));
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(awaited(changing.send(request(Method::Get), {})));
    EXPECT_FALSE(slow.isReady());
    stop.request_stop();
    EXPECT_FALSE(awaited(std::move(slow)));
}
