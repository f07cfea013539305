// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/raw_client.h"

#include "tests/support/event_loop.h"

#include <QUrl>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {

QByteArray RawAnswer::header(const QByteArray& name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines)
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(u"127.0.0.1"_s, port);
    qm::test::spinUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

RawAnswer RawClient::send(const QByteArray& bytes, bool headOnly)
{
    m_socket.write(bytes);
    QByteArray received;
    RawAnswer answer;
    qm::test::spinUntil([&] {
        received += m_socket.readAll();
        answer.isClosed = m_socket.state() == QAbstractSocket::UnconnectedState;
        const qsizetype end = received.indexOf("\r\n\r\n");
        answer.head = received.left(end < 0 ? received.size() : end);
        answer.body = end < 0 ? QByteArray() : received.mid(end + 4);
        const qsizetype length = headOnly ? 0 : answer.header("content-length").toLongLong();
        return answer.isClosed || (end >= 0 && answer.body.size() >= length);
    });
    qm::test::spinFor(std::chrono::milliseconds(5)); // bytes that should not come would come now
    answer.body += m_socket.readAll();
    answer.isClosed = m_socket.state() == QAbstractSocket::UnconnectedState;
    return answer;
}

int endOfConnection(quint16 port, const QByteArray& bytes)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int error = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? EAGAIN : errno;
    ::send(socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
    qm::test::spinUntil([&] {
        char byte = 0;
        const ssize_t got = ::recv(socket, &byte, 1, MSG_DONTWAIT);
        error = got < 0 ? errno : 0;
        return got == 0 || (got < 0 && error != EAGAIN);
    });
    ::close(socket);
    return error;
}

Served::Served(const Options& options, const FrontOptions& frontOptions)
    : sandbox(Sandbox::make(options, clock).value())
    , front(HttpFront::start(*sandbox, clock, frontOptions).value())
    , endpoints(front->endpoints())
{
}

quint16 Served::apiPort() const
{
    return static_cast<quint16>(QUrl(endpoints["github"_L1]["api"_L1].toString()).port());
}

quint16 Served::controlPort() const
{
    return static_cast<quint16>(QUrl(endpoints["control"_L1].toString()).port());
}

QByteArray Served::token() const
{
    return endpoints["github"_L1]["token"_L1].toString().toLatin1();
}

QByteArray Served::request(const QByteArray& line, const QByteArray& body, const QByteArray& more) const
{
    return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(apiPort()) + "\r\nUser-Agent: test\r\nAuthorization: Bearer " +
           token() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

QByteArray Served::controlRequest(const QByteArray& line, const QByteArray& body) const
{
    return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(controlPort()) + "\r\nAuthorization: Bearer " +
           endpoints["controlToken"_L1].toString().toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

RawAnswer Served::ask(const QByteArray& line, const QByteArray& body, const QByteArray& more) const
{
    return RawClient(apiPort()).send(request(line, body, more), line.startsWith("HEAD"));
}

RawAnswer Served::control(const QByteArray& line, const QByteArray& body) const
{
    return RawClient(controlPort()).send(controlRequest(line, body));
}

} // namespace qm::sandbox::test
