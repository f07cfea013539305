// SPDX-License-Identifier: GPL-3.0-or-later
// What a wizard of plans does where something comes between: another pick, a held key, a journal that cannot be written, its end.
#include "gui/models/proposals.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/palette.h"
#include "gui/widgets/plan_tree.h"
#include "gui/wizards/secrets_step.h"
#include "tests/gui/a_plan_wizard.h"

#include <QClipboard>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

using InterruptedPlanWizard = test::PlanWizard;

} // namespace

TEST_F(InterruptedPlanWizard, OffersToTryAgainWhereThereIsNoPlan)
{
    openServed();
    window->propose(scoping({.secrets = {u"NO_SUCH_SECRET"_s}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_TRUE(words().contains(u"NO_SUCH_SECRET"_s)) << words().toStdString();
    EXPECT_FALSE(current<ReviewPage>()->isReady());
    goOn();
    EXPECT_TRUE(current<ReviewPage>()) << "there is nothing to apply";
}

TEST_F(InterruptedPlanWizard, SaysWhereNothingIsToBeChanged)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .remove = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_TRUE(words().contains(u"Nothing to change"_s)) << words().toStdString();
    goOn();
    EXPECT_FALSE(window->wizard()) << "and the button closes it";
}

TEST_F(InterruptedPlanWizard, PlansWhatIsPickedNowAfterGoingBackWhileItPlanned)
{
    openScopeWizard();
    test::spinFor(std::chrono::milliseconds(5'300)); // nothing counts as read just now
    sandbox.setFaults({QJsonObject{{u"method"_s, u"GET"_s}, {u"times"_s, 999}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 800}}});
    goOn();
    ASSERT_TRUE(current<ReviewPage>() && current<ReviewPage>()->isPlanning());
    const auto* review = current<ReviewPage>();
    press(Qt::Key_Escape);
    ASSERT_TRUE(current<RepositoriesStep>());
    EXPECT_FALSE(review->isPlanning()) << "nobody waits for that";
    for (auto* edit : current<RepositoriesStep>()->findChildren<QLineEdit*>())
        if (edit->accessibleName() == "Pattern of the names"_L1)
            edit->setText(u"df-*"_s);
    test::spinFor(std::chrono::milliseconds(100));
    goOn();
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({});
    EXPECT_TRUE(steps().contains(u"df-"_s)) << steps().toStdString();
    EXPECT_FALSE(steps().contains(stray)) << steps().toStdString();
    QSignalSpy settled(review, &WizardPage::settled);
    test::spinFor(std::chrono::milliseconds(1'000));
    EXPECT_EQ(settled.count(), 0) << "no older answer takes its place";
}

TEST_F(InterruptedPlanWizard, TakesAKeyThatIsHeldForOnePress)
{
    openScopeWizard();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(isReviewed());
    for (int i = 0; i < 20; ++i) {
        repeat(Qt::Key_Return, Qt::ControlModifier);
        repeat(Qt::Key_Return);
        repeat(Qt::Key_Space);
        repeat(Qt::Key_Escape);
        test::spinFor(std::chrono::milliseconds(30));
    }
    ASSERT_TRUE(current<ReviewPage>());
    EXPECT_EQ(sandbox.writes(), QJsonArray()) << "applied by a key that was held";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(isDone());
}

TEST_F(InterruptedPlanWizard, TakesNoHeldEnterForAgreement)
{
    openServed();
    window->propose(givingTeamSecrets(stray, QDateTime::currentDateTimeUtc()));
    ASSERT_TRUE(isReviewed());
    agreeTo(u"prod"_s);
    repeat(Qt::Key_Return);
    repeat(Qt::Key_Enter);
    test::spinFor(std::chrono::milliseconds(100));
    ASSERT_TRUE(current<ReviewPage>());
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    press(Qt::Key_Return);
    EXPECT_TRUE(isDone());
}

TEST_F(InterruptedPlanWizard, RecordsWhatCouldNotBeRecordedOnceItGoesOn)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    QProcess holder;
    holder.start(u"python3"_s, {u"-c"_s,
                                u"import sqlite3, sys\n"
                                "journal = sqlite3.connect(sys.argv[1])\n"
                                "journal.execute('begin immediate')\n"
                                "print('held', flush=True)\n"
                                "sys.stdin.read()"_s,
                                journal()});
    ASSERT_TRUE(holder.waitForReadyRead()) << holder.readAllStandardError().constData();
    goOn();
    ASSERT_TRUE(hasEnded());
    EXPECT_TRUE(words().contains(u"Nothing was begun."_s)) << words().toStdString();
    EXPECT_FALSE(words().contains(u"can go on from there"_s)) << "it is not in Activity: " << words().toStdString();
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    holder.closeWriteChannel();
    ASSERT_TRUE(holder.waitForFinished());
    EXPECT_EQ(primary(), u"Go on"_s);
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
}

TEST_F(InterruptedPlanWizard, SaysWhatThisWindowAppliesInsteadAndShowsIt)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 5'000}}});
    goOn();
    ASSERT_TRUE(sandbox.seesWrites(1));
    press(Qt::Key_Escape);
    ASSERT_FALSE(window->wizard());
    window->propose(scoping({.secrets = {u"LP_PREPROD_AKS_CLUSTER"_s}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    goOn();
    ASSERT_TRUE(test::spinUntil([this] { return current<ApplyPage>() && current<ApplyPage>()->run()->trouble(); }));
    const PlanRun* second = current<ApplyPage>()->run();
    EXPECT_TRUE(words().contains(u"This window applies another plan"_s)) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Nothing was begun. The plan is in Activity"_s)) << words().toStdString();
    EXPECT_EQ(primary(), u"Go on"_s);
    ASSERT_TRUE(button(u"Show it"_s));
    QTest::mouseClick(button(u"Show it"_s), Qt::LeftButton);
    EXPECT_NE(current<ApplyPage>()->run(), second);
    EXPECT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.writes().size(), 1);
}

TEST_F(InterruptedPlanWizard, ClosedWhileItPlansLeavesNothingBehind)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(current<ReviewPage>()->isPlanning());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->wizard());
    test::spinFor(std::chrono::milliseconds(300));
    EXPECT_EQ(sandbox.writes(), QJsonArray());
}

TEST_F(InterruptedPlanWizard, ClosedWhileItAppliesDoesNotStopThePlan)
{
    openServed();
    window->propose(givingTeamSecrets(stray, clock.now()));
    ASSERT_TRUE(isReviewed());
    agreeTo(u"prod"_s);
    goOn();
    ASSERT_TRUE(current<ApplyPage>());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->wizard());
    ASSERT_TRUE(hasEnded());
    EXPECT_EQ(desk->runs().first()->plan().state, plan::PlanState::Done);
    EXPECT_TRUE(test::spinUntil(
        [this] { return desk->picture().plans.size() == 1 && desk->picture().plans.first().state == plan::PlanState::Done; }));
}
