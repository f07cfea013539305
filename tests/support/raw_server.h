// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QTcpServer>

#include <chrono>
#include <deque>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace qm::test {

/// What a RawServer does with one request: writes bytes as they are, and then something else.
struct RawAnswer {
    enum class Then {
        Keep,  ///< waits for the next request on this connection
        Close, ///< ends the connection
        Reset, ///< ends it with a TCP reset
        Drip,  ///< goes on with one byte every 100 ms
        Flood, ///< goes on as fast as it is read, for ever
    };
    QByteArray bytes{};
    Then then{Then::Keep};
    std::chrono::milliseconds after{0}; ///< how late it begins

    /// A proper answer with its length.
    static RawAnswer proper(int status, const QByteArray& body = {}, const QByteArray& moreHead = {});
    static RawAnswer redirect(int status, const QByteArray& location);
    /// No answer at all, though the request was read.
    static RawAnswer lost() { return {.then = Then::Close}; }
    static RawAnswer reset() { return {.then = Then::Reset}; }
    /// Closed in the middle of the head; in the middle of the body.
    static RawAnswer halfHead();
    static RawAnswer halfBody();
    /// Bytes that are no HTTP.
    static RawAnswer garbage();
    static RawAnswer drip();
    static RawAnswer flood();
    /// Takes the request and stays silent.
    static RawAnswer silence() { return {}; }
};

/// A server on loopback that misbehaves as told and remembers every request that reached it, be it answered or not. Lives in
/// the thread of the test, whose event loop must run.
class RawServer {
public:
    RawServer();

    QString url(const QString& path = {}) const;
    quint16 port() const { return m_server.serverPort(); }

    /// What it does with the next requests, in their order; afterwards it does `otherwise`.
    std::deque<RawAnswer> script;
    RawAnswer otherwise{RawAnswer::proper(200, "{}")};

    struct Received {
        QByteArray line{}; ///< "PUT /a/b"
        QByteArray head{}; ///< all header lines as they came
        QByteArray body{};
    };
    QList<Received> received;
    int connections{0};

    /// "PUT /a/b", as they came.
    QList<QByteArray> lines() const;

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket);
    void perform(const RawAnswer& answer, QTcpSocket* socket);
    void pour(QTcpSocket* socket);

    QTcpServer m_server;
    QHash<QTcpSocket*, QByteArray> m_unread;
};

} // namespace qm::test
