// SPDX-License-Identifier: GPL-3.0-or-later
// What an identity may not do is said with the plan, and refused before anything is written, even into the journal.
#include "tests/acceptance/served_sandbox.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QJsonObject readsOnly{
    {u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"read"_s}, {u"members"_s, u"read"_s}, {u"contents"_s, u"read"_s}};
const QStringList scope{u"secrets"_s, u"scope"_s, u"LP_PROD_AZURE_CLIENT_SECRET"_s, u"--add"_s, u"lp-basket-cross-sell"_s};

class MissingPermission : public testing::Test {
protected:
    /// Every request but those that get and end tokens.
    QStringList asked(int from)
    {
        QStringList lines;
        for (const QJsonValue request : sandbox.requests(from))
            if (const QString path = request["path"_L1].toString(); !path.contains(u"token"_s))
                lines << request["method"_L1].toString() + u' ' + path;
        return lines;
    }

    ServedSandbox sandbox{{}, ServedSandbox::SignIn::TokenAndApp};
    CommandLine cli = sandbox.commandLine();
};

TEST_F(MissingPermission, OfAnAppIsNamedBeforeTheFirstChange)
{
    sandbox.setConditions({{u"app_permissions"_s, readsOnly}});
    const int from = sandbox.requestCount();
    const Ended refused = cli.run(QStringList{u"--yes=prod"_s} + scope);
    EXPECT_EQ(refused.code, 1) << testing::PrintToString(refused);
    EXPECT_EQ(refused.error("kind"_L1), u"forbidden"_s);
    EXPECT_TRUE(refused.error("message"_L1).contains(u"“organization_secrets: write”"_s)) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.error("hint"_L1).contains(u"Permissions & events"_s)) << testing::PrintToString(refused);
    const QStringList requests = asked(from);
    EXPECT_GT(requests.filter(u"GET "_s).size(), 0);
    EXPECT_EQ(requests.filter(u"PUT "_s) + requests.filter(u"DELETE "_s), QStringList()) << "no change was even tried";
    EXPECT_EQ(cli.run({u"plan"_s, u"list"_s}).json()["plans"_L1].toArray(), QJsonArray()) << "nor was one noted down";
}

TEST_F(MissingPermission, IsAWarningWhereThePlanIsOnlyLookedAt)
{
    sandbox.setConditions({{u"app_permissions"_s, readsOnly}});
    const Ended shown = cli.run(QStringList{u"--plan-only"_s} + scope);
    EXPECT_EQ(shown.code, 0) << testing::PrintToString(shown);
    EXPECT_EQ(shown.steps().size(), 1);
    const QString warnings = shown.plan()["warnings"_L1].toVariant().toStringList().join(u' ');
    EXPECT_TRUE(warnings.contains(u"quartermaster-meridian[bot] may not run this plan"_s)) << warnings.toStdString();
    EXPECT_TRUE(warnings.contains(u"“organization_secrets: write”"_s)) << warnings.toStdString();
}

TEST_F(MissingPermission, CostsNoRequestOfThoseWhoLackNone)
{
    const int from = sandbox.requestCount();
    const Ended shown = cli.run(QStringList{u"--plan-only"_s} + scope);
    EXPECT_EQ(shown.code, 0) << testing::PrintToString(shown);
    EXPECT_FALSE(shown.plan()["warnings"_L1].toVariant().toStringList().join(u' ').contains(u"may not run"_s));
    EXPECT_EQ(asked(from).filter(u"/app/installations"_s), QStringList());
}

TEST_F(MissingPermission, OfAClassicTokenIsAScopeAndFoundAtTheFirstLook)
{
    ServedSandbox forTokens;
    forTokens.setConditions({{u"token_scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}});
    const Ended refused = forTokens.commandLine().run(QStringList{u"--plan-only"_s} + scope);
    EXPECT_EQ(refused.code, 1) << testing::PrintToString(refused);
    EXPECT_EQ(refused.error("kind"_L1), u"forbidden"_s);
    EXPECT_TRUE(refused.error("hint"_L1).contains(u"“admin:org”"_s)) << testing::PrintToString(refused);
    EXPECT_TRUE(forTokens.writes().isEmpty());
}

} // namespace
