// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/contract.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

bool isOfType(const QJsonValue& value, const QString& type)
{
    if (type == "object"_L1)
        return value.isObject();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "integer"_L1)
        return value.isDouble() && value.toInteger(1) == value.toInteger(2);
    return type != "number"_L1 || value.isDouble();
}

bool isOfFormat(const QString& text, const QString& format)
{
    if (format == "date-time"_L1)
        return QDateTime::fromString(text, Qt::ISODate).isValid() && text.contains(u'T');
    if (format == "uri"_L1)
        return QUrl(text, QUrl::StrictMode).isValid() && text.contains("://"_L1);
    return true;
}

} // namespace

Contract::Contract(const QString& name)
{
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    };
    m_document = read(QStringLiteral(QM_CONTRACTS "/%1.json").arg(name));
    QJsonObject paths = m_document["paths"_L1].toObject();
    const QJsonObject added = read(QStringLiteral(QM_CONTRACTS "/additions/%1.json").arg(name))["paths"_L1].toObject();
    for (auto path = added.begin(); path != added.end(); ++path)
        paths.insert(path.key(), *path);
    m_document["paths"_L1] = paths;
}

QStringList Contract::violations(const QString& method, const QString& pathTemplate, int status, const QByteArray& body) const
{
    const QJsonObject operation = m_document["paths"_L1][pathTemplate][method].toObject();
    const QJsonObject responses = operation["responses"_L1].toObject();
    if (!responses.contains(QString::number(status)))
        return {u"%1 %2 knows no answer %3"_s.arg(method, pathTemplate).arg(status)};
    const QJsonObject response = resolved(responses[QString::number(status)].toObject());
    const QJsonObject content = response["content"_L1].toObject();
    if (content.isEmpty())
        return {};
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + body + ']').array();
    if (wrapped.size() != 1)
        return {u"the body is no JSON"_s};
    QStringList problems;
    check(wrapped.first(), content["application/json"_L1]["schema"_L1].toObject(), u"$"_s, problems);
    return problems;
}

QStringList Contract::requestViolations(const QString& method, const QString& pathTemplate, const QList<std::pair<QString, QString>>& query,
                                        const QStringList& paths, const QJsonValue& body) const
{
    const QJsonObject operation = m_document["paths"_L1][pathTemplate][method].toObject();
    if (operation.isEmpty())
        return {u"%1 %2 is not in the description"_s.arg(method, pathTemplate)};
    QStringList problems;
    QStringList known;
    for (const QJsonValue one : operation["parameters"_L1].toArray()) {
        const QJsonObject parameter = resolved(one.toObject());
        const QString name = parameter["name"_L1].toString();
        if (parameter["in"_L1] == "query"_L1)
            known << name;
        else if (parameter["in"_L1] == "path"_L1 && parameter["x-multi-segment"_L1].toBool() != paths.contains(name))
            problems << u"%1 spans segments there or here, not in both"_s.arg(name);
    }
    for (const auto& [name, value] : query)
        if (!known.contains(name))
            problems << u"the query has no %1"_s.arg(name);
    const QJsonObject described = resolved(operation["requestBody"_L1].toObject());
    QJsonObject schema = resolved(described["content"_L1]["application/json"_L1]["schema"_L1].toObject());
    if (body.isUndefined() != schema.isEmpty() && (schema.isEmpty() || described["required"_L1].toBool()))
        problems << (schema.isEmpty() ? u"it takes no body"_s : u"it takes a body"_s);
    if (body.isUndefined() || schema.isEmpty())
        return problems;
    schema.insert(u"additionalProperties"_s, false); // what GitHub does not name, it does not read
    check(body, schema, u"$"_s, problems);
    return problems;
}

QList<int> Contract::statuses(const QString& method, const QString& pathTemplate) const
{
    QList<int> statuses;
    const QStringList keys = m_document["paths"_L1][pathTemplate][method]["responses"_L1].toObject().keys();
    for (const QString& key : keys)
        statuses << key.toInt();
    return statuses;
}

QJsonObject Contract::resolved(QJsonObject schema) const
{
    while (schema.contains("$ref"_L1)) {
        QJsonValue target = m_document;
        const QStringList parts = schema["$ref"_L1].toString().mid(2).split(u'/');
        for (const QString& part : parts)
            target = target[part];
        schema = target.toObject();
    }
    return schema;
}

void Contract::check(const QJsonValue& value, const QJsonObject& unresolved, const QString& place, QStringList& problems) const
{
    const QJsonObject schema = resolved(unresolved);
    if (value.isNull() && schema["nullable"_L1].toBool())
        return;
    checkVariants(value, schema, place, problems);
    const QString type = schema["type"_L1].toString();
    if (!type.isEmpty() && !isOfType(value, type)) {
        problems << u"%1 is no %2"_s.arg(place, type);
        return;
    }
    const QJsonArray words = schema["enum"_L1].toArray();
    if (!words.isEmpty() && !words.contains(value))
        problems << u"%1 is none of the words"_s.arg(place);
    if (value.isString() && !isOfFormat(value.toString(), schema["format"_L1].toString()))
        problems << u"%1 is no %2"_s.arg(place, schema["format"_L1].toString());
    if (value.isObject())
        checkObject(value.toObject(), schema, place, problems);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size() && schema.contains("items"_L1); ++i)
        check(items[i], schema["items"_L1].toObject(), u"%1[%2]"_s.arg(place).arg(i), problems);
}

void Contract::checkVariants(const QJsonValue& value, const QJsonObject& schema, const QString& place, QStringList& problems) const
{
    const QJsonArray all = schema["allOf"_L1].toArray();
    for (const QJsonValue one : all)
        check(value, one.toObject(), place, problems);
    for (const auto keyword : {"anyOf"_L1, "oneOf"_L1}) {
        const QJsonArray variants = schema[keyword].toArray();
        QStringList why;
        bool fits = variants.isEmpty();
        for (const QJsonValue variant : variants) {
            QStringList against;
            check(value, variant.toObject(), place, against);
            fits = fits || against.isEmpty();
            why += against;
        }
        if (!fits)
            problems << u"%1 fits no variant: %2"_s.arg(place, why.join("; "_L1));
    }
}

void Contract::checkObject(const QJsonObject& value, const QJsonObject& schema, const QString& place, QStringList& problems) const
{
    const QJsonArray required = schema["required"_L1].toArray();
    for (const QJsonValue name : required)
        if (!value.contains(name.toString()))
            problems << u"%1.%2 is missing"_s.arg(place, name.toString());
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto field = value.begin(); field != value.end(); ++field) {
        if (properties.contains(field.key()))
            check(field.value(), properties[field.key()].toObject(), place + u'.' + field.key(), problems);
        else if (schema["additionalProperties"_L1] == QJsonValue(false))
            problems << u"%1.%2 is not in the contract"_s.arg(place, field.key());
    }
}

} // namespace qm::sandbox::test
