// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scene.h"

#include "core/base/logging.h"
#include "gui/app/settings_file.h"
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/keys_overlay.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/palette.h"
#include "gui/widgets/side_pane.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/plans.h"
#include "tests/screenshots/turn_to.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

void secretsList(Stage& stage)
{
    turnTo(stage, u"secrets"_s).table().setCurrentId(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
}

/// Some cells turned, and the cell of the design.
void secretsMatrix(Stage& stage)
{
    auto& page = static_cast<gui::SecretsPage&>(turnTo(stage, u"secrets"_s));
    page.setView(gui::SecretsPage::View::Matrix);
    gui::MatrixView& view = page.matrix().view();
    gui::ScopeMatrix& matrix = page.matrix().matrix();
    const auto turn = [&](const QString& secret, int column) { matrix.toggle({matrix.index(matrix.rowOfId(secret), column)}); };
    const int column = matrix.columnOf(u"lp-basket-cross-sell"_s);
    for (const char* name : {"ACR_LOGIN_SERVER", "AKS_CLUSTER", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"})
        turn(u"LP_PREPROD_"_s + QLatin1StringView(name), column);
    turn(u"LP_PREPROD_WAREHOUSE_PASSWORD"_s, column + 8);
    turn(u"LP_PROD_AZURE_CLIENT_SECRET"_s, column);
    turn(u"LP_PROD_AZURE_CLIENT_SECRET"_s, column + 6);
    if (stage.window().width() > 1500) { // there is room for all of it, and a block
        page.matrix().chooseTeam({});
        view.setCurrentCell(u"LP_PROD_AZURE_TENANT_ID"_s, u"lp-loyalty-quality"_s);
        view.setFocus();
        const QModelIndex first = matrix.index(matrix.rowOfId(u"LP_PROD_AZURE_CLIENT_SECRET"_s), column);
        view.selectionModel()->select(QItemSelection(first, view.currentIndex()), QItemSelectionModel::ClearAndSelect);
        return;
    }
    view.setCurrentCell(u"LP_PROD_AZURE_CLIENT_SECRET"_s, u"lp-basket-cross-sell"_s);
    view.setFocus();
}

/// Somebody closes the window while cells are pending.
void leaving(Stage& stage)
{
    secretsMatrix(stage);
    stage.window().close();
}

void repositories(Stage& stage)
{
    turnTo(stage, u"repositories"_s).table().setCurrentId(u"lp-basket-cross-sell"_s);
}

void palette(Stage& stage)
{
    repositories(stage);
    stage.window().palette().open(u"give bas"_s);
}

void filtered(Stage& stage)
{
    gui::TablePage& page = turnTo(stage, u"secrets"_s);
    page.filter().setText(u"team:lp visibility:selected"_s);
    page.startFilter();
    QTest::keyClicks(page.filter().findChild<QLineEdit*>(), u"stage:"_s);
    QTest::keyClick(page.filter().findChild<QLineEdit*>(), Qt::Key_Down);
}

void faulty(Stage& stage)
{
    gui::TablePage& page = turnTo(stage, u"secrets"_s);
    page.filter().setText(u"team:lp colour:red"_s);
    page.startFilter();
}

void drawer(Stage& stage)
{
    stage.window().resize(1100, 700);
    gui::TablePage& page = turnTo(stage, u"secrets"_s);
    page.table().setCurrentId(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
    QTest::keyClick(&page.table(), Qt::Key_Return);
    QTest::qWait(300);
}

/// What was done on the days before today.
void makeOldPlans(gui::Desk& desk)
{
    struct Old {
        int days;
        QString secret;
        QString repository;
        plan::PlanState state{plan::PlanState::Done};
        plan::StepState step{plan::StepState::Done};
    };
    const Old all[]{{40, u"QC_PROD_AZURE_CLIENT_ID"_s, u"lp-basket"_s},
                    {12, u"LP_PREPROD_AZURE_TENANT_ID"_s, u"df-demand-forecast"_s},
                    {5, u"DF_PREPROD_AZURE_TENANT_ID"_s, u"lp-basket"_s, plan::PlanState::Cancelled, plan::StepState::Cancelled},
                    {3, u"PR_PREPROD_ACR_LOGIN_SERVER"_s, u"df-demand-forecast"_s},
                    {1, u"DF_PROD_AZURE_CLIENT_ID"_s, u"lp-basket-cross-sell"_s},
                    {1, u"QC_PROD_AZURE_TENANT_ID"_s, u"lp-basket"_s}};
    for (const Old& old : all)
        leave(desk, madeBefore(planned(desk, {.secrets = {old.secret}, .add = {old.repository}}), old.days), {old.state, {old.step}});
}

/// A journal as it is after some days: done, undone, failed, in the middle. The id of the plan that failed.
QString makePlans(Stage& stage)
{
    using plan::PlanState;
    using plan::StepState;
    gui::Desk& desk = stage.desk();
    makeOldPlans(desk);
    apply(desk, planned(desk, {.secrets = {u"LP_PROD_AZURE_CLIENT_SECRET"_s}, .add = {u"lp-basket-cross-sell"_s}}));
    const QString taken = apply(desk, planned(desk, {.secrets = {u"DF_PREPROD_AZURE_CLIENT_ID"_s}, .add = {u"lp-basket"_s}}));
    const auto done = desk.runOf(taken)->plan();
    const auto undo = awaited(session::proposeUndo(*desk.session(), done, {}));
    if (undo && *undo)
        apply(desk, (*undo)->plan);
    leave(desk, planned(desk, {.secrets = {u"PR_PREPROD_ACR_LOGIN_SERVER"_s}, .add = {u"lp-basket"_s}}),
          {PlanState::Cancelled, {StepState::Cancelled}});
    leave(desk, planned(desk, {.secrets = {u"QC_PROD_AZURE_CLIENT_ID"_s, u"QC_PROD_AZURE_TENANT_ID"_s}, .add = {u"lp-basket"_s}}),
          {PlanState::Conflict, {StepState::Conflict}});
    const plan::Plan failed =
        planned(desk, {.secrets = {u"LP_PROD_AZURE_CLIENT_ID"_s, u"LP_PROD_AZURE_TENANT_ID"_s, u"LP_PREPROD_AZURE_CLIENT_ID"_s},
                       .add = {u"df-demand-forecast"_s, u"df-data-dictionary"_s}});
    leave(desk, failed,
          {PlanState::Failed,
           {StepState::Done, StepState::Skipped, StepState::Failed},
           Error{.kind = Error::Kind::Forbidden,
                 .system = u"GitHub"_s,
                 .reason = u"the App may not write organization secrets any more"_s,
                 .hint = u"An owner grants it again: organization_secrets: write."_s,
                 .status = 403,
                 .requestId = u"8C12:2A4F1B:90D2:C1E7:6564A1B2"_s}});
    leave(desk,
          planned(desk, {.secrets = {u"DF_PROD_AZURE_CLIENT_ID"_s, u"DF_PROD_AZURE_TENANT_ID"_s, u"DF_PROD_AKS_CLUSTER"_s},
                         .add = {u"lp-basket"_s}}),
          {PlanState::Running, {StepState::Done, StepState::Running}});
    return failed.id;
}

void activity(Stage& stage)
{
    const QString failed = makePlans(stage);
    gui::TablePage& page = turnTo(stage, u"activity"_s);
    page.table().setCurrentId(failed);
    spinFor(std::chrono::milliseconds(300)); // its steps are read
}

void overview(Stage& stage)
{
    makePlans(stage);
    stage.window().turnTo(u"overview"_s);
}

void shortcuts(Stage& stage)
{
    repositories(stage);
    stage.window().keys().open();
}

/// The page with everything that can stand on one.
void help(Stage& stage)
{
    repositories(stage);
    QTest::keyClick(&stage.window(), Qt::Key_F1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
}

void settings(Stage& stage)
{
    auto* file = new gui::SettingsFile(gui::settingsFile(), silentLogger());
    file->setParent(&stage.window());
    stage.window().offerSettings(*file, false);
    repositories(stage);
    QTest::keyClick(&stage.window(), Qt::Key_Comma, Qt::ControlModifier);
}

} // namespace

QList<Scene> pageScenes()
{
    return {
        {u"secrets-list"_s, secretsList},
        {u"secrets-matrix"_s, secretsMatrix},
        {.name = u"secrets-matrix-1920x1080"_s, .arrange = secretsMatrix, .size = {1920, 1080}},
        {u"leaving"_s, leaving},
        {u"repositories"_s, repositories},
        {u"activity"_s, activity},
        {u"overview"_s, overview},
        {u"palette"_s, palette},
        {u"filter"_s, filtered},
        {u"filter-fault"_s, faulty},
        {u"details-drawer"_s, drawer},
        {u"shortcuts"_s, shortcuts},
        {u"settings"_s, settings},
        {u"help"_s, help},
    };
}

} // namespace qm::test
