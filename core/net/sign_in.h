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

    /// Told when the service refused (401) what `headers` gave last. True if other headers may be given now, so that one
    /// more try makes sense.
    virtual bool refused() = 0;
};

} // namespace qm::net
