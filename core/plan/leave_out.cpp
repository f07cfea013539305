// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/leave_out.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeaveOut)
};

Error cannot(const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("leave the step out"), .reason = reason, .hint = hint};
}

} // namespace

Result<LeftOut> leaveOut(const Plan& plan, const QStringList& stepIds)
{
    if (std::ranges::any_of(plan.steps, [](const Step& step) { return step.state != StepState::Pending; }))
        return fail(cannot(Words::tr("the plan has begun"), Words::tr("Cancel it, or take it back when it is done.")));
    for (const QString& id : stepIds)
        if (!plan.step(id))
            return fail(cannot(Words::tr("the plan has no step “%1”").arg(id), Words::tr("Make a new plan.")));
    QSet<QString> gone(stepIds.cbegin(), stepIds.cend());
    const auto dependsOnGone = [&](const Step& step) {
        return !gone.contains(step.id) && std::ranges::any_of(step.after, [&](const QString& before) { return gone.contains(before); });
    };
    while (std::ranges::any_of(plan.steps, dependsOnGone)) // a step may stand before what it comes after
        for (const Step& step : plan.steps)
            if (dependsOnGone(step))
                gone << step.id;
    LeftOut result;
    for (const Step& step : plan.steps)
        (!gone.contains(step.id) ? result.kept : stepIds.contains(step.id) ? result.asked : result.along) << step;
    return result;
}

} // namespace qm::plan
