// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is changed that nobody agreed to.
#include "tests/cli/typed.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someEdit;
using qm::test::someRepository;
using qm::test::someSecret;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

class Consent : public testing::Test {
protected:
    TerminalAtSandbox terminal;
    QStringList before = terminal.scopeOf(someSecret);

    void SetUp() override
    {
        ASSERT_FALSE(before.isEmpty());
        ASSERT_FALSE(before.contains(someRepository));
    }
    void expectNothingChanged()
    {
        EXPECT_EQ(terminal.scopeOf(someSecret), before);
        const QJsonObject journal = terminal.there({u"--json"_s, u"plan"_s, u"list"_s}).json();
        EXPECT_TRUE(journal["plans"_L1].toArray().isEmpty()) << "a plan that was only shown is not journaled";
    }
};

} // namespace

TEST_F(Consent, IsNotAssumedWhereNobodyIsThere)
{
    const Typed typed = terminal.there(someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(u"--yes"_s)) << typed.err.toStdString();
    expectNothingChanged();
}

TEST_F(Consent, IsNotAskedForUnderJson)
{
    terminal.personSays = u"y"_s;
    const Typed typed = terminal.there(QStringList{u"--json"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.asked.isEmpty());
    EXPECT_EQ(typed.json()["error"_L1]["kind"_L1], u"usage"_s);
    expectNothingChanged();
}

TEST_F(Consent, RefusedIsExit130AndNothingChanged)
{
    for (const QString& answer : {u"n"_s, u""_s, u"no"_s, u"yess"_s, u"ja"_s}) {
        terminal.personSays = answer;
        const Typed typed = terminal.there(someEdit());
        EXPECT_EQ(typed.code, ExitCode::Cancelled) << answer.toStdString();
        EXPECT_EQ(typed.asked.size(), 1);
        EXPECT_TRUE(typed.err.contains(u"nothing was changed"_s, Qt::CaseInsensitive)) << typed.err.toStdString();
    }
    expectNothingChanged();
}

TEST_F(Consent, IsAskedForUnderThePlan)
{
    const QString secret = u"LP_PREPROD_AZURE_CLIENT_SECRET"_s;
    terminal.personSays = u"Y"_s;
    const Typed typed = terminal.there({u"secrets"_s, u"scope"_s, secret, u"--add"_s, someRepository});
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_TRUE(typed.err.contains(u"lp-basket-cross-sell may read "_s + secret)) << typed.err.toStdString();
    ASSERT_EQ(typed.asked.size(), 1);
    EXPECT_TRUE(typed.asked.first().contains(u"1 change?"_s)) << typed.asked.first().toStdString();
    EXPECT_TRUE(terminal.scopeOf(secret).contains(someRepository));
}

TEST_F(Consent, IsNotNeededForAPlanThatChangesNothing)
{
    const Typed typed = terminal.there({u"secrets"_s, u"scope"_s, someSecret, u"--add"_s, before.first()});
    EXPECT_EQ(typed.code, ExitCode::Done);
    EXPECT_TRUE(typed.out.contains(u"Nothing to change"_s)) << typed.out.toStdString();
    expectNothingChanged();
}

TEST_F(Consent, IsNothingUnderPlanOnly)
{
    terminal.personSays = u"y"_s;
    const Typed typed = terminal.there(QStringList{u"--plan-only"_s, u"--yes=prod"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Done);
    EXPECT_TRUE(typed.asked.isEmpty());
    EXPECT_TRUE(typed.out.contains(u"(SANDBOX)"_s)) << typed.out.toStdString();
    EXPECT_TRUE(typed.out.contains(u"1 change, about 4 requests"_s)) << typed.out.toStdString();
    expectNothingChanged();
}

TEST_F(Consent, ComesTooLateAfterAnInterrupt)
{
    std::stop_source stop;
    stop.request_stop();
    const Typed typed = terminal.there(QStringList{u"--yes=prod"_s} + someEdit(), stop.get_token());
    EXPECT_EQ(typed.code, ExitCode::Cancelled) << typed.err.toStdString();
    EXPECT_EQ(terminal.scopeOf(someSecret), before);
}
