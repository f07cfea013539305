// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "core/net/limiter.h"
#include "tests/support/results.h"

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::net::Limiter;
using qm::net::Limits;

namespace {

struct Limiting : testing::Test {
    qm::VirtualClock clock{QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate)};
    QStringList log;
    QByteArray resource;
    std::vector<qm::Task<>> tasks;

    /// Takes a slot, holds it for a while, and notes when it got it.
    qm::Task<> work(Limiter& limiter, QString name, bool writes, qm::Milliseconds holds, std::stop_token stop)
    {
        const qm::Result<Limiter::Slot> slot = co_await limiter.acquire({.writes = writes, .resource = resource}, stop);
        log << u"%1 %2%3"_s.arg(clock.elapsed().count()).arg(name, slot ? QString() : u": "_s + kindName(slot.error().kind));
        if (slot)
            co_await clock.sleep(holds, {});
    }
    void start(Limiter& limiter, QString name, bool writes = false, qm::Milliseconds holds = 100ms, std::stop_token stop = {})
    {
        tasks.push_back(work(limiter, name, writes, holds, stop));
    }
    void finish()
    {
        while (clock.advance()) {
        }
        for (const auto& task : tasks)
            EXPECT_TRUE(task.isReady());
    }
};

} // namespace

TEST_F(Limiting, LetsInAsManyAsAllowedAndTheOthersInTheirOrder)
{
    Limiter limiter({.concurrent = 2}, clock);
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        start(limiter, name);
    finish();
    EXPECT_EQ(log, QStringList({u"0 a"_s, u"0 b"_s, u"100 c"_s, u"100 d"_s, u"200 e"_s}));
}

TEST_F(Limiting, LosesNoPlaceToAWaiterThatWasStopped)
{
    Limiter limiter({.concurrent = 1}, clock);
    std::stop_source stop;
    start(limiter, u"a"_s);
    start(limiter, u"b"_s, false, 100ms, stop.get_token());
    start(limiter, u"c"_s);
    start(limiter, u"d"_s);
    stop.request_stop();
    finish();
    EXPECT_EQ(log, QStringList({u"0 a"_s, u"0 b: cancelled"_s, u"100 c"_s, u"200 d"_s}));
}

TEST_F(Limiting, PassesOnAPlaceThatCameTogetherWithTheStop)
{
    Limiter limiter({.concurrent = 1}, clock);
    std::stop_source stop;
    start(limiter, u"a"_s, false, 10ms);
    start(limiter, u"b"_s, false, 10ms, stop.get_token());
    start(limiter, u"c"_s, false, 10ms);
    EXPECT_TRUE(clock.advance()); // a leaves, b is let in but does not know yet
    stop.request_stop();
    finish();
    EXPECT_EQ(log, QStringList({u"0 a"_s, u"10 b: cancelled"_s, u"10 c"_s}));
}

TEST_F(Limiting, PacesTwoHundredWritesAfterABurstOfTen)
{
    Limiter limiter({.concurrent = 60, .writesPerMinute = 60}, clock);
    for (int i = 0; i < 200; ++i)
        start(limiter, QString::number(i), true, 1ms);
    finish();
    ASSERT_EQ(log.size(), 200);
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(log[i], u"%1 %2"_s.arg(std::max(0, i - 9) * 1000).arg(i));
}

TEST_F(Limiting, RefillsTheBurstWhileNobodyWrites)
{
    Limiter limiter({.writesPerMinute = 80, .writeBurst = 2}, clock);
    for (int i = 0; i < 3; ++i)
        start(limiter, u"first"_s, true, 1ms);
    finish();
    clock.runUntilDone(clock.sleep(1h, {}));
    log.clear();
    for (int i = 0; i < 3; ++i)
        start(limiter, u"later"_s, true, 1ms);
    const qint64 now = clock.elapsed().count();
    finish();
    EXPECT_EQ(log, QStringList({u"%1 later"_s.arg(now), u"%1 later"_s.arg(now), u"%1 later"_s.arg(now + 750)}));
}

TEST_F(Limiting, NeverExceedsAPaceThatIsNoWholeNumber)
{
    Limiter limiter({.writesPerMinute = 7, .writeBurst = 1}, clock);
    for (int i = 0; i < 15; ++i)
        start(limiter, u"w"_s, true, 1ms);
    finish();
    EXPECT_GE(log.last().section(u' ', 0, 0).toInt(), 120'000);
    EXPECT_LE(log.last().section(u' ', 0, 0).toInt(), 120'020);
}

TEST_F(Limiting, DoesNotPaceWritesWhereNoRateIsSet)
{
    Limiter limiter({.concurrent = 200}, clock);
    for (int i = 0; i < 200; ++i)
        start(limiter, u"w"_s, true);
    EXPECT_EQ(log.count(u"0 w"_s), 200);
    finish();
}

TEST_F(Limiting, LetsReadsPassWritesThatWaitForTheirTurn)
{
    Limiter limiter({.concurrent = 1, .writesPerMinute = 60, .writeBurst = 1}, clock);
    start(limiter, u"write"_s, true, 1ms);
    start(limiter, u"write"_s, true, 1ms);
    start(limiter, u"read"_s, false, 1ms);
    finish();
    EXPECT_EQ(log, QStringList({u"0 write"_s, u"1 read"_s, u"1000 write"_s}));
}

TEST_F(Limiting, AStoppedWriteCostsTheOthersNothing)
{
    Limiter limiter({.writesPerMinute = 60, .writeBurst = 1}, clock);
    std::stop_source stop;
    start(limiter, u"a"_s, true, 1ms);
    for (int i = 0; i < 100; ++i)
        start(limiter, u"x"_s, true, 1ms, stop.get_token());
    start(limiter, u"b"_s, true, 1ms);
    stop.request_stop();
    finish();
    EXPECT_EQ(log.count(u"0 x: cancelled"_s), 100);
    EXPECT_EQ(log.last(), u"1000 b"_s);
}

TEST_F(Limiting, HoldsEverybodyBackUntilTheServiceWantsUs)
{
    Limiter limiter({}, clock);
    limiter.holdBack({.atLeast = 60s, .reason = u"it asks for a break"_s}, clock.elapsed());
    limiter.holdBack({.atLeast = 5s, .reason = u"it asks for a break"_s}, clock.elapsed());
    start(limiter, u"a"_s);
    start(limiter, u"b"_s, true);
    finish();
    EXPECT_EQ(log, QStringList({u"60000 a"_s, u"60000 b"_s}));
}

TEST_F(Limiting, GivesUpAtOnceWhereTheServiceWantsALongerWaitThanWeHave)
{
    Limiter limiter({.maxWait = 5min}, clock);
    limiter.holdBack({.atLeast = 10s, .reason = u"it asks for a break"_s}, clock.elapsed());
    start(limiter, u"waiting"_s);
    limiter.holdBack({.atLeast = 311s, .reason = u"it asks for a break"_s}, clock.elapsed());
    start(limiter, u"late"_s);
    finish();
    EXPECT_EQ(log, QStringList({u"0 late: quota"_s, u"10000 waiting: quota"_s})) << "301 s are left at 10 s";
}

TEST_F(Limiting, ARefusedWaiterHoldsNoSlot)
{
    Limiter limiter({.concurrent = 1, .maxWait = 1s}, clock);
    limiter.holdBack({.atLeast = 2s, .reason = u"it asks for a break"_s}, clock.elapsed());
    start(limiter, u"a"_s);
    clock.runUntilDone(clock.sleep(2s, {}));
    start(limiter, u"b"_s);
    finish();
    EXPECT_EQ(log, QStringList({u"0 a: quota"_s, u"2000 b"_s}));
}
