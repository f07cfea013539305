// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::net;
using namespace qm::test;

namespace {

Reply redirect(int status, const QByteArray& location)
{
    return answer(status, {}, {{"Location", location}});
}

class Redirects : public testing::TestWithParam<int> {};

} // namespace

TEST_P(Redirects, KeepMethodBodyAndHeaders)
{
    World world;
    world.transport.script = {redirect(GetParam(), "/repositories/7?a=b")};
    Request request = put(u"/repos/{r}"_s, {u"old"_s});
    request.body = QJsonObject{{u"k"_s, 1}};
    ASSERT_OK(world.run(request));
    ASSERT_EQ(world.transport.lines(), QStringList({u"PUT /v1/repos/old"_s, u"PUT /repositories/7?a=b"_s}));
    EXPECT_EQ(world.transport.sent[1].request.body, "{\"k\":1}");
    EXPECT_EQ(world.transport.sent[1].request.headers, world.transport.sent[0].request.headers);
    EXPECT_FALSE(world.transport.sent[1].request.safeToRepeat);
}

INSTANTIATE_TEST_SUITE_P(, Redirects, testing::Values(301, 302, 307, 308));

TEST(Redirect, ToAnotherHostIsNeverSentAnything)
{
    for (const QByteArray& location : {"https://evil.example/x"_ba, "//evil.example/x"_ba, "http://api.example.com/x"_ba, ""_ba}) {
        World world;
        world.transport.script = {redirect(301, location)};
        const auto result = world.run(put(u"/x"_s));
        EXPECT_FAILS(result, Protocol) << location.toStdString();
        EXPECT_FALSE(Service::leavesDoubt(result.error()));
        EXPECT_EQ(world.transport.sent.size(), 1) << "the token went to " << location.toStdString();
    }
}

TEST(Redirect, IsFollowedFiveTimesAtMost)
{
    World world;
    for (int i = 0; i < 5; ++i)
        world.transport.script.push_back(redirect(307, "/x" + QByteArray::number(i)));
    EXPECT_OK(world.run(get(u"/x"_s)));

    world.transport.otherwise = [](const WireRequest&) { return redirect(307, "/again"); };
    EXPECT_FAILS(world.run(get(u"/x"_s)), Protocol);
    EXPECT_EQ(world.transport.sent.size(), 6 + 6);
}

TEST(Redirect, ThatIsNoneOfOursIsARefusal)
{
    World world;
    world.transport.script = {redirect(303, "/x")};
    EXPECT_FAILS(world.run(put(u"/x"_s)), Invalid);
    EXPECT_EQ(world.transport.sent.size(), 1) << "303 would turn a write into a read";
}
