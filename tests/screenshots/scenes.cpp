// SPDX-License-Identifier: GPL-3.0-or-later
// Named as the pictures of the design: each pair can be put side by side.
#include "tests/screenshots/stage.h"

#include "gui/pages/table_page.h"
#include "gui/widgets/table_view.h"

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

} // namespace

const QList<Scene>& scenes()
{
    static const QList<Scene> all{
        {u"secrets-list"_s, secretsList},
        {u"repositories"_s, repositories},
    };
    return all;
}

} // namespace qm::test
