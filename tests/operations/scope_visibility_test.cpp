// SPDX-License-Identifier: GPL-3.0-or-later
// The visibility of a secret: GitHub has no way to change it alone, and replaces the list with it.
#include "core/operations/scope/scope_arguments.h"
#include "core/operations/scope/scope_steps.h"

#include "tests/operations/scope_world.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm::operations;
using enum qm::github::SecretVisibility;
using qm::plan::Moment;
using qm::plan::Step;
using qm::test::ScopeWorld;

namespace {

const Readers lpA{.visibility = Selected, .selected = {{{1}, u"lp-a"_s}}};
const Readers lpB{.visibility = Selected, .selected = {{{2}, u"lp-b"_s}}};
const Readers everybody{.visibility = All};

using FakeSecret = qm::test::FakeGithub::Secret;

} // namespace

TEST(VisibilitySteps, SayWhoMayReadTheSecretAndWhoCouldBefore)
{
    const Readers few{.visibility = Selected, .selected = {{{1}, u"lp-a"_s}, {{2}, u"lp-b"_s}}};
    EXPECT_EQ(setVisibilityStep(u"TOKEN"_s, few, {.visibility = Private}).summary,
              u"every private and internal repository may read TOKEN (before: selected, 2 repositories)"_s);
    EXPECT_EQ(setVisibilityStep(u"TOKEN"_s, everybody, few).summary, u"exactly lp-a and lp-b may read TOKEN (before: all)"_s);
}

TEST(VisibilitySteps, AreTheInverseOfTheirInverse)
{
    const ScopeWorld world;
    const Step step = setVisibilityStep(u"TOKEN"_s, lpA, everybody);
    EXPECT_EQ(*world.kindOf(step).inverse(step), setVisibilityStep(u"TOKEN"_s, everybody, lpA));
    EXPECT_EQ(world.kindOf(step).remake(step), step);
    EXPECT_OK(world.kindOf(step).validate(step));
}

TEST(VisibilitySteps, TryWithoutTheValueFirst)
{
    ScopeWorld world;
    world.github.wantsValues = false;
    world.operations.offerValue(qm::Secret("the value"));
    const Step step = setVisibilityStep(u"TOKEN"_s, lpA, everybody);
    ASSERT_OK(world.check(step));
    const auto outcome = world.perform(step);
    ASSERT_OK(outcome);
    EXPECT_EQ(outcome->requests, QStringList(u"8C12:1"_s));
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s], (FakeSecret{.visibility = u"all"_s}));
    EXPECT_TRUE(world.github.putValue.isEmpty()) << "a value is only sent where GitHub insists";
    EXPECT_FALSE(world.check(step, Moment::AfterDoubt)->needed);
}

TEST(VisibilitySteps, SendTheOfferedValueWhereGitHubInsistsAndTheInverseDoesToo)
{
    ScopeWorld world;
    world.operations.offerValue(qm::Secret("the value"));
    const Step step = setVisibilityStep(u"TOKEN"_s, lpA, everybody);
    ASSERT_OK(world.perform(step));
    EXPECT_EQ(world.github.putValue, "the value");
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s], (FakeSecret{.visibility = u"all"_s}));
    ASSERT_OK(world.perform(*world.kindOf(step).inverse(step)));
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s], (FakeSecret{.repositories = {1}})) << "the list comes back with the visibility";
}

TEST(VisibilitySteps, SayWhatToDoWhereGitHubWantsAValueThatNobodyGave)
{
    ScopeWorld world;
    const auto before = world.github.secrets;
    const auto refused = world.perform(setVisibilityStep(u"TOKEN"_s, lpA, everybody));
    ASSERT_FAILS(refused, Invalid);
    EXPECT_TRUE(refused.error().hint.contains(u"--value-stdin"_s)) << refused.error().message().toStdString();
    EXPECT_EQ(world.github.secrets, before);
}

TEST(VisibilitySteps, ReadEverythingAgainRightBeforeTheWrite)
{
    ScopeWorld world;
    const Step step = setVisibilityStep(u"TOKEN"_s, lpA, everybody);
    ASSERT_OK(world.check(step));
    world.github.secrets[u"TOKEN"_s].repositories << 3;
    const auto changed = world.check(step, Moment::BeforeWrite);
    ASSERT_FAILS(changed, Conflict);
    EXPECT_TRUE(changed.error().reason.contains(u"added: lp-c"_s)) << changed.error().reason.toStdString();
}

TEST(VisibilitySteps, ConflictWithWhatSomebodyElseDid)
{
    using Disturb = void (*)(qm::test::FakeGithub&);
    for (const auto& [disturb, says] : std::initializer_list<std::pair<Disturb, QString>>{
             {[](qm::test::FakeGithub& github) { github.secrets[u"TOKEN"_s].visibility = u"private"_s; }, u"is “private” now"_s},
             {[](qm::test::FakeGithub& github) { github.repositories.remove(u"lp-b"_s); }, u"lp-b is gone"_s},
             {[](qm::test::FakeGithub& github) { github.secrets.remove(u"TOKEN"_s); }, u"TOKEN is gone"_s}}) {
        ScopeWorld world;
        disturb(world.github);
        const auto standing = world.check(setVisibilityStep(u"TOKEN"_s, lpA, lpB));
        ASSERT_FAILS(standing, Conflict);
        EXPECT_TRUE(standing.error().reason.contains(says)) << standing.error().reason.toStdString();
    }
}

struct HostileVisibility {
    std::string name;
    void (*tamper)(Step&);
    QString says;
};

class HostileVisibilities : public testing::TestWithParam<HostileVisibility> {};

TEST_P(HostileVisibilities, AreRefusedWithTheFieldThatIsWrong)
{
    Step step = setVisibilityStep(u"TOKEN"_s, everybody, lpA);
    GetParam().tamper(step);
    const auto valid = validateVisibilityArguments(step);
    ASSERT_FAILS(valid, Usage);
    EXPECT_TRUE(valid.error().reason.contains(GetParam().says)) << valid.error().reason.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , HostileVisibilities,
    testing::Values(HostileVisibility{"NoVisibility", [](Step& step) { step.arguments.remove(u"visibility"_s); }, u"$.visibility"_s},
                    HostileVisibility{"UnknownVisibility", [](Step& step) { step.arguments[u"visibility"_s] = u"everyone"_s; },
                                      u"$.visibility is not"_s},
                    HostileVisibility{"SelectedWithoutAList", [](Step& step) { step.arguments.remove(u"repositories"_s); },
                                      u"$.repositories"_s},
                    HostileVisibility{"ListWithoutSelected", [](Step& step) { step.arguments[u"visibility"_s] = u"all"_s; },
                                      u"$.repositories is a list"_s},
                    HostileVisibility{"ListToRestoreWithoutSelected",
                                      [](Step& step) {
                                          step.arguments[u"before"_s] =
                                              QJsonObject{{u"visibility"_s, u"all"_s}, {u"repositories"_s, QJsonArray()}};
                                      },
                                      u"$.before.repositories is a list"_s},
                    HostileVisibility{"NothingToRestore", [](Step& step) { step.arguments.remove(u"before"_s); }, u"$.before"_s},
                    HostileVisibility{"AnotherVisibilityToRestore",
                                      [](Step& step) { step.arguments[u"before"_s] = QJsonObject{{u"visibility"_s, u"private"_s}}; },
                                      u"it would restore"_s},
                    HostileVisibility{"ExpectsAListThatItWouldNotRestore",
                                      [](Step& step) { step.expects[u"repositories"_s] = QJsonArray{7}; }, u"it would restore"_s},
                    HostileVisibility{"AnArgumentMore", [](Step& step) { step.arguments[u"value"_s] = u"hunter2"_s; }, u"$.value"_s}),
    [](const auto& test) { return test.param.name; });
