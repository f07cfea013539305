// SPDX-License-Identifier: GPL-3.0-or-later
// The program dies right before or right after any of its commits, and is started again.
#include "core/plan/undo.h"
#include "tests/plan/stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::plan::Plan;
using qm::plan::PlanState;
using qm::plan::RunOptions;
using qm::plan::Step;
using qm::test::asText;
using qm::test::FakeWorld;
using qm::test::makes;
using qm::test::planOf;
using qm::test::Stage;

namespace {

/// Cuts a journal off at its n-th moment (0: before the first commit, 1: after it, …): that one and all later ones fail.
class Cut {
public:
    explicit Cut(int at)
        : m_at(at)
    {
    }

    qm::Database::CommitHook hook()
    {
        return [this](bool) -> qm::Result<void> {
            if (m_moments++ >= m_at)
                return qm::fail({.kind = qm::Error::Kind::Internal, .reason = u"the program is dead"_s});
            return {};
        };
    }

    int moments() const { return m_moments; }

private:
    int m_at;
    int m_moments{0};
};

constexpr int never = 1'000'000;

struct Story {
    const char* name;
    QList<Step> steps;
    void (*set)(FakeWorld&){nullptr};
    RunOptions options{};
};

void PrintTo(const Story& story, std::ostream* out)
{
    *out << story.name;
}

class Crash : public testing::TestWithParam<Story> {};

QList<Step> twentySteps()
{
    QList<Step> steps;
    for (int i = 0; i < 20; ++i)
        steps << makes(QString::number(i), u"o%1"_s.arg(i), i % 4 == 3 ? QStringList{QString::number(i - 1)} : QStringList());
    return steps;
}

} // namespace

TEST_P(Crash, AtAnyCommitAndResumeEndAsPlannedWithNoStepDoneTwice)
{
    int crashes = 0;
    for (int at = 0;; ++at) {
        SCOPED_TRACE(at);
        Stage stage;
        if (GetParam().set)
            GetParam().set(stage.world);
        stage.world.onMake = [&](const QString& object) {
            for (const Step& step : stage.recorded().steps)
                EXPECT_TRUE(step.object != object || step.state == qm::plan::StepState::Running) << "sent before it was journaled";
        };
        Cut cut(at);
        stage.aroundCommit = cut.hook();
        const auto added = stage.await(stage.journal().add(planOf(GetParam().steps)));
        if (added)
            static_cast<void>(stage.run(GetParam().options));
        const bool died = cut.moments() > at;
        crashes += died ? 1 : 0;
        stage.restart();
        stage.aroundCommit = {};
        stage.processes.lives = {{1, qm::plan::Life::Dead}}; // the one that died
        stage.processes.me.pid = 2;
        if (!stage.await(stage.journal().load(planOf({}).id)))
            ASSERT_OK(stage.await(stage.journal().add(planOf(GetParam().steps)))); // died before it was recorded
        const auto plan = stage.run(GetParam().options);
        ASSERT_OK(plan);
        ASSERT_EQ(plan->state, PlanState::Done) << asText(*plan).join(u'\n').toStdString();
        EXPECT_EQ(*plan, stage.recorded());
        QStringList writes = stage.world.writes;
        EXPECT_EQ(writes.removeDuplicates(), 0) << "a step was done twice";
        for (const Step& step : plan->steps)
            EXPECT_TRUE(step.change != qm::plan::Change::Create || stage.world.things.contains(step.object));
        if (!died)
            break;
    }
    EXPECT_GE(crashes, 2 * (2 + 2 * int(GetParam().steps.size()))) << "before and after each commit: added, leased, two a step";
}

INSTANTIATE_TEST_SUITE_P(, Crash,
                         testing::Values(Story{"TwentySteps", twentySteps()}, //
                                         Story{"OneAtATime", twentySteps(), nullptr, {.concurrent = 1}},
                                         Story{"LostAnswersAndRequests", twentySteps(),
                                               [](FakeWorld& world) {
                                                   world.plant(u"o1"_s, {FakeWorld::Fault::LostAnswer});
                                                   world.plant(u"o2"_s, {FakeWorld::Fault::LostRequest});
                                               }},
                                         Story{"AWait",
                                               {makes(u"1"_s, u"a"_s),
                                                qm::test::waitsUntil(u"2"_s, qm::test::startOfStory().addSecs(200), {u"1"_s}),
                                                makes(u"3"_s, u"c"_s, {u"2"_s})},
                                               nullptr,
                                               {.maxWait = 2h}}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(CrashOfAnUndo, AtAnyCommitEndsWithTheOriginalMarked)
{
    const qm::plan::StepKinds kinds = FakeWorld::kinds();
    for (int at = 0;; ++at) {
        SCOPED_TRACE(at);
        Stage stage;
        ASSERT_OK(stage.addAndRun({makes(u"1"_s, u"a"_s), makes(u"2"_s, u"b"_s, {u"1"_s})}));
        const auto planned = undoPlan(stage.recorded(), kinds);
        ASSERT_OK(planned);
        Plan undo = *planned;
        undo.id = u"77777777-0000-4000-8000-000000000002"_s;
        undo.createdAt = qm::test::startOfStory();
        ASSERT_OK(stage.await(stage.journal().add(undo)));
        Cut cut(at);
        stage.restart();
        stage.aroundCommit = cut.hook();
        const auto runUndo = [&] {
            qm::plan::Executor executor({.kinds = kinds, .journal = stage.journal(), .world = stage.world, .clock = stage.clock});
            return stage.await(executor.run(undo.id, {}, {}, {}));
        };
        static_cast<void>(runUndo());
        stage.restart();
        stage.aroundCommit = {};
        stage.processes.lives = {{1, qm::plan::Life::Dead}};
        stage.processes.me.pid = 2;
        const auto left = stage.await(stage.journal().load(undo.id));
        ASSERT_OK(left);
        if (left->state != PlanState::Done)
            ASSERT_OK(runUndo());
        EXPECT_EQ(stage.recorded().state, PlanState::Undone) << "a done undo never leaves its original unmarked";
        EXPECT_EQ(stage.world.things, QStringList());
        if (cut.moments() <= at)
            break;
        ASSERT_LT(at, never);
    }
}
