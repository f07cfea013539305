// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/net/headers.h"

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

    /// Told when the service refused (401) a request signed in with `given`, which `headers` gave before. True if other
    /// headers may be given now, so that one more try makes sense. Many requests are refused together when a token expires:
    /// what was renewed since `given` stays good.
    virtual bool refused(const Headers& given) = 0;
};

} // namespace qm::net
