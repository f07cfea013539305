// SPDX-License-Identifier: GPL-3.0-or-later
// Named as the pictures of the design: each pair can be put side by side.
#include "tests/screenshots/stage.h"

#include "gui/pages/table_page.h"
#include "gui/widgets/filter_field.h"
#include "gui/widgets/side_pane.h"
#include "gui/widgets/table_view.h"

#include <QLineEdit>
#include <QTest>

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

void filtered(Stage& stage)
{
    gui::TablePage& page = tablePage(stage, u"secrets"_s);
    page.filter().setText(u"team:lp visibility:selected"_s);
    page.startFilter();
    QTest::keyClicks(page.filter().findChild<QLineEdit*>(), u"stage:"_s);
    QTest::keyClick(page.filter().findChild<QLineEdit*>(), Qt::Key_Down);
}

void faulty(Stage& stage)
{
    gui::TablePage& page = tablePage(stage, u"secrets"_s);
    page.filter().setText(u"team:lp colour:red"_s);
    page.startFilter();
}

void drawer(Stage& stage)
{
    stage.window().resize(1100, 700);
    gui::TablePage& page = tablePage(stage, u"secrets"_s);
    page.table().setCurrentId(u"LP_PROD_AZURE_CLIENT_SECRET"_s);
    QTest::keyClick(&page.table(), Qt::Key_Return);
    QTest::qWait(300);
}

} // namespace

const QList<Scene>& scenes()
{
    static const QList<Scene> all{
        {u"secrets-list"_s, secretsList}, {u"repositories"_s, repositories}, {u"filter"_s, filtered},
        {u"filter-fault"_s, faulty},      {u"details-drawer"_s, drawer},
    };
    return all;
}

} // namespace qm::test
