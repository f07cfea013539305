// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QNetworkReply>
#include <QObject>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>

namespace qm::net {

/// One request under way over QNetworkAccessManager: `co_await` it, then ask for the outcome. Reads the answer as it comes
/// and gives it up where it is longer than `mostBytes`; a stop, from whichever thread, ends it. `beforeAbort` is called before
/// either of these cuts the connection.
class NetworkExchange {
public:
    NetworkExchange(std::unique_ptr<QNetworkReply> reply, qsizetype mostBytes, std::stop_token stop, std::function<void()> beforeAbort);
    NetworkExchange(const NetworkExchange&) = delete;
    NetworkExchange& operator=(const NetworkExchange&) = delete;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiter);
    void await_resume() { m_onStop.reset(); }

    tl::expected<Response, TransportFailure> outcome();

private:
    struct Abort {
        NetworkExchange& exchange;
        void operator()() const;
    };
    void readMore();
    void abort();
    bool isTruncated(int status) const;
    Headers headers() const;
    QString words() const;

    std::unique_ptr<QNetworkReply> m_reply;
    qsizetype m_mostBytes;
    std::stop_token m_stop;
    std::function<void()> m_beforeAbort;
    QByteArray m_body;
    QStringList m_distrust;
    bool m_stopped{false};
    bool m_tooLong{false};
    QObject m_here; ///< everything is handled in this object's thread, queued: nobody is resumed inside a signal
    std::optional<std::stop_callback<Abort>> m_onStop;
};

} // namespace qm::net
