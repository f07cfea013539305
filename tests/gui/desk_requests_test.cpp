// SPDX-License-Identifier: GPL-3.0-or-later
// The picture says of a reading how many requests it made: as many as a served sample organization was asked.
#include "tests/gui/a_served_window.h"
#include "tests/gui/plans.h"

using namespace Qt::StringLiterals;
using namespace qm;

namespace {

class ADesk : public test::AServedWindow {
protected:
    bool hasRead()
    {
        return test::spinUntil([this] { return !desk->picture().isReading; });
    }
    int sent() const { return desk->picture().requests.value_or(net::Tally()).sent; }
};

TEST_F(ADesk, CountsTheRequestsThatAReadingMade)
{
    openServed();
    ASSERT_TRUE(desk->picture().requests);
    EXPECT_EQ(sent(), sandbox.requestCount());
    EXPECT_EQ(desk->picture().requests->unchanged, 0);

    const int before = sandbox.requestCount();
    desk->refresh();
    EXPECT_EQ(sent(), 0) << "it begins";
    ASSERT_TRUE(hasRead());
    EXPECT_EQ(sent(), sandbox.requestCount() - before);
    EXPECT_EQ(desk->picture().requests->unchanged, sent()) << "nothing has changed";
}

TEST_F(ADesk, CountsWhatWasSentSoFarWhileItReads)
{
    openServed();
    const int whole = sent();
    sandbox.setFaults({QJsonObject{{u"method"_s, u"GET"_s}, {u"nth"_s, 5}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 1'500}}});
    desk->refresh();
    ASSERT_TRUE(test::spinUntil([&] { return sent() > 0; }));
    EXPECT_TRUE(desk->picture().isReading);
    EXPECT_LE(sent(), whole);
    ASSERT_TRUE(hasRead());
}

TEST_F(ADesk, DoesNotCountThePlanThatRunsBesideTheReading)
{
    openServed();
    const plan::Plan plan =
        test::planned(*desk, {.secrets = {u"LP_PREPROD_AZURE_CLIENT_SECRET"_s}, .add = {u"lp-basket-cross-sell"_s, u"qc-shelf-vision"_s}});
    ASSERT_FALSE(plan.steps.isEmpty());
    desk->refresh(); // who we are and the conventions are asked for once
    ASSERT_TRUE(hasRead());
    const int whole = sent();
    const int before = sandbox.requestCount();
    desk->refresh();
    const gui::PlanRun* run = desk->apply(plan);
    EXPECT_TRUE(desk->picture().isReading);
    ASSERT_TRUE(test::spinUntil([&] { return !run->isRunning() && !desk->picture().isReading; }));
    EXPECT_EQ(sent(), whole);
    EXPECT_GT(sandbox.requestCount() - before, sent()) << "the plan asked, too";
}

TEST_F(ADesk, KeepsTheCountOfTheLastCompleteReading)
{
    openServed();
    const net::Tally complete = *desk->picture().requests;
    sandbox.setFaults({QJsonObject{{u"method"_s, u"GET"_s}, {u"times"_s, 99}, {u"fault"_s, u"status"_s}, {u"status"_s, 404}}});
    desk->refresh();
    ASSERT_TRUE(hasRead());
    ASSERT_TRUE(desk->picture().trouble);
    EXPECT_EQ(desk->picture().requests, complete) << "it goes with the time of that reading";
}

} // namespace
