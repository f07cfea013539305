// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/production.h"

#include "core/base/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Production)
};

QStringList stageKeys(const KnownConventions& known)
{
    QStringList keys;
    for (const conventions::Stage& stage : known.rules.stages)
        keys << stage.key;
    return keys;
}

Error refusal(const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("apply the plan"), .reason = reason, .hint = hint};
}

/// The first few in a sentence.
QString listed(const QStringList& steps)
{
    constexpr qsizetype most = 10;
    QString text = steps.first(std::min(most, steps.size())).join("; "_L1);
    if (steps.size() > most)
        text += Words::tr("; and %n more", nullptr, int(steps.size() - most));
    return text;
}

} // namespace

QStringList stagesTouched(const plan::Plan& plan, const KnownConventions& known)
{
    QStringList touched;
    for (const QString& stage : stageKeys(known))
        if (std::any_of(plan.steps.cbegin(), plan.steps.cend(),
                        [&](const plan::Step& step) { return known.stageOf(step.object) == stage; }))
            touched << stage;
    return touched;
}

QList<ProductionChange> productionChanges(const plan::Plan& plan, const KnownConventions& known)
{
    QList<ProductionChange> changes;
    for (const QString& stage : stagesTouched(plan, known)) {
        if (!known.isProduction(stage))
            continue;
        ProductionChange change{.stage = stage};
        for (const plan::Step& step : plan.steps)
            if (known.stageOf(step.object) == stage)
                change.steps << step.summary;
        changes << change;
    }
    return changes;
}

QStringList productionWarnings(const plan::Plan& plan, const KnownConventions& known)
{
    QStringList warnings;
    for (const ProductionChange& change : productionChanges(plan, known))
        warnings << Words::tr("Production: %n of the changes are in the stage %1.", nullptr, int(change.steps.size())).arg(change.stage);
    return warnings;
}

Result<void> agrees(const QStringList& stages, const plan::Plan& plan, const KnownConventions& known)
{
    const QStringList keys = stageKeys(known);
    for (const QString& stage : stages)
        if (known.areThere() && !keys.contains(stage)) {
            const QStringList nearest = nearestNames(stage, keys, 1);
            return fail(refusal(Words::tr("the conventions know no stage “%1”").arg(stage),
                                nearest.isEmpty() ? QString() : Words::tr("Did you mean --yes=%1?").arg(nearest.first())));
        }
    for (const ProductionChange& change : productionChanges(plan, known))
        if (!stages.contains(change.stage))
            return fail(refusal(Words::tr("it changes %1, which nobody agreed to by name: %2").arg(change.stage, listed(change.steps)),
                                Words::tr("Agree with --yes=%1.").arg(change.stage)));
    return {};
}

} // namespace qm::session
