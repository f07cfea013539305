// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/step_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepKinds)
};

Error refused(const Step& step, const QString& reason)
{
    return {.kind = Error::Kind::Usage,
            .attempted = Words::tr("accept step %1 of the plan").arg(step.id),
            .reason = reason,
            .hint = Words::tr("The plan may be made by a newer version, or be tampered with: make it again here.")};
}

} // namespace

Change Effect::change() const
{
    const auto any = [](const QList<Line>& lines) {
        return std::ranges::any_of(lines, [](const Line& line) { return !line.sign.isNull(); });
    };
    const bool adds = any(after);
    const bool takes = any(before);
    return adds == takes ? Change::Update : adds ? Change::Create : Change::Delete;
}

StepKinds::StepKinds(std::span<const StepKind> kinds)
{
    add(kinds);
}

void StepKinds::add(std::span<const StepKind> kinds)
{
    for (const StepKind& kind : kinds)
        m_kinds.insert(kind.id, kind);
}

const StepKind* StepKinds::find(QStringView id) const
{
    const auto kind = m_kinds.constFind(id.toString());
    return kind == m_kinds.cend() ? nullptr : &*kind;
}

Result<void> StepKinds::validate(const Plan& plan) const
{
    for (const Step& step : plan.steps) {
        const StepKind* kind = find(step.kind);
        if (!kind)
            return fail(refused(step, Words::tr("nothing here can do “%1”").arg(step.kind)));
        if (const Result<void> valid = kind->validate ? kind->validate(step) : Result<void>(); !valid)
            return valid;
        if (kind->remake && kind->remake(step).change != step.change)
            return fail(refused(step, Words::tr("it claims to be a “%1”, which is not so").arg(changeName(step.change))));
        const std::optional<Step> inverse = kind->inverse ? kind->inverse(step) : std::nullopt;
        if (const QString undo = inverse ? inverse->kind : QString(); undo != step.undo)
            return fail(refused(step, Words::tr("it claims to be undone by “%1”, which is not so").arg(step.undo)));
    }
    return {};
}

QList<Need> StepKinds::needsOf(const Plan& plan) const
{
    QList<Need> needs;
    QSet<QString> seen;
    for (const Step& step : plan.steps) {
        const StepKind* kind = find(step.kind);
        if (!kind || seen.contains(step.kind))
            continue;
        seen << step.kind;
        for (const Need& need : kind->needs)
            needs << need;
    }
    return needs;
}

Plan StepKinds::inOurWords(Plan plan) const
{
    for (Step& step : plan.steps)
        if (const StepKind* kind = find(step.kind); kind && kind->remake)
            step.summary = kind->remake(step).summary;
    return plan;
}

QList<Step> StepKinds::forReview(const Plan& plan) const
{
    QList<Step> steps;
    for (const bool wanted : {true, false})
        for (const Step& step : plan.steps)
            if (const StepKind* kind = find(step.kind); (kind && kind->createsTrust) == wanted)
                steps << step;
    return steps;
}

} // namespace qm::plan
