// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/plan_view.h"

#include "core/base/words.h"
#include "core/cli/console.h"
#include "core/cli/exit_code.h"
#include "core/cli/table.h"
#include "core/plan/plan_json.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanView)
};

QString sign(plan::Change change)
{
    switch (change) {
    case plan::Change::Create:
        return u"+"_s;
    case plan::Change::Update:
        return u"~"_s;
    case plan::Change::Delete:
        return u"−"_s;
    case plan::Change::Wait:
        return u"…"_s;
    case plan::Change::Check:
        break;
    }
    return u"?"_s;
}

QString headOf(const plan::Plan& plan)
{
    QString head = printable(plan.title) + u'\n';
    head += Words::tr("  organization %1%2").arg(printable(plan.organization), plan.sandbox ? Words::tr(" (SANDBOX)") : QString());
    if (!plan.id.isEmpty())
        head += Words::tr(", plan %1, %2").arg(printable(plan.id.left(8)), plan::stateName(plan.state));
    return head + u'\n';
}

QString stateWord(const plan::Step& step)
{
    return step.state == plan::StepState::Pending ? QString() : u"  ["_s + plan::stateName(step.state) + u']';
}

} // namespace

QString planAsText(const plan::Plan& plan, const plan::StepKinds& kinds, Milliseconds duration, int width)
{
    QString text = headOf(plan);
    for (const QString& warning : plan.warnings)
        text += wrapped(u"  ! "_s + printable(warning), width, 4) + u'\n';
    for (const plan::Step& step : kinds.forReview(kinds.inOurWords(plan)))
        text += wrapped(u"  %1 %2  %3%4"_s.arg(sign(step.change), printable(step.system()), printable(step.summary), stateWord(step)),
                        width, 4) +
                u'\n';
    if (plan.steps.isEmpty())
        return text + Words::tr("  Nothing to change: everything is as wanted already.\n");
    text += Words::tr("  %n changes", nullptr, int(plan.steps.size())) + Words::tr(", about %n requests", nullptr, plan.estimatedRequests);
    if (duration > std::chrono::seconds(1))
        text += Words::tr(", about %n seconds", nullptr, int(duration.count() / 1000));
    return text + u'\n';
}

QString endAsText(const plan::Plan& plan, int width)
{
    QString text;
    for (const plan::Step& step : plan.steps) {
        const QString what = printable(step.summary);
        if (step.state == plan::StepState::Skipped)
            text += wrapped(Words::tr("  skipped: %1 (%2)").arg(what, printable(step.note)), width, 4) + u'\n';
        else if (step.state == plan::StepState::Waiting)
            text += wrapped(Words::tr("  waiting: %1 (%2, until %3)")
                                .arg(what, printable(step.note), QLocale().toString(step.until.toLocalTime(), QLocale::ShortFormat)),
                            width, 4) +
                    u'\n';
        else if (step.error)
            text += wrapped(u"  %1: %2"_s.arg(plan::stateName(step.state), printable(step.error->message())), width, 4) + u'\n';
        else if (step.state != plan::StepState::Done)
            text += wrapped(Words::tr("  not done: %1").arg(what), width, 4) + u'\n';
    }
    const QString id = printable(plan.id.left(8));
    text +=
        Words::tr("%1 of %2 steps are done: the plan is %3.").arg(plan.doneCount()).arg(plan.steps.size()).arg(plan::stateName(plan.state));
    switch (plan.state) {
    case plan::PlanState::Done:
        text += Words::tr(" Take it back: quartermaster-cli plan undo %1").arg(id);
        break;
    case plan::PlanState::Failed:
        text += Words::tr(" Try the failed steps again: quartermaster-cli plan retry %1").arg(id);
        break;
    case plan::PlanState::Conflict:
    case plan::PlanState::Cancelled:
    case plan::PlanState::Running:
    case plan::PlanState::Waiting:
        text += Words::tr(" Go on: quartermaster-cli plan resume %1").arg(id);
        break;
    case plan::PlanState::Planned:
    case plan::PlanState::Undone:
        break;
    }
    return text + u'\n';
}

Result<QJsonObject> planAsJson(const plan::Plan& plan, const std::optional<Error>& error)
{
    const Result<QString> digest = plan::digestOf(plan);
    if (!digest)
        return fail(digest.error());
    return QJsonObject{{u"plan"_s, plan::toJson(plan)},
                       {u"digest"_s, *digest},
                       {u"error"_s, error ? QJsonValue(toJson(*error)) : QJsonValue(QJsonValue::Null)}};
}

std::optional<Error> errorOf(const plan::Plan& plan)
{
    const ExitCode code = exitCodeFor(plan);
    if (code == ExitCode::Done)
        return std::nullopt;
    std::optional<Error> first;
    for (const plan::Step& step : plan.steps) {
        if (step.error && exitCodeFor(step.error->kind) == code)
            return step.error;
        if (step.error && !first)
            first = step.error;
    }
    return code == ExitCode::Cancelled ? cancelled() : first;
}

} // namespace qm::cli
