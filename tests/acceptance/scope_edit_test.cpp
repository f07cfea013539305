// SPDX-License-Identifier: GPL-3.0-or-later
// The main job: a scope edit against `sandbox serve` changes exactly that, and undo restores it.
#include "tests/acceptance/served_sandbox.h"
#include "tests/support/results.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace qm::acceptance;

namespace {

const QString secret = u"LP_PROD_AZURE_CLIENT_SECRET"_s;
const QString repository = u"lp-basket-cross-sell"_s;
const QStringList edit{u"secrets"_s, u"scope"_s, secret, u"--add"_s, repository};

class ScopeEdit : public testing::Test {
protected:
    ServedSandbox sandbox;
    CommandLine cli = sandbox.commandLine();
};

TEST_F(ScopeEdit, ChangesExactlyThat)
{
    const QJsonObject before = sandbox.state();
    ASSERT_FALSE(scopeIn(before, secret).contains(repository));
    const Ended ended = cli.run(QStringList{u"--yes=prod"_s} + edit);
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    EXPECT_EQ(ended.planState(), u"done"_s);
    EXPECT_EQ(ended.stepStates(), QStringList{u"done"_s});
    EXPECT_EQ(sandbox.state(), withScope(before, secret, scopeIn(before, secret) << repository));
}

TEST_F(ScopeEdit, PlanOnlyChangesNothing)
{
    const QJsonObject before = sandbox.state();
    const Ended shown = cli.run(QStringList{u"--plan-only"_s} + edit);
    EXPECT_EQ(shown.code, 0) << testing::PrintToString(shown);
    EXPECT_EQ(shown.planState(), u"planned"_s);
    EXPECT_EQ(shown.steps().size(), 1);
    EXPECT_EQ(sandbox.state(), before);
    EXPECT_EQ(sandbox.writes(), QJsonArray());
    EXPECT_EQ(cli.run({u"plan"_s, u"list"_s}).json()["plans"_L1].toArray(), QJsonArray()) << "a plan that was only shown is journaled";
}

TEST_F(ScopeEdit, PlanUndoRestoresIt)
{
    const QJsonObject before = sandbox.state();
    const Ended done = cli.run(QStringList{u"--yes=prod"_s} + edit);
    ASSERT_EQ(done.code, 0) << testing::PrintToString(done);
    const QString id = done.planId();
    const Ended undone = cli.run({u"--yes=prod"_s, u"plan"_s, u"undo"_s, id});
    EXPECT_EQ(undone.code, 0) << testing::PrintToString(undone);
    EXPECT_EQ(undone.planState(), u"done"_s);
    EXPECT_EQ(sandbox.state(), before);
    EXPECT_EQ(cli.run({u"plan"_s, u"show"_s, id}).planState(), u"undone"_s);
}

TEST_F(ScopeEdit, IsRefusedWhereNobodyAgreed)
{
    const QJsonObject before = sandbox.state();
    const Ended refused = cli.run(edit);
    EXPECT_EQ(refused.code, 2) << testing::PrintToString(refused);
    EXPECT_EQ(refused.error("kind"_L1), u"usage"_s);
    EXPECT_EQ(sandbox.state(), before);
}

TEST(PrivateSandbox, DoesTheSameInOneCommand)
{
    const CommandLine cli({u"--sandbox"_s, u"--json"_s});
    const Ended ended = cli.run(QStringList{u"--yes=prod"_s} + edit);
    EXPECT_EQ(ended.code, 0) << testing::PrintToString(ended);
    EXPECT_EQ(ended.planState(), u"done"_s);
    EXPECT_EQ(all(ended.steps(), u"summary"_s), QStringList{u"lp-basket-cross-sell may read LP_PROD_AZURE_CLIENT_SECRET"_s});
    EXPECT_EQ(ended.stepStates(), QStringList{u"done"_s});
    EXPECT_TRUE(ended.plan()["sandbox"_L1].toBool());
}

struct Unknown {
    const char* name;
    QStringList words;
    QString missing;
    QString nearest;
};

class UnknownName : public ScopeEdit, public testing::WithParamInterface<Unknown> {};

TEST_P(UnknownName, IsExit2AndOffersTheNearest)
{
    const auto& [name, words, missing, nearest] = GetParam();
    const QJsonObject before = sandbox.state();
    const Ended refused = cli.run(QStringList{u"--yes=prod"_s, u"secrets"_s, u"scope"_s} + words);
    EXPECT_EQ(refused.code, 2) << testing::PrintToString(refused);
    EXPECT_EQ(refused.error("kind"_L1), u"usage"_s);
    for (const QString& told : {refused.said(), refused.error("message"_L1) + refused.error("hint"_L1)}) {
        EXPECT_TRUE(told.contains(missing)) << told.toStdString();
        EXPECT_TRUE(told.contains(nearest)) << told.toStdString();
    }
    EXPECT_EQ(sandbox.state(), before);
    EXPECT_EQ(sandbox.writes(), QJsonArray());
}

INSTANTIATE_TEST_SUITE_P(
    , UnknownName,
    testing::Values(Unknown{"Secret", {u"LP_PROD_AZURE_CLIENT_SECRTE"_s, u"--add"_s, repository}, u"LP_PROD_AZURE_CLIENT_SECRTE"_s, secret},
                    Unknown{"Repository", {secret, u"--add"_s, u"lp-basket-cros-sell"_s}, u"lp-basket-cros-sell"_s, repository},
                    Unknown{"OneOfTwo", {secret, u"--add"_s, repository, u"--remove"_s, u"lp-chrun"_s}, u"lp-chrun"_s, u"lp-churn"_s}),
    [](const auto& test) { return test.param.name; });

} // namespace
