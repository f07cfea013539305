// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/app_world.h"

#include "core/base/logging.h"
#include "core/operations/scope/scope_planner.h"
#include "tests/contracts/calls.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::acceptance {
namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-24T09:00:00Z"_s, Qt::ISODate);

QJsonArray tokensOf(const sandbox::Sandbox& sandbox)
{
    return sandbox.savedState()["github"_L1]["tokens"_L1].toArray();
}

/// Six secrets, and ten repositories that none of them may be read by.
operations::ScopeEdit sixtyAdditions(const QJsonObject& state)
{
    operations::ScopeEdit edit;
    QSet<QString> readers;
    for (const QJsonValue secret : state["github"_L1]["secrets"_L1].toArray()) {
        const QJsonArray names = secret["repositories"_L1].toArray();
        if (secret["visibility"_L1] != "selected"_L1 || names.size() > 10 || edit.secrets.size() == 6)
            continue;
        edit.secrets << secret["name"_L1].toString();
        for (const QJsonValue name : names)
            readers << name.toString();
    }
    for (const QJsonValue repository : state["github"_L1]["repositories"_L1].toArray())
        if (edit.add.size() < 10 && !readers.contains(repository["name"_L1].toString()))
            edit.add << repository["name"_L1].toString();
    return edit;
}

} // namespace

/// The way to the organization, which ends when the process is killed.
class AppWorld::Wire final : public net::Transport {
public:
    explicit Wire(AppWorld& world)
        : m_world(world)
        , m_real(*world.m_sandbox, world.clock)
    {
    }

    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override
    {
        if (request.method == net::Method::Put && m_world.m_writesLeft > 0 && --m_world.m_writesLeft == 0)
            m_world.m_isDead = true;
        if (m_world.m_isDead)
            co_return tl::unexpected(
                net::TransportFailure{.reached = net::TransportFailure::Reached::No, .reason = u"killed"_s, .stopped = true});
        co_return co_await m_real.send(std::move(request), std::move(stop));
    }
    QJsonObject endpoints() const { return m_real.endpoints(); }

private:
    AppWorld& m_world;
    sandbox::InProcessTransport m_real;
};

AppWorld::AppWorld()
    : clock(start)
    , m_sandbox(sandbox::Sandbox::make({.latencyMs = 20}, clock).value())
{
    for (const QJsonValue token : tokensOf(*m_sandbox))
        m_tokensAtFirst << token["token"_L1].toString();
    restart();
}

AppWorld::~AppWorld() = default;

void AppWorld::restart()
{
    m_session.reset();
    m_isDead = false;
    m_writesLeft = 0;
    m_wire = std::make_unique<Wire>(*this);
    session::Target target = session::readEndpoints(QJsonDocument(m_wire->endpoints()).toJson()).value();
    m_session =
        std::make_unique<session::Session>(std::move(target), session::Session::Parts{.transport = *m_wire,
                                                                                      .clock = clock,
                                                                                      .processes = m_processes,
                                                                                      .log = silentLogger(),
                                                                                      .secrets = keychain,
                                                                                      .journal = m_folder.filePath(u"journal.sqlite"_s),
                                                                                      .journalRuns = Database::Runs::OnTheCallersThread,
                                                                                      .github = &test::listedGithub});
}

void AppWorld::setConditions(const QJsonObject& github)
{
    if (const Result<void> set = m_sandbox->setConditions(u"github"_s, github); !set)
        qFatal("%s", qPrintable(set.error().message()));
}

void AppWorld::setFaults(const QJsonArray& faults)
{
    m_sandbox->setFaults(sandbox::readFaults(QJsonDocument(faults).toJson()).value());
}

Result<plan::Plan> AppWorld::planSixty()
{
    const operations::ScopeEdit edit = sixtyAdditions(m_sandbox->state());
    const auto estate = valueOf(m_session->world().look({.secrets = edit.secrets, .repositories = edit.repositories()}, 0ms, {}));
    if (!estate)
        return fail(estate.error());
    const auto planned = operations::planScopeEdit(*estate, edit);
    if (!planned)
        return fail(planned.error());
    const auto plan = valueOf(m_session->sign(*planned, {}));
    const auto journal = valueOf(m_session->journal());
    if (!plan || !journal)
        return plan;
    const Result<void> added = valueOf((*journal)->add(*plan));
    return added ? plan : Result<plan::Plan>(fail(added.error()));
}

Result<plan::Plan> AppWorld::run(const QString& id)
{
    return valueOf(m_session->run(id, {.retryFailed = true}, {}, [this](const plan::Event& event) { events << event; }));
}

QStringList AppWorld::pauses() const
{
    QStringList pauses;
    for (const plan::Event& event : events)
        if (event.step.state == plan::StepState::Waiting)
            pauses << u"%1 for %2 s"_s.arg(event.step.note).arg(event.at.secsTo(event.step.until));
    pauses.removeDuplicates();
    return pauses;
}

QList<AppWorld::Asked> AppWorld::asked() const
{
    QList<Asked> all;
    for (const QJsonValue request : m_sandbox->requests()["requests"_L1].toArray())
        all << Asked{.at = start.msecsTo(QDateTime::fromString(request["at"_L1].toString(), Qt::ISODateWithMs)),
                     .method = request["method"_L1].toString(),
                     .status = request["status"_L1].toInt(),
                     .path = request["path"_L1].toString()};
    return all;
}

int AppWorld::writes() const
{
    int writes = 0;
    for (const Asked& one : asked())
        writes += one.method == "PUT"_L1 ? 1 : 0;
    return writes;
}

QList<QJsonObject> AppWorld::livingTokens() const
{
    QList<QJsonObject> living;
    for (const QJsonValue token : tokensOf(*m_sandbox)) {
        const QDateTime expiresAt = QDateTime::fromString(token["expires_at"_L1].toString(), Qt::ISODate);
        const bool isOver = token["dead"_L1].toBool() || (expiresAt.isValid() && expiresAt <= clock.now());
        if (!isOver && !m_tokensAtFirst.contains(token["token"_L1].toString()))
            living << token["permissions"_L1].toObject();
    }
    return living;
}

} // namespace qm::acceptance
