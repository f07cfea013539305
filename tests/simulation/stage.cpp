// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/stage.h"

#include "core/base/logging.h"
#include "tests/contracts/calls.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::simulation {
namespace {

const QDateTime start = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);

/// The step kind a request writes for; nothing for a read.
QString kindOfWrite(const sandbox::Ask& ask)
{
    if (ask.method == net::Method::Get || ask.method == net::Method::Post)
        return {};
    if (ask.path.endsWith("/repositories"))
        return u"github.secret.scope.set"_s;
    if (!ask.path.contains("/repositories/"))
        return u"github.secret.visibility.set"_s;
    return ask.method == net::Method::Put ? u"github.secret.scope.add"_s : u"github.secret.scope.remove"_s;
}

std::unique_ptr<sandbox::Sandbox> makeOrganization(std::uint64_t seed, const Clock& clock)
{
    Chance chance(seed);
    auto made = sandbox::Sandbox::make(
        {.repositories = 1, .seed = quint32(seed), .latencyMs = chance.below(90), .state = smallOrganization()}, clock);
    return made ? *std::move(made) : nullptr;
}

} // namespace

Stage::Stage(std::uint64_t seed, QString journalFile, Mutant wrong, QSet<int> mutedFaults)
    : clock(start)
    , organization(makeOrganization(seed, clock))
    , journal(std::move(journalFile))
    , mutant(wrong)
    , m_faultChance(seed ^ 0xfa017)
    , m_muted(std::move(mutedFaults))
{
    organization->setFaultHook([this](const QString&, const sandbox::Ask& ask) { return faultFor(ask); });
}

const Scopes& Stage::scopes()
{
    if (!m_scopes)
        m_scopes = scopesOf(organization->state());
    return *m_scopes;
}

void Stage::edit(const AdminEdit& edit)
{
    const Scopes before = scopes();
    const net::Method method = edit.method == "PUT" ? net::Method::Put : edit.method == "PATCH" ? net::Method::Patch : net::Method::Delete;
    const net::Response answer = organization->edit(u"github"_s, method, edit.path, edit.body);
    mayHaveChanged();
    note(u"another admin: %1 %2 → %3"_s.arg(QString::fromLatin1(edit.method), QString::fromLatin1(edit.path)).arg(answer.status));
    oracle.edited(before, scopes(), clock.elapsed().count());
}

std::optional<sandbox::Fault> Stage::faultFor(const sandbox::Ask& ask)
{
    using sandbox::FaultKind;
    // The same numbers are drawn whether a fault is muted or not, so that leaving one out changes nothing else.
    const bool isWrite = !kindOfWrite(ask).isEmpty();
    const bool strikes = m_faultChance.oneIn(isWrite ? 6 : 25);
    const int which = m_faultChance.below(8);
    const int status = QList<int>{500, 502, 503, 429, 403, 422}.at(m_faultChance.below(6));
    const int delay = m_faultChance.below(30'000);
    if (!strikes || !faultsAreOn)
        return std::nullopt;
    const int number = m_nextFault++;
    if (m_muted.contains(number))
        return std::nullopt;
    faultsThatStruck << number;
    sandbox::Fault fault{.kind = FaultKind(which), .status = status, .delayMs = delay};
    if (fault.kind == FaultKind::ExpireToken) { // the token works again afterwards: a story needs more than one
        fault.kind = FaultKind::Status;
        fault.status = 401;
        if (isWrite)
            ++meetings[u"expire_token × "_s + kindOfWrite(ask)];
    } else if (isWrite) {
        ++meetings[sandbox::faultName(fault.kind) + u" × "_s + kindOfWrite(ask)];
    }
    if (fault.kind == FaultKind::Status && (status == 429 || status == 403))
        fault.headers.set("retry-after", QByteArray::number(1 + delay / 1'000));
    note(u"fault %1: %2"_s.arg(number).arg(sandbox::faultName(FaultKind(which))));
    return fault;
}

/// Between one process and the organization: shows writes to the oracle, is cut off by a crash, and serves old answers
/// where that is what the mutant does.
class Process::Wire final : public net::Transport {
public:
    Wire(Process& process, Stage& stage)
        : m_process(process)
        , m_stage(stage)
        , m_real(*stage.organization, stage.clock)
    {
    }

    Task<tl::expected<net::Response, net::TransportFailure>> send(net::WireRequest request, std::stop_token stop) override
    {
        const net::TransportFailure cut{
            .reached = net::TransportFailure::Reached::Perhaps, .reason = u"the program is dead"_s, .stopped = true};
        if (!m_process.m_isAlive)
            co_return tl::unexpected(cut);
        const bool isRead = request.method == net::Method::Get || request.method == net::Method::Post;
        const QByteArray key = request.url.toEncoded() + request.body;
        if (isRead && m_stage.mutant == Mutant::TrustsAStaleEstate && m_old.contains(key))
            co_return m_old.value(key);
        const QByteArray path = request.url.path(QUrl::FullyEncoded).toUtf8();
        const QByteArray method = net::methodName(request.method);
        const Scopes before = isRead ? Scopes() : m_stage.scopes();
        auto sending = m_real.send(request, stop); // acts at once; only the answer takes its time
        if (!isRead) {
            m_stage.mayHaveChanged();
            m_stage.oracle.wrote(m_process.m_number, method, path, before, m_stage.scopes(), m_stage.clock.elapsed().count());
        }
        auto answer = co_await std::move(sending);
        m_stage.note(u"process %1: %2 %3 → %4"_s.arg(m_process.m_number)
                         .arg(QString::fromLatin1(method), QString::fromLatin1(path))
                         .arg(answer ? QString::number(answer->status) : u"no answer"_s));
        if (!isRead && m_process.m_isAlive && answer && answer->status == 204)
            m_stage.oracle.succeeded(m_process.m_number, method, path);
        if (!m_process.m_isAlive)
            co_return tl::unexpected(cut);
        if (isRead && answer && answer->status == 200)
            m_old.insert(key, *answer);
        co_return answer;
    }

private:
    Process& m_process;
    Stage& m_stage;
    sandbox::InProcessTransport m_real;
    QHash<QByteArray, net::Response> m_old;
};

Process::Process(Stage& stage, QSet<int>& alive, int number)
    : m_stage(stage)
    , m_alive(alive)
    , m_number(number)
    , m_processes(alive, number, stage.mutant == Mutant::IgnoresTheLease)
    , m_wire(std::make_unique<Wire>(*this, stage))
{
    m_alive << number;
    const QByteArray endpoints = QJsonDocument(sandbox::InProcessTransport(*stage.organization, stage.clock).endpoints()).toJson();
    session::Target target = session::readEndpoints(endpoints).value();
    target.organization = u"meridian-retail"_s;
    target.githubLimits.jitterSeed = unsigned(number);
    m_session = std::make_unique<session::Session>(
        std::move(target), session::Session::Parts{.transport = *m_wire,
                                                   .clock = stage.clock,
                                                   .processes = m_processes,
                                                   .log = silentLogger(),
                                                   .secrets = stage.secrets,
                                                   .journal = stage.journal,
                                                   .journalRuns = Database::Runs::OnTheCallersThread,
                                                   .aroundCommit = [this](bool afterwards) { return aroundCommit(afterwards); },
                                                   .kinds = kindsOf(stage.mutant),
                                                   .newId = [this] { return u"plan-%1-%2"_s.arg(m_number).arg(++m_plans); },
                                                   .github = &test::listedGithub});
    m_session->world().offerValue(Secret("the value again")); // for GitHub insists on it with a visibility
}

Process::~Process()
{
    m_alive.remove(m_number);
}

void Process::dieAtCommit(int commit, bool afterwards)
{
    m_commitsLeft = commit;
    m_diesAfterwards = afterwards;
}

void Process::crash()
{
    if (!m_isAlive)
        return;
    m_isAlive = false;
    m_alive.remove(m_number);
    ++m_stage.crashes;
    m_stage.note(u"process %1 dies"_s.arg(m_number));
    m_stop.request_stop();
}

Result<void> Process::aroundCommit(bool afterwards)
{
    if (m_isAlive && m_commitsLeft >= 0 && afterwards == m_diesAfterwards) {
        --m_commitsLeft;
        if (m_commitsLeft < 0)
            crash();
    }
    if (!m_isAlive)
        return fail({.kind = Error::Kind::Internal, .reason = u"the program is dead"_s});
    return {};
}

} // namespace qm::simulation
