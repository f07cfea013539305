// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox.h"

#include <QAbstractHttpServer>
#include <QPointer>
#include <QTcpSocket>

#include <functional>
#include <stop_token>

namespace qm::sandbox {

/// One port on loopback that hands requests to a function and delivers what becomes of them, broken connections included.
/// Requests from a web page (with an Origin) or for another host are refused before anything sees them.
class HttpServer final : public QAbstractHttpServer {
public:
    using Handler = std::function<Fate(Ask)>;

    HttpServer(Clock& clock, Handler handler);
    ~HttpServer() override;

    /// Listens; 0 takes any free port. `internal` where that fails. After `sslSetup` it speaks TLS.
    Result<void> start(quint16 port, bool usesTls);

    /// "http://127.0.0.1:41234"
    QUrl base() const { return m_base; }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    /// How the answer to one request leaves.
    struct Delivery {
        QPointer<QTcpSocket> socket{};
        Fate fate{};
        bool headOnly{false};
        bool closes{false}; ///< the client wants the connection to end with it
    };

    bool isWelcome(const net::Headers& headers) const;
    static Task<> deliver(Delivery delivery, Clock& clock, std::stop_token stop);

    Clock& m_clock;
    Handler m_handler;
    QUrl m_base;
    std::stop_source m_stop; ///< ends the waits of answers under way with the server
};

} // namespace qm::sandbox
