// SPDX-License-Identifier: GPL-3.0-or-later
// Who may run plans, and that nobody else writes.
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::Journal;
using qm::plan::Life;
using qm::plan::PlanState;
using qm::test::FakeProcesses;
using qm::test::makes;
using qm::test::planOf;
using qm::test::Stage;

namespace {

struct LeaseCase {
    const char* name;
    Life first;
    qm::Milliseconds silentFor;
    bool isTakenOver;
};

class LeaseOfAnother : public testing::TestWithParam<LeaseCase> {};

struct Second : FakeProcesses {
    explicit Second(Life ofFirst)
    {
        me = {.pid = 2, .startedAt = u"2"_s, .bootId = u"b"_s, .name = u"second (ben)"_s};
        lives = {{1, ofFirst}};
    }
};

const QString id = planOf({}).id;

/// A stage whose first process holds the lease.
struct Held : Stage {
    Held()
    {
        EXPECT_OK(await(journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
        EXPECT_OK(await(journal().acquireLease(id)));
    }
};

} // namespace

TEST_P(LeaseOfAnother, IsTakenOverOnlyFromTheDead)
{
    Held stage;
    [[maybe_unused]] const auto slept = stage.await(stage.clock.sleep(GetParam().silentFor, {}));
    Second processes(GetParam().first);
    const auto acquired = stage.await(stage.anotherJournal(processes)->acquireLease(id));
    EXPECT_EQ(acquired.has_value(), GetParam().isTakenOver);
    if (!acquired)
        EXPECT_FAILS(acquired, Conflict);
}

INSTANTIATE_TEST_SUITE_P(, LeaseOfAnother,
                         testing::Values(LeaseCase{"Alive", Life::Alive, 0ms, false},
                                         LeaseCase{"AliveThoughSilentForADay", Life::Alive, 24h, false},
                                         LeaseCase{"DeadAMomentAgo", Life::Dead, 0ms, true},
                                         LeaseCase{"ElsewhereHeardOfLately", Life::Unknown, Journal::leaseExpires - 1ms, false},
                                         LeaseCase{"ElsewhereSilentForLong", Life::Unknown, Journal::leaseExpires, true}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Lease, IsKeptByTheHeartbeat)
{
    Held stage;
    [[maybe_unused]] auto slept = stage.await(stage.clock.sleep(60s, {}));
    ASSERT_OK(stage.await(stage.journal().renewLease()));
    slept = stage.await(stage.clock.sleep(60s, {}));
    Second processes(Life::Unknown);
    EXPECT_FAILS(stage.await(stage.anotherJournal(processes)->acquireLease(id)), Conflict);
}

TEST(Lease, IsNotGivenTwiceInOneProcess)
{
    Held stage;
    EXPECT_FAILS(stage.await(stage.anotherJournal(stage.processes)->acquireLease(id)), Conflict);
    const auto refused = stage.await(stage.journal().acquireLease(id));
    ASSERT_TRUE(qm::test::failsWith(refused, qm::Error::Kind::Conflict));
    EXPECT_TRUE(refused.error().reason.startsWith(u"this program runs plan"_s)) << "no stranger: " << refused.error().reason.toStdString();
}

TEST(Lease, IsOnlyForPlansOfTheJournal)
{
    Stage stage;
    EXPECT_FAILS(stage.await(stage.journal().acquireLease(id)), Usage);
}

TEST(Lease, WithoutOneNothingIsWritten)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    EXPECT_FAILS(stage.await(stage.journal().record(id, PlanState::Done)), Conflict);
    EXPECT_FAILS(stage.await(stage.journal().renewLease()), Conflict);
    EXPECT_FAILS(stage.await(stage.journal().releaseLease()), Conflict);
    EXPECT_EQ(stage.recorded().state, PlanState::Planned);
}

TEST(Lease, WhoLostItWritesNothingAndIsToldToWhom)
{
    Held stage;
    Second processes(Life::Dead);
    const auto journal = stage.anotherJournal(processes);
    ASSERT_OK(stage.await(journal->acquireLease(id)));
    qm::plan::Step step = planOf({makes(u"1"_s, u"a"_s)}).steps[0];
    step.state = qm::plan::StepState::Done;
    for (const auto& refused :
         {stage.await(stage.journal().record(id, step, PlanState::Done)), stage.await(stage.journal().record(id, PlanState::Done)),
          stage.await(stage.journal().recordUndone(id, {u"1"_s})), stage.await(stage.journal().renewLease()),
          stage.await(stage.journal().releaseLease())}) {
        ASSERT_TRUE(qm::test::failsWith(refused, qm::Error::Kind::Conflict));
        EXPECT_TRUE(refused.error().message().contains(u"second (ben)"_s)) << refused.error().message().toStdString();
    }
    EXPECT_EQ(stage.recorded(), planOf({makes(u"1"_s, u"a"_s)}));
    EXPECT_OK(stage.await(journal->renewLease())) << "the new one is not disturbed";
}

TEST(Lease, GivenBackIsFree)
{
    Held stage;
    ASSERT_OK(stage.await(stage.journal().releaseLease()));
    EXPECT_FAILS(stage.await(stage.journal().record(id, PlanState::Done)), Conflict) << "no more writing without one";
    Second processes(Life::Alive);
    EXPECT_OK(stage.await(stage.anotherJournal(processes)->acquireLease(id)));
}

TEST(Lease, OfAnAbandonedPlanIsTakenFromItsSilentHolder)
{
    Held stage;
    [[maybe_unused]] const auto slept = stage.await(stage.clock.sleep(Journal::leaseExpires, {}));
    Second processes(Life::Unknown);
    ASSERT_OK(stage.await(stage.anotherJournal(processes)->abandon(id)));
    EXPECT_FAILS(stage.await(stage.journal().record(id, PlanState::Running)), Conflict) << "it lived after all";
    EXPECT_EQ(stage.recorded().state, PlanState::Cancelled);
}

TEST(Lease, TellsWhoRunsWhatWhileItHolds)
{
    Stage stage;
    ASSERT_OK(stage.await(stage.journal().add(planOf({makes(u"1"_s, u"a"_s)}))));
    EXPECT_EQ(stage.await(stage.journal().runner()).value(), std::nullopt) << "nobody yet";
    const QDateTime since = stage.clock.now();
    ASSERT_OK(stage.await(stage.journal().acquireLease(id)));
    const qm::plan::Runner own{.planId = id, .name = u"first (ana)"_s, .pid = 1, .since = since, .isThisProcess = true};
    EXPECT_EQ(stage.await(stage.journal().runner()).value(), own);
    Second processes(Life::Alive);
    const auto elsewhere = stage.await(stage.anotherJournal(processes)->runner()).value();
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(elsewhere->name, u"first (ana)"_s);
    EXPECT_FALSE(elsewhere->isThisProcess);
    ASSERT_OK(stage.await(stage.journal().releaseLease()));
    EXPECT_EQ(stage.await(stage.journal().runner()).value(), std::nullopt);
}

TEST(Lease, OfTheDeadTellsOfNobody)
{
    Held stage;
    Second sees(Life::Dead);
    EXPECT_EQ(stage.await(stage.anotherJournal(sees)->runner()).value(), std::nullopt);
    Second wonders(Life::Unknown);
    EXPECT_TRUE(stage.await(stage.anotherJournal(wonders)->runner()).value()) << "heard of lately";
    [[maybe_unused]] const auto slept = stage.await(stage.clock.sleep(Journal::leaseExpires, {}));
    EXPECT_EQ(stage.await(stage.anotherJournal(wonders)->runner()).value(), std::nullopt) << "silent for long";
}
