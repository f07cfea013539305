// SPDX-License-Identifier: GPL-3.0-or-later
// What others do between review and write, and what a step says of it.
#include "core/operations/scope/scope_expectations.h"

#include "tests/operations/scope_world.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::operations;
using qm::plan::Moment;
using qm::plan::Step;
using qm::test::FakeGithub;
using qm::test::ScopeWorld;

namespace {

struct Interference {
    std::string name;
    Step step;
    void (*happens)(FakeGithub&);
    QString conflict; ///< what the reason holds; empty where the step stands
};

class Interferences : public testing::TestWithParam<Interference> {
protected:
    ScopeWorld world;
};

const Step add = addToScopeStep(u"TOKEN"_s, {.id = {2}, .name = u"lp-b"_s});
const Step removal = removeFromScopeStep(u"TOKEN"_s, {.id = {1}, .name = u"lp-a"_s});
const Step replacement = setScopeStep(u"TOKEN"_s, {{{1}, u"lp-a"_s}}, {{{2}, u"lp-b"_s}});

void nothing(FakeGithub&) {}
void secretDeleted(FakeGithub& github)
{
    github.secrets.remove(u"TOKEN"_s);
}
void visibleToAll(FakeGithub& github)
{
    github.secrets[u"TOKEN"_s].visibility = u"all"_s;
}
void otherAdded(FakeGithub& github)
{
    github.secrets[u"TOKEN"_s].repositories << 3;
}
void renamed(FakeGithub& github)
{
    github.repositories.remove(u"lp-b"_s);
    github.repositories.insert(u"lp-beta"_s, 2);
    github.formerNames.insert(u"lp-b"_s, u"lp-beta"_s);
}
void nameTakenOver(FakeGithub& github)
{
    github.repositories[u"lp-b"_s] = 99;
}
void deleted(FakeGithub& github)
{
    github.repositories.remove(u"lp-b"_s);
}

/// GitHub refuses the first write and asks for a break of half a minute, in which that happens.
void takeABreak(ScopeWorld& world, void (*happens)(FakeGithub&))
{
    world.transport.otherwise = [&world, happens, hasRefused = false](const qm::net::WireRequest& request) mutable -> qm::test::Reply {
        if (request.method != qm::net::Method::Put || std::exchange(hasRefused, true))
            return world.github.answer(request);
        happens(world.github);
        return qm::test::answer(429, R"({"message":"slow down"})", {{"retry-after", "30"}});
    };
}

} // namespace

TEST_P(Interferences, AreConflictsThatSayWhatChangedOrDoNotMatter)
{
    GetParam().happens(world.github);
    world.newRequests();
    const auto standing = world.check(GetParam().step);
    for (const QString& request : world.newRequests())
        EXPECT_TRUE(request.startsWith(u"GET"_s) || request == u"POST /graphql"_s) << request.toStdString();
    if (GetParam().conflict.isEmpty()) {
        ASSERT_OK(standing);
        EXPECT_TRUE(standing->needed);
        return;
    }
    ASSERT_FAILS(standing, Conflict);
    EXPECT_EQ(standing.error().reason, GetParam().conflict);
    EXPECT_FALSE(standing.error().hint.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    , Interferences,
    testing::Values(
        Interference{"NoneOnAdd", add, nothing, {}}, Interference{"NoneOnRemove", removal, nothing, {}},
        Interference{"NoneOnSet", replacement, nothing, {}},
        Interference{"SecretDeletedOnAdd", add, secretDeleted, u"the secret TOKEN is gone"_s},
        Interference{"SecretDeletedOnRemove", removal, secretDeleted, u"the secret TOKEN is gone"_s},
        Interference{"SecretDeletedOnSet", replacement, secretDeleted, u"the secret TOKEN is gone"_s},
        Interference{"VisibilityChangedOnAdd", add, visibleToAll, u"the visibility of TOKEN is now “all”, no longer “selected”"_s},
        Interference{"VisibilityChangedOnSet", replacement, visibleToAll, u"the visibility of TOKEN is now “all”, no longer “selected”"_s},
        Interference{"OtherAddedOnAdd", add, otherAdded, {}}, Interference{"OtherAddedOnRemove", removal, otherAdded, {}},
        Interference{"OtherAddedOnSet", replacement, otherAdded, u"somebody changed the list of TOKEN meanwhile (added: lp-c)"_s},
        Interference{"RenamedOnAdd", add, renamed, u"the repository lp-b is now called lp-beta"_s},
        Interference{"RenamedOnSet", replacement, renamed, u"the repository lp-b is now called lp-beta"_s},
        Interference{"NameTakenOverOnAdd", add, nameTakenOver, u"the name lp-b now belongs to another repository"_s},
        Interference{"DeletedOnAdd", add, deleted, u"the repository lp-b is gone"_s},
        Interference{"DeletedOnSet", replacement, deleted, u"the repository lp-b is gone"_s}),
    [](const auto& test) { return test.param.name; });

TEST(ARemoval, IsNotNeededWhereTheRepositoryIsGone)
{
    ScopeWorld world;
    world.github.repositories.remove(u"lp-a"_s);
    const auto standing = world.check(removal);
    ASSERT_OK(standing);
    EXPECT_FALSE(standing->needed);
    EXPECT_EQ(standing->reason, u"the repository lp-a is gone"_s);
}

TEST(AReplacement, IsHeldAgainstAListReadInThisVeryMoment)
{
    ScopeWorld world;
    ASSERT_OK(world.check(replacement));
    world.github.secrets[u"TOKEN"_s].repositories << 3;
    EXPECT_FAILS(world.check(replacement, Moment::BeforeWrite), Conflict);
}

TEST(Expectations, AreReadOnceForStepsThatShareThem)
{
    ScopeWorld world;
    ASSERT_OK(world.check(add));
    EXPECT_EQ(world.newRequests().size(), 3);
    ASSERT_OK(world.check(removal));
    EXPECT_EQ(world.newRequests(), QStringList(u"POST /graphql"_s)) << "the secret was read just now";
    ASSERT_OK(world.check(add, Moment::BeforeWrite));
    EXPECT_TRUE(world.newRequests().isEmpty());
}

TEST(Expectations, AreReadAheadOnceHoweverLongThatTakes)
{
    ScopeWorld world;
    world.transport.otherwise = [&world](const qm::net::WireRequest& request) {
        qm::test::Reply reply = world.github.answer(request);
        reply.after = std::chrono::seconds(8); // longer than a reading counts as just made
        return reply;
    };
    ASSERT_OK(world.valueOf(world.kindOf(add).prepare({add, removal}, world.operations, {})));
    EXPECT_EQ(world.newRequests().size(), 3);
    ASSERT_OK(world.check(add));
    ASSERT_OK(world.check(removal));
    EXPECT_TRUE(world.newRequests().isEmpty()) << "one by one they would take many times as long";
}

TEST(ARefusalInTheLastMoment, IsAConflict)
{
    ScopeWorld world;
    world.github.secrets[u"TOKEN"_s].visibility = u"private"_s;
    const auto outcome = world.perform(add);
    ASSERT_FAILS(outcome, Conflict);
    EXPECT_EQ(outcome.error().attempted, u"let lp-b read TOKEN"_s);
    world.github.secrets.clear();
    EXPECT_FAILS(world.perform(replacement), Conflict);
}

TEST(AReplacement, ReadsAListAgainWhoseAnswerTookItsTime)
{
    ScopeWorld world;
    ASSERT_OK(world.check(replacement));
    int readings = 0;
    world.transport.otherwise = [&](const qm::net::WireRequest& request) {
        qm::test::Reply reply = world.github.answer(request);
        if (++readings == 1) {
            otherAdded(world.github); // before the answer comes
            reply.after = std::chrono::seconds(8);
        }
        return reply;
    };
    EXPECT_FAILS(world.check(replacement, Moment::BeforeWrite), Conflict);
    EXPECT_EQ(readings, 2);
}

TEST(AReplacement, IsNotSentAfterABreakInWhichTheListChanged)
{
    ScopeWorld world;
    ASSERT_OK(world.check(replacement, Moment::BeforeWrite));
    takeABreak(world, otherAdded);
    const auto before = world.clock.elapsed();
    const auto outcome = world.perform(replacement);
    ASSERT_FAILS(outcome, Conflict);
    EXPECT_GE(world.clock.elapsed() - before, std::chrono::seconds(30)) << "it was not asked sooner either";
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s].repositories, (QSet<qint64>{1, 3})) << "what was added meanwhile is not lost";
}

TEST(AReplacement, IsSentAfterABreakInWhichNothingChanged)
{
    ScopeWorld world;
    ASSERT_OK(world.check(replacement, Moment::BeforeWrite));
    takeABreak(world, nothing);
    EXPECT_OK(world.perform(replacement));
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s].repositories, (QSet<qint64>{2}));
}
