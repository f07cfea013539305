// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "core/net/limiter.h"
#include "tests/support/results.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::Milliseconds;
using qm::net::Limiter;
using qm::net::Limits;
using qm::net::Waiting;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);

struct Patience : testing::Test {
    qm::VirtualClock clock{start};
    QList<qint64> times; ///< in milliseconds
    QStringList told;
    std::vector<qm::Task<>> tasks;

    qm::Task<> work(Limiter& limiter, Limiter::Charge charge, Milliseconds holds)
    {
        const auto slot = co_await limiter.acquire(charge, {});
        times << (slot ? clock.elapsed().count() : -1);
        co_await clock.sleep(holds, {});
    }
    void ask(Limiter& limiter, Limiter::Charge charge = {}, Milliseconds holds = 100ms)
    {
        tasks.push_back(work(limiter, std::move(charge), holds));
    }
    void finish()
    {
        while (clock.advance()) {
        }
    }
    auto watched(Limiter& limiter)
    {
        return limiter.watch([this](const std::optional<Waiting>& waiting) {
            told << (waiting ? u"%1 until %2: %3"_s.arg(clock.elapsed().count()).arg(start.msecsTo(waiting->until)).arg(waiting->reason)
                             : u"%1 goes on"_s.arg(clock.elapsed().count()));
        });
    }
    qm::net::Quota quota(qint64 remaining, Milliseconds resetsIn, QByteArray resource = {})
    {
        return {.resource = std::move(resource),
                .remaining = remaining,
                .resetsAt = clock.now().addMSecs(resetsIn.count()),
                .reason = u"nothing is left"_s};
    }
};

} // namespace

TEST_F(Patience, EndsNoEarlierThanTheServiceSaid)
{
    Limiter limiter({}, clock);
    const auto watch = watched(limiter);
    limiter.holdBack({.atLeast = 60s, .reason = u"a break"_s}, 0ms);
    limiter.holdBack({.atLeast = 5s, .reason = u"a short break"_s}, 0ms);
    for (int i = 0; i < 3; ++i)
        ask(limiter);
    finish();
    EXPECT_EQ(times, QList<qint64>({60'000, 60'000, 60'000}));
    EXPECT_EQ(told, QStringList({u"0 until 60000: a break"_s, u"60000 goes on"_s})) << "once for all who wait";
}

TEST_F(Patience, GrowsWhereTheServiceNamesNoTime)
{
    Limiter limiter({.maxWait = 24h}, clock);
    const qm::net::Pause untold{.atLeast = 60s, .isTold = false};
    for (int i = 0; i < 3; ++i) {
        const Milliseconds sent = clock.elapsed();
        limiter.holdBack(untold, sent);
        limiter.holdBack(untold, sent); // refused together: that is one refusal
        ask(limiter, {}, 0ms);
        finish();
    }
    EXPECT_EQ(times, QList<qint64>({60'000, 180'000, 420'000}));
    ask(limiter, {}, 1h);
    finish();
    limiter.holdBack(untold, clock.elapsed());
    ask(limiter, {}, 0ms);
    finish();
    EXPECT_EQ(times.last() - times[3], 3'600'000 + 60'000) << "after a quiet hour it begins anew";
}

TEST_F(Patience, SpendsNoRequestOnAQuotaThatIsUsedUp)
{
    Limiter limiter({.maxWait = 1h}, clock);
    const auto watch = watched(limiter);
    limiter.observe(quota(3, 600s));
    for (int i = 0; i < 5; ++i)
        ask(limiter, {}, 10s);
    finish();
    EXPECT_EQ(std::count(times.begin(), times.end(), 0), 3);
    EXPECT_EQ(told.value(0), u"0 until 601000: nothing is left"_s);
}

TEST_F(Patience, WithAQuotaIsNotShorterBecauseAnAnswerCameLate)
{
    Limiter limiter({.maxWait = 1h}, clock);
    limiter.observe(quota(0, 600s));
    limiter.observe(quota(7, 600s)); // it was sent before the other one
    ask(limiter);
    finish();
    EXPECT_EQ(times, QList<qint64>({601'000}));
    ask(limiter);
    finish();
    EXPECT_EQ(times.last(), 601'100) << "what was told of the last hour does not count any more";
}

TEST_F(Patience, TellsWhatIsLeftOfAQuotaUntilItIsFilledAgain)
{
    Limiter limiter({}, clock);
    EXPECT_FALSE(limiter.quota("core")) << "no answer has told yet";
    limiter.observe(quota(4'871, 600s, "core"));
    limiter.observe(quota(4'900, 600s, "core")); // it was sent before the other one
    ASSERT_TRUE(limiter.quota("core"));
    EXPECT_EQ(limiter.quota("core")->remaining, 4'871);
    EXPECT_FALSE(limiter.quota("graphql")) << "that is another one";
    ask(limiter, {}, 601s);
    finish();
    EXPECT_FALSE(limiter.quota("core")) << "nobody knows what is left of the next hour";
}

TEST_F(Patience, BelievesAQuotaThatIsFilledSoonerAndHasLessLeft)
{
    Limiter limiter({}, clock);
    limiter.observe(quota(4'900, 3'600s, "core"));
    limiter.observe(quota(5, 200s, "core"));
    EXPECT_EQ(limiter.quota("core")->remaining, 5) << "somebody else is signed in";
    limiter.observe(quota(3, -1s, "core"));
    EXPECT_EQ(limiter.quota("core")->remaining, 5) << "an answer of the hour before that came late";
    limiter.observe(quota(4'000, 100s, "core"));
    EXPECT_EQ(limiter.quota("core")->remaining, 5);
}

TEST_F(Patience, WithOneQuotaDoesNotHoldUpAnother)
{
    Limiter limiter({.maxWait = 1h}, clock);
    limiter.observe(quota(0, 600s, "graphql"));
    ask(limiter, {.resource = "graphql"});
    ask(limiter, {.resource = "core"});
    finish();
    EXPECT_EQ(times, QList<qint64>({0, 601'000}));
}

TEST_F(Patience, IsOverAtOnceWhereTheQuotaResetsLaterThanWeWait)
{
    Limiter limiter({.maxWait = 300s}, clock);
    limiter.observe(quota(0, 3600s));
    ask(limiter);
    finish();
    EXPECT_EQ(times, QList<qint64>({-1}));
}

TEST_F(Patience, KeepsToThePointsOfAnyMinute)
{
    Limiter limiter({.concurrent = 1000, .pointsPerMinute = 100}, clock);
    const auto watch = watched(limiter);
    for (int i = 0; i < 60; ++i)
        ask(limiter, {.writes = i % 3 == 0}, 10ms); // 20 writes and 40 reads: 140 points
    finish();
    ASSERT_EQ(times.size(), 60);
    std::sort(times.begin(), times.end());
    EXPECT_EQ(times.first(), 0);
    EXPECT_EQ(std::count(times.begin(), times.end(), 0), 42) << "14 times 7 points; the next is a write, which nobody overtakes";
    EXPECT_EQ(times.last(), 60'000);
    EXPECT_EQ(told.size(), 2);
}

TEST_F(Patience, TellsNobodyWhoWatchesNoMore)
{
    Limiter limiter({}, clock);
    auto watch = watched(limiter);
    watch.reset();
    limiter.holdBack({.atLeast = 60s}, 0ms);
    ask(limiter);
    finish();
    EXPECT_TRUE(told.isEmpty());
}
