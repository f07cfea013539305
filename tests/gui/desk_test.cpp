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

class ADeskThatBegins : public test::AWindow {
protected:
    void SetUp() override { makeDesk({.sandbox = true}); }
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
    EXPECT_TRUE(ended.count() == 0 || reads.trouble()) << "not while the journal is being read";
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

TEST_F(ADeskThatBegins, TellsWhatItKnowsBeforeItAsksForAnything)
{
    QList<session::Session*> sessions; // each time it tells
    const QObject listener;            // goes before what it writes to
    QObject::connect(desk.get(), &Desk::pictureChanged, &listener, [&] { sessions << desk->session(); });
    desk->start();
    EXPECT_EQ(sessions, QList<session::Session*>{nullptr}) << "once, and nothing is open yet";
    EXPECT_EQ(desk->session(), nullptr) << "what is known is painted meanwhile";
    EXPECT_TRUE(test::spinUntil([&] { return desk->session() != nullptr; }));
}

TEST_F(ADeskThatBegins, MayGoRightAfterThat)
{
    desk->start();
    desk.reset();
    test::spinFor(std::chrono::milliseconds(50));
}
