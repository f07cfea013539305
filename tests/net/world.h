// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/virtual_clock.h"
#include "core/net/service.h"
#include "tests/net/scripted_transport.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <sstream>

namespace qm::test {

/// Signs in by a token that can be renewed so many times.
class CountingSignIn final : public net::SignIn {
public:
    Task<Result<net::Headers>> headers(std::stop_token stop) override;
    bool refused(const net::Headers& given, const net::Response& answer) override;
    bool seesAll() const override { return all; }

    bool all{true};
    int renewals{1};
    int token{1};
    std::optional<Error> failure;
    std::function<Task<Result<void>>(std::stop_token)> before; ///< what it waits for first
};

/// A vendor in few words; a refusal may name `Retry-After` in seconds.
net::Vendor testVendor();

/// A call that reads the body as it is; the body "broken" cannot be read.
net::Call<QByteArray> call(net::Request request);

/// A service over a script and the virtual clock.
struct World {
    explicit World(net::Limits limits = {}, net::Vendor vendor = testVendor());

    /// Starts a call.
    Task<Result<QByteArray>> begin(net::Request request, std::stop_token stop = {});
    /// Runs a call to its end.
    Result<QByteArray> run(net::Request request, std::stop_token stop = {});

    /// The value of a task, run to its end.
    template <class T>
    T valueOf(Task<T>&& task)
    {
        EXPECT_TRUE(clock.runUntilDone(task)) << "nobody waits any more and it is not done";
        std::optional<T> value;
        keep(task, value);
        return *std::move(value);
    }

    VirtualClock clock;
    ScriptedTransport transport;
    CountingSignIn signIn;
    std::ostringstream logged;
    net::Service service;

private:
    template <class T>
    static Task<> keep(Task<T>& task, std::optional<T>& value)
    {
        value = co_await task;
    }
};

} // namespace qm::test
