// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_transport.h"

#include "core/net/network_exchange.h"
#include "core/net/one_shot_body.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkTransport)
};

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Why nothing is sent to that address; empty where something may be.
QString objection(const QUrl& url)
{
    if (url.host().isEmpty())
        return Words::tr("the address names no host");
    if (!url.userInfo().isEmpty())
        return Words::tr("the address carries a password");
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback(url.host())))
        return Words::tr("the connection to it would not be encrypted");
    return {};
}

/// A header that is given twice goes out as a list, as HTTP allows.
void setHeaders(QNetworkRequest& request, const Headers& headers)
{
    for (const auto& [name, value] : headers.all())
        request.setRawHeader(name, request.hasRawHeader(name) ? request.rawHeader(name) + ", " + value : value);
}

} // namespace

NetworkTransport::NetworkTransport()
    : NetworkTransport(Options{})
{
}

NetworkTransport::NetworkTransport(Options options)
    : m_options(std::move(options))
{
}

NetworkTransport::~NetworkTransport() = default;

Task<tl::expected<Response, TransportFailure>> NetworkTransport::send(WireRequest request, std::stop_token stop)
{
    if (const QString reason = objection(request.url); !reason.isEmpty())
        co_return tl::unexpected(TransportFailure{.reached = TransportFailure::Reached::No, .reason = reason, .untrusted = true});
    if (stop.stop_requested())
        co_return tl::unexpected(TransportFailure{.reached = TransportFailure::Reached::No, .stopped = true});

    const std::shared_ptr<QNetworkAccessManager> mine = manager();
    NetworkExchange exchange(start(*mine, request), request.responseBytes, std::move(stop), [this, mine] { retire(mine); });
    co_await exchange;
    co_return exchange.outcome();
}

std::shared_ptr<QNetworkAccessManager> NetworkTransport::manager()
{
    if (!m_manager || m_requests == m_options.requestsPerManager) {
        m_manager = std::make_shared<QNetworkAccessManager>();
        m_manager->setProxy(m_options.proxy.value_or(QNetworkProxy::NoProxy));
        m_requests = 0;
    }
    ++m_requests;
    return m_manager;
}

void NetworkTransport::retire(const std::shared_ptr<QNetworkAccessManager>& manager)
{
    // Qt may give the next request the connection that is being cut: a write would fail, and nobody could say it was not sent.
    if (m_manager == manager)
        m_manager.reset();
}

std::unique_ptr<QNetworkReply> NetworkTransport::start(QNetworkAccessManager& manager, const WireRequest& wire) const
{
    QNetworkRequest request(wire.url);
    setHeaders(request, wire.headers);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, wire.url.scheme() == "https"_L1);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (!m_options.authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_options.authorities);
        request.setSslConfiguration(tls);
    }

    const QByteArray method = methodName(wire.method);
    if (wire.method == Method::Get && wire.body.isEmpty())
        return std::unique_ptr<QNetworkReply>(manager.get(request));
    if (wire.safeToRepeat)
        return std::unique_ptr<QNetworkReply>(manager.sendCustomRequest(request, method, wire.body));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body.size());
    auto body = std::make_unique<OneShotBody>(wire.body);
    std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, method, body.get()));
    body.release()->setParent(reply.get());
    return reply;
}

} // namespace qm::net
