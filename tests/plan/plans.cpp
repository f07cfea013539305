// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/plans.h"

using namespace Qt::StringLiterals;

namespace qm::test {

using plan::Plan;
using plan::Step;

namespace {

Step stepOf(const QString& kind, const QString& id, const QString& object, const QStringList& after)
{
    return {.id = id, .kind = kind, .object = object, .summary = u"%1 of %2"_s.arg(kind, object), .after = after};
}

} // namespace

QDateTime startOfStory()
{
    return QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);
}

Step makes(const QString& id, const QString& object, const QStringList& after)
{
    Step step = stepOf(u"thing.box.make"_s, id, object, after);
    step.change = plan::Change::Create;
    step.undo = u"thing.box.remove"_s;
    return step;
}

Step removes(const QString& id, const QString& object, const QStringList& after)
{
    Step step = stepOf(u"thing.box.remove"_s, id, object, after);
    step.change = plan::Change::Delete;
    step.undo = u"thing.box.make"_s;
    return step;
}

Step waitsUntil(const QString& id, const QDateTime& until, const QStringList& after)
{
    Step step = stepOf(u"thing.time.wait"_s, id, u"time"_s, after);
    step.change = plan::Change::Wait;
    step.arguments = {{u"until"_s, until.toString(Qt::ISODate)}};
    return step;
}

Step waitsFor(const QString& id, const QString& object, const QStringList& after)
{
    Step step = stepOf(u"thing.event.wait"_s, id, object, after);
    step.change = plan::Change::Wait;
    return step;
}

Plan planOf(const QList<Step>& steps)
{
    return {.id = u"6f1c2a3e-0000-4000-8000-000000000001"_s,
            .title = u"Boxes"_s,
            .organization = u"meridian-retail"_s,
            .githubHost = u"api.github.com"_s,
            .createdAt = startOfStory(),
            .createdBy = u"ana-kovac"_s,
            .warnings = {u"There is no stage."_s},
            .estimatedRequests = int(steps.size()),
            .steps = steps};
}

QStringList asText(const Plan& plan)
{
    QStringList lines;
    for (const Step& step : plan.steps)
        lines << step.id + u' ' + stateName(step.state) + (step.error ? u": "_s + step.error->reason : QString());
    return lines;
}

} // namespace qm::test

namespace qm::plan {

void PrintTo(PlanState state, std::ostream* out)
{
    *out << stateName(state).toStdString();
}

void PrintTo(StepState state, std::ostream* out)
{
    *out << stateName(state).toStdString();
}

} // namespace qm::plan
