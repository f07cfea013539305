// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job by the mouse alone, on a served sample organization whose own state proves each end.
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/matrix_view.h"
#include "gui/widgets/navigation.h"
#include "gui/widgets/segmented.h"
#include "tests/gui/a_served_window.h"

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString stray = u"lp-basket-cross-sell"_s; // has none of its team's secrets
const QString secret = u"LP_PREPROD_AZURE_CLIENT_SECRET"_s;

class MouseAlone : public test::AServedWindow {
protected:
    bool click(const QString& text)
    {
        QAbstractButton* found = button(text);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    void clickAt(QAbstractItemView& view, const QRect& place) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center()); }
    void turnToPage(const QString& title)
    {
        auto* navigation = window->findChild<Navigation*>();
        for (int row = 0; row < navigation->count(); ++row)
            if (navigation->item(row)->text() == title)
                clickAt(*navigation, navigation->visualItemRect(navigation->item(row)));
    }
    void clickRow(const QString& id)
    {
        TableView& table = page().table();
        const QModelIndex row = table.model()->index(table.table()->rowOfId(id), 0);
        table.scrollTo(row);
        clickAt(table, table.visualRect(row));
    }
    MatrixView& matrixView() { return window->findChild<SecretsPage*>()->matrix().view(); }
};

} // namespace

TEST_F(MouseAlone, GivesASecretByTheWizardAndTakesItBack)
{
    openServed();
    const QJsonObject before = sandbox.state();
    turnToPage(u"Repositories"_s);
    turnToPage(u"Secrets"_s);
    ASSERT_EQ(page().id(), u"secrets"_s);
    clickRow(secret);
    ASSERT_TRUE(click(u"Scope…"_s));
    ASSERT_TRUE(window->wizard());
    ASSERT_TRUE(click(primary())) << "the team's own pattern stands there already: " << words().toStdString();
    ASSERT_TRUE(isReviewed());
    ASSERT_TRUE(click(primary()));
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_TRUE(acceptance::scopeIn(sandbox.state(), secret).contains(stray));
    ASSERT_TRUE(click(u"Undo…"_s));
    ASSERT_TRUE(isReviewed());
    ASSERT_TRUE(click(primary()));
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.state(), before);
    ASSERT_TRUE(click(u"Close"_s));
    EXPECT_FALSE(window->wizard());
}

TEST_F(MouseAlone, TurnsACellOfTheMatrixAndAppliesIt)
{
    openServed();
    const QJsonObject before = sandbox.state();
    turnToPage(u"Secrets"_s);
    ASSERT_TRUE(click(u"Matrix"_s));
    matrixView().setCurrentCell(secret, stray); // scrolls to it
    const QRect cell = matrixView().visualRect(matrixView().currentIndex());
    clickAt(matrixView(), cell);
    ASSERT_TRUE(click(u"Review changes"_s)) << words().toStdString();
    ASSERT_TRUE(isReviewed());
    ASSERT_TRUE(click(primary()));
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.state(), acceptance::withScope(before, secret, acceptance::scopeIn(before, secret) << stray));
    ASSERT_TRUE(click(u"Close"_s));
    EXPECT_TRUE(window->findChild<SecretsPage*>()->matrix().matrix().edits().isEmpty());
}
