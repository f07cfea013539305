// SPDX-License-Identifier: GPL-3.0-or-later
// Review → Apply → Done on a served sample organization, whose own state proves each end.
#include "gui/models/plan_run.h"
#include "gui/models/plan_standing.h"
#include "gui/models/proposals.h"
#include "gui/pages/activity_page.h"
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

using PlanWizard = test::PlanWizard;

} // namespace

TEST_F(PlanWizard, GivesTeamSecretsAndTakesThemBackByTheKeyboardAlone)
{
    openServed();
    const QJsonObject before = sandbox.state();
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"give cross-sell"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(isReviewed());
    EXPECT_TRUE(primary().contains(u"in production"_s)) << primary().toStdString();
    EXPECT_EQ(sandbox.writes(), QJsonArray()) << "nothing is written before somebody agrees";
    press(Qt::Key_Return); // without the word nothing happens
    EXPECT_TRUE(current<ReviewPage>());
    type(u"prod"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(isDone()) << words().toStdString();
    const QJsonObject after = sandbox.state();
    int given = 0;
    for (const QJsonValue& each : after["github"_L1]["secrets"_L1].toArray())
        given += acceptance::scopeIn(after, each["name"_L1].toString()).contains(stray) ? 1 : 0;
    EXPECT_EQ(given, 15) << "all of the team's but the one that everybody may read";

    press(Qt::Key_Tab, Qt::ShiftModifier); // from Close to Undo…
    press(Qt::Key_Space);
    ASSERT_TRUE(isReviewed());
    type(u"prod"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.state(), before);
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->wizard());
    EXPECT_EQ(QApplication::focusWidget(), &page().table()) << "the keyboard is back where it was";
}

TEST_F(PlanWizard, JudgesAndSignsByTheConventionsAsTheyWereWhenEverythingWasReadLast)
{
    openServed();
    const QString before = desk->picture().known->commit();
    admin.changesConventions("key: preprod, name: Pre-production, risk: normal", "key: preprod, name: Pre-production, risk: high");
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().conventionsCommit, before);
    EXPECT_FALSE(primary().contains(u"in production"_s)) << primary().toStdString();
    press(Qt::Key_Escape);

    press(Qt::Key_F5);
    ASSERT_TRUE(desk->picture().isReading);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    EXPECT_NE(desk->picture().known->commit(), before);
    EXPECT_TRUE(desk->picture().known->isProduction(u"preprod"_s));
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().conventionsCommit, desk->picture().known->commit());
    EXPECT_TRUE(primary().contains(u"1 in production"_s)) << primary().toStdString();
}

TEST_F(PlanWizard, PlansNothingByConventionsThatCannotBeUnderstoodAnyMore)
{
    openServed();
    admin.changesConventions("version: 1\n", "version: 99\n");
    press(Qt::Key_F5);
    ASSERT_TRUE(test::spinUntil([this] { return !desk->picture().isReading; }));
    ASSERT_TRUE(desk->picture().trouble);
    EXPECT_EQ(desk->picture().trouble->kind, Error::Kind::Usage);
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().id, QString());
    EXPECT_TRUE(words().contains(u"quartermaster.yaml:"_s)) << words().toStdString();
}

TEST_F(PlanWizard, SaysWhatSomebodyElseChangedOverwritesNothingAndPlansTheRestAgain)
{
    openServed();
    const QString theirs = u"LP_PREPROD_AKS_CLUSTER"_s;
    const QList<operations::CellEdit> cells{{secret, stray}, {theirs, stray}};
    window->propose({.title = u"Matrix"_s, .plan = [cells](session::Session& session, std::stop_token stop) {
                         return session::proposeCellEdits(session, cells, std::move(stop));
                     }});
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 2);
    admin.setsVisibility(theirs, u"private"_s);
    test::spinFor(std::chrono::milliseconds(5'200)); // a person reads; what is younger than 5 s counts as read just now
    const QJsonObject before = sandbox.state();
    goOn();
    ASSERT_TRUE(hasEnded());
    ASSERT_TRUE(current<ApplyPage>());
    EXPECT_TRUE(words().contains(u"Somebody else changed"_s)) << words().toStdString();
    EXPECT_EQ(sandbox.state(), before) << "not even the other one is written";
    EXPECT_EQ(primary(), u"Plan the rest again"_s);
    goOn();
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 1);
    EXPECT_TRUE(words().contains(u"The visibility of LP_PREPROD_AKS_CLUSTER is “private” now"_s)) << words().toStdString();
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.state(), acceptance::withScope(before, secret, acceptance::scopeIn(before, secret) << stray));
}

TEST_F(PlanWizard, NamesThePermissionBesideTheStepThatWasRefused)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"system"_s, u"github"_s},
                                   {u"method"_s, u"PUT"_s},
                                   {u"path"_s, u"/orgs/*/actions/secrets/*/repositories/*"_s},
                                   {u"fault"_s, u"status"_s},
                                   {u"status"_s, 403},
                                   {u"headers"_s, QJsonObject{{u"X-Accepted-GitHub-Permissions"_s, u"organization_secrets=write"_s}}}}});
    goOn();
    ASSERT_TRUE(hasEnded());
    ASSERT_TRUE(current<ApplyPage>()) << words().toStdString();
    const auto* tree = current<ApplyPage>()->findChild<PlanTree*>();
    const QModelIndex step = tree->model()->index(0, 0, tree->model()->index(0, 0));
    const QString why = tree->model()->index(0, 0, step).data().toString();
    EXPECT_TRUE(tree->isExpanded(step));
    EXPECT_TRUE(why.contains(u"organization_secrets"_s) || why.contains(u"Secrets"_s)) << why.toStdString();
    ASSERT_TRUE(tree->indexWidget(tree->model()->index(0, 0, step)));
    const QString seen = test::visibleWords(*tree->indexWidget(tree->model()->index(0, 0, step)));
    EXPECT_TRUE(seen.contains(u"organization_secrets"_s)) << "where people read it: " << seen.toStdString();
    EXPECT_TRUE(primary().startsWith(u"Retry 1 failed"_s)) << primary().toStdString();
    sandbox.setFaults({});
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
}

TEST_F(PlanWizard, RetriesAFailedStepWithinItAndSaysWhatWentWrong)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"fault"_s, u"status"_s}, {u"status"_s, 403}}});
    goOn();
    ASSERT_TRUE(hasEnded());
    auto* tree = current<ApplyPage>()->findChild<PlanTree*>();
    const QModelIndex step = tree->model()->index(0, 0, tree->model()->index(0, 0));
    const QWidget* failure = tree->indexWidget(tree->model()->index(0, 0, step));
    ASSERT_TRUE(failure && failure->isVisible()) << "it stands in the step";
    EXPECT_TRUE(words().contains(u"Could not"_s)) << words().toStdString();
    ASSERT_TRUE(button(u"Copy details"_s));
    QTest::mouseClick(button(u"Copy details"_s), Qt::LeftButton);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(current<ApplyPage>()->run()->plan().id));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"403"_s)) << QGuiApplication::clipboard()->text().toStdString();
    sandbox.setFaults({});
    tree->setFocus();
    while (QApplication::focusWidget() != button(u"Retry"_s)) { // by the keyboard alone
        ASSERT_NE(QApplication::focusWidget(), button(primary())) << "it is between the steps and the foot";
        press(Qt::Key_Tab);
    }
    press(Qt::Key_Space);
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
}

TEST_F(PlanWizard, OffersNoRetryWhileItRuns)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 1}, {u"fault"_s, u"status"_s}, {u"status"_s, 403}},
                       QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 2}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 1'000}}});
    goOn();
    ASSERT_TRUE(hasEnded());
    ASSERT_TRUE(button(u"Retry"_s));
    QTest::mouseClick(button(u"Retry"_s), Qt::LeftButton);
    EXPECT_FALSE(button(u"Retry"_s));
    EXPECT_TRUE(words().contains(u"a few seconds left, started"_s)) << words().toStdString();
    ASSERT_TRUE(isDone()) << words().toStdString();
}

TEST_F(PlanWizard, IsSeenFromElsewhereOnceItRunsAndCanBeCancelledThere)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 1}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 2'000}}});
    goOn();
    ASSERT_TRUE(test::spinUntil([this] { return desk->isRunning(); }));
    press(Qt::Key_Escape);
    ASSERT_FALSE(window->wizard());
    const QString id = desk->runs().last()->plan().id;
    const auto isTold = [&](const plan::PlanSummary& plan) {
        return plan.id == id && standingOf(plan, desk->picture().runner) == Standing::Running;
    };
    ASSERT_TRUE(test::spinUntil([&] { return std::ranges::any_of(desk->picture().plans, isTold); }));
    EXPECT_EQ(desk->runOf(id)->plan().doneCount(), 0) << "before anything is done";
    ASSERT_TRUE(window->turnTo(u"activity"_s));
    static_cast<ActivityPage&>(page()).showPlan(id);
    ASSERT_TRUE(test::spinUntil([this] { return button(u"Cancel"_s) != nullptr; })) << words().toStdString();
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    EXPECT_TRUE(test::spinUntil([&] { return desk->runOf(id)->isStopping(); }));
    EXPECT_TRUE(test::spinUntil([this] { return words().contains(u"Stopping after the steps that are under way."_s); }));
    ASSERT_TRUE(hasEnded());
}

TEST_F(PlanWizard, IsCancelledByEnterWhereTheKeyboardIs)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    sandbox.setFaults({QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 1}, {u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 1'000}}});
    goOn();
    ASSERT_TRUE(test::spinUntil([this] { return desk->isRunning(); }));
    button(u"Cancel"_s)->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(desk->runs().last()->isStopping());
    ASSERT_TRUE(hasEnded());
}

TEST_F(PlanWizard, LeavesAStepOutByTheKeyboardAndPutsItBack)
{
    openServed();
    const QString inProduction = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
    window->propose(scoping({.secrets = {secret, inProduction}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    const plan::Plan whole = current<ReviewPage>()->plan();
    ASSERT_EQ(whole.steps.size(), 2);
    auto* tree = current<ReviewPage>()->findChild<PlanTree*>();
    tree->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Delete); // on the head of a group nothing is left out
    EXPECT_EQ(current<ReviewPage>()->plan(), whole);
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    const plan::Plan without = current<ReviewPage>()->plan();
    ASSERT_EQ(without.steps.size(), 1);
    EXPECT_EQ(without.steps.first().object, u"github:secret/"_s + secret);
    EXPECT_EQ(without.touches, QStringList{u"preprod"_s});
    EXPECT_FALSE(without.warnings.join(u' ').contains(u"Production"_s)) << without.warnings.join(u' ').toStdString();
    EXPECT_LT(without.estimatedRequests, whole.estimatedRequests);
    EXPECT_NE(without.id, whole.id);
    EXPECT_TRUE(words().contains(u"left out"_s)) << words().toStdString();
    EXPECT_FALSE(current<ReviewPage>()->findChild<ConfirmStrip*>()) << "nothing in production is left";
    EXPECT_TRUE(primary().startsWith(u"Apply 1 change"_s)) << primary().toStdString();
    EXPECT_FALSE(primary().contains(u"production"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(current<ReviewPage>()->plan(), whole);
    EXPECT_FALSE(words().contains(u"left out"_s));
    EXPECT_EQ(tree->currentIndex().data().toString().section(u',', 0, 0), u"lp-basket-cross-sell may read "_s + inProduction);
    EXPECT_EQ(QApplication::focusWidget(), tree);
    press(Qt::Key_Delete);
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
    EXPECT_FALSE(acceptance::scopeIn(sandbox.state(), inProduction).contains(stray)) << "it was left out";
}

TEST_F(PlanWizard, LeavesTheLastStepOutByTheMouseThenNothingIsLeftToApply)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    auto* tree = current<ReviewPage>()->findChild<PlanTree*>();
    const QModelIndex step = tree->model()->index(0, 0, tree->model()->index(0, 0));
    EXPECT_FALSE(button(u"Leave this step out"_s)) << "it stands in the open step";
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(step).center());
    ASSERT_TRUE(tree->isExpanded(step));
    ASSERT_TRUE(button(u"Leave this step out"_s));
    QTest::mouseClick(button(u"Leave this step out"_s), Qt::LeftButton);
    ASSERT_TRUE(test::spinUntil([this] { return current<ReviewPage>()->plan().steps.isEmpty(); }));
    EXPECT_TRUE(words().contains(u"Nothing is left to apply."_s)) << words().toStdString();
    EXPECT_EQ(primary(), u"Close"_s);
    QTest::mouseClick(button(u"Put back"_s), Qt::LeftButton);
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 1);
    EXPECT_TRUE(primary().startsWith(u"Apply 1 change"_s)) << primary().toStdString();
    EXPECT_EQ(sandbox.writes(), QJsonArray());
}

TEST_F(PlanWizard, StillLeavesOutWhatWasLeftOutWhenItIsPlannedAgain)
{
    openServed();
    window->propose(scoping({.secrets = {secret, u"LP_PREPROD_AKS_CLUSTER"_s}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    auto* tree = current<ReviewPage>()->findChild<PlanTree*>();
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    const plan::Plan without = current<ReviewPage>()->plan();
    ASSERT_EQ(without.steps.size(), 1);
    current<ReviewPage>()->enter();
    ASSERT_TRUE(isReviewed());
    ASSERT_EQ(current<ReviewPage>()->plan().steps.size(), 1);
    EXPECT_EQ(current<ReviewPage>()->plan().steps.first().summary, without.steps.first().summary);
    EXPECT_TRUE(words().contains(u"left out"_s)) << words().toStdString();
}

TEST_F(PlanWizard, SaysInTheReviewHowManyPicksAFilterHides)
{
    openServed();
    ASSERT_TRUE(window->turnTo(u"secrets"_s));
    page().table().setCurrentId(secret);
    QTest::keyClick(&page().table(), Qt::Key_E, Qt::ControlModifier);
    press(Qt::Key_Escape); // from the repositories to the secrets
    auto* step = current<SecretsStep>();
    ASSERT_TRUE(step);
    step->pick({secret, u"LP_PROD_AZURE_CLIENT_SECRET"_s});
    step->findChild<FilterField*>()->setText(u"PREPROD"_s);
    goOn();
    goOn();
    ASSERT_TRUE(isReviewed()) << words().toStdString();
    EXPECT_TRUE(words().contains(u"1 of 2 picked secrets shown: the filter hides the others"_s)) << words().toStdString();
    EXPECT_EQ(current<ReviewPage>()->plan().touches.size(), 2) << "what is hidden is picked all the same";
}

TEST_F(PlanWizard, WarnsBesideTheStepAndOffersTheWayOut)
{
    openServed();
    const QString open = u"df-data-dictionary"_s; // the one that everybody can see
    window->propose(scoping({.secrets = {secret}, .add = {open, stray}}));
    ASSERT_TRUE(isReviewed());
    const auto* tree = current<ReviewPage>()->findChild<PlanTree*>();
    const QModelIndex head = tree->model()->index(0, 0);
    QStringList warned;
    for (int row = 0; row < tree->model()->rowCount(head); ++row)
        if (const QString words = tree->model()->index(row, 0, head).data().toString(); words.contains(u"public repository"_s))
            warned << words;
    ASSERT_EQ(warned.size(), 1);
    EXPECT_TRUE(warned.first().startsWith(open)) << warned.first().toStdString();
    EXPECT_EQ(words().count(u"is public: workflows"_s), 1) << "said once: " << words().toStdString();
    ASSERT_TRUE(button(u"Leave this step out"_s));
    QTest::mouseClick(button(u"Leave this step out"_s), Qt::LeftButton);
    ASSERT_TRUE(test::spinUntil([this] { return current<ReviewPage>()->plan().steps.size() == 1; }));
    EXPECT_FALSE(words().contains(u"is public"_s)) << words().toStdString();
    EXPECT_EQ(current<ReviewPage>()->plan().warnings, QStringList());
}

TEST_F(PlanWizard, LeadsFromDoneToWhatItChangedByTheKeyboard)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    while (QApplication::focusWidget() != button(u"Show the repository"_s)) {
        ASSERT_FALSE(qobject_cast<PlanTree*>(QApplication::focusWidget())) << "it is between the foot and the steps";
        press(Qt::Key_Tab, Qt::ShiftModifier);
    }
    press(Qt::Key_Return);
    EXPECT_FALSE(window->wizard());
    EXPECT_EQ(page().id(), u"repositories"_s);
    EXPECT_EQ(names(), QStringList{stray});
    EXPECT_EQ(page().table().currentId(), stray);
    EXPECT_EQ(QApplication::focusWidget(), &page().table());
}

TEST_F(PlanWizard, LeadsFromDoneToTheSecretByTheMouse)
{
    openServed();
    ASSERT_TRUE(window->turnTo(u"activity"_s));
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    ASSERT_TRUE(button(u"Show in Secrets"_s));
    QTest::qWait(50); // until it has its place
    QTest::mouseClick(button(u"Show in Secrets"_s), Qt::LeftButton);
    EXPECT_FALSE(window->wizard());
    EXPECT_EQ(page().id(), u"secrets"_s);
    EXPECT_EQ(names(), QStringList{secret});
}

TEST_F(PlanWizard, OffersToGiveWhatIsStillMissingAfterIt)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    ASSERT_TRUE(hasRead());
    const QAbstractButton* give = button(u"Give team secrets"_s);
    ASSERT_TRUE(give);
    EXPECT_EQ(give->accessibleDescription(), stray + u": 14 secrets"_s) << "15 but the one it was just given";
    press(Qt::Key_G, Qt::ControlModifier);
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 14);
}

TEST_F(PlanWizard, SaysWhatIsLeftOfTheQuotaAfterIt)
{
    openServed();
    window->propose(scoping({.secrets = {secret}, .add = {stray}}));
    ASSERT_TRUE(isReviewed());
    EXPECT_TRUE(words().contains(QRegularExpression(u"[0-9,.]+ of [0-9,.]+ left after this"_s))) << words().toStdString();
}
