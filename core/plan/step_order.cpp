// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/step_order.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

} // namespace

std::optional<QString> faultInOrder(const QList<Step>& steps)
{
    QSet<QString> ids;
    for (const Step& step : steps) {
        if (step.id.isEmpty())
            return Words::tr("holds a step without an id");
        if (ids.contains(step.id))
            return Words::tr("holds two steps “%1”").arg(step.id);
        ids << step.id;
    }
    QHash<QString, int> open; // step → steps it still waits for
    QHash<QString, QStringList> unlocks;
    QStringList ready;
    for (const Step& step : steps) {
        for (const QString& before : step.after) {
            if (!ids.contains(before))
                return Words::tr("holds step “%1”, which comes after “%2”, which is none").arg(step.id, before);
            unlocks[before] << step.id;
        }
        open[step.id] = int(step.after.size());
        if (step.after.isEmpty())
            ready << step.id;
    }
    qsizetype reached = 0;
    while (!ready.isEmpty()) {
        const QString id = ready.takeLast();
        ++reached;
        for (const QString& next : unlocks.value(id))
            if (--open[next] == 0)
                ready << next;
    }
    if (reached < steps.size())
        return Words::tr("holds steps that wait for each other in a circle");
    return std::nullopt;
}

} // namespace qm::plan
