// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/answer_cache.h"
#include "tests/net/world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::net;
using namespace qm::test;

namespace {

/// A service whose /x changes when `version` does; it knows If-None-Match.
struct Versions {
    World world;
    int version{1};
    int unchanged{0};

    Versions()
    {
        world.transport.otherwise = [this](const WireRequest& request) {
            const QByteArray etag = "\"v" + QByteArray::number(version) + '"';
            const bool isKnown = request.headers.value("If-None-Match") == etag;
            unchanged += isKnown ? 1 : 0;
            return isKnown ? answer(304, {}, {{"ETag", etag}}) : answer(200, "body " + QByteArray::number(version), {{"ETag", etag}});
        };
    }
    QByteArray read(const QString& path = u"/x"_s) { return world.run(get(path)).value_or("failed"); }
};

std::shared_ptr<const void> some()
{
    return std::make_shared<const int>(7);
}

} // namespace

TEST(ConditionalRequests, GiveWhatWasReadBeforeWhereNothingChanged)
{
    Versions service;
    EXPECT_EQ(service.read(), "body 1");
    EXPECT_EQ(service.read(), "body 1");
    EXPECT_EQ(service.unchanged, 1);
    service.version = 2;
    EXPECT_EQ(service.read(), "body 2");
    EXPECT_EQ(service.read(), "body 2");
    EXPECT_EQ(service.unchanged, 2);
}

TEST(ConditionalRequests, AreCountedAsSentAndAsUnchanged)
{
    Versions service;
    service.read();
    EXPECT_EQ(service.world.service.tally(), (Tally{.sent = 1}));
    service.read();
    EXPECT_EQ(service.world.service.tally(), (Tally{.sent = 2, .unchanged = 1}));
}

TEST(ConditionalRequests, AreMadeOfWhatAnotherServiceReadThatSharesTheCache)
{
    Versions service;
    World& world = service.world;
    const auto cache = std::make_shared<AnswerCache>(Limits().cacheBytes);
    const auto log = std::make_shared<spdlog::logger>("test");
    const Service::Parts parts{.transport = world.transport, .clock = world.clock, .signIn = world.signIn, .log = log, .cache = cache};
    Service one(testVendor(), {}, parts);
    Service other(testVendor(), {}, parts);
    EXPECT_EQ(world.valueOf(one.run(call(get(u"/x"_s)), {})).value_or("failed"), "body 1");
    EXPECT_EQ(world.valueOf(other.run(call(get(u"/x"_s)), {})).value_or("failed"), "body 1");
    EXPECT_EQ(other.tally(), (Tally{.sent = 1, .unchanged = 1}));
    EXPECT_EQ(one.tally(), (Tally{.sent = 1})) << "each counts its own";
}

TEST(ConditionalRequests, AreBoundToAddressIdentityAndForm)
{
    Versions service;
    service.read();
    service.read(u"/y"_s);
    EXPECT_EQ(service.unchanged, 0);
    ++service.world.signIn.token;
    EXPECT_EQ(service.read(), "body 1");
    EXPECT_EQ(service.unchanged, 0) << "a service's versions are bound to the token";
    Request other = get(u"/x"_s);
    other.headers = {{"Accept", "text/plain"}};
    Vendor plain = testVendor();
    EXPECT_EQ(service.world.run(other).value(), "body 1");
    service.read();
    EXPECT_EQ(service.unchanged, 1);
}

TEST(ConditionalRequests, AreNotMadeWhenSomethingIsWritten)
{
    Versions service;
    EXPECT_OK(service.world.run(put(u"/x"_s)));
    EXPECT_OK(service.world.run(put(u"/x"_s)));
    EXPECT_FALSE(service.world.transport.sent.last().request.headers.contains("If-None-Match"));
}

TEST(ConditionalRequests, DoNotTakeAnAnswerThatNobodyAskedFor)
{
    World world;
    world.transport.script = {answer(304)};
    EXPECT_FAILS(world.run(get(u"/x"_s)), Invalid);
}

TEST(ConditionalRequests, RememberNothingThatCouldNotBeRead)
{
    World world;
    world.transport.script = {answer(200, "broken", {{"ETag", "\"1\""}}), answer(200, "fine")};
    EXPECT_FAILS(world.run(get(u"/x"_s)), Protocol);
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_FALSE(world.transport.sent.last().request.headers.contains("If-None-Match"));
}

TEST(ConditionalRequests, CanBeSwitchedOff)
{
    World world({.cacheBytes = 0});
    world.transport.script = {answer(200, "a", {{"ETag", "\"1\""}}), answer(200, "b")};
    world.run(get(u"/x"_s));
    EXPECT_EQ(world.run(get(u"/x"_s)).value(), "b");
    EXPECT_FALSE(world.transport.sent.last().request.headers.contains("If-None-Match"));
}

TEST(AnswerCache, ForgetsFirstWhatWasNotAskedForLongest)
{
    AnswerCache cache(100);
    const auto key = [](int number) { return AnswerKey{.url = QUrl(u"https://h/%1"_s.arg(number))}; };
    for (int i = 0; i < 4; ++i)
        cache.keep(key(i), {.etag = QByteArray::number(i), .value = some()}, 25);
    EXPECT_TRUE(cache.find(key(0)));
    cache.keep(key(4), {.etag = "4", .value = some()}, 25);
    EXPECT_TRUE(cache.find(key(0))) << "it was just asked for";
    EXPECT_FALSE(cache.find(key(1)));
    EXPECT_EQ(cache.bytes(), 100);
    cache.keep(key(5), {.etag = "5", .value = some()}, 101);
    EXPECT_FALSE(cache.find(key(5))) << "larger than all of it";
    cache.keep(key(0), {.etag = "new", .value = some()}, 50);
    EXPECT_EQ(cache.find(key(0))->etag, "new");
    EXPECT_LE(cache.bytes(), 100);
}

TEST(AnswerCache, NeverHandsOutWhatAnotherReaderRead)
{
    AnswerCache cache(100);
    const AnswerKey one{.url = QUrl(u"https://h/x"_s), .reader = reinterpret_cast<void (*)()>(&some)};
    cache.keep(one, {.etag = "1", .value = some()}, 1);
    AnswerKey other = one;
    other.reader = nullptr;
    EXPECT_FALSE(cache.find(other));
}
