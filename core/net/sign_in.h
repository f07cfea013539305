// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/net/headers.h"
#include "core/net/response.h"

#include <stop_token>

namespace qm::net {

/// An identity at a service: hands out the headers that prove it and renews them when it must.
class SignIn {
public:
    SignIn() = default;
    virtual ~SignIn() = default;
    SignIn(const SignIn&) = delete;
    SignIn& operator=(const SignIn&) = delete;

    /// The headers that sign a request in; may ask a service for a fresh token first.
    virtual Task<Result<Headers>> headers(std::stop_token stop) = 0;

    /// Told when the service refused (401, or 403 where that is no limit) a request signed in with `given`, which `headers`
    /// gave before, and how. True if another try makes sense: `headers` will give others now, or the same when their time has
    /// come. Many requests are refused together when a token expires: what was renewed since `given` stays good.
    virtual bool refused(const Headers& given, const Response& answer) = 0;

    /// Ends what it signed requests in with, where that can be ended. Nothing is signed in afterwards.
    virtual Task<Result<void>> end(std::stop_token) { co_return Result<void>(); }

    /// Whether, as far as is known, it may see everything: else what lists leave out is not absent.
    virtual bool seesAll() const { return true; }
};

} // namespace qm::net
