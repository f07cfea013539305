// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scene.h"

#include "core/base/logging.h"
#include "gui/models/proposals.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/confirm_strip.h"
#include "gui/widgets/plan_tree.h"
#include "gui/widgets/table_view.h"
#include "gui/wizards/apply_page.h"
#include "gui/wizards/connect_wizard.h"
#include "gui/wizards/review_page.h"
#include "gui/wizards/wizard.h"
#include "tests/gui/look.h"
#include "tests/screenshots/turn_to.h"
#include "tests/support/event_loop.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

/// Turns the wizard on, by its primary button.
void goOn(Stage& stage)
{
    stage.settle();
    QTest::keyClick(stage.window().wizard(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(50);
}

gui::Wizard& scopeWizard(Stage& stage)
{
    auto& page = turnTo(stage, u"secrets"_s);
    page.table().setCurrentId(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
    QTest::keyClick(&page.table(), Qt::Key_E, Qt::ControlModifier);
    return *stage.window().wizard();
}

void wizardRepositories(Stage& stage)
{
    scopeWizard(stage);
}

void wizardSecrets(Stage& stage)
{
    QTest::keyClick(&scopeWizard(stage), Qt::Key_Escape);
}

void review(Stage& stage)
{
    scopeWizard(stage);
    goOn(stage);
    spinUntil([&] { return !stage.window().wizard()->findChild<gui::ReviewPage*>()->isPlanning(); });
    auto* tree = stage.window().wizard()->currentPage()->findChild<gui::PlanTree*>();
    tree->expand(tree->model()->index(0, 0, tree->model()->index(0, 0)));
}

/// A public repository and others, of which one was left out.
void reviewWarned(Stage& stage)
{
    stage.window().propose(gui::scoping({.secrets = {u"LP_PROD_AZURE_CLIENT_ID"_s, u"LP_PREPROD_AZURE_CLIENT_ID"_s},
                                         .add = {u"df-data-dictionary"_s, u"lp-basket-cross-sell"_s, u"qc-shelf-vision"_s}}));
    spinUntil([&] { return !stage.window().wizard()->findChild<gui::ReviewPage*>()->isPlanning(); });
    auto* tree = stage.window().wizard()->currentPage()->findChild<gui::PlanTree*>();
    tree->setCurrentIndex(tree->model()->index(2, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTest::keyClick(tree, Qt::Key_Return);
    QTest::qWait(50);
}

void done(Stage& stage)
{
    review(stage);
    for (auto* strip : stage.window().wizard()->findChildren<gui::ConfirmStrip*>())
        strip->edit().setText(u"prod"_s);
    goOn(stage);
    stage.settle();
}

/// Under way: some are done, one was refused, the others wait for their answers.
void apply(Stage& stage)
{
    stage.window().propose(gui::givingTeamSecrets(u"lp-basket-cross-sell"_s, stage.clock().now()));
    spinUntil([&] { return !stage.window().wizard()->findChild<gui::ReviewPage*>()->isPlanning(); });
    const auto fault = [](int nth, int times, const QJsonObject& what) {
        QJsonObject fault{{u"method"_s, u"PUT"_s}, {u"nth"_s, nth}, {u"times"_s, times}};
        for (auto each = what.begin(); each != what.end(); ++each)
            fault.insert(each.key(), each.value());
        return fault;
    };
    stage.sandbox().setFaults({fault(3, 1,
                                     {{u"fault"_s, u"status"_s},
                                      {u"status"_s, 403},
                                      {u"headers"_s, QJsonObject{{u"X-Accepted-GitHub-Permissions"_s, u"organization_secrets=write"_s}}}}),
                               fault(6, 99, {{u"fault"_s, u"delay"_s}, {u"delay_ms"_s, 4'000}})});
    for (auto* strip : stage.window().wizard()->findChildren<gui::ConfirmStrip*>())
        strip->edit().setText(u"prod"_s);
    goOn(stage);
    const auto* progress = stage.window().wizard()->findChild<gui::ApplyPage*>();
    spinUntil([&] { return progress->findChild<gui::PlanTree*>()->findChild<gui::Banner*>() != nullptr; }); // the refused one
    spinFor(std::chrono::seconds(1));
}

/// Ended by a refusal: it says why in the step, and how to go on.
void applyFailed(Stage& stage)
{
    stage.window().propose(gui::givingTeamSecrets(u"lp-basket-cross-sell"_s, stage.clock().now()));
    spinUntil([&] { return !stage.window().wizard()->findChild<gui::ReviewPage*>()->isPlanning(); });
    stage.sandbox().setFaults(
        {QJsonObject{{u"method"_s, u"PUT"_s}, {u"nth"_s, 3}, {u"times"_s, 1}, {u"fault"_s, u"status"_s}, {u"status"_s, 403}}});
    for (auto* strip : stage.window().wizard()->findChildren<gui::ConfirmStrip*>())
        strip->edit().setText(u"prod"_s);
    goOn(stage);
    stage.settle();
}

gui::Wizard& connectWizard(Stage& stage)
{
    auto* wizard =
        new gui::ConnectWizard(theme(), stage.desk(), {.clock = stage.clock(), .log = silentLogger(), .keychain = stage.keychain()});
    stage.window().open(wizard);
    const QJsonValue github = stage.sandbox().endpoints()["github"_L1];
    const QStringList words{u"meridian"_s, u"meridian-retail"_s, github["api"_L1].toString(), u"platform-conventions"_s,
                            github["token"_L1].toString()};
    qsizetype next = 0;
    for (QLineEdit* edit : wizard->findChildren<QLineEdit*>())
        if (edit->isVisible() && next < words.size())
            edit->setText(words[next++]);
    return *wizard;
}

void connectForm(Stage& stage)
{
    connectWizard(stage);
    QTest::qWait(300); // it looks for a keychain
}

void connectTest(Stage& stage)
{
    stage.sandbox().setConditions(
        {{u"token_permissions"_s,
          QJsonObject{
              {u"metadata"_s, u"read"_s}, {u"members"_s, u"read"_s}, {u"contents"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}}}});
    gui::Wizard& wizard = connectWizard(stage);
    QTest::keyClick(&wizard, Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1'000);
}

} // namespace

QList<Scene> wizardScenes()
{
    const auto ordinary = [](acceptance::ServedSandbox&) {};
    return {
        {u"scope-wizard-secrets"_s, wizardSecrets},
        {u"scope-wizard"_s, wizardRepositories},
        {u"review"_s, review},
        {u"review-warned"_s, reviewWarned},
        {.name = u"apply"_s, .arrange = apply, .prepare = ordinary, .settles = Scene::Settles::OnlyBefore},
        {u"apply-failed"_s, applyFailed, ordinary},
        {u"done"_s, done},
        {.name = u"connect-form"_s, .arrange = connectForm, .prepare = ordinary},
        {.name = u"connect"_s, .arrange = connectTest, .prepare = ordinary},
    };
}

} // namespace qm::test
