// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/undo.h"

#include <QCoreApplication>
#include <QHash>

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

} // namespace

Result<Plan> undoPlan(const Plan& plan, const StepKinds& kinds)
{
    if (plan.state == PlanState::Running)
        return fail(cannotUndo(Words::tr("it is not ended"), Words::tr("Resume or abandon it first.")));
    Plan undo;
    undo.title = Words::tr("Take back: %1").arg(plan.title);
    undo.undoes = plan.id;
    QHash<QString, QString> inverseOf; // a done step's id → that of the step that takes it back
    for (auto step = plan.steps.crbegin(); step != plan.steps.crend(); ++step) {
        if (step->state != StepState::Done)
            continue;
        const StepKind* kind = kinds.find(step->kind);
        std::optional<Step> inverse = kind && kind->inverse ? kind->inverse(*step) : std::nullopt;
        if (!inverse)
            return fail(cannotUndo(Words::tr("nothing takes “%1” back").arg(step->summary), Words::tr("Undo the other steps by hand.")));
        inverse->id = QString::number(undo.steps.size() + 1);
        inverseOf.insert(step->id, inverse->id);
        undo.steps << *std::move(inverse);
    }
    if (undo.steps.isEmpty())
        return fail(cannotUndo(Words::tr("no step of it is done"), Words::tr("There is nothing to do.")));
    for (const Step& step : plan.steps) // what came after a step is taken back before it
        for (const QString& before : step.after)
            if (inverseOf.contains(step.id) && inverseOf.contains(before)) {
                const auto later = std::find_if(undo.steps.begin(), undo.steps.end(),
                                                [&](const Step& inverse) { return inverse.id == inverseOf.value(before); });
                later->after << inverseOf.value(step.id);
            }
    return undo;
}

} // namespace qm::plan
