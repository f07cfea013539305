// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/loader.h"

#include "tests/estate/fake_github.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::estate;
using qm::test::FakeGithub;
using qm::test::GithubWorld;

namespace {

class Loading : public testing::Test {
protected:
    GithubWorld world{FakeGithub{
        .secrets = {{u"ONE"_s, {.repositories = {1}}}, {u"TWO"_s, {.repositories = {1, 2}}}, {u"ALL"_s, {.visibility = u"all"_s}}},
        .repositories = {{u"lp-a"_s, 1}, {u"lp-b"_s, 2}},
        .formerNames = {{u"lp-old"_s, u"lp-a"_s}}}};
    Loader loader{world.service, world.clock, u"o"_s};

    qm::Result<Estate> read(const Estate& known, const Names& names, qm::Milliseconds maxAge = 0ms)
    {
        return world.valueOf(loader.read(known, names, maxAge, {}));
    }
};

} // namespace

TEST_F(Loading, ByNameTakesOneRequestForAllRepositoriesAndTwoForEachSecret)
{
    const auto estate = read({}, {.secrets = {u"ONE"_s, u"TWO"_s}, .repositories = {u"lp-a"_s, u"lp-b"_s}});
    ASSERT_OK(estate);
    QStringList requests = world.newRequests();
    EXPECT_EQ(requests.size(), 1 + 2 * 2) << requests.join(u'\n').toStdString();
    EXPECT_EQ(requests.filter(u"POST /graphql"_s).size(), 1);
    EXPECT_EQ(estate->secret(u"TWO"_s)->selected.values(), QStringList({u"lp-a"_s, u"lp-b"_s}));
    EXPECT_EQ(estate->repository(u"lp-b"_s)->id.value, 2);
}

TEST_F(Loading, ASecretWithoutAListTakesOneRequest)
{
    ASSERT_OK(read({}, {.secrets = {u"ALL"_s}}));
    EXPECT_EQ(world.newRequests(), QStringList(u"GET /orgs/o/actions/secrets/ALL"_s));
}

TEST_F(Loading, NamesGivenTwiceAreReadOnce)
{
    ASSERT_OK(read({}, {.secrets = {u"ONE"_s, u"ONE"_s}, .repositories = {u"lp-a"_s, u"lp-a"_s}}));
    EXPECT_EQ(world.newRequests().size(), 3);
}

TEST_F(Loading, NothingAskedIsNothingSent)
{
    ASSERT_OK(read({}, {}));
    EXPECT_TRUE(world.newRequests().isEmpty());
}

TEST_F(Loading, MoreThanAHundredRepositoriesTakeTwoRequests)
{
    QStringList names;
    for (int i = 0; i < 101; ++i)
        names << u"r%1"_s.arg(i);
    ASSERT_OK(read({}, {.repositories = names}));
    EXPECT_EQ(world.newRequests(), QStringList({u"POST /graphql"_s, u"POST /graphql"_s}));
}

TEST_F(Loading, WhatDoesNotExistIsKnownToBeAbsent)
{
    const QDateTime asked = world.clock.now();
    const auto estate = read({}, {.secrets = {u"GONE"_s}, .repositories = {u"lp-gone"_s}});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secret(u"GONE"_s), nullptr);
    EXPECT_EQ(estate->secretReadAt(u"GONE"_s), asked);
    EXPECT_EQ(estate->repository(u"lp-gone"_s), nullptr);
    EXPECT_TRUE(estate->repositoryReadAt(u"lp-gone"_s).isValid());
}

TEST_F(Loading, ASecretDeletedBetweenItsTwoRequestsIsAbsent)
{
    world.github.goesWhenItsListIsAsked = u"ONE"_s;
    const auto estate = read({}, {.secrets = {u"ONE"_s, u"TWO"_s}});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secretNames(), QStringList(u"TWO"_s));
    EXPECT_TRUE(estate->secretReadAt(u"ONE"_s).isValid());
}

TEST_F(Loading, AFormerNameFindsTheRepositoryUnderItsPresentOne)
{
    const auto estate = read({}, {.repositories = {u"lp-old"_s}});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->repository(u"lp-old"_s), nullptr);
    ASSERT_NE(estate->repository(u"lp-a"_s), nullptr);
    EXPECT_EQ(estate->repository(u"lp-a"_s)->id.value, 1);
}

TEST_F(Loading, WhatIsYoungEnoughIsNotReadAgain)
{
    const Names names{.secrets = {u"ONE"_s, u"GONE"_s}, .repositories = {u"lp-a"_s, u"lp-gone"_s}};
    auto known = read({}, names);
    ASSERT_OK(known);
    world.newRequests();
    ASSERT_OK(read(*known, names, 5s));
    EXPECT_TRUE(world.newRequests().isEmpty()) << "absent things count as read, too";
    ASSERT_OK(world.valueOf(world.clock.sleep(5s, {})));
    ASSERT_OK(read(*known, names, 5s));
    EXPECT_EQ(world.newRequests().size(), 1 + 2 + 1) << "five seconds are not less than five seconds ago";
}

TEST_F(Loading, MaximumAgeZeroAlwaysReads)
{
    const QDateTime asked = world.clock.now();
    auto known = read({}, {.secrets = {u"ALL"_s}});
    ASSERT_OK(known);
    ASSERT_EQ(known->secretReadAt(u"ALL"_s), asked) << "not when the answer came: it may have been outdated by then";
    world.newRequests();
    ASSERT_OK(read(*known, {.secrets = {u"ALL"_s}}, 0ms));
    EXPECT_EQ(world.newRequests().size(), 1);
}

TEST_F(Loading, ReturnsOnlyWhatItReadSoThatTwoReadingsAtOnceLoseNothing)
{
    const auto known = read({}, {.secrets = {u"ONE"_s}});
    ASSERT_OK(known);
    const auto read2 = read(*known, {.secrets = {u"TWO"_s}});
    ASSERT_OK(read2);
    EXPECT_EQ(read2->secretNames(), QStringList(u"TWO"_s));
    EXPECT_EQ(known->updatedBy(*read2).secretNames(), QStringList({u"ONE"_s, u"TWO"_s}));
}

TEST_F(Loading, EverySecretTakesOneRequestAndOneForEachThatHasAList)
{
    const auto estate = world.valueOf(loader.load({}, {.secrets = true}, {}, {}));
    ASSERT_OK(estate);
    EXPECT_EQ(world.newRequests().size(), 1 + 2);
    EXPECT_EQ(estate->secretNames(), QStringList({u"ALL"_s, u"ONE"_s, u"TWO"_s}));
}

TEST_F(Loading, AFailureEndsTheReadingWithThatErrorAndLeavesNothingRunning)
{
    world.transport.otherwise = [this](const qm::net::WireRequest& request) {
        return request.url.path().contains(u"/TWO"_s) ? qm::test::answer(403, R"({"message":"Resource not accessible"})")
                                                      : world.github.answer(request);
    };
    EXPECT_FAILS(read({}, {.secrets = {u"ONE"_s, u"TWO"_s}, .repositories = {u"lp-a"_s}}), Forbidden);
    EXPECT_EQ(world.transport.underWay, 0);
    EXPECT_FAILS(world.valueOf(loader.load({}, {.secrets = true}, {}, {})), Forbidden);
    EXPECT_EQ(world.transport.underWay, 0);
}

TEST_F(Loading, AnswersOfTheWrongShapeAreNoEstate)
{
    world.transport.otherwise = [](const qm::net::WireRequest&) { return qm::test::answer(200, R"({"name":"ONE"})"); };
    EXPECT_FAILS(read({}, {.secrets = {u"ONE"_s}}), Protocol);
    EXPECT_FAILS(world.valueOf(loader.load({}, {.repositories = true}, {}, {})), Protocol);
}

TEST_F(Loading, OfAListThatIsNotShownWholeSaysSo)
{
    world.github.hidden = {2};
    const auto estate = read({}, {.secrets = {u"ONE"_s, u"TWO"_s}, .repositories = {u"lp-b"_s}});
    ASSERT_OK(estate);
    EXPECT_EQ(estate->secret(u"TWO"_s)->selected.values(), QStringList(u"lp-a"_s));
    EXPECT_EQ(estate->secret(u"TWO"_s)->truncation, qm::net::Truncation::Access);
    EXPECT_EQ(estate->secret(u"ONE"_s)->truncation, qm::net::Truncation::None);
    EXPECT_EQ(estate->repository(u"lp-b"_s), nullptr);
}

TEST_F(Loading, AsSomebodyWhoDoesNotSeeAllMarksEveryList)
{
    world.signIn.all = false;
    const auto estate = world.valueOf(loader.load({}, {.repositories = true, .secrets = true}, {}, {}));
    ASSERT_OK(estate);
    EXPECT_EQ(estate->repositoriesTruncation(), qm::net::Truncation::Access);
    EXPECT_EQ(estate->secret(u"ONE"_s)->truncation, qm::net::Truncation::Access);
    EXPECT_EQ(estate->secret(u"ALL"_s)->truncation, qm::net::Truncation::None) << "it has no list";
    world.signIn.all = true;
    const auto again = world.valueOf(loader.load(*estate, {.repositories = true, .secrets = true}, {}, {}));
    ASSERT_OK(again);
    EXPECT_EQ(again->repositoriesTruncation(), qm::net::Truncation::None);
    EXPECT_EQ(again->secret(u"ONE"_s)->truncation, qm::net::Truncation::None);
}

TEST_F(Loading, WhatARepositoryMayReadTakesTwoRequestsAndNoList)
{
    const auto reach = world.valueOf(loader.readReach({}, u"lp-b"_s, {}));
    ASSERT_OK(reach);
    EXPECT_EQ(world.newRequests().size(), 2);
    EXPECT_EQ(reach->secrets, QStringList({u"ALL"_s, u"TWO"_s}));
    EXPECT_EQ(reach->estate.secretsToRead().size(), 2) << "ONE and TWO by name only";

    const auto estate = read(reach->estate, {.lists = {u"ONE"_s}});
    ASSERT_OK(estate);
    EXPECT_EQ(world.newRequests(), QStringList(u"GET /orgs/o/actions/secrets/ONE/repositories?per_page=100"_s))
        << "what is known by name needs no more than its list";
    EXPECT_FAILS(world.valueOf(loader.readReach({}, u"lp-x"_s, {})), NotFound);
}
