// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_clock.h"
#include "tests/support/results.h"

#include <thread>

using namespace std::chrono_literals;
using qm::SystemClock;

TEST(SystemClock, WaitsAtLeastAsLongAsAsked)
{
    SystemClock clock;
    const auto before = clock.elapsed();
    EXPECT_OK(QCoro::waitFor(clock.sleep(20ms, {})));
    EXPECT_GE(clock.elapsed() - before, 19ms);
    EXPECT_EQ(clock.now().timeSpec(), Qt::UTC);
}

TEST(SystemClock, EndsAWaitAtOnceWhenAnotherThreadStopsIt)
{
    SystemClock clock;
    std::stop_source stop;
    std::jthread other([&stop] {
        std::this_thread::sleep_for(20ms);
        stop.request_stop();
    });
    const auto before = clock.elapsed();
    EXPECT_FAILS(QCoro::waitFor(clock.sleep(1h, stop.get_token())), Cancelled);
    EXPECT_LT(clock.elapsed() - before, 10s);
}

TEST(SystemClock, DoesNotWaitAfterAStop)
{
    SystemClock clock;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(QCoro::waitFor(clock.sleep(1h, stop.get_token())), Cancelled);
}

TEST(SystemClock, SurvivesAStopInTheVeryMomentTheTimeIsOver)
{
    SystemClock clock;
    for (int i = 0; i < 200; ++i) {
        std::stop_source stop;
        std::jthread other([&stop] { stop.request_stop(); });
        [[maybe_unused]] const auto either = QCoro::waitFor(clock.sleep(0ms, stop.get_token()));
    }
}

TEST(SystemClock, WaitsLongerThanATimerOfQtCan)
{
    SystemClock clock;
    std::stop_source stop;
    std::jthread other([&stop] {
        std::this_thread::sleep_for(20ms);
        stop.request_stop();
    });
    EXPECT_FAILS(QCoro::waitFor(clock.sleep(24h * 365, stop.get_token())), Cancelled);
}

TEST(SystemClock, TakesATimeBelowZeroAsOver)
{
    SystemClock clock;
    EXPECT_OK(QCoro::waitFor(clock.sleep(-1h, {})));
}

TEST(SystemClock, KeepsWaitsApart)
{
    SystemClock clock;
    std::stop_source stop;
    auto stopped = clock.sleep(1h, stop.get_token());
    auto going = clock.sleep(15ms, {});
    stop.request_stop();
    EXPECT_FALSE(stopped.isReady()) << "the one who asks for the stop must not run what was waiting";
    EXPECT_FAILS(QCoro::waitFor(std::move(stopped)), Cancelled);
    EXPECT_FALSE(going.isReady());
    EXPECT_OK(QCoro::waitFor(std::move(going)));
}
