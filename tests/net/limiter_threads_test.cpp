// SPDX-License-Identifier: GPL-3.0-or-later
// Waits of the limiter on the machine's clock, stopped from other threads.
#include "core/base/system_clock.h"
#include "core/net/deadline.h"
#include "core/net/limiter.h"
#include "tests/support/awaited.h"
#include "tests/support/results.h"

#include <thread>

using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

Task<bool> expires(Clock& clock, Milliseconds limit, std::stop_token stop)
{
    Deadline deadline(clock, limit, stop);
    co_await clock.sleep(1h, deadline.token());
    const bool expired = deadline.expired();
    co_await deadline.end();
    co_return expired;
}

} // namespace

TEST(LimiterThreads, WaitersAreStoppedFromAnotherThreadWhilePlacesChangeHands)
{
    SystemClock clock;
    Limiter limiter({.concurrent = 1}, clock);
    for (int round = 0; round < 50; ++round) {
        auto slot = awaited(limiter.acquire({}, {}));
        ASSERT_OK(slot);
        std::stop_source stop;
        auto stopped = limiter.acquire({}, stop.get_token());
        auto patient = limiter.acquire({}, {});
        std::thread other([&] { stop.request_stop(); });
        slot->leave();
        {
            const auto first = awaited(std::move(stopped)); // let in or stopped, whichever came first: both are right
            if (!first)
                EXPECT_FAILS(first, Cancelled);
        }
        other.join();
        EXPECT_OK(awaited(std::move(patient)));
    }
}

TEST(LimiterThreads, DeadlinesRunOnTheMachinesClockAndPassStopsOn)
{
    SystemClock clock;
    EXPECT_TRUE(awaited(expires(clock, 20ms, {})));
    for (int round = 0; round < 50; ++round) {
        std::stop_source stop;
        auto task = expires(clock, 1h, stop.get_token());
        std::thread other([&] { stop.request_stop(); });
        EXPECT_FALSE(awaited(std::move(task)));
        other.join();
    }
}
