// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/control.h"

#include "core/base/json_reader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

net::Response json(int status, const QJsonObject& object)
{
    return {.status = status,
            .headers = {{"content-type", "application/json; charset=utf-8"}, {"cache-control", "no-store"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

net::Response refused(int status, const Error& error)
{
    return json(status, {{u"error"_s, toJson(error)}});
}

std::optional<net::Method> methodNamed(const QString& name)
{
    for (const net::Method method : {net::Method::Get, net::Method::Post, net::Method::Put, net::Method::Patch, net::Method::Delete})
        if (QString::fromLatin1(net::methodName(method)) == name.toUpper())
            return method;
    return std::nullopt;
}

/// JSON of either shape; null where there is none.
QJsonValue bodyAsJson(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return QJsonValue::Null;
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

Control::Control(Sandbox& sandbox, QByteArray token)
    : m_sandbox(sandbox)
    , m_token(std::move(token))
{
}

net::Response Control::answer(const Ask& ask)
{
    if (ask.headers.value("authorization") != "Bearer " + m_token)
        return refused(401, {.kind = Error::Kind::SignIn, .reason = u"the control token is missing or wrong"_s});
    if (ask.method == net::Method::Get && ask.path == "/state")
        return json(200, m_sandbox.state());
    if (ask.method == net::Method::Get && ask.path == "/requests")
        return json(200, m_sandbox.requests());
    if (ask.method == net::Method::Post && ask.path == "/faults")
        return setFaults(ask.body);
    if (ask.method == net::Method::Post && ask.path == "/edit")
        return edit(ask.body);
    if (ask.method == net::Method::Post && ask.path == "/conditions")
        return setConditions(ask.body);
    return refused(404, {.kind = Error::Kind::NotFound, .reason = u"control has state, requests, faults, edit and conditions"_s});
}

net::Response Control::setFaults(const QByteArray& body)
{
    const Result<QList<Fault>> faults = readFaults(body);
    if (!faults)
        return refused(400, faults.error());
    m_sandbox.setFaults(*faults);
    return json(200, {{u"faults"_s, faults->size()}});
}

net::Response Control::setConditions(const QByteArray& body)
{
    const Result<JsonReader> json = JsonReader::parse(body, JsonSource::Person);
    if (!json)
        return refused(400, json.error());
    const QJsonObject bySystem = json->asValue().toObject();
    const bool areAllObjects = std::all_of(bySystem.begin(), bySystem.end(), [](const QJsonValue& system) { return system.isObject(); });
    if (!json->asValue().isObject() || !areAllObjects)
        return refused(400, {.kind = Error::Kind::Usage, .reason = u"conditions are an object for each system"_s});
    for (auto system = bySystem.begin(); system != bySystem.end(); ++system)
        if (const Result<void> set = m_sandbox.setConditions(system.key(), system->toObject()); !set)
            return refused(400, set.error());
    return sandbox::json(200, {{u"conditions"_s, bySystem}});
}

net::Response Control::edit(const QByteArray& body)
{
    const Result<JsonReader> json = JsonReader::parse(body, JsonSource::Person);
    if (!json)
        return refused(400, json.error());
    json->allowOnly({"system"_L1, "method"_L1, "path"_L1, "body"_L1});
    const QString system = json->text("system"_L1);
    const std::optional<net::Method> method = methodNamed(json->text("method"_L1));
    const QString path = json->text("path"_L1);
    if (!method)
        json->refuse("method"_L1, u"is none"_s);
    if (!m_sandbox.systems().contains(system))
        json->refuse("system"_L1, u"is none of this organization's"_s);
    const auto given = json->optionalAt("body"_L1);
    if (const Result<bool> read = json->finish(true); !read)
        return refused(400, read.error());
    const QByteArray sent = given ? QJsonDocument(given->asValue().toObject()).toJson(QJsonDocument::Compact) : QByteArray();
    const net::Response answer = m_sandbox.edit(system, *method, path.toUtf8(), sent);
    return sandbox::json(200, {{u"status"_s, answer.status}, {u"body"_s, bodyAsJson(answer.body)}});
}

} // namespace qm::sandbox
