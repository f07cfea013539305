// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/transport.h"
#include "core/sandbox/sandbox.h"

namespace qm::sandbox {

/// Carries requests to a sample organization in the same process: no socket, no event loop, every wait on the clock. Its
/// vendors live at "http://localhost:1" and on.
class InProcessTransport final : public net::Transport {
public:
    InProcessTransport(Sandbox& sandbox, Clock& clock);

    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override;

    /// What an endpoints file would say of this organization.
    QJsonObject endpoints() const;

private:
    Sandbox& m_sandbox;
    Clock& m_clock;
};

} // namespace qm::sandbox
