// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/transport.h"

#include <deque>
#include <functional>

namespace qm::test {

/// What the other side does with one request.
struct Reply {
    tl::expected<net::Response, net::TransportFailure> outcome{};
    Milliseconds after{10}; ///< on the clock
};

/// An answer; and the ways in which none comes.
Reply answer(int status, QByteArray body = {}, net::Headers headers = {});
Reply lostAnswer();
Reply refusedConnection();
Reply drip(); ///< begins and never ends

/// A transport that plays a script and remembers what it was given.
class ScriptedTransport final : public net::Transport {
public:
    explicit ScriptedTransport(Clock& clock);

    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override;

    /// The answers to the requests as they come; when they are used up, `otherwise` answers.
    std::deque<Reply> script;
    std::function<Reply(const net::WireRequest&)> otherwise;

    struct Sent {
        net::WireRequest request;
        Milliseconds at;
    };
    QList<Sent> sent;
    int underWay{0};
    int mostUnderWay{0};

    /// "PUT /a/b", as they were sent.
    QStringList lines() const;
    /// When each was sent, in milliseconds.
    QList<qint64> times() const;

private:
    Clock& m_clock;
};

} // namespace qm::test
