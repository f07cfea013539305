// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox.h"

#include "core/base/json_reader.h"
#include "core/base/rfc3339.h"
#include "core/sandbox/github/github.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

QByteArray compact(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QJsonValue parsed(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// An answer spoilt as the fault says; the change is made already.
Fate spoilt(net::Response answer, const Fault& fault)
{
    const auto filled = [&answer](const QByteArray& body) { // where there is no body to spoil, a 200 brings one
        if (answer.body.isEmpty())
            answer.status = 200;
        answer.headers.set("content-type", "application/json; charset=utf-8");
        answer.body = body;
    };
    switch (fault.kind) {
    case FaultKind::LostAnswer:
        return {.answer = answer, .delivery = Fate::Delivery::None};
    case FaultKind::Truncate:
        return {.answer = answer, .delivery = Fate::Delivery::Half};
    case FaultKind::Garbage:
        filled(QByteArray("\x01\x02{\"unfinished\": \xff", 17));
        break;
    case FaultKind::WrongTypes:
        filled(answer.body.isEmpty() ? QByteArray("[]") : compact(withWrongTypes(parsed(answer.body))));
        break;
    case FaultKind::Delay:
        return {.answer = answer, .delayMs = fault.delayMs};
    case FaultKind::Status:
    case FaultKind::Reset:
    case FaultKind::ExpireToken:
        break;
    }
    return {.answer = answer};
}

} // namespace

Sandbox::Sandbox(Options options, const Clock& clock)
    : m_options(std::move(options))
    , m_clock(clock)
{
}

Result<std::unique_ptr<Sandbox>> Sandbox::make(Options options, const Clock& clock)
{
    std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(options), clock));
    sandbox->m_vendors.push_back(std::make_unique<github::GitHub>(sandbox->m_options.repositories, sandbox->m_options.seed,
                                                                  sandbox->m_options.realLimits, clock.now()));
    if (const Result<void> loaded = sandbox->load(); !loaded)
        return fail(loaded.error());
    return sandbox;
}

Vendor* Sandbox::vendor(const QString& system) const
{
    for (const auto& vendor : m_vendors)
        if (vendor->system() == system)
            return vendor.get();
    return nullptr;
}

QStringList Sandbox::systems() const
{
    QStringList systems;
    for (const auto& vendor : m_vendors)
        systems << vendor->system();
    return systems;
}

std::optional<Fault> Sandbox::faultFor(const QString& system, const Ask& ask)
{
    const QString method = QString::fromLatin1(net::methodName(ask.method));
    std::optional<Fault> found = m_hook ? m_hook(system, ask) : std::nullopt;
    for (Fault& fault : m_faults) { // every matching fault counts the request
        if (!fault.matches(system, method, ask.path))
            continue;
        ++fault.seen;
        if (!found && fault.seen >= fault.nth && fault.seen < fault.nth + fault.times)
            found = fault;
    }
    return found;
}

Fate Sandbox::receive(const QString& system, Ask ask)
{
    Vendor* asked = vendor(system);
    const std::optional<Fault> fault = faultFor(system, ask);
    Fate fate;
    if (fault && !fault->makesTheChange()) {
        if (fault->kind == FaultKind::ExpireToken)
            asked->expireToken(ask);
        const int status = fault->kind == FaultKind::ExpireToken ? 401 : fault->status;
        fate.answer = asked->refusal(status, ask);
        if (fault->body) {
            fate.answer.body = fault->body->isString() ? fault->body->toString().toUtf8() : compact(*fault->body);
        }
        for (const auto& [name, value] : fault->headers.all())
            fate.answer.headers.set(name, value);
        if (fault->kind == FaultKind::Reset)
            fate = {.delivery = Fate::Delivery::Reset};
    } else {
        fate.answer = asked->answer(ask);
        const int status = fate.answer.status;
        if (fault)
            fate = spoilt(std::move(fate.answer), *fault);
        log(system, ask, status, fault);
        fate.delayMs += m_options.latencyMs;
        if (ask.method != net::Method::Get)
            save();
        return fate;
    }
    log(system, ask, fate.answer.status, fault);
    fate.delayMs += m_options.latencyMs;
    return fate;
}

net::Response Sandbox::edit(const QString& system, net::Method method, const QByteArray& pathWithQuery, const QByteArray& body)
{
    Vendor* edited = vendor(system);
    if (!edited)
        return {.status = 404};
    const QUrl url = QUrl::fromEncoded(pathWithQuery);
    const net::Response answer = edited->answer({.method = method,
                                                 .path = url.path(QUrl::FullyEncoded).toUtf8(),
                                                 .query = QUrlQuery(url),
                                                 .headers = {{"User-Agent", "another admin"}},
                                                 .body = body,
                                                 .base = QUrl(u"http://localhost"_s),
                                                 .now = m_clock.now(),
                                                 .withFullRights = true});
    save();
    return answer;
}

void Sandbox::log(const QString& system, const Ask& ask, int status, const std::optional<Fault>& fault)
{
    QJsonObject query;
    for (const auto& [key, value] : ask.query.queryItems(QUrl::FullyDecoded))
        query.insert(key, value);
    m_requests << QJsonObject{{u"n"_s, m_requests.size() + 1},
                              {u"at"_s, toRfc3339(ask.now)},
                              {u"system"_s, system},
                              {u"method"_s, QString::fromLatin1(net::methodName(ask.method))},
                              {u"path"_s, QString::fromUtf8(ask.path)},
                              {u"query"_s, query},
                              {u"status"_s, status},
                              {u"fault"_s, fault ? QJsonValue(faultName(fault->kind)) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject Sandbox::state() const
{
    QJsonObject state{{u"planted"_s, QJsonArray()}};
    for (const auto& vendor : m_vendors)
        state.insert(vendor->system(), vendor->state());
    return state;
}

QJsonObject Sandbox::requests() const
{
    return {{u"requests"_s, m_requests}};
}

QJsonObject Sandbox::endpoints(const std::function<QUrl(const QString&)>& baseOf) const
{
    const auto limit = [this](int real) { return m_options.realLimits ? QJsonValue(real) : QJsonValue(QJsonValue::Null); };
    QJsonObject endpoints;
    for (const auto& vendor : m_vendors)
        endpoints.insert(vendor->system(), vendor->endpoint(baseOf(vendor->system())));
    endpoints.insert(u"limits"_s, QJsonObject{{u"github"_s, QJsonObject{{u"writes_per_minute"_s, limit(60)},
                                                                        {u"points_per_minute"_s, limit(800)},
                                                                        {u"concurrent"_s, limit(60)}}}});
    return endpoints;
}

Result<void> Sandbox::load()
{
    QJsonObject state = m_options.state.value_or(QJsonObject());
    QFile file(m_options.stateFile);
    if (!m_options.stateFile.isEmpty() && file.exists()) {
        const auto wrong = [this](Error error) {
            return std::move(error).attempting(Words::tr("load the state %1").arg(m_options.stateFile));
        };
        if (!file.open(QIODevice::ReadOnly))
            return fail(wrong({.kind = Error::Kind::Usage, .reason = file.errorString()}));
        const Result<JsonReader> json = JsonReader::parse(file.readAll(), JsonSource::Person);
        if (!json)
            return fail(wrong(json.error()));
        state = json->asValue().toObject();
    }
    for (const auto& vendor : m_vendors)
        if (state.contains(vendor->system()))
            if (const Result<void> restored = vendor->restore(state[vendor->system()].toObject()); !restored)
                return restored;
    return {};
}

void Sandbox::save() const
{
    if (m_options.stateFile.isEmpty())
        return;
    QSaveFile file(m_options.stateFile);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it holds plain values
    file.write(QJsonDocument(state()).toJson());
    if (!file.commit())
        qWarning("The state of the sample organization could not be written: %s", qPrintable(file.errorString()));
}

} // namespace qm::sandbox
