// SPDX-License-Identifier: GPL-3.0-or-later
// Named as the pictures of the design: each pair can be put side by side.
#include "tests/screenshots/stage.h"

#include "gui/pages/table_page.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/plans.h"

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

gui::TablePage& tablePage(Stage& stage, const QString& id)
{
    stage.window().turnTo(id);
    return *static_cast<gui::TablePage*>(stage.window().currentPage());
}

void secretsList(Stage& stage)
{
    tablePage(stage, u"secrets"_s).table().setCurrentId(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
}

void repositories(Stage& stage)
{
    tablePage(stage, u"repositories"_s).table().setCurrentId(u"lp-basket-cross-sell"_s);
}

/// A journal as it is after some days: done, undone, failed, in the middle. The id of the plan that failed.
QString makePlans(Stage& stage)
{
    using plan::PlanState;
    using plan::StepState;
    gui::Desk& desk = stage.desk();
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
    gui::TablePage& page = tablePage(stage, u"activity"_s);
    page.table().setCurrentId(failed);
    spinFor(std::chrono::milliseconds(300)); // its steps are read
}

void overview(Stage& stage)
{
    makePlans(stage);
    stage.window().turnTo(u"overview"_s);
}

} // namespace

const QList<Scene>& scenes()
{
    static const QList<Scene> all{
        {u"secrets-list"_s, secretsList},
        {u"repositories"_s, repositories},
        {u"activity"_s, activity},
        {u"overview"_s, overview},
    };
    return all;
}

} // namespace qm::test
