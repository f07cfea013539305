// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

Reply retryAfter(int status, int seconds)
{
    return answer(status, {}, {{"Retry-After", QByteArray::number(seconds)}});
}

} // namespace

TEST(Retries, GetAReadThroughLostAnswersAndServerFaults)
{
    World world;
    world.transport.script = {lostAnswer(), answer(502), answer(200, "here")};
    EXPECT_EQ(world.run(get(u"/x"_s)), Result<QByteArray>("here"));
    const QList<qint64> times = world.transport.times();
    ASSERT_EQ(times.size(), 3);
    EXPECT_GE(times[1] - times[0], 10 + 250);
    EXPECT_LE(times[1] - times[0], 10 + 500);
    EXPECT_GE(times[2] - times[1], 10 + 500);
    EXPECT_LE(times[2] - times[1], 10 + 1000);
}

TEST(Retries, WaitAlikeForTheSameSeed)
{
    const auto times = [](unsigned seed) {
        World world({.attempts = 6, .jitterSeed = seed});
        world.transport.otherwise = [](const WireRequest&) { return answer(503); };
        EXPECT_FAILS(world.run(get(u"/x"_s)), Unreachable);
        return world.transport.times();
    };
    EXPECT_EQ(times(1).size(), 6);
    EXPECT_EQ(times(1), times(1));
    EXPECT_NE(times(1), times(2));
}

TEST(Retries, EndAfterThreeAttemptsWithTheLastReason)
{
    World world;
    world.transport.script = {lostAnswer(), lostAnswer(), answer(503, {}, {{"X-Request-Id", "third"}})};
    const auto result = world.run(get(u"/x"_s));
    ASSERT_FAILS(result, Unreachable);
    EXPECT_EQ(result.error().requestId, u"third"_s);
    EXPECT_EQ(world.transport.sent.size(), 3);
}

TEST(Retries, NeverRepeatAPostThatMayHaveArrived)
{
    for (const Reply& reply : {lostAnswer(), answer(500), answer(503), retryAfter(503, 1), drip()}) {
        World world;
        world.transport.script = {reply};
        const auto result = world.run(post(u"/x"_s));
        EXPECT_FAILS(result, Unreachable);
        EXPECT_TRUE(Service::leavesDoubt(result.error()));
        EXPECT_EQ(world.transport.sent.size(), 1);
    }
}

TEST(Retries, RepeatAPostThatCertainlyDidNotArrive)
{
    World world;
    world.transport.script = {refusedConnection(), retryAfter(429, 3)};
    EXPECT_OK(world.run(post(u"/x"_s)));
    EXPECT_EQ(world.transport.sent.size(), 3);

    world.transport.script = {refusedConnection(), refusedConnection(), refusedConnection()};
    const auto result = world.run(post(u"/x"_s));
    ASSERT_FAILS(result, Unreachable);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
    EXPECT_EQ(result.error().message(),
              u"Could not do it: connection refused. Check the network and the service's status page, then try again."_s);
}

TEST(Retries, RememberTheDoubtOfAnEarlierAttempt)
{
    World world;
    world.transport.script = {lostAnswer(), answer(422)};
    const auto refusedLater = world.run(put(u"/x"_s));
    ASSERT_FAILS(refusedLater, Invalid);
    EXPECT_TRUE(Service::leavesDoubt(refusedLater.error())) << "the first attempt may have been made";

    world.transport.script = {answer(500), refusedConnection(), refusedConnection()};
    EXPECT_TRUE(Service::leavesDoubt(world.run(remove(u"/x"_s)).error()));

    world.transport.script = {answer(500), answer(500), answer(500)};
    EXPECT_FALSE(Service::leavesDoubt(world.run(get(u"/x"_s)).error())) << "a read leaves none";
}

TEST(Retries, EndADripByTheDeadlineOfTheAttempt)
{
    World world({.attemptDeadline = 15s});
    world.transport.script = {drip(), answer(200, "here")};
    EXPECT_EQ(world.run(get(u"/x"_s)), Result<QByteArray>("here"));
    const QList<qint64> times = world.transport.times();
    ASSERT_EQ(times.size(), 2);
    EXPECT_GE(times[1], 15'250);
    EXPECT_LE(times[1], 15'500);
}

TEST(Retries, EndEveryCallByItsDeadline)
{
    World world({.attempts = 100, .attemptDeadline = 15s, .callDeadline = 60s});
    world.transport.otherwise = [](const WireRequest&) { return drip(); };
    const auto result = world.run(get(u"/x"_s));
    ASSERT_FAILS(result, Unreachable);
    EXPECT_LE(world.clock.elapsed(), 60s);
    EXPECT_GE(world.clock.elapsed(), 45s);
    EXPECT_TRUE(result.error().reason.contains(u"no answer came within"_s)) << result.error().reason.toStdString();
    EXPECT_EQ(world.clock.waiting(), 0u) << "no wait is left behind";
}

TEST(Retries, GiveASlowCallTheTimeItSaysItNeeds)
{
    World world;
    Reply slow = answer(200, "slow");
    slow.after = 100s;
    world.transport.script = {slow};
    Request request = get(u"/x"_s);
    request.deadline = 120s;
    EXPECT_EQ(world.run(request), Result<QByteArray>("slow"));
}

TEST(Retries, CountASignInThatHangsAsLateButLeaveNoDoubt)
{
    World world({.attempts = 1});
    world.signIn.before = [&](std::stop_token stop) { return world.clock.sleep(1h, stop); };
    const auto result = world.run(put(u"/x"_s));
    ASSERT_FAILS(result, Unreachable);
    EXPECT_EQ(world.clock.elapsed(), 15s);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
}

TEST(Retries, ObeyRetryAfterToTheMoment)
{
    World world({.callDeadline = 60s});
    world.transport.script = {retryAfter(429, 100), retryAfter(503, 7)};
    EXPECT_OK(world.run(get(u"/x"_s))) << "waits the service asks for come on top of the call's deadline";
    EXPECT_EQ(world.transport.times(), QList<qint64>({0, 100'010, 107'020}));
}

TEST(Retries, HoldAllOtherCallsBackWhileTheServiceWantsToBeLeftAlone)
{
    World world;
    world.transport.script = {retryAfter(429, 30)};
    auto first = world.begin(get(u"/first"_s));
    EXPECT_TRUE(world.clock.runUntilDone(world.clock.sleep(1s, {})));
    auto second = world.begin(get(u"/second"_s));
    EXPECT_OK(world.valueOf(std::move(first)));
    EXPECT_OK(world.valueOf(std::move(second)));
    EXPECT_EQ(world.transport.times(), QList<qint64>({0, 30'010, 30'010}));
}

TEST(Retries, GiveUpWhereTheServiceAsksForALongerWaitThanWeHave)
{
    World world({.maxWait = 300s});
    world.transport.script = {retryAfter(429, 3600)};
    const auto result = world.run(post(u"/x"_s));
    ASSERT_FAILS(result, Quota);
    EXPECT_EQ(result.error().status, 429);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
    EXPECT_TRUE(result.error().hint.contains(u"2026-11-24 10:00:00 UTC"_s)) << result.error().hint.toStdString();

    EXPECT_FAILS(world.run(get(u"/other"_s)), Quota) << "nor is anything else sent meanwhile";
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST(Retries, DoNotCountARefusalThatAsksForPatience)
{
    World world({.attempts = 1});
    world.transport.script = {retryAfter(429, 30), retryAfter(429, 30)};
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_EQ(world.transport.times(), QList<qint64>({0, 30'010, 60'020}));
}

TEST(Retries, HavePatienceForAllWaitsOfACallTogether)
{
    World world({.maxWait = 300s});
    world.transport.otherwise = [](const WireRequest&) { return retryAfter(429, 140); };
    EXPECT_FAILS(world.run(get(u"/x"_s)), Quota);
    EXPECT_EQ(world.transport.times(), QList<qint64>({0, 140'010, 280'020}));
}

TEST(Retries, AreNotKeptBusyForEverByAskingForNoTime)
{
    World world;
    world.transport.otherwise = [](const WireRequest&) { return retryAfter(429, 0); };
    EXPECT_FAILS(world.run(get(u"/x"_s)), Quota);
    EXPECT_EQ(world.transport.sent.size(), 10);
}
