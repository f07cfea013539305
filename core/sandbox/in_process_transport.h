// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/transport.h"
#include "core/sandbox/sandbox.h"

namespace qm::sandbox {

/// Carries requests to a sandbox in the same process. Takes `latency` by the clock (half on the way there, half on the way
/// back; none: answers without suspending), so with a VirtualClock it needs no event loop and leaves nothing to chance.
/// Sandbox and clock outlive it and every task it started. Of one thread.
class InProcessTransport final : public net::Transport {
public:
    InProcessTransport(Sandbox& sandbox, Clock& clock, Milliseconds latency = Milliseconds(0));

    /// Resets and lost answers are failures that leave open whether the request was acted upon; so is a stop.
    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override;

    /// Where a vendor stands for this transport: "https://github.sandbox". No other address is reachable.
    static QUrl base(const QString& system);

    /// What `sandbox serve` would print, without control: {"github": {"api", "organization", "token"}, "limits": {…}}.
    static QJsonObject endpoints(const Sandbox& sandbox);

private:
    Sandbox& m_sandbox;
    Clock& m_clock;
    Milliseconds m_latency;
};

} // namespace qm::sandbox
