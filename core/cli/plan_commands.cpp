// SPDX-License-Identifier: GPL-3.0-or-later
// plan list | show FILE-or-ID | script FILE-or-ID | apply FILE | resume ID | retry ID | undo ID | abandon ID
#include "core/base/words.h"
#include "core/cli/commands.h"
#include "core/cli/plan_view.h"
#include "core/cli/review.h"
#include "core/cli/table.h"
#include "core/plan/plan_json.h"
#include "core/plan/script.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanCommands)
};

/// A plan file as its writer left it; `usage` where it cannot be read.
Result<plan::Plan> readPlanFile(const QString& name)
{
    constexpr qint64 mostBytes = 64LL * 1024 * 1024;
    return readFileOfPerson(name, mostBytes).and_then(plan::readPlan).map_error([&](Error error) {
        return std::move(error).attempting(Words::tr("read the plan %1").arg(name));
    });
}

Task<Result<plan::Plan>> loadPlan(QString id, Context& context)
{
    const Result<plan::Journal*> journal = co_await context.journal();
    if (!journal)
        co_return fail(journal.error());
    co_return co_await (*journal)->load(id);
}

Task<Result<ExitCode>> listPlans(Context& context)
{
    const Result<plan::Journal*> journal = co_await context.journal();
    if (!journal)
        co_return fail(journal.error());
    const auto plans = co_await (*journal)->list();
    if (!plans)
        co_return fail(plans.error());
    QJsonArray rows;
    QList<QStringList> lines;
    for (const plan::PlanSummary& plan : *plans) {
        rows << QJsonObject{{u"id"_s, plan.id},
                            {u"title"_s, plan.title},
                            {u"state"_s, plan::stateName(plan.state)},
                            {u"created_at"_s, plan.createdAt.toString(Qt::ISODate)},
                            {u"steps"_s, plan.steps},
                            {u"done"_s, plan.done}};
        lines << QStringList{plan.id.left(8), plan::stateName(plan.state), u"%1/%2"_s.arg(plan.done).arg(plan.steps),
                             QLocale().toString(plan.createdAt.toLocalTime(), QLocale::ShortFormat), plan.title};
    }
    if (context.options().json)
        context.console().outJson({{u"plans"_s, rows}});
    else if (lines.isEmpty())
        context.console().outLine(Words::tr("The journal holds no plan yet. A change makes one: quartermaster-cli secrets scope --help"));
    else
        context.console().out(layOut({Words::tr("PLAN"), Words::tr("STATE"), Words::tr("DONE"), Words::tr("CREATED"), Words::tr("TITLE")},
                                     lines, context.console().width));
    co_return ExitCode::Done;
}

/// A plan as it stands, with what it is known by.
Result<ExitCode> tellPlan(const plan::Plan& plan, const Context& context)
{
    return planAsJson(plan, errorOf(plan)).map([&](const QJsonObject& json) {
        const Console& console = context.console();
        if (context.options().json)
            console.outJson(json);
        else
            console.out(planAsText(plan, session::allStepKinds(), Milliseconds(0), console.width) + u"  "_s + json["digest"_L1].toString() +
                        u'\n');
        return ExitCode::Done;
    });
}

/// A plan of the journal, or one in a file, checked as far as that goes without a service.
Task<Result<plan::Plan>> findPlan(QString fileOrId, Context& context)
{
    if (!QFile::exists(fileOrId))
        co_return co_await loadPlan(fileOrId, context);
    const Result<plan::Plan> plan = readPlanFile(fileOrId);
    if (!plan)
        co_return fail(plan.error());
    if (const Result<void> valid = session::allStepKinds().validate(*plan); !valid)
        co_return fail(valid.error());
    co_return Result<plan::Plan>(*plan);
}

Task<Result<ExitCode>> showPlan(QString fileOrId, Context& context)
{
    const Result<plan::Plan> plan = co_await findPlan(fileOrId, context);
    if (!plan)
        co_return fail(plan.error());
    co_return tellPlan(*plan, context);
}

Task<Result<ExitCode>> showScript(QString fileOrId, Context& context)
{
    const Result<plan::Plan> plan = co_await findPlan(fileOrId, context);
    const auto script = plan ? plan::asScript(session::allStepKinds().inOurWords(*plan), session::allStepKinds()) : fail(plan.error());
    if (!script)
        co_return fail(script.error());
    if (context.options().json)
        context.console().outJson({{u"script"_s, *script}});
    else
        context.console().out(*script);
    co_return ExitCode::Done;
}

/// Whether the digest given headless is the plan's own; a person at a terminal reviews instead.
Result<void> checkDigest(const plan::Plan& plan, const QString& given, const Context& context)
{
    const Result<QString> digest = plan::digestOf(plan);
    if (!digest)
        return fail(digest.error());
    if (given.isEmpty() && (!context.options().yes || context.options().planOnly))
        return {};
    if (given == *digest)
        return {};
    return fail({.kind = Error::Kind::Usage,
                 .attempted = Words::tr("accept the plan"),
                 .reason = given.isEmpty() ? Words::tr("nobody reviews it, and no digest says which plan was reviewed")
                                           : Words::tr("it is not the plan that was reviewed: its digest is %1").arg(*digest),
                 .hint = Words::tr("Look at it with “plan show FILE” and pass the digest it prints with --digest.")});
}

Task<Result<ExitCode>> applyPlan(QString file, QString digest, Context& context)
{
    Result<plan::Plan> plan = readPlanFile(file);
    if (!plan)
        co_return fail(plan.error());
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    if (const Result<void> accepted = (*session)->accepts(*plan); !accepted)
        co_return fail(accepted.error());
    if (const Result<void> same = checkDigest(*plan, digest, context); !same)
        co_return fail(same.error());
    co_return co_await reviewAndRun((*session)->kinds().inOurWords(*plan), context);
}

Task<Result<ExitCode>> runAgain(QString id, bool retryFailed, Context& context)
{
    const Result<plan::Plan> plan = co_await loadPlan(id, context);
    if (!plan)
        co_return fail(plan.error());
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    if (const Result<void> accepted = (*session)->accepts(*plan); !accepted)
        co_return fail(accepted.error());
    if (context.options().planOnly)
        co_return tellPlan(*plan, context);
    co_return co_await runAndTell(plan->id, context, retryFailed);
}

Task<Result<ExitCode>> undoPlan(QString id, Context& context)
{
    const Result<plan::Plan> done = co_await loadPlan(id, context);
    if (!done)
        co_return fail(done.error());
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<plan::Plan> plan = co_await (*session)->undo(*done, context.stop());
    if (!plan)
        co_return fail(plan.error());
    co_return co_await reviewAndRun(*plan, context);
}

Task<Result<ExitCode>> abandonPlan(QString id, Context& context)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const Result<plan::Plan> plan = context.options().planOnly ? co_await loadPlan(id, context) : co_await (*session)->abandon(id);
    if (!plan)
        co_return fail(plan.error());
    if (context.options().planOnly)
        co_return tellPlan(*plan, context);
    if (!context.options().json) {
        context.console().outLine(Words::tr("Plan %1 will not be run any more; %2 of its %3 steps are done and stay so.")
                                      .arg(printable(plan->id.left(8)))
                                      .arg(plan->doneCount())
                                      .arg(plan->steps.size()));
        co_return ExitCode::Done;
    }
    co_return planAsJson(*plan).map([&](const QJsonObject& json) {
        context.console().outJson(json);
        return ExitCode::Done;
    });
}

using PlanWork = Task<Result<ExitCode>> (*)(QString, Context&);

/// A command with one word: the plan's id, or its file.
void addPlanCommand(CLI::App& plan, const char* verb, const QString& help, const char* word, const QString& meaning, PlanWork work,
                    Work& chosen)
{
    CLI::App* command = plan.add_subcommand(verb, help.toStdString());
    auto name = std::make_shared<std::string>();
    command->add_option(word, *name, meaning.toStdString())->required();
    command->callback(
        [name, work, &chosen] { chosen = [name = QString::fromStdString(*name), work](Context& context) { return work(name, context); }; });
}

void addApply(CLI::App& plan, Work& chosen)
{
    CLI::App* apply =
        plan.add_subcommand("apply", Words::tr("Run a plan from a file, after checking it against this organization").toStdString());
    auto file = std::make_shared<std::string>();
    auto digest = std::make_shared<std::string>();
    apply->add_option("FILE", *file, Words::tr("What --plan-only --json or “plan show --json” printed").toStdString())->required();
    apply
        ->add_option("--digest", *digest,
                     Words::tr("The plan that was reviewed, as “plan show” prints it; needed with --yes").toStdString())
        ->option_text(" sha256:…");
    apply->footer(Words::tr("Examples:\n"
                            "  quartermaster-cli --endpoints FILE --plan-only --json secrets scope NAME --add REPO > plan.json\n"
                            "  quartermaster-cli plan show plan.json\n"
                            "  quartermaster-cli --endpoints FILE --yes plan apply plan.json --digest sha256:…")
                      .toStdString());
    apply->callback([file, digest, &chosen] {
        chosen = [file = QString::fromStdString(*file), digest = QString::fromStdString(*digest)](Context& context) {
            return applyPlan(file, digest, context);
        };
    });
}

} // namespace

void addPlanCommands(CLI::App& program, Work& chosen)
{
    CLI::App* plan = program.add_subcommand("plan", Words::tr("Plans and the journal").toStdString());
    plan->footer(Words::tr("Every change is a plan that the journal keeps: it can be resumed after a crash, and undone.\n"
                           "The first letters of an id are enough.\n"
                           "\n"
                           "Examples:\n"
                           "  quartermaster-cli --endpoints FILE plan list\n"
                           "  quartermaster-cli --endpoints FILE plan show 3f2a\n"
                           "  quartermaster-cli --endpoints FILE plan undo 3f2a")
                     .toStdString());
    plan->add_subcommand("list", Words::tr("Every plan the journal holds, newest first").toStdString())->callback([&chosen] {
        chosen = listPlans;
    });
    const QString id = Words::tr("The plan, by its id or the first letters of it");
    addPlanCommand(*plan, "show", Words::tr("Show a plan and its digest"), "FILE-or-ID",
                   Words::tr("A plan file, or the id of a plan in the journal or its first letters"), showPlan, chosen);
    addPlanCommand(*plan, "script", Words::tr("Print a plan as a shell script of GitHub's own client"), "FILE-or-ID",
                   Words::tr("A plan file, or the id of a plan in the journal or its first letters"), showScript, chosen);
    addApply(*plan, chosen);
    addPlanCommand(
        *plan, "resume", Words::tr("Go on with a plan that stopped: killed, interrupted, waiting or in conflict"), "ID", id,
        [](QString plan, Context& context) { return runAgain(std::move(plan), false, context); }, chosen);
    addPlanCommand(
        *plan, "retry", Words::tr("Go on with a plan and try its failed steps again"), "ID", id,
        [](QString plan, Context& context) { return runAgain(std::move(plan), true, context); }, chosen);
    addPlanCommand(*plan, "undo", Words::tr("Take back what a plan did, by a fresh plan"), "ID", id, undoPlan, chosen);
    addPlanCommand(*plan, "abandon", Words::tr("Never run the rest of a plan"), "ID", id, abandonPlan, chosen);
}

} // namespace qm::cli
