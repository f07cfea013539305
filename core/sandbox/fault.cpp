// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/fault.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

constexpr std::array<std::pair<FaultKind, QLatin1StringView>, 8> kinds{{
    {FaultKind::Status, "status"_L1},
    {FaultKind::Reset, "reset"_L1},
    {FaultKind::LostAnswer, "lost_answer"_L1},
    {FaultKind::Truncate, "truncate"_L1},
    {FaultKind::Garbage, "garbage"_L1},
    {FaultKind::WrongTypes, "wrong_types"_L1},
    {FaultKind::Delay, "delay"_L1},
    {FaultKind::ExpireToken, "expire_token"_L1},
}};

int number(const JsonReader& json, QLatin1StringView key, int otherwise, int least)
{
    const qint64 value = json.optionalInteger(key).value_or(otherwise);
    if (value < least || value > 1'000'000'000)
        json.refuse(key, Words::tr("is out of range"));
    return int(value);
}

Result<Fault> readFault(JsonReader json)
{
    json.allowOnly(
        {"system"_L1, "method"_L1, "path"_L1, "nth"_L1, "times"_L1, "fault"_L1, "status"_L1, "headers"_L1, "body"_L1, "delay_ms"_L1});
    Fault fault{.system = json.optionalText("system"_L1),
                .method = json.optionalText("method"_L1),
                .path = json.optionalText("path"_L1),
                .nth = number(json, "nth"_L1, 1, 1),
                .times = number(json, "times"_L1, 1, 1),
                .kind = json.oneOf<FaultKind>("fault"_L1, kinds),
                .status = number(json, "status"_L1, 502, 100),
                .delayMs = number(json, "delay_ms"_L1, 0, 0)};
    if (const auto headers = json.optionalAt("headers"_L1)) {
        const QJsonObject fields = headers->asValue().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            fault.headers.add(field.key().toLatin1().simplified(), field.value().isString()
                                                                       ? field.value().toString().toUtf8().simplified()
                                                                       : QByteArray::number(field.value().toInteger()));
    }
    if (const QJsonValue body = json.asValue()["body"_L1]; !body.isUndefined() && !body.isNull())
        fault.body = body;
    return json.finish(std::move(fault));
}

bool matchesPath(QStringView pattern, QStringView path)
{
    if (pattern.isEmpty())
        return path.isEmpty();
    if (pattern.front() != u'*')
        return !path.isEmpty() && pattern.front() == path.front() && matchesPath(pattern.sliced(1), path.sliced(1));
    const bool across = pattern.startsWith("**"_L1);
    const QStringView rest = pattern.sliced(across ? 2 : 1);
    for (qsizetype taken = 0; taken <= path.size(); ++taken) {
        if (matchesPath(rest, path.sliced(taken)))
            return true;
        if (taken < path.size() && path[taken] == u'/' && !across)
            return false;
    }
    return false;
}

} // namespace

QString faultName(FaultKind kind)
{
    for (const auto& [known, name] : kinds)
        if (known == kind)
            return name;
    return {};
}

bool Fault::matches(const QString& ofSystem, const QString& ofMethod, const QByteArray& ofPath) const
{
    return (!system || *system == ofSystem) && (!method || method->compare(ofMethod, Qt::CaseInsensitive) == 0) &&
           (!path || matchesPath(*path, QString::fromUtf8(ofPath)));
}

bool Fault::makesTheChange() const
{
    return kind != FaultKind::Status && kind != FaultKind::Reset && kind != FaultKind::ExpireToken;
}

Result<QList<Fault>> readFaults(const QByteArray& json)
{
    const Result<JsonReader> document = JsonReader::parse(json, JsonSource::Person);
    if (!document)
        return fail(document.error());
    return document->finish(document->list<Fault>(readFault));
}

QJsonValue withWrongTypes(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return 1;
    case QJsonValue::Double:
        return u"text"_s;
    case QJsonValue::Bool:
        return u"yes"_s;
    case QJsonValue::Array:
        return QJsonObject{{u"0"_s, 0}};
    case QJsonValue::Object: {
        QJsonObject wrong;
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            wrong.insert(field.key(), withWrongTypes(field.value()));
        return wrong;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return 0;
}

} // namespace qm::sandbox
