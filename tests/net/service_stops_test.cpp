// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

/// Stops a write while it waits for something, and tells what came of it.
struct Stopping : testing::Test {
    std::stop_source stop;

    Error stopAt(World& world, Milliseconds moment, Request request = put(u"/x"_s))
    {
        auto task = world.begin(std::move(request), stop.get_token());
        auto timer = world.clock.sleep(moment, {});
        EXPECT_TRUE(world.clock.runUntilDone(timer));
        EXPECT_FALSE(task.isReady());
        stop.request_stop();
        const auto result = world.valueOf(std::move(task));
        EXPECT_EQ(world.clock.elapsed(), moment) << "a stop takes no time";
        return result ? Error{} : result.error();
    }
};

} // namespace

TEST_F(Stopping, BeforeItBeginsSendsNothing)
{
    World world;
    stop.request_stop();
    const auto result = world.run(put(u"/x"_s), stop.get_token());
    ASSERT_FAILS(result, Cancelled);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
    EXPECT_TRUE(world.transport.sent.isEmpty());
}

TEST_F(Stopping, WhileItWaitsForASlot)
{
    World world({.concurrent = 1});
    world.transport.script = {Reply{.outcome = Response{.status = 200}, .after = 10s}};
    auto other = world.begin(get(u"/other"_s));
    const Error error = stopAt(world, 3s);
    EXPECT_EQ(error.kind, Error::Kind::Cancelled);
    EXPECT_EQ(error.attempted, u"do it"_s);
    EXPECT_FALSE(Service::leavesDoubt(error));
    EXPECT_OK(world.valueOf(std::move(other)));
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST_F(Stopping, WhileItWaitsForItsTurnToWrite)
{
    World world({.writesPerMinute = 1, .writeBurst = 1});
    EXPECT_OK(world.run(put(u"/first"_s)));
    auto begun = world.begin(put(u"/x"_s), stop.get_token());
    world.clock.runUntilDone(world.clock.sleep(3s, {}));
    stop.request_stop();
    EXPECT_FAILS(world.valueOf(std::move(begun)), Cancelled);
    EXPECT_EQ(world.clock.elapsed(), 3010ms);
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST_F(Stopping, WhileItIsHeldBackByTheService)
{
    World world;
    world.transport.script = {answer(429, {}, {{"Retry-After", "100"}})};
    const Error error = stopAt(world, 50s);
    EXPECT_EQ(error.kind, Error::Kind::Cancelled);
    EXPECT_FALSE(Service::leavesDoubt(error)) << "it was refused";
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST_F(Stopping, WhileItBacksOff)
{
    World world;
    world.transport.script = {answer(503)};
    const Error error = stopAt(world, 100ms);
    EXPECT_EQ(error.kind, Error::Kind::Cancelled);
    EXPECT_TRUE(Service::leavesDoubt(error)) << "the first attempt may have been made";
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST_F(Stopping, WhileItIsOnTheWayLeavesDoubt)
{
    World world;
    world.transport.script = {drip()};
    const Error error = stopAt(world, 2s);
    EXPECT_EQ(error.kind, Error::Kind::Cancelled);
    EXPECT_TRUE(Service::leavesDoubt(error));
    EXPECT_EQ(world.clock.waiting(), 0u);
}

TEST_F(Stopping, WhileAReadIsOnTheWayLeavesNone)
{
    World world;
    world.transport.script = {drip()};
    EXPECT_FALSE(Service::leavesDoubt(stopAt(world, 2s, get(u"/x"_s))));
}

TEST_F(Stopping, WhileItSignsIn)
{
    World world;
    world.signIn.before = [&](std::stop_token stop) { return world.clock.sleep(1h, stop); };
    const Error error = stopAt(world, 2s);
    EXPECT_EQ(error.kind, Error::Kind::Cancelled);
    EXPECT_FALSE(Service::leavesDoubt(error));
    EXPECT_TRUE(world.transport.sent.isEmpty());
}
