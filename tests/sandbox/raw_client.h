// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/system_clock.h"
#include "core/sandbox/http_front.h"
#include "tests/support/results.h"

#include <QTcpSocket>

#include <memory>

namespace qm::sandbox::test {

/// What came back over a raw connection.
struct RawAnswer {
    QByteArray head{};
    QByteArray body{};
    bool isClosed{false}; ///< the other side ended the connection

    int status() const { return head.mid(9, 3).toInt(); }
    QByteArray header(const QByteArray& name) const;
};

/// A connection that sends exactly the bytes it is given.
class RawClient {
public:
    explicit RawClient(quint16 port);

    /// Sends, then waits until an answer is complete or the connection ends.
    RawAnswer send(const QByteArray& bytes, bool headOnly = false);
    void abort() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
};

/// How a connection ends on which that is sent: 0 for an orderly end, else the error of the machine's own `recv` (ECONNRESET),
/// which Qt does not tell apart.
int endOfConnection(quint16 port, const QByteArray& bytes);

/// A sandbox served on loopback.
struct Served {
    SystemClock clock;
    std::unique_ptr<Sandbox> sandbox;
    std::unique_ptr<HttpFront> front;
    QJsonObject endpoints;

    explicit Served(const Options& options = {}, const FrontOptions& frontOptions = {});

    quint16 apiPort() const;
    quint16 controlPort() const;
    QByteArray token() const;

    /// A request line and the headers of a decent client of the API; `more` are further header lines, each with its end.
    QByteArray request(const QByteArray& line, const QByteArray& body = {}, const QByteArray& more = {}) const;
    /// The same for control.
    QByteArray controlRequest(const QByteArray& line, const QByteArray& body = {}) const;
    RawAnswer ask(const QByteArray& line, const QByteArray& body = {}, const QByteArray& more = {}) const;
    RawAnswer control(const QByteArray& line, const QByteArray& body = {}) const;
};

} // namespace qm::sandbox::test
