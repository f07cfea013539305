// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::VirtualClock;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);

qm::Task<> note(VirtualClock& clock, qm::Milliseconds after, QString name, QStringList& log)
{
    const bool slept = (co_await clock.sleep(after, {})).has_value();
    log << u"%1 %2 %3"_s.arg(clock.elapsed().count()).arg(name, slept ? u"slept"_s : u"stopped"_s);
}

} // namespace

TEST(VirtualClock, WakesTheEarliestFirstAndTiesInTheOrderOfAsking)
{
    VirtualClock clock(start);
    QStringList log;
    const auto b = note(clock, 20ms, u"b"_s, log);
    const auto a = note(clock, 10ms, u"a"_s, log);
    const auto c = note(clock, 20ms, u"c"_s, log);
    while (clock.advance()) {
    }
    EXPECT_EQ(log, QStringList({u"10 a slept"_s, u"20 b slept"_s, u"20 c slept"_s}));
    EXPECT_EQ(clock.now(), start.addMSecs(20));
}

TEST(VirtualClock, EndsAWaitAtOnceWhenItIsStopped)
{
    VirtualClock clock(start);
    std::stop_source stop;
    auto sleeping = clock.sleep(1h, stop.get_token());
    stop.request_stop();
    EXPECT_FALSE(sleeping.isReady()) << "the one who asks for the stop must not run what was waiting";
    EXPECT_TRUE(clock.runUntilDone(sleeping));
    EXPECT_EQ(clock.elapsed(), 0ms);
    EXPECT_EQ(clock.waiting(), 0u);
}

TEST(VirtualClock, DoesNotWaitAtAllAfterAStop)
{
    VirtualClock clock(start);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(clock.sleep(1h, stop.get_token()).isReady());
    EXPECT_FALSE(clock.advance());
}
