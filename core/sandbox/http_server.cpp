// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http_server.h"

#include <QCoreApplication>
#include <QHttpServerRequest>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxFront)
};

std::optional<net::Method> methodOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
    case QHttpServerRequest::Method::Head:
        return net::Method::Get;
    case QHttpServerRequest::Method::Put:
        return net::Method::Put;
    case QHttpServerRequest::Method::Post:
        return net::Method::Post;
    case QHttpServerRequest::Method::Patch:
        return net::Method::Patch;
    case QHttpServerRequest::Method::Delete:
        return net::Method::Delete;
    default:
        return std::nullopt;
    }
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{{200, "OK"},
                                                {201, "Created"},
                                                {204, "No Content"},
                                                {301, "Moved Permanently"},
                                                {304, "Not Modified"},
                                                {307, "Temporary Redirect"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {409, "Conflict"},
                                                {422, "Unprocessable Entity"},
                                                {429, "Too Many Requests"},
                                                {500, "Internal Server Error"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"}};
    return phrases.value(status, "Status");
}

QByteArray headOf(const net::Response& answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const auto& [name, value] : answer.headers.all())
        head += name + ": " + value + "\r\n";
    if (answer.status != 204 && answer.status != 304)
        head += "content-length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return head + "\r\n";
}

/// A connection that ends with a reset instead of a farewell.
void reset(QTcpSocket& socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

} // namespace

HttpServer::HttpServer(Clock& clock, Handler handler)
    : m_clock(clock)
    , m_handler(std::move(handler))
{
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
    const QByteArray port = ':' + QByteArray::number(m_base.port());
    const QByteArray host = headers.value("host");
    return !headers.contains("origin") && (host == "127.0.0.1" + port || host == "localhost" + port);
}

bool HttpServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    net::Headers headers;
    for (const auto& [name, value] : request.headers())
        headers.add(name, value);
    const std::optional<net::Method> method = methodOf(request.method());
    const bool isHead = request.method() == QHttpServerRequest::Method::Head;
    Fate fate;
    if (!isWelcome(headers))
        fate.answer = {.status = 403};
    else if (!method)
        fate.answer = {.status = 405};
    else
        fate = m_handler({.method = *method,
                          .path = request.url().path(QUrl::FullyEncoded).toUtf8(),
                          .query = request.query(),
                          .headers = headers,
                          .body = request.body(),
                          .base = m_base,
                          .now = m_clock.now()});
    deliver(socket, std::move(fate), isHead, m_clock);
    return true;
}

Task<> HttpServer::deliver(QPointer<QTcpSocket> socket, Fate fate, bool isHead,
                           Clock& clock) // NOLINT(cppcoreguidelines-avoid-reference-coroutine-parameters): the clock outlives the server
{
    if (fate.delayMs > 0)
        co_await clock.sleep(Milliseconds(fate.delayMs), {});
    if (!socket) // the client gave up meanwhile
        co_return;
    const QByteArray head = headOf(fate.answer);
    switch (fate.delivery) {
    case Fate::Delivery::Whole:
        socket->write(isHead ? head : head + fate.answer.body);
        break;
    case Fate::Delivery::Half:
        socket->write(fate.answer.body.isEmpty() ? head.first(head.size() / 2)
                                                 : head + fate.answer.body.first(fate.answer.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Fate::Delivery::None:
        socket->disconnectFromHost();
        break;
    case Fate::Delivery::Reset:
        reset(*socket);
        break;
    }
}

} // namespace qm::sandbox
