// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_steps.h"

#include "tests/operations/scope_world.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace qm::operations;
using qm::plan::Moment;
using qm::plan::Step;
using qm::test::ScopeWorld;

namespace {

const qm::github::SelectedRepository lpA{.id = {1}, .name = u"lp-a"_s};
const qm::github::SelectedRepository lpB{.id = {2}, .name = u"lp-b"_s};

struct StepCase {
    std::string name;
    Step step;
    QString summary;
    QSet<qint64> after; ///< who may read TOKEN then; lp-a (1) could before
};

class ScopeStepKinds : public testing::TestWithParam<StepCase> {
protected:
    ScopeWorld world;
};

} // namespace

TEST_P(ScopeStepKinds, DoWhatTheySayAndTheirInverseUndoesIt)
{
    const auto before = world.github.secrets;
    const Step& step = GetParam().step;
    ASSERT_OK(world.check(step));
    const auto outcome = world.perform(step);
    ASSERT_OK(outcome);
    EXPECT_EQ(outcome->requests, QStringList(u"8C12:1"_s));
    EXPECT_EQ(world.github.secrets[u"TOKEN"_s].repositories, GetParam().after);
    EXPECT_EQ(world.github.secrets[u"OTHER"_s], before[u"OTHER"_s]);

    const auto inverse = world.kindOf(step).inverse(step);
    ASSERT_TRUE(inverse);
    EXPECT_EQ(inverse->kind, step.undo);
    EXPECT_OK(world.kindOf(*inverse).validate(*inverse));
    const auto standing = world.check(*inverse, Moment::AfterDoubt);
    ASSERT_OK(standing);
    EXPECT_TRUE(standing->needed);
    ASSERT_OK(world.perform(*inverse));
    EXPECT_EQ(world.github.secrets, before);
}

TEST_P(ScopeStepKinds, AreNotNeededOnceTheyAreDone)
{
    ASSERT_OK(world.perform(GetParam().step));
    const auto again = world.check(GetParam().step, Moment::AfterDoubt);
    ASSERT_OK(again);
    EXPECT_FALSE(again->needed);
    EXPECT_FALSE(again->reason.isEmpty());
}

TEST_P(ScopeStepKinds, AreTheInverseOfTheirInverse)
{
    const Step& step = GetParam().step;
    const Step inverse = *world.kindOf(step).inverse(step);
    EXPECT_EQ(*world.kindOf(inverse).inverse(inverse), step);
    EXPECT_EQ(world.kindOf(step).remake(step), step);
}

TEST_P(ScopeStepKinds, SayWhatTheyDoAndWhatTheyRelyOn)
{
    const Step& step = GetParam().step;
    EXPECT_EQ(step.summary, GetParam().summary);
    EXPECT_EQ(step.object, u"github:secret/TOKEN"_s);
    EXPECT_EQ(step.system(), u"github"_s);
    EXPECT_EQ(step.expects["visibility"_L1], u"selected"_s);
    EXPECT_OK(world.kindOf(step).validate(step));
}

INSTANTIATE_TEST_SUITE_P(, ScopeStepKinds,
                         testing::Values(StepCase{"Add", addToScopeStep(u"TOKEN"_s, lpB), u"lp-b may read TOKEN"_s, {1, 2}},
                                         StepCase{"Remove", removeFromScopeStep(u"TOKEN"_s, lpA), u"lp-a may no longer read TOKEN"_s, {}},
                                         StepCase{"Set",
                                                  setScopeStep(u"TOKEN"_s, {{{1}, u"lp-a"_s}}, {{{2}, u"lp-b"_s}, {{3}, u"lp-c"_s}}),
                                                  u"exactly lp-b and lp-c may read TOKEN (added: lp-b and lp-c; removed: lp-a)"_s,
                                                  {2, 3}},
                                         StepCase{"SetToNothing",
                                                  setScopeStep(u"TOKEN"_s, {{{1}, u"lp-a"_s}}, {}),
                                                  u"no repository may read TOKEN any more (removed: lp-a)"_s,
                                                  {}}),
                         [](const auto& test) { return test.param.name; });

TEST(AnEffect, OfAStepThatIsDoneTellsWhatWasBefore)
{
    for (const Step& step :
         {addToScopeStep(u"TOKEN"_s, {.id = {2}, .name = u"lp-b"_s}), removeFromScopeStep(u"OTHER"_s, {.id = {1}, .name = u"lp-a"_s})}) {
        ScopeWorld world;
        ASSERT_OK(world.check(step));
        const auto effectOf = [&](const Step& at) { return world.kindOf(at).effect(at, world.operations); };
        const qm::plan::Effect planned = effectOf(step);
        EXPECT_NE(planned.before, planned.after);
        ASSERT_OK(world.perform(step));
        Step done = step;
        done.state = qm::plan::StepState::Done;
        EXPECT_EQ(effectOf(done), planned) << step.summary.toStdString();
        done.state = qm::plan::StepState::Skipped; // it was so already
        EXPECT_EQ(effectOf(done).beforeTitle.section(u':', 1), effectOf(done).afterTitle.section(u':', 1));
    }
}

TEST(Estimates, CountOneReadingForAllRepositoriesTwoForEachSecretAndOneWriteForEachStep)
{
    EXPECT_EQ(estimatedRequests({}), 0);
    const Step one = addToScopeStep(u"TOKEN"_s, lpB);
    const Step same = removeFromScopeStep(u"TOKEN"_s, lpA);
    const Step other = addToScopeStep(u"OTHER"_s, lpB);
    EXPECT_EQ(estimatedRequests({one}), 1 + 2 + 1);
    EXPECT_EQ(estimatedRequests({one, same}), 1 + 2 + 2);
    EXPECT_EQ(estimatedRequests({one, same, other}), 1 + 4 + 3);
    EXPECT_EQ(estimatedRequests({setScopeStep(u"TOKEN"_s, {}, {{{1}, u"lp-a"_s}})}), 1 + 2 + 1 + 1)
        << "a list is read again right before it is replaced";
}

TEST(ChangesOfAList, NameAFewAndCountTheRest)
{
    qm::operations::RepositoryNames before;
    for (int i = 1; i <= 6; ++i)
        before.insert({i}, u"lp-%1"_s.arg(i));
    EXPECT_EQ(qm::operations::listChange(before, {{{9}, u"lp-9"_s}, {{6}, u"renamed"_s}}),
              u"added: lp-9; removed: lp-1, lp-2, lp-3 and 2 more"_s);
    EXPECT_EQ(qm::operations::listChange(before, before), QString());
}
