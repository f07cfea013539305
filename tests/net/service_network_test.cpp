// SPDX-License-Identifier: GPL-3.0-or-later
// Service over the real network and the machine's clock: what is counted is what reached the server.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "core/net/network_transport.h"
#include "tests/net/world.h"
#include "tests/support/awaited.h"
#include "tests/support/raw_server.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

struct OverTheNetwork : testing::Test {
    RawServer server;
    NetworkTransport transport;
    SystemClock clock;
    CountingSignIn signIn;

    Result<QByteArray> run(Request request, Limits limits = {.attempts = 2})
    {
        Vendor vendor = testVendor();
        vendor.base = QUrl(server.url());
        Service service(vendor, limits, {.transport = transport, .clock = clock, .signIn = signIn, .log = silentLogger()});
        return awaited(service.run(call(std::move(request)), {}));
    }
};

} // namespace

TEST_F(OverTheNetwork, ALostAnswerToAPostShowsOneRequest)
{
    server.otherwise = RawAnswer::lost();
    Request request = post(u"/x"_s);
    request.body = QJsonObject{{u"a"_s, 1}};
    const auto result = run(request);
    EXPECT_FAILS(result, Unreachable);
    EXPECT_TRUE(Service::leavesDoubt(result.error()));
    EXPECT_EQ(server.lines(), QList<QByteArray>{"POST /x"});
}

TEST_F(OverTheNetwork, ALostAnswerToAPutShowsOneRequestForEachAttempt)
{
    server.otherwise = RawAnswer::lost();
    const auto result = run(put(u"/x"_s));
    EXPECT_FAILS(result, Unreachable);
    EXPECT_EQ(server.lines(), QList<QByteArray>({"PUT /x", "PUT /x"}));
}

TEST_F(OverTheNetwork, APutAnswered301StaysAPut)
{
    server.script = {RawAnswer::redirect(301, "/y")};
    Request request = put(u"/x"_s);
    request.body = QJsonObject{{u"a"_s, 1}};
    EXPECT_OK(run(request));
    ASSERT_EQ(server.lines(), QList<QByteArray>({"PUT /x", "PUT /y"}));
    EXPECT_EQ(server.received[1].body, "{\"a\":1}");
}

TEST_F(OverTheNetwork, ARedirectToAnotherPortCarriesNoToken)
{
    RawServer other;
    server.script = {RawAnswer::redirect(307, other.url(u"/y"_s).toLatin1())};
    EXPECT_FAILS(run(get(u"/x"_s)), Protocol);
    EXPECT_EQ(other.connections, 0);
}

TEST_F(OverTheNetwork, ADripEndsByTheDeadline)
{
    server.otherwise = RawAnswer::drip();
    const auto began = std::chrono::steady_clock::now();
    EXPECT_FAILS(run(get(u"/x"_s), {.attempts = 1, .attemptDeadline = 300ms}), Unreachable);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 3s) << "bytes that come in must not put the deadline off";
}
