// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before the first write and before each.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using qm::plan::Moment;
using qm::plan::PlanState;
using qm::plan::StepState;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::removes;
using qm::test::Stage;

TEST(RunExpectations, AreAskedOfAllStepsBeforeTheFirstWriteAndOfEachBeforeItsOwn)
{
    Stage stage;
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}));
    EXPECT_EQ(stage.world.log, QStringList({u"prepare a b"_s, u"check a BeforeRun"_s, u"check b BeforeRun"_s, u"check a BeforeWrite"_s,
                                            u"make a"_s, u"check b BeforeWrite"_s, u"make b"_s}));
}

TEST(RunExpectations, ConflictBeforeTheFirstWriteChangesNothing)
{
    Stage stage;
    stage.world.plantAt(Moment::BeforeRun, u"b"_s, FakeWorld::Fault::Changed);
    stage.world.plantAt(Moment::BeforeRun, u"d"_s, FakeWorld::Fault::Changed);
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s), makes(u"4"_s, u"d"_s)},
                                      {.onFailure = qm::plan::RunOptions::OnFailure::GoOn});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Conflict);
    EXPECT_EQ(asText(*plan),
              QStringList({u"1 pending"_s, u"2 conflict: somebody changed it"_s, u"3 pending"_s, u"4 conflict: somebody changed it"_s}))
        << "every step in conflict says so";
    EXPECT_EQ(stage.world.writes, QStringList());
    EXPECT_EQ(*plan, stage.recorded());
}

TEST(RunExpectations, APlanInConflictIsCheckedAgainByAResume)
{
    Stage stage;
    stage.world.plantAt(Moment::BeforeRun, u"b"_s, FakeWorld::Fault::Changed);
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}));
    stage.world.plantAt(Moment::BeforeRun, u"a"_s, FakeWorld::Fault::Changed);
    const auto other = stage.run();
    ASSERT_OK(other);
    EXPECT_EQ(asText(*other), QStringList({u"1 conflict: somebody changed it"_s, u"2 pending"_s})) << "what holds again is open again";
    EXPECT_EQ(*other, stage.recorded());
    const auto plan = stage.run();
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_EQ(plan->steps[1].error, std::nullopt);
}

TEST(RunExpectations, ConflictRightBeforeItsWriteKeepsWhatIsDone)
{
    Stage stage;
    stage.world.plantAt(Moment::BeforeWrite, u"b"_s, FakeWorld::Fault::Changed);
    const auto plan =
        stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s}), makes(u"3"_s, u"c"_s, {u"1"_s})}, {.concurrent = 1});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Conflict);
    EXPECT_EQ(asText(*plan), QStringList({u"1 done"_s, u"2 conflict: somebody changed it"_s, u"3 pending"_s}));
    EXPECT_EQ(stage.world.things, QStringList{u"a"_s});
}

TEST(RunExpectations, SkipWhatSomebodyElseDid)
{
    Stage stage;
    stage.world.things = QStringList{u"a"_s};
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), removes(u"2"_s, u"b"_s), makes(u"3"_s, u"c"_s, {u"1"_s, u"2"_s})});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Done);
    EXPECT_EQ(asText(*plan), QStringList({u"1 skipped"_s, u"2 skipped"_s, u"3 done"_s}));
    EXPECT_EQ(plan->steps[0].note, u"it is there already"_s);
    EXPECT_EQ(stage.world.writes, QStringList{u"c"_s});
}

TEST(RunExpectations, SkipWhatSomebodyElseDidMeanwhile)
{
    Stage stage;
    stage.world.onWrite = [&](const QString& object) {
        if (object == u"a"_s)
            stage.world.things << u"b"_s;
    };
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 done"_s, u"2 skipped"_s}));
}

TEST(RunExpectations, DoNotSkipWhatAnEarlierStepIsGoingToChange)
{
    Stage stage;
    stage.world.things = QStringList{u"a"_s};
    const auto plan = stage.addAndRun({removes(u"1"_s, u"a"_s), makes(u"2"_s, u"a"_s, {u"1"_s})});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 done"_s, u"2 done"_s}));
    EXPECT_EQ(stage.world.things, QStringList{u"a"_s});
}

TEST(RunExpectations, WithoutAnAnswerNothingIsWrittenWhateverThePolicy)
{
    Stage stage;
    stage.world.plantAt(Moment::BeforeRun, u"b"_s, FakeWorld::Fault::NoAnswer);
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)}, {.onFailure = qm::plan::RunOptions::OnFailure::GoOn});
    ASSERT_OK(plan);
    EXPECT_EQ(plan->state, PlanState::Failed);
    EXPECT_EQ(stage.world.writes, QStringList());
    const auto resumed = stage.run();
    ASSERT_OK(resumed);
    EXPECT_EQ(resumed->state, PlanState::Done);
}

TEST(RunExpectations, AReadingAheadThatFailsIsTheFirstStepsFailure)
{
    Stage stage;
    stage.world.plant(u"prepare"_s, {FakeWorld::Fault::NoAnswer});
    const auto plan = stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s)});
    ASSERT_OK(plan);
    EXPECT_EQ(asText(*plan), QStringList({u"1 failed: nobody answers"_s, u"2 pending"_s}));
    EXPECT_EQ(stage.world.log, QStringList{u"prepare a b"_s}) << "the others would not get an answer either";
}

TEST(RunExpectations, AreNotAskedOfStepsThatAreDone)
{
    Stage stage;
    stage.world.plant(u"b"_s, {FakeWorld::Fault::Refused});
    ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}));
    stage.world.log.clear();
    ASSERT_OK(stage.run({.retryFailed = true}));
    EXPECT_EQ(stage.world.log, QStringList({u"prepare b"_s, u"check b BeforeRun"_s, u"check b BeforeWrite"_s, u"make b"_s}));
}
