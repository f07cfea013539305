// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http_server.h"

#include "core/sandbox/http_wire.h"

#include <QCoreApplication>
#include <QHttpServerRequest>

#include <sys/socket.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxFront)
};

constexpr auto busyProperty = "quartermaster_busy";

std::optional<net::Method> methodOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
    case QHttpServerRequest::Method::Head:
        return net::Method::Get;
    case QHttpServerRequest::Method::Post:
        return net::Method::Post;
    case QHttpServerRequest::Method::Put:
        return net::Method::Put;
    case QHttpServerRequest::Method::Patch:
        return net::Method::Patch;
    case QHttpServerRequest::Method::Delete:
        return net::Method::Delete;
    default:
        return std::nullopt;
    }
}

/// Makes the kernel answer with a reset instead of an orderly end.
void reset(QTcpSocket& socket)
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket.abort();
}

} // namespace

HttpServer::HttpServer(Clock& clock, Handler handler)
    : m_clock(clock)
    , m_handler(std::move(handler))
{
}

HttpServer::~HttpServer()
{
    m_stop.request_stop();
}

Result<void> HttpServer::start(quint16 port, bool usesTls)
{
    const quint16 bound = listen(QHostAddress::LocalHost, port);
    if (bound == 0)
        return fail({.kind = Error::Kind::Internal,
                     .attempted = Words::tr("serve the sample organization"),
                     .reason = Words::tr("port %1 cannot be listened on").arg(port)});
    m_base = QUrl(u"%1://127.0.0.1:%2"_s.arg(usesTls ? u"https"_s : u"http"_s).arg(bound));
    return {};
}

bool HttpServer::isWelcome(const net::Headers& headers) const
{
    const auto hosts = std::count_if(headers.all().begin(), headers.all().end(),
                                     [](const auto& field) { return field.first.compare("host", Qt::CaseInsensitive) == 0; });
    const QByteArray host = headers.value("host").toLower();
    const QByteArray port = ':' + QByteArray::number(m_base.port());
    return hosts == 1 && !headers.contains("origin") && (host == "127.0.0.1" + port || host == "localhost" + port);
}

bool HttpServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    net::Headers headers;
    const auto fields = request.headers();
    for (const auto& [name, value] : fields)
        headers.add(name, value);
    const std::optional<net::Method> method = methodOf(request.method());
    if (socket->property(busyProperty).toBool()) {
        // A second request before the first is answered: nobody we know does that.
        socket->abort();
        return true;
    }
    Delivery delivery{.socket = socket,
                      .headOnly = request.method() == QHttpServerRequest::Method::Head,
                      .closes = headers.value("connection").toLower().contains("close")};
    if (!isWelcome(headers)) {
        delivery.fate.answer = {.status = 403};
        delivery.closes = true;
    } else if (!method) {
        delivery.fate.answer = {.status = 404};
    } else {
        QUrl base = m_base;
        base.setHost(QString::fromLatin1(headers.value("host").split(':').first()));
        delivery.fate = m_handler({.method = *method,
                                   .headOnly = delivery.headOnly,
                                   .path = request.url().path(QUrl::FullyEncoded).toUtf8(),
                                   .rawQuery = request.url().query(QUrl::FullyEncoded).toUtf8(),
                                   .headers = headers,
                                   .body = request.body(),
                                   .base = base,
                                   .now = m_clock.now()});
    }
    socket->setProperty(busyProperty, true);
    deliver(std::move(delivery), m_clock, m_stop.get_token());
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest&, QTcpSocket* socket)
{
    socket->disconnectFromHost();
}

Task<> HttpServer::deliver(Delivery delivery, Clock& clock, std::stop_token stop)
{
    if (delivery.fate.delayMs > 0 && !co_await clock.sleep(Milliseconds(delivery.fate.delayMs), stop))
        co_return;
    QTcpSocket* socket = delivery.socket;
    if (!socket) // the client gave up meanwhile
        co_return;
    socket->setProperty(busyProperty, false);
    switch (delivery.fate.delivery) {
    case Fate::Delivery::Whole:
        for (const QByteArray& part : onTheWire(delivery.fate.answer, delivery.headOnly, delivery.closes))
            socket->write(part); // which shares it
        if (delivery.closes)
            socket->disconnectFromHost();
        break;
    case Fate::Delivery::Half:
        socket->write(firstHalf(delivery.fate.answer, delivery.headOnly));
        socket->disconnectFromHost();
        break;
    case Fate::Delivery::None:
        socket->disconnectFromHost();
        break;
    case Fate::Delivery::Reset:
        // Not from within Qt's own handling of what was read.
        QMetaObject::invokeMethod(socket, [socket] { reset(*socket); }, Qt::QueuedConnection);
        break;
    }
}

} // namespace qm::sandbox
