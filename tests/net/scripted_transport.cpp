// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/scripted_transport.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::net::TransportFailure;

namespace qm::test {

Reply answer(int status, QByteArray body, net::Headers headers)
{
    return {.outcome = net::Response{.status = status, .headers = std::move(headers), .body = std::move(body)}};
}

Reply lostAnswer()
{
    return {.outcome = tl::unexpected(TransportFailure{.reason = u"the connection was closed"_s})};
}

Reply refusedConnection()
{
    return {.outcome = tl::unexpected(TransportFailure{.reached = TransportFailure::Reached::No, .reason = u"connection refused"_s})};
}

Reply drip()
{
    return {.outcome = net::Response{.status = 200}, .after = 10h};
}

ScriptedTransport::ScriptedTransport(Clock& clock)
    : otherwise([](const net::WireRequest&) { return answer(200, "{}"); })
    , m_clock(clock)
{
}

Task<tl::expected<net::Response, TransportFailure>> ScriptedTransport::send(net::WireRequest request, std::stop_token stop)
{
    sent.append({request, m_clock.elapsed()});
    Reply reply;
    if (script.empty()) {
        reply = otherwise(request);
    } else {
        reply = std::move(script.front());
        script.pop_front();
    }
    mostUnderWay = std::max(mostUnderWay, ++underWay);
    const Result<void> waited = co_await m_clock.sleep(reply.after, stop);
    --underWay;
    if (!waited)
        co_return tl::unexpected(TransportFailure{.stopped = true});
    co_return std::move(reply.outcome);
}

QStringList ScriptedTransport::lines() const
{
    QStringList lines;
    for (const Sent& one : sent) {
        const QByteArray place = one.request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        lines << QString::fromLatin1(net::methodName(one.request.method) + ' ' + place);
    }
    return lines;
}

QList<qint64> ScriptedTransport::times() const
{
    QList<qint64> times;
    for (const Sent& one : sent)
        times << one.at.count();
    return times;
}

} // namespace qm::test
