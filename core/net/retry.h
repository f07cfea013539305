// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/request.h"
#include "core/net/response.h"
#include "core/net/transport.h"

#include <tl/expected.hpp>

#include <chrono>
#include <random>

namespace qm::net {

/// Why one attempt brought no answer.
struct Unanswered {
    Error error{};
    bool reached{true}; ///< it may have been acted upon
    bool again{false};  ///< another attempt could do better
};

/// What one attempt brought.
using Answer = tl::expected<Response, Unanswered>;

/// What a transport's failure means.
Unanswered unanswered(const TransportFailure& failure);

/// Whether the answer is what was asked for: 2xx, and 304 where the request says which version it knows.
bool isSuccess(const Request& request, const Response& response);

/// Whether the answer leads elsewhere and the request is to be sent there unchanged: 301, 302, 307, 308.
bool isRedirect(const Response& response);

/// Whether to send the request again, if `asked` is whether the service asked us to (Retry-After and the like). Never where
/// that could do something twice: only what is safe to repeat follows an attempt that may have been acted upon.
bool mayRepeat(const Request& request, const Answer& answer, bool asked);

/// Whether an attempt that was no success leaves open if something was changed: no answer to a write that may have arrived,
/// or an answer 5xx.
bool mayHaveChanged(const Request& request, const Answer& answer);

/// How long to wait after the attempt of that number (from 1): half a second, doubled each time up to eight seconds; of which
/// a random part, up to half, is left out, so that many who failed together do not come back together.
std::chrono::milliseconds backOff(int attempt, std::minstd_rand& random);

} // namespace qm::net
