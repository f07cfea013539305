// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows on one journal: one that is killed in the middle, one that goes on; and one that waits for the other.
#include "gui/models/plan_table.h"
#include "gui/models/proposals.h"
#include "gui/pages/activity_page.h"
#include "tests/gui/a_served_window.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString stray = u"lp-basket-cross-sell"_s; // has none of its team's 15 secrets

class TwoWindows : public test::AServedWindow {
protected:
    /// Another window begins to apply a plan of 15 steps; returns when its nth write has reached GitHub, whose answer takes a while.
    std::unique_ptr<QProcess> startHeldAt(int write)
    {
        sandbox.setFaults(
            {QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, write}, {u"times"_s, 99}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 30'000}}});
        const acceptance::CommandLine program({sandbox.endpointsFile(), journal(), stray}, QStringLiteral(QM_APPLYING_WINDOW));
        auto process = program.start({});
        EXPECT_TRUE(sandbox.seesWrites(write)) << "it writes nothing";
        return process;
    }
    void kill(QProcess& process)
    {
        ::kill(pid_t(process.processId()), SIGKILL);
        EXPECT_EQ(acceptance::CommandLine::end(process).code, -SIGKILL);
        sandbox.setFaults({});
    }
    QStringList given()
    {
        const QJsonObject state = sandbox.state();
        QStringList names;
        for (const QJsonValue& each : state["github"_L1]["secrets"_L1].toArray())
            if (const QString name = each["name"_L1].toString(); acceptance::scopeIn(state, name).contains(stray))
                names << name;
        return names;
    }
};

} // namespace

TEST_F(TwoWindows, TheNextOneSaysWhatAKilledOneLeftAndEndsIt)
{
    kill(*startHeldAt(6));
    const int mark = int(sandbox.writes().size());
    openServed();
    const auto left = desk->picture().plans.value(0);
    EXPECT_LT(left.done, 15);
    EXPECT_GT(left.done, 0);
    EXPECT_TRUE(words().contains(u"stopped after %1 of 15 steps"_s.arg(left.done))) << words().toStdString();
    ASSERT_TRUE(button(u"Resume"_s));
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(given().size(), 15);
    QStringList paths;
    for (const QJsonValue& write : sandbox.writes())
        paths << write["path"_L1].toString();
    EXPECT_EQ(paths.removeDuplicates(), 0) << "no step is done twice";
    EXPECT_EQ(paths.size(), 15);
    EXPECT_GT(paths.size(), mark);
    QTest::keyClick(window->wizard(), Qt::Key_Escape);
    EXPECT_FALSE(words().contains(u"stopped after"_s)) << "there is nothing left to be told of";
}

TEST_F(TwoWindows, TheSecondSaysWhosePlanIsRunningAndWritesNothing)
{
    const auto first = startHeldAt(3);
    openServed();
    EXPECT_FALSE(button(u"Resume"_s)) << "it is not left over: somebody runs it";
    ASSERT_TRUE(window->turnTo(u"activity"_s));
    auto* activity = static_cast<ActivityPage*>(window->currentPage());
    activity->showPlan(desk->picture().plans.value(0).id);
    const QString whose = u", process %1, since"_s.arg(first->processId());
    EXPECT_TRUE(test::spinUntil([&] { return words().contains(whose); })) << words().toStdString();

    const qsizetype mark = sandbox.writes().size();
    window->propose(scoping({.secrets = {u"LP_PREPROD_AZURE_CLIENT_SECRET"_s}, .add = {u"df-demand-forecast"_s}}));
    ASSERT_TRUE(isReviewed());
    goOn();
    ASSERT_TRUE(hasEnded());
    ASSERT_TRUE(current<ApplyPage>()) << words().toStdString();
    EXPECT_TRUE(words().contains(QString::number(first->processId()))) << words().toStdString();
    EXPECT_EQ(sandbox.writes().size(), mark);
    kill(*first);
}
