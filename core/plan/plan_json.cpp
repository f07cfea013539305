// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "core/base/canonical_json.h"
#include "core/base/json_reader.h"
#include "core/base/rfc3339.h"
#include "core/plan/step_order.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::plan {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

constexpr QLatin1StringView format{"quartermaster-plan/1"};

constexpr int largestPlan = 32 << 20; // 40,000 steps of an ordinary length

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const Step& step)
{
    QJsonObject json{{u"id"_s, step.id},
                     {u"kind"_s, step.kind},
                     {u"change"_s, changeName(step.change)},
                     {u"object"_s, step.object},
                     {u"summary"_s, step.summary},
                     {u"after"_s, QJsonArray::fromStringList(step.after)},
                     {u"expects"_s, step.expects},
                     {u"arguments"_s, step.arguments},
                     {u"undo"_s, textOrNull(step.undo)},
                     {u"state"_s, stateName(step.state)},
                     {u"requests"_s, QJsonArray::fromStringList(step.requests)},
                     {u"error"_s, step.error ? QJsonValue(qm::toJson(*step.error)) : QJsonValue(QJsonValue::Null)}};
    if (!step.note.isEmpty())
        json.insert(u"note"_s, step.note);
    if (step.until.isValid())
        json.insert(u"until"_s, toRfc3339(step.until));
    return json;
}

/// A word of a closed set, or a remembered error.
template <class Enum>
Enum word(const JsonReader& json, QLatin1StringView key, std::optional<Enum> (*known)(QStringView))
{
    const std::optional<Enum> value = known(json.text(key));
    if (!value)
        json.refuse(key, Words::tr("is “%1”, which no plan uses").arg(json.text(key)));
    return value.value_or(Enum());
}

/// The error of a step as another run left it: taken out of its sentence what stands beside it, so that the sentence comes
/// out the same again.
std::optional<Error> readError(const JsonReader& json)
{
    const std::optional<JsonReader> written = json.optionalAt("error"_L1);
    if (!written)
        return std::nullopt;
    written->allowOnly({"kind"_L1, "message"_L1, "hint"_L1, "status"_L1, "request_id"_L1});
    Error error{.kind = word<Error::Kind>(*written, "kind"_L1, kindOf),
                .reason = written->text("message"_L1),
                .hint = written->optionalText("hint"_L1).value_or(QString()),
                .status = int(written->optionalInteger("status"_L1).value_or(0)),
                .requestId = written->optionalText("request_id"_L1).value_or(QString())};
    if (const qsizetype origin = error.reason.lastIndexOf(" ("_L1); origin > 0 && (error.status != 0 || !error.requestId.isEmpty())) {
        const QString status = u' ' + QString::number(error.status);
        if (const QString system = error.reason.mid(origin + 2); error.status != 0 && system.contains(status))
            error.system = system.section(status, 0, 0);
        error.reason.truncate(origin);
    }
    if (!error.hint.isEmpty() && error.reason.endsWith(u' ' + error.hint))
        error.reason.chop(error.hint.size() + 1);
    return error;
}

Result<Step> readStep(JsonReader json)
{
    json.allowOnly({"id"_L1, "kind"_L1, "change"_L1, "object"_L1, "summary"_L1, "after"_L1, "expects"_L1, "arguments"_L1, "undo"_L1,
                    "state"_L1, "requests"_L1, "error"_L1, "note"_L1, "until"_L1});
    Step step{.id = json.text("id"_L1),
              .kind = json.text("kind"_L1),
              .change = word<Change>(json, "change"_L1, changeOf),
              .object = json.text("object"_L1),
              .summary = json.text("summary"_L1),
              .after = json.texts("after"_L1),
              .expects = json.object("expects"_L1),
              .arguments = json.object("arguments"_L1),
              .undo = json.optionalText("undo"_L1).value_or(QString()),
              .state = word<StepState>(json, "state"_L1, stepStateOf),
              .requests = json.texts("requests"_L1),
              .error = readError(json),
              .note = json.optionalText("note"_L1).value_or(QString()),
              .until = json.optionalTime("until"_L1).value_or(QDateTime())};
    return json.finish(std::move(step));
}

/// An id goes into commands that are shown to people, and into the keys of the secret store.
bool isPlainId(const QString& id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar letter) {
        return (letter.unicode() < 128 && letter.isLetterOrNumber()) || letter == u'-';
    });
}

int readCount(const JsonReader& json, QLatin1StringView key)
{
    const qint64 count = json.integer(key);
    if (count < 0 || count > 1'000'000'000)
        json.refuse(key, Words::tr("is no number of that sort"));
    return int(count);
}

Plan readFields(const JsonReader& json)
{
    json.allowOnly({"format"_L1, "id"_L1, "title"_L1, "organization"_L1, "github_host"_L1, "tenant"_L1, "sandbox"_L1, "created_at"_L1,
                    "created_by"_L1, "undoes"_L1, "conventions_commit"_L1, "touches"_L1, "state"_L1, "warnings"_L1, "estimated_requests"_L1,
                    "steps"_L1});
    if (const QString written = json.text("format"_L1); written != format)
        json.refuse("format"_L1, Words::tr("is “%1”; this program reads “%2”").arg(written, format));
    Plan plan{.id = json.text("id"_L1),
              .title = json.text("title"_L1),
              .organization = json.text("organization"_L1),
              .githubHost = json.text("github_host"_L1),
              .tenant = json.optionalText("tenant"_L1).value_or(QString()),
              .sandbox = json.boolean("sandbox"_L1),
              .createdAt = json.time("created_at"_L1),
              .createdBy = json.text("created_by"_L1),
              .undoes = json.optionalText("undoes"_L1).value_or(QString()),
              .conventionsCommit = json.optionalText("conventions_commit"_L1).value_or(QString()),
              .touches = json.has("touches"_L1) ? json.texts("touches"_L1) : QStringList(),
              .warnings = json.texts("warnings"_L1),
              .estimatedRequests = readCount(json, "estimated_requests"_L1),
              .steps = json.list<Step>("steps"_L1, readStep),
              .state = word<PlanState>(json, "state"_L1, planStateOf)};
    if (!isPlainId(plan.id))
        json.refuse("id"_L1, Words::tr("is no id of a plan"));
    if (!plan.undoes.isEmpty() && !isPlainId(plan.undoes))
        json.refuse("undoes"_L1, Words::tr("is no id of a plan"));
    if (const std::optional<QString> wrong = faultInOrder(plan.steps))
        json.refuse("steps"_L1, *wrong);
    return plan;
}

Error accepting(Error error)
{
    return std::move(error).attempting(Words::tr("accept the plan"));
}

} // namespace

QJsonObject toJson(const Plan& plan)
{
    QJsonArray steps;
    for (const Step& step : plan.steps)
        steps << toJson(step);
    QJsonObject json{{u"format"_s, format},
                     {u"id"_s, plan.id},
                     {u"title"_s, plan.title},
                     {u"organization"_s, plan.organization},
                     {u"github_host"_s, plan.githubHost},
                     {u"tenant"_s, textOrNull(plan.tenant)},
                     {u"sandbox"_s, plan.sandbox},
                     {u"created_at"_s, toRfc3339(plan.createdAt)},
                     {u"created_by"_s, plan.createdBy},
                     {u"state"_s, stateName(plan.state)},
                     {u"warnings"_s, QJsonArray::fromStringList(plan.warnings)},
                     {u"estimated_requests"_s, plan.estimatedRequests},
                     {u"steps"_s, steps}};
    if (!plan.undoes.isEmpty())
        json.insert(u"undoes"_s, plan.undoes);
    if (!plan.conventionsCommit.isEmpty())
        json.insert(u"conventions_commit"_s, plan.conventionsCommit);
    if (!plan.touches.isEmpty())
        json.insert(u"touches"_s, QJsonArray::fromStringList(plan.touches));
    return json;
}

Result<QString> digestOf(const Plan& plan)
{
    QJsonObject reviewed = toJson(plan);
    reviewed.remove("state"_L1);
    QJsonArray steps;
    for (const QJsonValue& value : reviewed["steps"_L1].toArray()) {
        QJsonObject step = value.toObject();
        for (const QLatin1StringView how : {"state"_L1, "requests"_L1, "error"_L1, "note"_L1, "until"_L1})
            step.remove(how);
        steps << step;
    }
    reviewed["steps"_L1] = steps;
    return canonicalJson(reviewed).map([](const QByteArray& canonical) {
        return u"sha256:"_s + QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
    });
}

Result<Plan> readPlan(const QByteArray& json)
{
    if (json.size() > largestPlan)
        return fail(accepting({.kind = Error::Kind::Usage, .reason = Words::tr("it is larger than %n MiB", nullptr, largestPlan >> 20)}));
    const Result<JsonReader> document = JsonReader::parse(json, JsonSource::Person);
    if (!document)
        return fail(accepting(document.error()));
    const bool isWrapped = document->has("plan"_L1);
    if (isWrapped)
        document->allowOnly({"plan"_L1, "digest"_L1, "error"_L1});
    const Result<Plan> plan = document->finish(readFields(isWrapped ? document->at("plan"_L1) : *document));
    if (!plan)
        return fail(accepting(plan.error()));
    const Result<QString> digest = digestOf(*plan);
    if (!digest)
        return fail(accepting({.kind = Error::Kind::Usage, .reason = digest.error().reason}));
    if (isWrapped && document->text("digest"_L1) != *digest)
        document->refuse("digest"_L1, Words::tr("is not that of the plan beside it: somebody changed one of the two"));
    return document->finish(*plan).map_error(accepting);
}

Result<Plan> readRecordedPlan(const QByteArray& json)
{
    return JsonReader::parse(json).and_then([](const JsonReader& document) { return document.finish(readFields(document)); });
}

} // namespace qm::plan
