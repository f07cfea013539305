// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/typed.h"
#include "tests/support/results.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using qm::cli::ExitCode;
using qm::test::someEdit;
using qm::test::someRepository;
using qm::test::someSecret;
using qm::test::TerminalAtSandbox;
using qm::test::Typed;

namespace {

const QByteArray refusedOnce = R"([{"method":"PUT","path":"/orgs/*/actions/secrets/**","fault":"status","status":422}])";
const QByteArray goneOnce = R"([{"method":"PUT","path":"/orgs/*/actions/secrets/**","fault":"status","status":404}])";

/// Applies the edit and returns what came of it.
Typed applied(TerminalAtSandbox& terminal)
{
    return terminal.there(QStringList{u"--json"_s, u"--yes=prod"_s} + someEdit());
}

QString idOf(const Typed& typed)
{
    return typed.plan()["id"_L1].toString();
}

QString stateOf(const Typed& typed)
{
    return typed.plan()["state"_L1].toString();
}

Typed plan(TerminalAtSandbox& terminal, const QString& verb, const QString& id, const QStringList& options = {u"--json"_s, u"--yes=prod"_s})
{
    return terminal.there(options + QStringList{u"plan"_s, verb, id});
}

} // namespace

TEST(PlanShow, TakesTheFirstLettersOfAnId)
{
    TerminalAtSandbox terminal;
    const Typed done = applied(terminal);
    const Typed shown = plan(terminal, u"show"_s, idOf(done).left(6));
    EXPECT_EQ(shown.code, ExitCode::Done);
    EXPECT_EQ(shown.out, done.out);
    const Typed text = plan(terminal, u"show"_s, idOf(done).left(6), {});
    EXPECT_TRUE(text.out.contains(done.json()["digest"_L1].toString())) << text.out.toStdString();
    EXPECT_TRUE(text.out.contains(u"[done]"_s));
}

TEST(PlanShow, OfAnUnknownIdSaysSo)
{
    TerminalAtSandbox terminal;
    const Typed shown = plan(terminal, u"show"_s, u"ffffffff"_s);
    EXPECT_EQ(shown.code, ExitCode::Usage);
    EXPECT_TRUE(shown.json()["error"_L1]["message"_L1].toString().contains(u"“ffffffff”"_s));
}

TEST(PlanShow, TakesAFileAndNeedsNoOrganizationForIt)
{
    TerminalAtSandbox terminal;
    const Typed planned = terminal.there(QStringList{u"--json"_s, u"--plan-only"_s} + someEdit());
    const QString file = terminal.write(u"plan.json"_s, planned.out.toUtf8());
    const Typed shown = terminal.run({u"--json"_s, u"plan"_s, u"show"_s, file});
    EXPECT_EQ(shown.code, ExitCode::Done) << shown.err.toStdString();
    EXPECT_EQ(shown.json(), planned.json());
    const Typed applied =
        terminal.there({u"--json"_s, u"--yes=prod"_s, u"plan"_s, u"apply"_s, file, u"--digest"_s, planned.json()["digest"_L1].toString()});
    EXPECT_EQ(applied.code, ExitCode::Done) << applied.err.toStdString();
    EXPECT_TRUE(terminal.scopeOf(someSecret).contains(someRepository));
}

TEST(PlanShow, TellsWhatAFileDoesAndNotWhatItClaims)
{
    TerminalAtSandbox terminal;
    QJsonObject planned = terminal.there(QStringList{u"--json"_s, u"--plan-only"_s} + someEdit()).plan();
    QJsonArray steps = planned["steps"_L1].toArray();
    QJsonObject step = steps[0].toObject();
    step[u"summary"_s] = u"nothing much"_s;
    steps[0] = step;
    planned[u"steps"_s] = steps;
    const QString file = terminal.write(u"plan.json"_s, QJsonDocument(planned).toJson());
    const Typed shown = terminal.run({u"plan"_s, u"show"_s, file});
    EXPECT_EQ(shown.code, ExitCode::Done) << shown.err.toStdString();
    EXPECT_FALSE(shown.out.contains(u"nothing much"_s));
    EXPECT_TRUE(shown.out.contains(u"lp-basket-cross-sell may read LP_PROD_AZURE_CLIENT_SECRET"_s)) << shown.out.toStdString();
    terminal.personSays = u"n"_s;
    const Typed asked = terminal.there({u"plan"_s, u"apply"_s, file});
    EXPECT_EQ(asked.code, ExitCode::Cancelled) << asked.err.toStdString();
    EXPECT_FALSE(asked.err.contains(u"nothing much"_s));
}

TEST(PlanApply, HeadlessNeedsTheDigest)
{
    TerminalAtSandbox terminal;
    const QStringList before = terminal.scopeOf(someSecret);
    const Typed planned = terminal.there(QStringList{u"--json"_s, u"--plan-only"_s} + someEdit());
    const QString file = terminal.write(u"plan.json"_s, planned.out.toUtf8());
    const QString other = u"sha256:"_s + QString(64, u'0');
    EXPECT_EQ(terminal.there({u"--yes=prod"_s, u"plan"_s, u"apply"_s, file}).code, ExitCode::Usage);
    EXPECT_EQ(terminal.there({u"--yes=prod"_s, u"plan"_s, u"apply"_s, file, u"--digest"_s, other}).code, ExitCode::Usage);
    EXPECT_EQ(terminal.there({u"plan"_s, u"apply"_s, file}).code, ExitCode::Usage) << "nobody agreed";
    EXPECT_EQ(terminal.there({u"--plan-only"_s, u"plan"_s, u"apply"_s, file}).code, ExitCode::Done);
    EXPECT_EQ(terminal.scopeOf(someSecret), before);
}

TEST(PlanResume, OfADonePlanDoesNothingMore)
{
    TerminalAtSandbox terminal;
    const Typed done = applied(terminal);
    const Typed again = plan(terminal, u"resume"_s, idOf(done));
    EXPECT_EQ(again.code, ExitCode::Done);
    EXPECT_EQ(again.plan(), done.plan());
}

TEST(PlanResume, GoesOnAfterAConflict)
{
    TerminalAtSandbox terminal(goneOnce);
    const Typed conflict = applied(terminal);
    EXPECT_EQ(conflict.code, ExitCode::Conflict) << conflict.err.toStdString();
    EXPECT_EQ(stateOf(conflict), u"conflict"_s);
    const Typed done = plan(terminal, u"resume"_s, idOf(conflict));
    EXPECT_EQ(done.code, ExitCode::Done) << done.err.toStdString();
    EXPECT_EQ(stateOf(done), u"done"_s);
}

TEST(PlanResume, UnderPlanOnlyOnlyShows)
{
    TerminalAtSandbox terminal(goneOnce);
    const QStringList before = terminal.scopeOf(someSecret);
    const QString id = idOf(applied(terminal));
    for (const QString& verb : {u"resume"_s, u"retry"_s, u"abandon"_s}) {
        const Typed shown = plan(terminal, verb, id, {u"--json"_s, u"--plan-only"_s, u"--yes=prod"_s});
        EXPECT_EQ(shown.code, ExitCode::Done) << verb.toStdString() << shown.err.toStdString();
        EXPECT_EQ(stateOf(shown), u"conflict"_s) << verb.toStdString();
    }
    EXPECT_EQ(terminal.scopeOf(someSecret), before);
}

TEST(PlanRetry, TriesFailedStepsAgainWhichResumeDoesNot)
{
    TerminalAtSandbox terminal(refusedOnce);
    const Typed failed = applied(terminal);
    EXPECT_EQ(failed.code, ExitCode::Failed) << failed.err.toStdString();
    const Typed resumed = plan(terminal, u"resume"_s, idOf(failed));
    EXPECT_EQ(resumed.code, ExitCode::Failed);
    EXPECT_EQ(stateOf(resumed), u"failed"_s);
    const Typed done = plan(terminal, u"retry"_s, idOf(failed));
    EXPECT_EQ(done.code, ExitCode::Done) << done.err.toStdString();
    EXPECT_TRUE(terminal.scopeOf(someSecret).contains(someRepository));
}

TEST(PlanAbandon, EndsAPlanForGood)
{
    TerminalAtSandbox terminal(goneOnce);
    const QString id = idOf(applied(terminal));
    const Typed abandoned = plan(terminal, u"abandon"_s, id);
    EXPECT_EQ(abandoned.code, ExitCode::Done) << abandoned.err.toStdString();
    EXPECT_EQ(stateOf(abandoned), u"cancelled"_s);
    const Typed resumed = plan(terminal, u"resume"_s, id);
    EXPECT_EQ(resumed.code, ExitCode::Usage) << resumed.err.toStdString();
    EXPECT_FALSE(terminal.scopeOf(someSecret).contains(someRepository));
}

TEST(PlanAbandon, OfADonePlanIsRefused)
{
    TerminalAtSandbox terminal;
    EXPECT_EQ(plan(terminal, u"abandon"_s, idOf(applied(terminal))).code, ExitCode::Usage);
    EXPECT_TRUE(terminal.scopeOf(someSecret).contains(someRepository));
}

TEST(PlanUndo, RestoresWhatWasAndOnlyOnce)
{
    TerminalAtSandbox terminal;
    const QStringList before = terminal.scopeOf(someSecret);
    const QString id = idOf(applied(terminal));
    EXPECT_EQ(plan(terminal, u"undo"_s, id, {}).code, ExitCode::Usage) << "it is a change like any other";
    const Typed undone = plan(terminal, u"undo"_s, id);
    EXPECT_EQ(undone.code, ExitCode::Done) << undone.err.toStdString();
    EXPECT_EQ(undone.plan()["undoes"_L1], id);
    EXPECT_EQ(terminal.scopeOf(someSecret), before);
    EXPECT_EQ(stateOf(plan(terminal, u"show"_s, id)), u"undone"_s);
    EXPECT_EQ(plan(terminal, u"undo"_s, id).code, ExitCode::Usage);
}

TEST(PlanList, ShowsTheNewestFirst)
{
    TerminalAtSandbox terminal;
    EXPECT_TRUE(terminal.there({u"plan"_s, u"list"_s}).out.contains(u"no plan yet"_s));
    const QString id = idOf(applied(terminal));
    const QString undo = idOf(plan(terminal, u"undo"_s, id));
    const QJsonArray plans = terminal.there({u"--json"_s, u"plan"_s, u"list"_s}).json()["plans"_L1].toArray();
    ASSERT_EQ(plans.size(), 2);
    EXPECT_EQ(plans[0]["id"_L1], undo);
    EXPECT_EQ(plans[1]["id"_L1], id);
    EXPECT_EQ(plans[1]["state"_L1], u"undone"_s);
    const QString table = terminal.there({u"plan"_s, u"list"_s}).out;
    EXPECT_LT(table.indexOf(undo.left(8)), table.indexOf(id.left(8)));
}
