// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox.h"

#include "core/sandbox/github/github.h"
#include "core/sandbox/spoil.h"
#include "core/sandbox/state_file.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox {

Sandbox::Sandbox(Options options, const Clock& clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_hall(std::make_shared<char>())
{
}

Result<std::unique_ptr<Sandbox>> Sandbox::make(Options options, const Clock& clock)
{
    std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(options), clock));
    std::optional<QJsonObject> state = sandbox->m_options.state;
    if (!sandbox->m_options.stateFile.isEmpty()) {
        auto read = readStateFile(sandbox->m_options.stateFile);
        if (!read)
            return fail(std::move(read.error()));
        if (*read)
            state = *std::move(read);
    }
    const QJsonArray planted = state ? state->value("planted"_L1).toArray() : QJsonArray();
    const auto partOf = [&](QLatin1StringView system) { return state ? std::optional(state->value(system).toObject()) : std::nullopt; };
    auto github = github::makeGithub(sandbox->m_options, partOf("github"_L1), planted);
    if (!github)
        return fail(std::move(github.error()));
    sandbox->m_vendors.push_back(*std::move(github));
    // Written at once, so that the token that is printed is good after a restart.
    sandbox->m_saved = sandbox->changes() + 1;
    if (Result<void> saved = sandbox->save(); !saved)
        return fail(std::move(saved.error()));
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

std::optional<Fault> Sandbox::faultFor(const QString& system, const QByteArray& method, const Ask& ask)
{
    std::optional<Fault> found = m_hook ? m_hook(system, ask) : std::nullopt;
    for (Fault& fault : m_faults) { // every matching fault counts the request
        if (!fault.matches(system, QString::fromLatin1(method), ask.path))
            continue;
        ++fault.seen;
        if (!found && fault.seen >= fault.nth && fault.seen - fault.nth < fault.times)
            found = fault;
    }
    return found;
}

Fate Sandbox::receive(const QString& system, Ask ask)
{
    Vendor* asked = vendor(system);
    if (!asked)
        return {.answer = {.status = 404}};
    std::shared_ptr<const void> underWay = m_hall;
    ask.underWay = static_cast<int>(m_hall.use_count()) - 1;
    const QByteArray method = ask.headOnly ? "HEAD"_ba : net::methodName(ask.method);
    const std::optional<Fault> fault = faultFor(system, method, ask);
    Fate fate;
    int meant = 0;
    if (fault && !fault->makesTheChange()) {
        fate = refused(*asked, ask, *fault);
        meant = fate.answer.status;
    } else {
        net::Response answer = asked->answer(ask);
        meant = answer.status;
        fate = fault ? spoilt(std::move(answer), *fault) : Fate{.answer = std::move(answer)};
    }
    m_requests.append({.number = m_requests.size() + 1,
                       .at = ask.now,
                       .system = system,
                       .method = method,
                       .path = ask.path,
                       .rawQuery = ask.rawQuery,
                       .status = meant,
                       .fault = fault ? std::optional(fault->kind) : std::nullopt});
    if (const Result<void> saved = save(); !saved)
        fate.answer = {.status = 500, .body = saved.error().message().toUtf8()};
    fate.delayMs += m_options.latencyMs;
    fate.underWay = std::move(underWay);
    return fate;
}

net::Response Sandbox::edit(const QString& system, net::Method method, const QByteArray& pathWithQuery, const QByteArray& body)
{
    Vendor* edited = vendor(system);
    if (!edited)
        return {.status = 404};
    Ask ask = askFor(method, pathWithQuery);
    ask.body = body;
    ask.base = QUrl(u"http://localhost"_s);
    ask.now = m_clock.now();
    ask.withFullRights = true;
    net::Response answer = edited->answer(ask);
    if (const Result<void> saved = save(); !saved)
        return {.status = 500, .body = saved.error().message().toUtf8()};
    return answer;
}

Result<void> Sandbox::setConditions(const QString& system, const QJsonObject& conditions)
{
    Vendor* changed = vendor(system);
    if (!changed)
        return fail({.kind = Error::Kind::Usage, .reason = u"there is no %1 here"_s.arg(system)});
    return changed->setConditions(QJsonDocument(conditions).toJson(QJsonDocument::Compact), m_clock.now());
}

QJsonObject Sandbox::state() const
{
    QJsonObject state;
    QJsonArray planted;
    for (const auto& vendor : m_vendors) {
        state.insert(vendor->system(), vendor->state());
        const QJsonArray flaws = vendor->planted();
        for (const QJsonValue flaw : flaws)
            planted.append(flaw);
    }
    state.insert("planted"_L1, planted);
    return state;
}

QJsonObject Sandbox::savedState() const
{
    QJsonObject saved = state();
    for (const auto& vendor : m_vendors)
        saved.insert(vendor->system(), vendor->saved());
    return saved;
}

QJsonObject Sandbox::requests() const
{
    return {{u"requests"_s, toJson(m_requests)}};
}

QJsonObject Sandbox::endpoints(const std::function<QUrl(const QString&)>& baseOf) const
{
    QJsonObject endpoints;
    QJsonObject limits;
    for (const auto& vendor : m_vendors) {
        endpoints.insert(vendor->system(), vendor->endpoint(baseOf(vendor->system())));
        limits.insert(vendor->system(), vendor->limits());
    }
    endpoints.insert("limits"_L1, limits);
    return endpoints;
}

quint64 Sandbox::changes() const
{
    quint64 changes = 0;
    for (const auto& vendor : m_vendors)
        changes += vendor->changes();
    return changes;
}

Result<void> Sandbox::save()
{
    if (m_options.stateFile.isEmpty() || m_saved == changes())
        return {};
    Result<void> written = writeStateFile(m_options.stateFile, savedState());
    if (written)
        m_saved = changes();
    return written;
}

} // namespace qm::sandbox
