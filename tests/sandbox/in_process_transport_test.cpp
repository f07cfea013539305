// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/in_process_transport.h"
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::sandbox::test {
namespace {

using Answer = tl::expected<net::Response, net::TransportFailure>;
using net::TransportFailure;

struct InProcess : testing::Test {
    VirtualClock clock{noon()};
    std::unique_ptr<Sandbox> sandbox = Sandbox::make({.latencyMs = 50}, clock).value();
    InProcessTransport transport{*sandbox, clock};
    QJsonObject endpoints = transport.endpoints();
    std::stop_source stop;

    net::WireRequest request(net::Method method, const QString& path)
    {
        return {
            .method = method,
            .url = QUrl(endpoints["github"_L1]["api"_L1].toString() + path),
            .headers = {{"user-agent", "test"}, {"authorization", "Bearer " + endpoints["github"_L1]["token"_L1].toString().toLatin1()}}};
    }

    Answer done(Task<Answer> task)
    {
        EXPECT_TRUE(clock.runUntilDone(task));
        std::optional<Answer> answer;
        const auto keep = [](Task<Answer>& from, std::optional<Answer>& to) -> Task<> { to = co_await from; };
        const Task<> keeping = keep(task, answer);
        return answer.value_or(tl::unexpected(TransportFailure{.reason = u"it hangs"_s}));
    }

    Answer send(net::Method method, const QString& path) { return done(transport.send(request(method, path), stop.get_token())); }

    TransportFailure failure(const QByteArray& fault)
    {
        sandbox->setFaults(readFaults("[{\"fault\":\"" + fault + "\"}]").value());
        const Answer answer = send(net::Method::Delete, u"/repos/meridian-retail/lp-basket"_s);
        return answer ? TransportFailure{.reached = TransportFailure::Reached::No, .reason = u"none"_s} : answer.error();
    }
    bool isThere() const { return sandbox->state()["github"_L1]["repositories"_L1].toArray().size() == 48; }
};

TEST_F(InProcess, AnswersByTheClockWithoutAnEventLoop)
{
    const Answer answer = send(net::Method::Get, u"/repos/meridian-retail/lp%2Dbasket?x=1"_s);
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(clock.elapsed(), 50ms);
    EXPECT_EQ(answer->headers.value("date"), "Wed, 25 Nov 2026 12:00:00 GMT");
}

TEST_F(InProcess, LinksLeadBackToIt)
{
    const Answer first = send(net::Method::Get, u"/orgs/meridian-retail/repos?per_page=40"_s);
    ASSERT_TRUE(first.has_value());
    const QByteArray link = first->headers.value("link");
    net::WireRequest next = request(net::Method::Get, u"/"_s);
    next.url = QUrl::fromEncoded(link.mid(1, link.indexOf('>') - 1));
    const Answer second = done(transport.send(next, {}));
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(json(second->body).toArray().size(), 8);
}

TEST_F(InProcess, FailsAsTheWireWould)
{
    EXPECT_EQ(failure("reset").reached, TransportFailure::Reached::Perhaps);
    EXPECT_TRUE(isThere());
    EXPECT_EQ(failure("lost_answer").reached, TransportFailure::Reached::Perhaps);
    EXPECT_FALSE(isThere());
    EXPECT_EQ(failure("truncate").reached, TransportFailure::Reached::Perhaps);
}

TEST_F(InProcess, StopsSoonAndSaysThatItMayHaveHappened)
{
    Task<Answer> task = transport.send(request(net::Method::Delete, u"/repos/meridian-retail/lp-basket"_s), stop.get_token());
    stop.request_stop();
    const Answer answer = done(std::move(task));
    ASSERT_FALSE(answer.has_value());
    EXPECT_TRUE(answer.error().stopped);
    EXPECT_EQ(answer.error().reached, TransportFailure::Reached::Perhaps);
    EXPECT_LT(clock.elapsed(), 50ms);
    const Answer never = send(net::Method::Get, u"/user"_s);
    ASSERT_FALSE(never.has_value());
    EXPECT_EQ(never.error().reached, TransportFailure::Reached::No);
}

TEST_F(InProcess, ReachesNobodyElse)
{
    for (const QString& url : {u"https://api.github.com/user"_s, u"http://localhost:9/user"_s, u"http://localhost/user"_s}) {
        net::WireRequest other = request(net::Method::Get, u"/user"_s);
        other.url = QUrl(url);
        const Answer answer = done(transport.send(other, {}));
        ASSERT_FALSE(answer.has_value()) << url.toStdString();
        EXPECT_EQ(answer.error().reached, TransportFailure::Reached::No);
    }
}

} // namespace
} // namespace qm::sandbox::test
