// SPDX-License-Identifier: GPL-3.0-or-later
// What the conventions call production is changed only where somebody agrees to it by its name.
#include "tests/cli/some_conventions.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someConventions;
using qm::test::someEdit;
using qm::test::someRepository;
using qm::test::someSecret;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

class Production : public testing::Test {
protected:
    Typed there(const QStringList& words) { return terminal.there(QStringList{u"--conventions"_s, file} + words); }
    bool isChanged() { return terminal.scopeOf(someSecret).contains(someRepository); }

    TerminalAtSandbox terminal;
    QString file = someConventions(terminal);
};

} // namespace

TEST_F(Production, IsNotAgreedToByABareYes)
{
    const Typed typed = there(QStringList{u"--json"_s, u"--yes"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    const QJsonObject error = typed.json()["error"_L1].toObject();
    EXPECT_EQ(error["kind"_L1], u"usage"_s);
    EXPECT_EQ(error["hint"_L1], u"Agree with --yes=prod."_s);
    EXPECT_TRUE(error["message"_L1].toString().contains(
        u"it changes prod, which nobody agreed to by name: lp-basket-cross-sell may read LP_PROD_AZURE_CLIENT_SECRET"_s))
        << typed.out.toStdString();
    EXPECT_FALSE(isChanged());
}

TEST_F(Production, IsAgreedToByItsName)
{
    const Typed typed = there(QStringList{u"--json"_s, u"--yes"_s, u"--yes=preprod"_s, u"--yes=prod"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_EQ(typed.plan()["touches"_L1], QJsonArray{u"prod"_s});
    EXPECT_FALSE(typed.plan().contains(u"conventions_commit"_s)) << "a file has none";
    EXPECT_EQ(typed.plan()["warnings"_L1].toArray(), QJsonArray{u"Production: 1 of the changes is in the stage prod."_s});
    EXPECT_TRUE(isChanged());
}

TEST_F(Production, OfAnotherNameIsRefusedWithTheNearest)
{
    const Typed typed = there(QStringList{u"--yes=prd"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(u"know no stage “prd”. Did you mean --yes=prod?"_s)) << typed.err.toStdString();
    EXPECT_EQ(there(QStringList{u"--yes=preprod"_s} + someEdit()).code, ExitCode::Usage);
    EXPECT_FALSE(isChanged());
}

TEST_F(Production, IsTypedByThePersonAtTheTerminal)
{
    terminal.personSays = u"y"_s;
    EXPECT_EQ(there(someEdit()).code, ExitCode::Cancelled);
    EXPECT_FALSE(isChanged());
    terminal.personSays = u"prod"_s;
    const Typed typed = there(someEdit());
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_EQ(typed.asked, QStringList(u"1 of the changes is in production. Type prod to apply it: "_s));
    EXPECT_TRUE(isChanged());
}

TEST_F(Production, IsNotAskedAboutElsewhere)
{
    const QString preprod = u"LP_PREPROD_AZURE_CLIENT_SECRET"_s;
    const Typed typed = there({u"--json"_s, u"--yes"_s, u"secrets"_s, u"scope"_s, preprod, u"--add"_s, someRepository});
    EXPECT_EQ(typed.code, ExitCode::Done) << typed.err.toStdString();
    EXPECT_EQ(typed.plan()["touches"_L1], QJsonArray{u"preprod"_s});
}

TEST_F(Production, IsAskedAboutWhenAPlanIsTakenBackOrReadFromAFile)
{
    const QString planFile = terminal.write(u"plan.json"_s, there(QStringList{u"--json"_s, u"--plan-only"_s} + someEdit()).out.toUtf8());
    const QString digest = there({u"--json"_s, u"plan"_s, u"show"_s, planFile}).json()["digest"_L1].toString();
    const QStringList apply{u"plan"_s, u"apply"_s, planFile, u"--digest"_s, digest};
    EXPECT_EQ(there(QStringList{u"--yes"_s} + apply).code, ExitCode::Usage);
    EXPECT_FALSE(isChanged());
    const Typed applied = there(QStringList{u"--json"_s, u"--yes=prod"_s} + apply);
    EXPECT_EQ(applied.code, ExitCode::Done) << applied.err.toStdString();
    const QStringList undo{u"plan"_s, u"undo"_s, applied.plan()["id"_L1].toString()};
    EXPECT_EQ(there(QStringList{u"--yes"_s} + undo).code, ExitCode::Usage);
    EXPECT_TRUE(isChanged());
    EXPECT_EQ(there(QStringList{u"--yes=prod"_s} + undo).code, ExitCode::Done);
    EXPECT_FALSE(isChanged());
}

TEST_F(Production, CannotBeTalkedAwayByThePlan)
{
    Typed planned = there(QStringList{u"--json"_s, u"--plan-only"_s} + someEdit());
    QJsonObject plan = planned.plan();
    plan.remove(u"touches"_s);
    plan.insert(u"warnings"_s, QJsonArray());
    const QString planFile = terminal.write(u"plan.json"_s, QJsonDocument(plan).toJson());
    const QString digest = there({u"--json"_s, u"plan"_s, u"show"_s, planFile}).json()["digest"_L1].toString();
    EXPECT_EQ(there({u"--yes"_s, u"plan"_s, u"apply"_s, planFile, u"--digest"_s, digest}).code, ExitCode::Usage);
    EXPECT_FALSE(isChanged());
}

TEST_F(Production, IsUnknownToBrokenConventionsAndNothingRuns)
{
    file = terminal.write(u"quartermaster.yaml"_s, "version: 1\norganization: meridian-retail\nstags: []\nteams: 3\n");
    const Typed typed = there(QStringList{u"--yes=prod"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(file + u":3:1: the file has no field “stags”. Did you mean stages?\n"_s)) << typed.err.toStdString();
    EXPECT_TRUE(typed.err.contains(u"\n  "_s + file + u":4:8: this is a number; a list is expected.\n"_s)) << typed.err.toStdString();
    const QJsonObject error = there(QStringList{u"--json"_s, u"--yes=prod"_s} + someEdit()).json()["error"_L1].toObject();
    EXPECT_EQ(error["details"_L1].toArray().size(), 1);
    EXPECT_FALSE(isChanged());
}

TEST_F(Production, OfSomebodyElseIsRefused)
{
    file = terminal.write(u"quartermaster.yaml"_s, "version: 1\norganization: other\n");
    const Typed typed = there(QStringList{u"--yes"_s} + someEdit());
    EXPECT_EQ(typed.code, ExitCode::Usage);
    EXPECT_TRUE(typed.err.contains(u":2:15: these conventions are for the organization other, but this is meridian-retail"_s));
    file = u"no-such-file.yaml"_s;
    EXPECT_EQ(there(QStringList{u"--yes"_s} + someEdit()).code, ExitCode::Usage);
    EXPECT_FALSE(isChanged());
}
