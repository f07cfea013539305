// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/in_process_transport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxTransport)
};

/// No socket listens there: only this transport is asked for these addresses.
QUrl addressOf(const Sandbox& sandbox, const QString& system)
{
    return QUrl(u"http://localhost:%1"_s.arg(sandbox.systems().indexOf(system) + 1));
}

using Answer = tl::expected<net::Response, net::TransportFailure>;

tl::unexpected<net::TransportFailure> broken(const QString& reason)
{
    return tl::unexpected(net::TransportFailure{.reached = net::TransportFailure::Reached::Perhaps, .reason = reason});
}

} // namespace

InProcessTransport::InProcessTransport(Sandbox& sandbox, Clock& clock)
    : m_sandbox(sandbox)
    , m_clock(clock)
{
}

Task<Answer> InProcessTransport::send(net::WireRequest request, std::stop_token stop)
{
    const net::TransportFailure stopped{
        .reached = net::TransportFailure::Reached::Perhaps, .reason = Words::tr("it was stopped"), .stopped = true};
    if (stop.stop_requested())
        co_return tl::unexpected(
            net::TransportFailure{.reached = net::TransportFailure::Reached::No, .reason = stopped.reason, .stopped = true});
    const QString system = m_sandbox.systems().value(request.url.port() - 1);
    if (system.isEmpty() || request.url.host() != "localhost"_L1)
        co_return tl::unexpected(net::TransportFailure{.reached = net::TransportFailure::Reached::No,
                                                       .reason = Words::tr("there is no service at %1").arg(request.url.authority())});
    const Fate fate = m_sandbox.receive(system, {.method = request.method,
                                                 .path = request.url.path(QUrl::FullyEncoded).toUtf8(),
                                                 .rawQuery = request.url.query(QUrl::FullyEncoded).toUtf8(),
                                                 .headers = request.headers,
                                                 .body = request.body,
                                                 .base = addressOf(m_sandbox, system),
                                                 .now = m_clock.now()});
    if (fate.delayMs > 0 && !co_await m_clock.sleep(Milliseconds(fate.delayMs), stop))
        co_return tl::unexpected(stopped);
    switch (fate.delivery) {
    case Fate::Delivery::Whole:
        co_return fate.answer;
    case Fate::Delivery::Half:
        co_return broken(Words::tr("the answer ended in its middle"));
    case Fate::Delivery::None:
        co_return broken(Words::tr("the connection was closed without an answer"));
    case Fate::Delivery::Reset:
        break;
    }
    co_return broken(Words::tr("the connection was reset"));
}

QJsonObject InProcessTransport::endpoints() const
{
    return m_sandbox.endpoints([this](const QString& system) { return addressOf(m_sandbox, system); });
}

} // namespace qm::sandbox
