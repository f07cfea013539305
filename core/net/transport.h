// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/net/request.h"
#include "core/net/response.h"

#include <QUrl>

#include <tl/expected.hpp>

#include <stop_token>

namespace qm::net {

/// A request with everything that goes over the wire.
struct WireRequest {
    Method method{Method::Get};
    QUrl url{};
    Headers headers{};
    QByteArray body{};
    bool safeToRepeat{true};                      ///< where false (all but a GET), nothing below us may send it twice by itself
    qsizetype responseBytes{qsizetype(64) << 20}; ///< a longer answer is given up: `unreadable`
};

/// Why there is no answer.
struct TransportFailure {
    enum class Reached {
        No,      ///< it was certainly not acted upon: send it again as you like
        Perhaps, ///< it may have been acted upon
    };
    Reached reached{Reached::Perhaps};
    QString reason{};       ///< completes "Could not …: …"
    bool stopped{false};    ///< because a stop was requested
    bool untrusted{false};  ///< because the other side is not who it should be (TLS); trying again does not help
    bool unreadable{false}; ///< because the answer broke the protocol or a limit of ours
};

/// Carries requests: the network, or the sandbox in the same process. Follows no redirect, retries nothing, keeps no
/// cookies, caches nothing; all that is Service's.
class Transport {
public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// Sends once. Returns soon after `stop` is requested.
    virtual Task<tl::expected<Response, TransportFailure>> send(WireRequest request, std::stop_token stop) = 0;
};

} // namespace qm::net
