// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/review.h"

#include "core/cli/plan_view.h"
#include "core/cli/progress.h"
#include "core/operations/scope/scope_kinds.h"
#include "core/session/production.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

Result<ExitCode> showPlan(const plan::Plan& plan, session::Session& session, const Context& context)
{
    if (!context.options().json) {
        context.console().out(planAsText(plan, session.kinds(), session.estimatedDuration(plan), context.console().width));
        return ExitCode::Done;
    }
    return planAsJson(plan).map([&](const QJsonObject& json) {
        context.console().outJson(json);
        return ExitCode::Done;
    });
}

/// Whether a person at the terminal agrees; to changes in production by typing the stage's key.
bool personAgrees(const plan::Plan& plan, const session::KnownConventions& known, const Console& console)
{
    const QList<session::ProductionChange> production = session::productionChanges(plan, known);
    for (const session::ProductionChange& change : production) {
        const auto typed = console.ask(
            Words::tr("%n of the changes are in production. Type %1 to apply them: ", nullptr, int(change.steps.size())).arg(change.stage));
        if (!typed || *typed != change.stage)
            return false;
    }
    if (!production.isEmpty())
        return true;
    const auto answer = console.ask(Words::tr("Apply %n changes? [y/N] ", nullptr, int(plan.steps.size())));
    return answer && (answer->compare("y"_L1, Qt::CaseInsensitive) == 0 || answer->compare("yes"_L1, Qt::CaseInsensitive) == 0);
}

/// Whether somebody agrees; without --yes and without a person a change is refused, never assumed.
Result<bool> hasConsent(const plan::Plan& plan, session::Session& session, const session::KnownConventions& known, const Context& context)
{
    const Console& console = context.console();
    if (context.options().yes)
        return session::agrees(context.options().yesStages, plan, known).map([] { return true; });
    if (!console.ask || context.options().json)
        return fail({.kind = Error::Kind::Usage,
                     .attempted = Words::tr("apply the plan"),
                     .reason = Words::tr("nobody agreed to it"),
                     .hint = Words::tr("Look at it with --plan-only, then agree with --yes.")});
    console.err(planAsText(plan, session.kinds(), session.estimatedDuration(plan), console.width));
    return personAgrees(plan, known, console);
}

Result<ExitCode> tellEnd(const plan::Plan& plan, const Context& context)
{
    const ExitCode code = exitCodeFor(plan);
    if (!context.options().json) {
        context.console().out(endAsText(plan, context.console().width));
        return code;
    }
    return planAsJson(plan, errorOf(plan)).map([&](const QJsonObject& json) {
        context.console().outJson(json);
        if (code != ExitCode::Done || plan.state == plan::PlanState::Waiting)
            context.console().err(endAsText(plan, 0));
        return code;
    });
}

/// Asks for the value that a plan's one step may need; which of several it would be for nobody could tell.
Task<Result<void>> offerValue(QString planId, session::Session& session, Context& context)
{
    const Result<plan::Journal*> journal = co_await session.journal();
    if (!journal)
        co_return fail(journal.error());
    const Result<plan::Plan> plan = co_await (*journal)->load(planId);
    if (!plan)
        co_return fail(plan.error());
    const auto takesValue = [](const plan::Step& step) { return step.kind == operations::setVisibility.id; };
    if (std::count_if(plan->steps.cbegin(), plan->steps.cend(), takesValue) != 1)
        co_return fail({.kind = Error::Kind::Usage,
                        .attempted = Words::tr("use the value on standard input"),
                        .reason = Words::tr("not exactly one step of the plan can need it"),
                        .hint = Words::tr("Change the visibility of one secret at a time.")});
    const Console& console = context.console();
    const std::optional<Secret> value = console.askSecret ? console.askSecret(Words::tr("The value (not shown): ")) : console.readSecret();
    if (!value || value->isEmpty())
        co_return fail(
            {.kind = Error::Kind::Usage, .attempted = Words::tr("use the value on standard input"), .reason = Words::tr("there is none")});
    session.world().offerValue(*value);
    co_return Result<void>();
}

} // namespace

Task<Result<ExitCode>> reviewAndRun(plan::Plan plan, Context& context)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    if (context.options().planOnly || plan.steps.isEmpty()) {
        if (plan.steps.isEmpty() && !context.options().planOnly)
            plan.state = plan::PlanState::Done;
        co_return showPlan(plan, **session, context);
    }
    if (const Result<void> may = (*session)->mayChange(); !may)
        co_return fail(may.error());
    if (const Result<void> may = co_await (*session)->mayRun(plan, context.stop()); !may)
        co_return fail(may.error());
    const Result<session::Knowledge> known = co_await context.conventions();
    if (!known)
        co_return fail(known.error());
    const Result<bool> agreed = hasConsent(plan, **session, **known, context);
    if (!agreed)
        co_return fail(agreed.error());
    if (!*agreed)
        co_return fail({.kind = Error::Kind::Cancelled, .reason = Words::tr("nothing was changed: the plan was not agreed to")});
    const Result<plan::Journal*> journal = co_await context.journal();
    if (!journal)
        co_return fail(journal.error());
    if (const Result<void> added = co_await (*journal)->add(plan); !added)
        co_return fail(added.error());
    co_return co_await runAndTell(plan.id, context);
}

Task<Result<ExitCode>> runAndTell(QString planId, Context& context, bool retryFailed)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    if (context.options().valueFromInput) {
        const Result<void> offered = co_await offerValue(planId, **session, context);
        if (!offered)
            co_return fail(offered.error());
    }
    Result<plan::Plan> plan = fail(cancelled());
    {
        Progress progress(context.console(), context.options());
        plan = co_await (*session)->run(planId, {.retryFailed = retryFailed, .maxWait = (*session)->target().githubLimits.maxWait},
                                        context.stop(), [&progress](const plan::Event& event) { progress.show(event); });
    }
    if (!plan)
        co_return fail(plan.error());
    co_return tellEnd(*plan, context);
}

} // namespace qm::cli
