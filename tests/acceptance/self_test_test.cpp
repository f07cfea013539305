// SPDX-License-Identifier: GPL-3.0-or-later
// `self-test` names what an identity lacks and how to grant it, before anything fails for want of it.
#include "tests/acceptance/edit.h"
#include "tests/support/results.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QJsonObject everythingNeeded{
    {u"metadata"_s, u"read"_s}, {u"organization_secrets"_s, u"write"_s}, {u"members"_s, u"read"_s}, {u"contents"_s, u"read"_s}};

QJsonObject without(QJsonObject permissions, const QString& permission, const QString& level = {})
{
    permissions.remove(permission);
    if (!level.isEmpty())
        permissions[permission] = level;
    return permissions;
}

class SelfTest : public testing::Test {
protected:
    Ended test(const QStringList& words = {}) { return cli.run(words + QStringList{u"self-test"_s}); }
    /// Signs in with the sample token instead of the sample App.
    QStringList asToken()
    {
        const QString token = sandbox.endpoints()["github"_L1]["token"_L1].toString();
        const QString name = cli.write(u"credentials.json"_s, R"({"github": {"token": ")" + token.toUtf8() + R"("}})");
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
        return {u"--credentials"_s, name};
    }
    void expectMissing(const Ended& ended, const QString& needs, const QString& how, const QString& row)
    {
        EXPECT_EQ(ended.code, 1) << testing::PrintToString(ended);
        const QJsonArray cannot = ended.json()["cannot"_L1].toArray();
        ASSERT_EQ(cannot.size(), 1) << testing::PrintToString(ended);
        EXPECT_EQ(cannot[0]["needs"_L1].toString(), needs);
        EXPECT_TRUE(cannot[0]["how"_L1].toString().contains(how)) << cannot[0]["how"_L1].toString().toStdString();
        EXPECT_TRUE(cannot[0]["rows"_L1].toArray().contains(row)) << testing::PrintToString(ended);
    }

    ServedSandbox sandbox{{}, ServedSandbox::SignIn::TokenAndApp};
    CommandLine cli = sandbox.commandLine();
};

TEST_F(SelfTest, NamesTheOnePermissionAnAppLacksAndHowToGrantIt)
{
    const QString page = u"/organizations/meridian-retail/settings/apps/quartermaster-meridian/permissions"_s;
    sandbox.setConditions({{u"app_permissions"_s, everythingNeeded}});
    const Ended enough = test();
    EXPECT_EQ(enough.code, 0) << testing::PrintToString(enough);
    EXPECT_EQ(enough.json()["more_than_needed"_L1].toArray(), QJsonArray());

    sandbox.setConditions({{u"app_permissions"_s, without(everythingNeeded, u"organization_secrets"_s, u"read"_s)}});
    const Ended readOnly = test();
    expectMissing(readOnly, u"organization_secrets: write"_s, page, u"secrets scope"_s);
    EXPECT_TRUE(readOnly.json()["cannot"_L1][0]["how"_L1].toString().contains(u"Organization permissions › Secrets: Read and write"_s));
    EXPECT_EQ(readOnly.json()["identity"_L1]["kind"_L1].toString(), u"app"_s);

    sandbox.setConditions({{u"app_permissions"_s, without(everythingNeeded, u"members"_s)}});
    expectMissing(test(), u"members: read"_s, page, u"estate show teams"_s);
}

TEST_F(SelfTest, SaysWhatAnAppMayBeyondNeed)
{
    QJsonObject permissions = everythingNeeded;
    permissions[u"administration"_s] = u"write"_s;
    sandbox.setConditions({{u"app_permissions"_s, permissions}});
    const Ended ended = test();
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.json()["more_than_needed"_L1].toArray(), QJsonArray{u"administration: write"_s});
}

TEST_F(SelfTest, SaysThatAnAppDoesNotSeeEveryRepository)
{
    sandbox.setConditions({{u"app_repositories"_s, QJsonArray{u"lp-basket-cross-sell"_s}}});
    expectMissing(test(), u"repository access: all repositories"_s, u"All repositories"_s, u"estate show repositories"_s);
}

TEST_F(SelfTest, FindsWhatATokenLacksWithoutChangingAnything)
{
    const QStringList token = asToken();
    const QJsonObject before = sandbox.state();
    EXPECT_EQ(test(token).code, 0);
    sandbox.setConditions({{u"token_permissions"_s, without(everythingNeeded, u"organization_secrets"_s, u"read"_s)}});
    const Ended ended = test(token);
    expectMissing(ended, u"organization_secrets: write, metadata: read"_s, u"/settings/personal-access-tokens"_s, u"secrets scope"_s);
    EXPECT_EQ(ended.json()["identity"_L1]["kind"_L1].toString(), u"token"_s);
    EXPECT_EQ(sandbox.state(), before);
}

TEST_F(SelfTest, TellsOfAClassicTokenWhichScopeIsMissingAndWhichIsTooMuch)
{
    const QStringList token = asToken();
    sandbox.setConditions({{u"token_scopes"_s, QJsonArray{u"admin:org"_s, u"repo"_s, u"delete_repo"_s}}});
    const Ended enough = test(token);
    EXPECT_EQ(enough.code, 0) << testing::PrintToString(enough);
    EXPECT_EQ(enough.json()["more_than_needed"_L1].toArray(), QJsonArray{u"delete_repo"_s});
    sandbox.setConditions({{u"token_scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}});
    const Ended ended = test(token);
    EXPECT_EQ(ended.code, 1) << testing::PrintToString(ended);
    EXPECT_TRUE(ended.json()["cannot"_L1][0]["how"_L1].toString().contains(u"the scope “admin:org”"_s)) << testing::PrintToString(ended);
}

TEST_F(SelfTest, IsASignInErrorWhereNobodyIsSignedIn)
{
    sandbox.setFaults({QJsonObject{{u"fault"_s, u"status"_s}, {u"status"_s, 401}, {u"times"_s, 100}}});
    EXPECT_EQ(test().code, 3);
}

} // namespace
