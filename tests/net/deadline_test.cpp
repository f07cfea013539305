// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "core/net/deadline.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::net::Deadline;

namespace {

struct Deadlines : testing::Test {
    qm::VirtualClock clock{QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate)};
    bool slept{false};
    bool expired{false};

    qm::Task<> sleepUnder(qm::Milliseconds limit, qm::Milliseconds duration, std::stop_token stop)
    {
        Deadline deadline(clock, limit, stop);
        slept = (co_await clock.sleep(duration, deadline.token())).has_value();
        expired = deadline.expired();
        co_await deadline.end();
    }

    void finish(const qm::Task<>& task)
    {
        EXPECT_TRUE(clock.runUntilDone(task));
        EXPECT_EQ(clock.waiting(), 0u) << "something of the deadline is left behind";
    }
};

} // namespace

TEST_F(Deadlines, EndWhatTakesTooLong)
{
    finish(sleepUnder(15s, 1h, {}));
    EXPECT_FALSE(slept);
    EXPECT_TRUE(expired);
    EXPECT_EQ(clock.elapsed(), 15s);
}

TEST_F(Deadlines, LeaveAloneWhatEndsInTime)
{
    finish(sleepUnder(15s, 14s, {}));
    EXPECT_TRUE(slept);
    EXPECT_FALSE(expired);
    EXPECT_EQ(clock.elapsed(), 14s) << "calling the watch off takes no time";
}

TEST_F(Deadlines, PassAStopOnWithoutExpiring)
{
    std::stop_source stop;
    const auto task = sleepUnder(15s, 1h, stop.get_token());
    stop.request_stop();
    finish(task);
    EXPECT_FALSE(slept);
    EXPECT_FALSE(expired);
    EXPECT_EQ(clock.elapsed(), 0s);
}
