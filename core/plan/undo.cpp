// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/undo.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

Error cannotUndo(const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("take the plan back"), .reason = reason, .hint = hint};
}

/// Adds the done steps that `step` comes after, also through steps that were not done.
void addDoneBefore(const Plan& plan, const Step& step, QStringList& done, QSet<QString>& seen)
{
    for (const QString& id : step.after) {
        const Step* before = plan.step(id);
        if (!before || seen.contains(id))
            continue;
        seen << id;
        if (before->state == StepState::Done)
            done << id;
        else
            addDoneBefore(plan, *before, done, seen);
    }
}

} // namespace

Result<Plan> undoPlan(const Plan& plan, const StepKinds& kinds)
{
    if (plan.state == PlanState::Running || std::any_of(plan.steps.cbegin(), plan.steps.cend(), isInDoubt))
        return fail(cannotUndo(Words::tr("it is not known yet what it did"), Words::tr("Resume or abandon it first.")));
    Plan undo{.title = Words::tr("Take back: %1").arg(plan.title), .undoes = plan.id};
    QHash<QString, QStringList> laterThan; // a step's id → the done steps that came after it, and go before it now
    for (auto step = plan.steps.crbegin(); step != plan.steps.crend(); ++step) {
        if (step->state != StepState::Done)
            continue;
        const StepKind* kind = kinds.find(step->kind);
        std::optional<Step> inverse = kind && kind->inverse ? kind->inverse(*step) : std::nullopt;
        if (!inverse)
            return fail(cannotUndo(Words::tr("nothing takes “%1” back").arg(step->summary), Words::tr("Undo the other steps by hand.")));
        inverse->id = step->id;
        undo.steps << *std::move(inverse);
        QStringList before;
        QSet<QString> seen;
        addDoneBefore(plan, *step, before, seen);
        for (const QString& id : before)
            laterThan[id] << step->id;
    }
    if (undo.steps.isEmpty())
        return fail(cannotUndo(Words::tr("no step of it is done"), Words::tr("There is nothing to do.")));
    for (Step& step : undo.steps)
        step.after = laterThan.value(step.id);
    return undo;
}

} // namespace qm::plan
