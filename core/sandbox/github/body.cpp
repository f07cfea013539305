// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/body.h"

#include "core/sandbox/github/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// A value as Ruby prints it, which is how GitHub's messages quote it.
QString printed(const QJsonValue& value)
{
    if (value.isNull())
        return u"nil"_s;
    if (value.isString())
        return u'"' + value.toString() + u'"';
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return value.toDouble() == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                          : QString::number(value.toDouble());
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

bool isInteger(const QJsonValue& value)
{
    return value.isDouble() && value.toInteger(1) == value.toInteger(2);
}

bool isOneOf(const QString& text, const Field& field)
{
    return std::any_of(field.words.begin(), field.words.end(), [&](const char* word) { return word && text == QLatin1StringView(word); });
}

QString wordsOf(const Field& field)
{
    QStringList words;
    for (const char* word : field.words)
        if (word)
            words.append(u'"' + QString::fromLatin1(word) + u'"');
    return words.join(", "_L1);
}

/// What is wrong with a field's value: "nil is not a string."; empty where it is right.
QString wrong(const Field& field, const QJsonValue& value)
{
    const auto isNot = [&](const char* type) {
        return u"For 'properties/%1', %2 is not %3."_s.arg(QLatin1StringView(field.name), printed(value), QLatin1StringView(type));
    };
    switch (field.type) {
    case Field::Text:
        if (!value.isString())
            return isNot("a string");
        if (field.words[0] && !isOneOf(value.toString(), field))
            return u"For 'properties/%1', %2 is not a member of [%3]."_s.arg(QLatin1StringView(field.name), printed(value), wordsOf(field));
        return {};
    case Field::Boolean:
        return value.isBool() ? QString() : isNot("a boolean");
    case Field::Integer:
        return isInteger(value) ? QString() : isNot("an integer");
    case Field::Object:
        return value.isObject() ? QString() : isNot("an object");
    case Field::Texts:
    case Field::Integers:
    case Field::IntegersOrTexts:
        break;
    }
    if (!value.isArray())
        return isNot("an array");
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const bool fits = items[i].isString() ? field.type != Field::Integers : isInteger(items[i]) && field.type != Field::Texts;
        if (!fits)
            return u"For 'properties/%1/%2', %3 is not %4."_s.arg(QLatin1StringView(field.name))
                .arg(i)
                .arg(printed(items[i]), field.type == Field::Texts ? u"a string"_s : u"an integer"_s);
    }
    return {};
}

} // namespace

tl::expected<QJsonObject, net::Response> readBody(const Visit& visit, std::span<const Field> fields)
{
    QJsonObject body;
    if (!visit.ask.body.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(visit.ask.body, &error);
        if (error.error != QJsonParseError::NoError)
            return tl::unexpected(refuse(400, u"Problems parsing JSON"_s, visit.documentation));
        if (!document.isObject())
            return tl::unexpected(refuse(400, u"Body should be a JSON object"_s, visit.documentation));
        body = document.object();
    }
    QStringList missing;
    QStringList problems;
    for (const Field& field : fields) {
        const QString name = QString::fromLatin1(field.name);
        if (!body.contains(name)) {
            if (field.required)
                missing.append(name);
        } else if (const QString problem = wrong(field, body.value(name)); !problem.isEmpty()) {
            problems.append(problem);
        }
    }
    if (!missing.isEmpty()) {
        missing.sort();
        problems.prepend(u"\"%1\" wasn't supplied."_s.arg(missing.join(u"\", \""_s)));
    }
    for (auto field = body.begin(); field != body.end(); ++field)
        if (std::none_of(fields.begin(), fields.end(), [&](const Field& known) { return QLatin1StringView(known.name) == field.key(); }))
            problems.append(u"\"%1\" is not a permitted key."_s.arg(field.key()));
    if (!problems.isEmpty())
        return tl::unexpected(refuse(422, "Invalid request.\n\n"_L1 + problems.join(u'\n'), visit.documentation));
    return body;
}

} // namespace qm::sandbox::github
