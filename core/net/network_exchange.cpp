// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_exchange.h"

#include "core/net/network_failure.h"

#include <QCoreApplication>
#include <QSslError>

#include <algorithm>

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkExchange)
};

/// Qt reads ahead from the socket up to this.
constexpr qint64 readBuffer{256LL * 1024};

/// What JsonReader needs behind the body so as not to copy it.
constexpr qsizetype roomToRead{64};

} // namespace

NetworkExchange::NetworkExchange(std::unique_ptr<QNetworkReply> reply, qsizetype mostBytes, std::stop_token stop,
                                 std::function<void()> beforeAbort)
    : m_reply(std::move(reply))
    , m_mostBytes(mostBytes)
    , m_stop(std::move(stop))
    , m_beforeAbort(std::move(beforeAbort))
{
    m_reply->setReadBufferSize(readBuffer);
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_here, [this] { readMore(); });
    QObject::connect(m_reply.get(), &QNetworkReply::sslErrors, &m_here, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_distrust << error.errorString();
    });
}

void NetworkExchange::await_suspend(std::coroutine_handle<> waiter)
{
    const auto resume = [waiter] { waiter.resume(); };
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(&m_here, resume, Qt::QueuedConnection);
    else
        QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_here, resume, Qt::QueuedConnection);
    m_onStop.emplace(m_stop, Abort{*this});
}

void NetworkExchange::Abort::operator()() const
{
    const auto abort = [&exchange = exchange] {
        exchange.m_stopped = true;
        exchange.abort();
    };
    QMetaObject::invokeMethod(&exchange.m_here, abort, Qt::QueuedConnection);
}

void NetworkExchange::readMore()
{
    if (m_body.isEmpty()) // a page of a list is half a megabyte and comes in pieces
        m_body.reserve(std::clamp<qint64>(m_reply->rawHeader("Content-Length").toLongLong(), 0, m_mostBytes) + roomToRead);
    if (m_reply->isOpen())
        m_body += m_reply->readAll();
    if (m_body.size() <= m_mostBytes || m_tooLong)
        return;
    m_tooLong = true;
    m_body.clear();
    abort();
}

void NetworkExchange::abort()
{
    m_beforeAbort();
    m_reply->abort();
}

bool NetworkExchange::isTruncated(int status) const
{
    // Qt takes half an answer for a whole one now and then. (Of one it unpacked it hides the length.)
    const QByteArray length = m_reply->rawHeader("Content-Length");
    return status != 304 && !length.isEmpty() && m_body.size() < length.toLongLong();
}

Headers NetworkExchange::headers() const
{
    Headers headers;
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        headers.add(name, value);
    return headers;
}

QString NetworkExchange::words() const
{
    return m_distrust.isEmpty() ? m_reply->errorString() : m_distrust.join(QLatin1StringView(", "));
}

tl::expected<Response, TransportFailure> NetworkExchange::outcome()
{
    if (m_reply->isOpen())
        m_body += m_reply->readAll();
    if (m_tooLong || m_body.size() > m_mostBytes)
        return tl::unexpected(TransportFailure{.reason = Words::tr("the answer is too long"), .unreadable = true});

    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool whole = error == QNetworkReply::NoError && !isTruncated(status);
    // A body that cannot be rewound cannot be sent to where a 307 leads, Qt says; we did not ask it to.
    const bool leadsOn = error == QNetworkReply::ContentReSendError && (status == 307 || status == 308);
    if (status >= 100 && (whole || leadsOn || (status >= 400 && isFromStatus(error))))
        return Response{.status = status, .headers = headers(), .body = std::move(m_body)};
    if (m_stopped)
        return tl::unexpected(TransportFailure{.reason = Words::tr("it was stopped"), .stopped = true});
    return tl::unexpected(networkFailure(error == QNetworkReply::NoError ? QNetworkReply::RemoteHostClosedError : error, words()));
}

} // namespace qm::net
