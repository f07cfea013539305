// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/fault.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
                .status = number(json, "status"_L1, 500, 100),
                .delayMs = number(json, "delay_ms"_L1, 0, 0)};
    if (const auto headers = json.optionalAt("headers"_L1)) {
        const QJsonObject fields = headers->asValue().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            fault.headers.add(field.key().toLatin1(),
                              field.value().isString() ? field.value().toString().toUtf8() : QByteArray::number(field.value().toInteger()));
    }
    if (const auto body = json.optionalAt("body"_L1))
        fault.body = body->asValue();
    return json.finish(std::move(fault));
}

QRegularExpression patternOf(const QString& path)
{
    QString pattern;
    for (const QString& across : path.split(u"**"_s)) {
        QStringList within;
        for (const QString& part : across.split(u'*'))
            within << QRegularExpression::escape(part);
        pattern += (pattern.isNull() ? QString() : u".*"_s) + within.join(u"[^/]*"_s);
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
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
           (!path || patternOf(*path).match(QString::fromUtf8(ofPath)).hasMatch());
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
