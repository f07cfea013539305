// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

TEST(Service, SendsEverythingACallAndItsVendorSay)
{
    World world;
    Request request = put(u"/orgs/{org}/x"_s, {u"a b"_s});
    request.query = {{u"q"_s, u"1"_s}};
    request.body = QJsonObject{{u"k"_s, 1}};
    request.headers = {{"X-Own", "2"}};
    ASSERT_OK(world.run(request));

    ASSERT_EQ(world.transport.lines(), QStringList(u"PUT /v1/orgs/a%20b/x?q=1"_s));
    const WireRequest sent = world.transport.sent[0].request;
    EXPECT_EQ(sent.url.host(), u"api.example.com"_s);
    EXPECT_EQ(sent.body, "{\"k\":1}");
    EXPECT_EQ(sent.headers.value("Accept"), "application/json");
    EXPECT_EQ(sent.headers.value("X-Own"), "2");
    EXPECT_EQ(sent.headers.value("Content-Type"), "application/json");
    EXPECT_EQ(sent.headers.value("Authorization"), "Bearer token-1");
    EXPECT_FALSE(sent.safeToRepeat) << "nothing below may send a write twice";
}

TEST(Service, SaysNoContentTypeWithoutABody)
{
    World world;
    ASSERT_OK(world.run(get(u"/x"_s)));
    EXPECT_FALSE(world.transport.sent[0].request.headers.contains("Content-Type"));
    EXPECT_TRUE(world.transport.sent[0].request.safeToRepeat);
}

TEST(Service, CompletesARefusalWithWhoWhatAndIds)
{
    World world;
    world.transport.script = {answer(422, {}, {{"x-request-id", "8C12"}})};
    Request request = get(u"/x"_s);
    request.attempted = u"read the secret A"_s;
    const auto result = world.run(request);
    ASSERT_FAILS(result, Invalid);
    EXPECT_EQ(result.error().message(), u"Could not read the secret A: it refuses. Ask somebody. (Example 422, 8C12)"_s);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
}

TEST(Service, SaysWhatWasAttemptedWhenAnAnswerCannotBeRead)
{
    World world;
    world.transport.otherwise = [](const WireRequest&) { return answer(200, "broken", {{"X-Request-Id", "9"}}); };
    const auto read = world.run(get(u"/x"_s));
    ASSERT_FAILS(read, Protocol);
    EXPECT_EQ(read.error().message(), u"Could not do it: $ is no JSON. (Example 200, 9)"_s);
    EXPECT_FALSE(Service::leavesDoubt(read.error())) << "a read changes nothing";
    const auto write = world.run(put(u"/x"_s));
    EXPECT_TRUE(Service::leavesDoubt(write.error())) << "the write was taken, whatever its answer says";
}

TEST(Service, SendsNothingToANonsensicalPlace)
{
    World world;
    EXPECT_FAILS(world.run(get(u"/a/{b}"_s, {u".."_s})), Usage);
    EXPECT_EQ(world.transport.lines(), QStringList());
}

TEST(Service, CountsEveryAttemptThatGoesOverTheWire)
{
    World world;
    world.transport.script = {answer(503), answer(200)};
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_EQ(world.transport.sent.size(), 2);
    EXPECT_EQ(world.service.tally(), (Tally{.sent = 2}));
    EXPECT_FAILS(world.run(get(u"/a/{b}"_s, {u".."_s})), Usage);
    EXPECT_EQ(world.service.tally(), (Tally{.sent = 2})) << "that went nowhere";
}

TEST(Service, RefusesAnAnswerBeyondTheLimit)
{
    World world({.responseBytes = 1000});
    world.transport.script = {answer(200, QByteArray(1000, 'x')), answer(200, QByteArray(1001, 'x'))};
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_FAILS(world.run(get(u"/x"_s)), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 2) << "a longer answer is not asked for again";
    EXPECT_EQ(world.transport.sent[0].request.responseBytes, 1000);
}

TEST(Service, TriesAgainAsOftenAsTheSignInKnowsBetterButNotForEver)
{
    World world;
    world.signIn.renewals = 1;
    world.transport.script = {answer(401)};
    EXPECT_OK(world.run(post(u"/x"_s)));
    ASSERT_EQ(world.transport.sent.size(), 2);
    EXPECT_EQ(world.transport.sent[1].request.headers.value("Authorization"), "Bearer token-2");

    world.transport.script = {answer(401), answer(200)};
    EXPECT_FAILS(world.run(get(u"/x"_s)), Invalid);
    EXPECT_EQ(world.transport.sent.size(), 3) << "nothing newer is known: the refusal is final";

    world.signIn.renewals = 100;
    world.transport.script.clear();
    world.transport.otherwise = [](const WireRequest&) { return answer(401); };
    EXPECT_FAILS(world.run(get(u"/x"_s)), Invalid);
    EXPECT_EQ(world.transport.sent.size(), 8) << "five times";
}

TEST(Service, AsksTheSignInAboutARefusalThatIsNoLimit)
{
    World world;
    world.transport.script = {answer(403)};
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_EQ(world.signIn.renewals, 0);
    world.signIn.renewals = 1;
    world.transport.script = {answer(403, {}, {{"Retry-After", "1"}})};
    EXPECT_OK(world.run(get(u"/x"_s)));
    EXPECT_EQ(world.signIn.renewals, 1) << "a limit has nothing to do with who asks";
}

TEST(Service, RenewsATokenThatExpiresUnderManyRequestsOnce)
{
    World world;
    world.transport.otherwise = [](const WireRequest& request) {
        return answer(request.headers.value("Authorization") == "Bearer token-1" ? 401 : 200);
    };
    std::vector<Task<Result<QByteArray>>> tasks;
    for (int i = 0; i < 60; ++i)
        tasks.push_back(world.begin(put(u"/x"_s)));
    for (auto& task : tasks)
        EXPECT_OK(world.valueOf(std::move(task)));
    EXPECT_EQ(world.signIn.token, 2);
    EXPECT_EQ(world.transport.sent.size(), 120);
}

TEST(Service, DoesNotTryAgainWhereNoOtherSignInExists)
{
    World world;
    world.signIn.renewals = 0;
    world.transport.script = {answer(401)};
    EXPECT_FAILS(world.run(get(u"/x"_s)), Invalid);
    EXPECT_EQ(world.transport.sent.size(), 1);
}

TEST(Service, TellsAFailedSignInAsItIs)
{
    World world;
    world.signIn.failure = Error{.kind = Error::Kind::SignIn, .reason = u"the key is revoked"_s};
    const auto result = world.run(put(u"/x"_s));
    ASSERT_FAILS(result, SignIn);
    EXPECT_EQ(result.error().message(), u"Could not do it: the key is revoked."_s);
    EXPECT_FALSE(Service::leavesDoubt(result.error()));
    EXPECT_TRUE(world.transport.sent.isEmpty());
}

TEST(Service, LogsOneLinePerRequestWithoutQueryOrCredential)
{
    World world;
    world.transport.script = {answer(404, {}, {{"X-Request-Id", "8C12"}})};
    Request request = get(u"/x/{y}"_s, {u"z"_s});
    request.query = {{u"sig"_s, u"planted"_s}};
    EXPECT_FAILS(world.run(request), Invalid);
    const std::string log = world.logged.str();
    EXPECT_NE(log.find("GET https://api.example.com/v1/x/z 404 10 ms 8C12\n"), std::string::npos) << log;
    EXPECT_EQ(log.find("planted"), std::string::npos) << log;
    EXPECT_EQ(log.find("token-1"), std::string::npos) << log;
    EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 1);
}

TEST(Service, KeepsSixtyRequestsUnderWayAtMost)
{
    World world;
    std::vector<Task<Result<QByteArray>>> tasks;
    for (int i = 0; i < 200; ++i)
        tasks.push_back(world.begin(get(u"/x/{n}"_s, {QString::number(i)})));
    for (auto& task : tasks)
        EXPECT_OK(world.valueOf(std::move(task)));
    EXPECT_EQ(world.transport.mostUnderWay, 60);
    EXPECT_EQ(world.transport.sent.size(), 200);
    EXPECT_EQ(world.transport.lines().last(), u"GET /v1/x/199"_s) << "first come, first served";
}

TEST(Service, PacesWritesButDoesNotCountTheirTurnAsLateness)
{
    World world({.writesPerMinute = 60, .callDeadline = 20s});
    std::vector<Task<Result<QByteArray>>> tasks;
    for (int i = 0; i < 200; ++i)
        tasks.push_back(world.begin(put(u"/x"_s)));
    for (auto& task : tasks)
        EXPECT_OK(world.valueOf(std::move(task)));
    const QList<qint64> times = world.transport.times();
    EXPECT_EQ(times[9], 0);
    EXPECT_EQ(times[10], 1000);
    EXPECT_EQ(times.last(), 190'000);
}
