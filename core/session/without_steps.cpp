// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/without_steps.h"

#include "core/operations/scope/scope_steps.h"
#include "core/operations/scope/scope_warnings.h"
#include "core/plan/leave_out.h"
#include "core/session/production.h"

#include <QCoreApplication>

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WithoutSteps)
};

QStringList summariesOf(const QList<plan::Step>& steps)
{
    QStringList summaries;
    for (const plan::Step& step : steps)
        summaries << step.summary;
    return summaries;
}

/// What is warned of because of the steps.
QStringList warningsOfSteps(const plan::Plan& plan, const Proposed& whole, const KnownConventions& known)
{
    return operations::textsOf(operations::warningsOf(plan.steps, whole.seen, whole.reads)) + productionWarnings(plan, known);
}

} // namespace

Result<WithoutSteps> withoutSteps(const Proposed& whole, const QStringList& stepIds, const KnownConventions& known, const QString& newId)
{
    if (stepIds.isEmpty())
        return WithoutSteps{.proposed = whole};
    const Result<plan::LeftOut> left = plan::leaveOut(whole.plan, stepIds);
    if (!left)
        return fail(left.error());
    WithoutSteps result{.proposed = whole, .asked = summariesOf(left->asked), .along = summariesOf(left->along)};
    plan::Plan& plan = result.proposed.plan;
    plan.id = newId;
    plan.steps = left->kept;
    plan.title =
        Words::tr("%1, without %n steps", "a plan’s title", int(whole.plan.steps.size() - plan.steps.size())).arg(whole.plan.title);
    plan.touches = stagesTouched(plan, known);
    plan.estimatedRequests = operations::estimatedRequests(plan.steps);
    const QStringList before = warningsOfSteps(whole.plan, whole, known);
    const QStringList after = warningsOfSteps(plan, whole, known);
    plan.warnings.removeIf([&](const QString& warning) { return before.contains(warning) && !after.contains(warning); });
    for (const QString& warning : after)
        if (!before.contains(warning))
            plan.warnings << warning;
    return result;
}

} // namespace qm::session
