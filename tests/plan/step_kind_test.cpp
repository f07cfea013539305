// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/virtual_clock.h"
#include "core/plan/step_kind.h"
#include "tests/plan/fake_world.h"
#include "tests/plan/plans.h"

using namespace Qt::StringLiterals;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::planOf;

TEST(StepKinds, AreFoundByTheirIds)
{
    const qm::plan::StepKinds kinds = FakeWorld::kinds();
    ASSERT_NE(kinds.find(u"thing.box.make"), nullptr);
    EXPECT_EQ(kinds.find(u"thing.box.make")->id, "thing.box.make"_L1);
    EXPECT_EQ(kinds.find(u"thing.box"), nullptr);
    EXPECT_EQ(qm::plan::StepKinds().find(u"thing.box.make"), nullptr);
}

TEST(StepKinds, AcceptAPlanOfTheirOwn)
{
    EXPECT_OK(FakeWorld::kinds().validate(planOf({makes(u"1"_s, u"a"_s), qm::test::waitsFor(u"2"_s, u"b"_s)})));
    EXPECT_OK(FakeWorld::kinds().validate(planOf({})));
}

TEST(StepKinds, RefuseAStepNobodyCanDo)
{
    qm::plan::Plan plan = planOf({makes(u"1"_s, u"a"_s)});
    plan.steps[0].kind = u"thing.box.burn"_s;
    const auto valid = FakeWorld::kinds().validate(plan);
    ASSERT_TRUE(qm::test::failsWith(valid, qm::Error::Kind::Usage));
    EXPECT_TRUE(valid.error().message().contains(u"thing.box.burn"_s));
}

TEST(StepKinds, RefuseAStepThatClaimsAnotherUndo)
{
    qm::plan::Plan plan = planOf({makes(u"1"_s, u"a"_s)});
    plan.steps[0].undo = u"thing.box.make"_s;
    EXPECT_FAILS(FakeWorld::kinds().validate(plan), Usage);
    plan.steps[0].undo.clear();
    EXPECT_FAILS(FakeWorld::kinds().validate(plan), Usage);
    plan.steps = {qm::test::waitsFor(u"1"_s, u"a"_s)};
    plan.steps[0].undo = u"thing.box.remove"_s;
    EXPECT_FAILS(FakeWorld::kinds().validate(plan), Usage);
}

TEST(StepKinds, RefuseWhatTheKindItselfRefuses)
{
    qm::plan::Plan plan = planOf({makes(u"1"_s, u"a"_s)});
    plan.steps[0].arguments = {{u"password"_s, u"hunter2"_s}};
    EXPECT_FAILS(FakeWorld::kinds().validate(plan), Usage);
}

TEST(StepKind, ReachesItsOwnWorldThroughTheOpaqueOne)
{
    qm::VirtualClock clock(qm::test::startOfStory());
    FakeWorld world(clock);
    const qm::plan::StepKinds kinds = FakeWorld::kinds();
    const auto task = kinds.find(u"thing.box.make")->perform(makes(u"1"_s, u"a"_s), world, {});
    EXPECT_TRUE(clock.runUntilDone(task));
    EXPECT_EQ(world.things, QStringList{u"a"_s});
}
