// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_server.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::test {

RawAnswer RawAnswer::proper(int status, const QByteArray& body, const QByteArray& moreHead)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Some Words\r\nContent-Type: application/json\r\n" + moreHead +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

RawAnswer RawAnswer::redirect(int status, const QByteArray& location)
{
    return proper(status, {}, "Location: " + location + "\r\n");
}

RawAnswer RawAnswer::halfHead()
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Ty", .then = Then::Close};
}

RawAnswer RawAnswer::halfBody()
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":", .then = Then::Close};
}

RawAnswer RawAnswer::garbage()
{
    return {.bytes = "\x01\x02 this is no HTTP\r\n\r\n", .then = Then::Close};
}

RawAnswer RawAnswer::drip()
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", .then = Then::Drip};
}

RawAnswer RawAnswer::flood()
{
    return {.bytes = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", .then = Then::Flood};
}

RawServer::RawServer()
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port on loopback.");
}

QString RawServer::url(const QString& path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path);
}

QList<QByteArray> RawServer::lines() const
{
    QList<QByteArray> lines;
    for (const Received& one : received)
        lines << one.line;
    return lines;
}

void RawServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++connections;
        m_unread[socket] = {};
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
            m_unread.remove(socket);
            socket->deleteLater();
        });
    }
}

void RawServer::read(QTcpSocket* socket)
{
    QByteArray& unread = m_unread[socket];
    unread += socket->readAll();
    while (true) {
        const qsizetype endOfHead = unread.indexOf("\r\n\r\n");
        if (endOfHead < 0)
            return;
        Received request{.head = unread.first(endOfHead)};
        for (const QByteArray& field : request.head.split('\n'))
            if (field.toLower().startsWith("content-length:"))
                request.body.resize(field.mid(15).trimmed().toLongLong());
        if (unread.size() < endOfHead + 4 + request.body.size())
            return;
        request.body = unread.mid(endOfHead + 4, request.body.size());
        unread.remove(0, endOfHead + 4 + request.body.size());
        request.line = request.head.first(request.head.indexOf(" HTTP/"));
        received << request;
        answer(socket);
        if (!m_unread.contains(socket))
            return;
    }
}

void RawServer::answer(QTcpSocket* socket)
{
    RawAnswer answer = otherwise;
    if (!script.empty()) {
        answer = script.front();
        script.pop_front();
    }
    if (answer.after.count() > 0)
        QTimer::singleShot(answer.after, socket, [this, answer, socket] { perform(answer, socket); });
    else
        perform(answer, socket);
}

void RawServer::perform(const RawAnswer& answer, QTcpSocket* socket)
{
    socket->write(answer.bytes);
    switch (answer.then) {
    case RawAnswer::Then::Keep:
        break;
    case RawAnswer::Then::Close:
        socket->disconnectFromHost();
        break;
    case RawAnswer::Then::Reset: {
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        socket->abort();
        break;
    }
    case RawAnswer::Then::Drip: {
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(100ms);
        break;
    }
    case RawAnswer::Then::Flood:
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket] { pour(socket); });
        pour(socket);
        break;
    }
}

void RawServer::pour(QTcpSocket* socket)
{
    static const QByteArray water(64 * 1024, 'w');
    while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 4 * water.size())
        socket->write(water);
}

} // namespace qm::test
