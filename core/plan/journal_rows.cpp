// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/journal_rows.h"

#include "core/base/database.h"
#include "core/base/json_reader.h"
#include "core/base/rfc3339.h"
#include "core/plan/plan_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

Result<void> nothing(const Result<Rows>& query)
{
    return query ? Result<void>() : fail(query.error());
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList textsOf(const QString& array)
{
    QStringList texts;
    for (const QJsonValue& each : QJsonDocument::fromJson(array.toUtf8()).array())
        texts << each.toString();
    return texts;
}

/// An error in all its parts: unlike in `--json`, it is read back.
QJsonObject errorAsRow(const Error& error)
{
    return {{u"kind"_s, kindName(error.kind)},  {u"system"_s, error.system},   {u"attempted"_s, error.attempted},
            {u"reason"_s, error.reason},        {u"hint"_s, error.hint},       {u"status"_s, error.status},
            {u"request_id"_s, error.requestId}, {u"in_doubt"_s, error.inDoubt}};
}

Error errorFromRow(const JsonReader& json)
{
    return {.kind = kindOf(json.text("kind"_L1)).value_or(Error::Kind::Internal),
            .system = json.text("system"_L1),
            .attempted = json.text("attempted"_L1),
            .reason = json.text("reason"_L1),
            .hint = json.text("hint"_L1),
            .status = int(json.integer("status"_L1)),
            .requestId = json.text("request_id"_L1),
            .inDoubt = json.boolean("in_doubt"_L1)};
}

/// How a step went, beside its state; empty where there is nothing to tell.
QString outcomeAsRow(const Step& step)
{
    if (step.requests.isEmpty() && step.note.isEmpty() && !step.error && !step.until.isValid())
        return u""_s;
    QJsonObject row{{u"requests"_s, QJsonArray::fromStringList(step.requests)}, {u"note"_s, step.note}};
    if (step.error)
        row.insert(u"error"_s, errorAsRow(*step.error));
    if (step.until.isValid())
        row.insert(u"until"_s, toRfc3339(step.until));
    return compact(row);
}

Result<void> readOutcome(Step& step, const QString& state, const QString& row)
{
    step.state = stepStateOf(state).value_or(StepState::Failed);
    if (row.isEmpty())
        return {};
    const Result<JsonReader> json = JsonReader::parse(row.toUtf8());
    if (!json)
        return fail(json.error());
    step.requests = json->texts("requests"_L1);
    step.note = json->text("note"_L1);
    step.until = json->optionalTime("until"_L1).value_or(QDateTime());
    const std::optional<JsonReader> error = json->optionalAt("error"_L1);
    step.error = error ? std::optional(errorFromRow(*error)) : std::nullopt;
    return json->finish(true).map([](bool) {});
}

} // namespace

Result<QString> completeId(Connection& connection, const QString& start)
{
    return execute(connection, u"SELECT id FROM plans WHERE substr(id, 1, length(?)) = ? ORDER BY length(id) LIMIT 2"_s, {start, start})
        .and_then([&](Rows query) -> Result<QString> {
            const QString attempted = Words::tr("find the plan “%1”").arg(start);
            const QString hint = Words::tr("“plan list” shows all of them.");
            if (start.isEmpty() || !query.next())
                return fail({.kind = Error::Kind::Usage,
                             .attempted = attempted,
                             .reason = Words::tr("the journal holds none of that id"),
                             .hint = hint});
            const QString id = query.value(0).toString();
            if (id != start && query.next())
                return fail(
                    {.kind = Error::Kind::Usage, .attempted = attempted, .reason = Words::tr("several begin like that"), .hint = hint});
            return id;
        });
}

Result<void> insertPlan(Connection& connection, const Plan& plan)
{
    const Result<Rows> document =
        execute(connection, u"INSERT INTO plans (id, document, state) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
                {plan.id, compact(toJson(plan)), stateName(plan.state)});
    if (!document)
        return fail(document.error());
    if (document->changed() == 0)
        return fail({.kind = Error::Kind::Usage,
                     .attempted = Words::tr("run the plan %1").arg(plan.id.left(8)),
                     .reason = Words::tr("the journal holds it already"),
                     .hint = Words::tr("Go on with it: quartermaster-cli plan resume %1").arg(plan.id.left(8))});
    for (const Step& step : plan.steps)
        if (const auto inserted = execute(connection, u"INSERT INTO steps VALUES (?, ?, ?, ?)"_s,
                                          {plan.id, step.id, stateName(step.state), outcomeAsRow(step)});
            !inserted)
            return nothing(inserted);
    return {};
}

Result<Plan> selectPlan(Connection& connection, const QString& start)
{
    const Result<QString> id = completeId(connection, start);
    if (!id)
        return fail(id.error());
    Result<Rows> rows = execute(connection,
                                u"SELECT p.document, p.state, s.step, s.state, s.outcome "
                                "FROM plans p LEFT JOIN steps s ON s.plan = p.id WHERE p.id = ?"_s,
                                {*id});
    if (!rows)
        return fail(rows.error());
    rows->next();
    Result<Plan> plan = readRecordedPlan(rows->value(0).toString().toUtf8());
    if (!plan)
        return fail(
            {.kind = Error::Kind::Internal, .attempted = Words::tr("read plan %1 in the journal").arg(*id), .reason = plan.error().reason});
    plan->state = planStateOf(rows->value(1).toString()).value_or(PlanState::Failed);
    QHash<QString, int> index;
    for (int i = 0; i < plan->steps.size(); ++i)
        index.insert(plan->steps[i].id, i);
    for (bool isRow = true; isRow; isRow = rows->next())
        if (const auto at = index.constFind(rows->value(2).toString()); at != index.cend())
            if (const Result<void> read = readOutcome(plan->steps[*at], rows->value(3).toString(), rows->value(4).toString()); !read)
                return fail(read.error());
    return plan;
}

Result<QList<PlanSummary>> selectSummaries(Connection& connection)
{
    const QString statement =
        u"SELECT p.id, json_extract(p.document, '$.title'), p.state, json_extract(p.document, '$.created_at'), "
        "count(s.step), count(CASE WHEN s.state IN ('done', 'skipped') THEN 1 END), json_extract(p.document, '$.created_by'), "
        "json_extract(p.document, '$.organization'), json_extract(p.document, '$.touches'), "
        "count(CASE WHEN s.state NOT IN ('done', 'skipped', 'cancelled', 'undone') THEN 1 END), "
        "count(CASE WHEN s.state = 'undone' THEN 1 END) "
        "FROM plans p LEFT JOIN steps s ON s.plan = p.id GROUP BY p.number ORDER BY p.number DESC"_s;
    return execute(connection, statement).map([](Rows query) {
        QList<PlanSummary> summaries;
        while (query.next())
            summaries << PlanSummary{.id = query.value(0).toString(),
                                     .title = query.value(1).toString(),
                                     .state = planStateOf(query.value(2).toString()).value_or(PlanState::Failed),
                                     .createdAt = timeFromRfc3339(query.value(3).toString()).value_or(QDateTime()),
                                     .createdBy = query.value(6).toString(),
                                     .organization = query.value(7).toString(),
                                     .touches = textsOf(query.value(8).toString()),
                                     .steps = query.value(4).toInt(),
                                     .done = query.value(5).toInt(),
                                     .undone = query.value(10).toInt(),
                                     .open = query.value(9).toInt()};
        return summaries;
    });
}

Result<void> updateStep(Connection& connection, const QString& planId, const Step& step)
{
    return nothing(execute(connection, u"UPDATE steps SET state = ?, outcome = ? WHERE plan = ? AND step = ?"_s,
                           {stateName(step.state), outcomeAsRow(step), planId, step.id}));
}

Result<void> updatePlanState(Connection& connection, const QString& planId, PlanState state)
{
    return nothing(execute(connection, u"UPDATE plans SET state = ? WHERE id = ?"_s, {stateName(state), planId}));
}

Result<bool> holdsLease(Connection& connection, const Lease& lease)
{
    return execute(connection, u"SELECT 1 FROM lease WHERE token = ? AND plan = ?"_s, {lease.token, lease.planId}).map([](Rows query) {
        return query.next();
    });
}

Result<std::optional<LeaseRow>> selectLease(Connection& connection)
{
    return execute(connection, u"SELECT token, plan, pid, started_at, boot_id, machine, name, acquired_at, heartbeat_at FROM lease"_s)
        .map([](Rows query) -> std::optional<LeaseRow> {
            if (!query.next())
                return std::nullopt;
            return LeaseRow{.lease = {.token = query.value(0).toString(), .planId = query.value(1).toString()},
                            .holder = {.pid = query.value(2).toLongLong(),
                                       .startedAt = query.value(3).toString(),
                                       .bootId = query.value(4).toString(),
                                       .machine = query.value(5).toString(),
                                       .name = query.value(6).toString()},
                            .acquiredAt = timeFromRfc3339(query.value(7).toString()).value_or(QDateTime()),
                            .heartbeatAt = timeFromRfc3339(query.value(8).toString()).value_or(QDateTime())};
        });
}

Result<void> replaceLease(Connection& connection, const LeaseRow& row)
{
    const auto text = [](const QString& part) { return part.isNull() ? u""_s : part; }; // a null text would be NULL
    return nothing(execute(connection, u"INSERT OR REPLACE INTO lease VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                           {row.lease.token, row.lease.planId, row.holder.pid, text(row.holder.startedAt), text(row.holder.bootId),
                            text(row.holder.machine), text(row.holder.name), toRfc3339(row.acquiredAt), toRfc3339(row.heartbeatAt)}));
}

Result<void> touchLease(Connection& connection, const QDateTime& now)
{
    return nothing(execute(connection, u"UPDATE lease SET heartbeat_at = ?"_s, {toRfc3339(now)}));
}

Result<void> deleteLease(Connection& connection)
{
    return nothing(execute(connection, u"DELETE FROM lease"_s));
}

} // namespace qm::plan
