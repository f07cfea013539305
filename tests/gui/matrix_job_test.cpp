// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix at work on a served sample organization: cells turned, turned back, reviewed, applied.
#include "gui/models/scope_matrix.h"
#include "gui/pages/secrets_matrix.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/matrix_view.h"
#include "tests/gui/a_served_window.h"

using namespace Qt::StringLiterals;
using namespace qm;
using namespace qm::gui;

namespace {

const QString stray = u"lp-basket-cross-sell"_s; // has none of its team's secrets
const QStringList ten{u"LP_PREPROD_ACR_LOGIN_SERVER"_s,    u"LP_PREPROD_AKS_CLUSTER"_s,           u"LP_PREPROD_AZURE_CLIENT_ID"_s,
                      u"LP_PREPROD_AZURE_CLIENT_SECRET"_s, u"LP_PREPROD_AZURE_SUBSCRIPTION_ID"_s, u"LP_PREPROD_AZURE_TENANT_ID"_s,
                      u"LP_PREPROD_DATABRICKS_HOST"_s,     u"LP_PREPROD_WAREHOUSE_PASSWORD"_s,    u"LP_PROD_AKS_CLUSTER"_s,
                      u"LP_PROD_ACR_LOGIN_SERVER"_s};

class MatrixJob : public test::AServedWindow {
protected:
    SecretsPage& secrets() { return *window->findChild<SecretsPage*>(); }
    MatrixView& view() { return secrets().matrix().view(); }
    const QList<operations::CellEdit>& pending() { return secrets().matrix().matrix().edits(); }
    void turn(const QString& secret)
    {
        view().setCurrentCell(secret, stray);
        QTest::keyClick(&view(), Qt::Key_Space);
    }
    static QJsonObject given(QJsonObject state, const QStringList& names)
    {
        for (const QString& name : names)
            state = acceptance::withScope(state, name, acceptance::scopeIn(state, name) << stray);
        return state;
    }
};

} // namespace

TEST_F(MatrixJob, SaysInTheReviewWhatTheMatrixDoesNotShow)
{
    openServed();
    secrets().setView(SecretsPage::View::Matrix);
    turn(ten[0]);
    turn(ten[1]);
    secrets().matrix().review();
    ASSERT_TRUE(isReviewed());
    EXPECT_FALSE(words().contains(u"hidden by the filter"_s)) << words().toStdString();
    press(Qt::Key_Escape);
    secrets().matrix().chooseTeam(u"df"_s); // of which these are none
    secrets().matrix().review();
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 2) << "what is hidden is applied all the same";
    EXPECT_TRUE(words().contains(u"2 of these changes are hidden by the filter in the matrix"_s)) << words().toStdString();
}

TEST_F(MatrixJob, TenEditsThreeTurnedBackAreSevenStepsThatOverwriteNothingOfAnotherAdmin)
{
    openServed();
    secrets().setView(SecretsPage::View::Matrix);
    for (const QString& secret : ten)
        turn(secret);
    EXPECT_EQ(pending().size(), 10);
    for (const QString& secret : ten.last(3))
        turn(secret);
    EXPECT_EQ(pending().size(), 7);
    QTest::keyClick(&view(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(isReviewed());
    EXPECT_EQ(current<ReviewPage>()->plan().steps.size(), 7);
    EXPECT_EQ(sandbox.writes(), QJsonArray());

    admin.lets(stray, ten[1]);
    admin.setsVisibility(ten[4], u"private"_s);
    test::spinFor(std::chrono::milliseconds(5'200)); // a person reads; what is younger than 5 s counts as read just now
    const QJsonObject theirs = sandbox.state();
    const int mark = sandbox.requestCount();
    goOn();
    ASSERT_TRUE(hasEnded());
    ASSERT_TRUE(current<ApplyPage>()) << words().toStdString();
    EXPECT_TRUE(words().contains(u"Somebody else changed"_s)) << words().toStdString();
    EXPECT_EQ(sandbox.writes(mark), QJsonArray()) << "nothing is overwritten";
    EXPECT_EQ(sandbox.state(), theirs);

    QTest::mouseClick(button(u"Plan the rest again"_s), Qt::LeftButton);
    ASSERT_TRUE(isReviewed());
    QStringList left;
    for (const plan::Step& step : current<ReviewPage>()->plan().steps)
        left << step.summary;
    EXPECT_EQ(left.size(), 5) << left.join(u'\n').toStdString();
    EXPECT_TRUE(words().contains(u"The visibility of %1 is “private” now"_s.arg(ten[4]))) << words().toStdString();
    EXPECT_TRUE(words().contains(u"%1 may read %2 already"_s.arg(stray, ten[1]))) << words().toStdString();
    goOn();
    ASSERT_TRUE(isDone()) << words().toStdString();
    EXPECT_EQ(sandbox.state(), given(theirs, {ten[0], ten[2], ten[3], ten[5], ten[6]}));
    QTest::keyClick(window->wizard(), Qt::Key_Escape);
    ASSERT_TRUE(test::spinUntil([this] { return pending().size() == 1; }));
    EXPECT_EQ(pending().first().secret, ten[4]) << "what could not be done is not forgotten";
}
