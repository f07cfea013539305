// SPDX-License-Identifier: GPL-3.0-or-later
// An organization ends when nobody works with it any more.
#include "gui/models/current_plan.h"
#include "tests/gui/a_served_window.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

class ADesk : public test::AServedWindow {
protected:
    void SetUp() override
    {
        openServed();
        ASSERT_TRUE(desk->session());
    }
    bool ends()
    {
        return test::spinUntil([this] { return desk->hasEnded(); });
    }
};

} // namespace

TEST_F(ADesk, EndsOnceNobodyUsesIt)
{
    QSignalSpy ended(desk.get(), &Desk::ended);
    {
        const Desk::Use first(*desk);
        auto second = std::make_unique<Desk::Use>(*desk);
        desk->end();
        second.reset();
        EXPECT_FALSE(desk->hasEnded()) << "one is left";
        EXPECT_EQ(ended.count(), 0);
    }
    EXPECT_TRUE(desk->hasEnded());
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(ADesk, TellsWhoeverWaitsToStop)
{
    QSignalSpy ending(desk.get(), &Desk::ending);
    desk->end();
    EXPECT_EQ(ending.count(), 1);
}

TEST_F(ADesk, StaysUntilAPlanIsReadOrGivenUp)
{
    QSignalSpy ended(desk.get(), &Desk::ended);
    CurrentPlan reads(*desk);
    auto goes = std::make_unique<CurrentPlan>(*desk);
    reads.turnTo(u"a plan"_s);
    goes->turnTo(u"a plan"_s);
    goes->abandon();
    desk->end();
    goes.reset(); // its reader is not there any more
    EXPECT_EQ(ended.count(), 0) << "the journal is still being read";
    EXPECT_TRUE(test::spinUntil([&] { return ended.count() > 0; }));
    EXPECT_TRUE(reads.trouble()) << "and that was answered";
}

TEST_F(ADesk, ReadsNothingMoreOnceItEnds)
{
    desk->end();
    ASSERT_TRUE(ends());
    desk->refresh();
    EXPECT_TRUE(desk->hasEnded());
}
