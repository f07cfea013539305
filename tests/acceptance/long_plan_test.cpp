// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever GitHub's limits and tokens do in the middle of a plan of sixty steps: it pauses with a reason, goes on, ends `done`.
#include "tests/acceptance/app_world.h"
#include "tests/support/results.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;
using qm::plan::PlanState;

namespace {

class LongPlan : public testing::Test, protected AppWorld {
protected:
    void SetUp() override
    {
        const auto planned = planSixty();
        ASSERT_OK(planned);
        plan = *planned;
        ASSERT_EQ(plan.steps.size(), 60);
    }
    void expectDone()
    {
        const auto ended = run(plan.id);
        ASSERT_OK(ended);
        EXPECT_EQ(stateName(ended->state), u"done"_s);
        EXPECT_EQ(ended->doneCount(), 60);
    }
    /// Nothing was asked for so long after each refusal of that status.
    void expectPatience(const QList<int>& statuses, qint64 milliseconds)
    {
        const QList<Asked> all = asked();
        int refusals = 0;
        for (const Asked& refused : all) {
            if (!statuses.contains(refused.status))
                continue;
            ++refusals;
            for (const Asked& next : all)
                EXPECT_FALSE(next.at > refused.at + latency && next.at < refused.at + milliseconds)
                    << next.method.toStdString() << ' ' << next.path.toStdString() << " at " << next.at << ", refused at " << refused.at;
        }
        EXPECT_GT(refusals, 0) << "nothing was refused: this shows nothing";
    }
    bool paused(const QString& reason)
    {
        const QStringList all = pauses();
        return std::any_of(all.begin(), all.end(), [&](const QString& pause) { return pause.contains(reason); });
    }

    static constexpr qint64 latency{100}; ///< what was under way when it was refused
    qm::plan::Plan plan;
};

} // namespace

TEST_F(LongPlan, WaitsForTheQuotaWithoutBeingRefused)
{
    setConditions({{u"quota_left"_s, QJsonObject{{u"requests"_s, 35}, {u"reset_in"_s, 200}}}});
    expectDone();
    EXPECT_TRUE(paused(u"quota"_s)) << pauses().join(u'\n').toStdString();
    for (const Asked& one : asked())
        EXPECT_LT(one.status, 400) << one.path.toStdString();
    EXPECT_GE(clock.elapsed(), std::chrono::seconds(195));
}

TEST_F(LongPlan, ObeysRetryAfterInTheMiddle)
{
    const auto refusal = [](int status, int nth) {
        return QJsonObject{{u"method"_s, u"PUT"_s},
                           {u"nth"_s, nth},
                           {u"fault"_s, u"status"_s},
                           {u"status"_s, status},
                           {u"headers"_s, QJsonObject{{u"retry-after"_s, u"90"_s}}}};
    };
    setFaults({refusal(403, 20), refusal(429, 50)});
    expectDone();
    EXPECT_TRUE(paused(u"for 90 s"_s)) << pauses().join(u'\n').toStdString();
    expectPatience({403, 429}, 90'000);
    EXPECT_GE(clock.elapsed(), std::chrono::seconds(180));
}

TEST_F(LongPlan, KeepsGoingUnderTheSecondaryLimit)
{
    setConditions({{u"limits"_s, QJsonObject{{u"points_per_minute"_s, 60}, {u"retry_after"_s, 30}}}});
    expectDone();
    EXPECT_TRUE(paused(u"secondary"_s)) << pauses().join(u'\n').toStdString();
    expectPatience({403, 429}, 30'000);
}

TEST_F(LongPlan, GetsAnotherTokenWhereOneDiesInTheMiddle)
{
    setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 30}, {u"fault"_s, u"expire_token"_s}}});
    expectDone();
    EXPECT_TRUE(livingTokens().size() <= 1) << "only what the reading session signed in with";
}

TEST_F(LongPlan, OutlivesItsTokens)
{
    setConditions({{u"installation_token_life"_s, 1}, {u"limits"_s, QJsonObject{{u"writes_per_minute"_s, 30}, {u"retry_after"_s, 20}}}});
    expectDone();
}

TEST_F(LongPlan, WaitsUntilAFreshTokenIsKnown)
{
    setConditions({{u"fresh_token_delay_ms"_s, 3'000}});
    expectDone();
    EXPECT_TRUE(keychain.keys().isEmpty());
}

TEST_F(LongPlan, SignsInWithGitHubsTimeWhereTheClockIsOff)
{
    for (const int seconds : {-1'200, 1'200}) {
        SCOPED_TRACE(seconds);
        AppWorld other;
        other.setConditions({{u"clock_ahead"_s, seconds}});
        const auto planned = other.planSixty();
        ASSERT_OK(planned);
        const auto ended = other.run(planned->id);
        ASSERT_OK(ended);
        EXPECT_EQ(ended->state, PlanState::Done);
    }
}
