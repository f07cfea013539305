// SPDX-License-Identifier: GPL-3.0-or-later
// Named as the pictures of the design: each pair can be put side by side.
#include "tests/screenshots/stage.h"

#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/table_view.h"

#include <QItemSelectionModel>

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

/// Some cells turned, and the cell of the design.
void secretsMatrix(Stage& stage)
{
    auto& page = static_cast<gui::SecretsPage&>(tablePage(stage, u"secrets"_s));
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

void repositories(Stage& stage)
{
    tablePage(stage, u"repositories"_s).table().setCurrentId(u"lp-basket-cross-sell"_s);
}

} // namespace

const QList<Scene>& scenes()
{
    static const QList<Scene> all{
        {u"secrets-list"_s, secretsList},
        {u"secrets-matrix"_s, secretsMatrix},
        {u"repositories"_s, repositories},
    };
    return all;
}

} // namespace qm::test
