// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/operations/scope/scope_steps.h"
#include "core/plan/undo.h"
#include "core/session/pause_events.h"
#include "core/session/production.h"

#include <QCoreApplication>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Whether a plan's field is what it must be here; `usage` with both if not.
Result<void> matches(const QString& what, const QString& planned, const QString& here)
{
    if (planned == here)
        return {};
    return fail({.kind = Error::Kind::Usage,
                 .attempted = Words::tr("accept the plan"),
                 .reason = Words::tr("its %1 is “%2”, but this is “%3”").arg(what, planned, here),
                 .hint = Words::tr("Apply it where it was made, or make a new plan here.")});
}

/// What a plan needs of GitHub: of each permission the highest level.
github::Permissions githubNeeds(const plan::StepKinds& kinds, const plan::Plan& plan)
{
    github::Permissions needs;
    for (const plan::Need& need : kinds.needsOf(plan))
        if (need.system == "github"_L1 && !github::lacking({{need.permission, need.level}}, needs).isEmpty())
            needs.insert(need.permission, need.level);
    return needs;
}

QString kindOfOrganization(bool sandbox)
{
    return sandbox ? Words::tr("a sample organization") : Words::tr("a real organization");
}

} // namespace

plan::StepKinds allStepKinds()
{
    plan::StepKinds kinds;
    for (const auto& ofOperation : {operations::scopeStepKinds()})
        kinds.add(ofOperation);
    return kinds;
}

Session::Session(Target target, Parts parts)
    : m_target(std::move(target))
    , m_parts(std::move(parts))
    , m_github(m_target, {.transport = m_parts.transport,
                          .clock = m_parts.clock,
                          .secrets = m_parts.secrets,
                          .log = m_parts.log,
                          .vendor = m_parts.github})
    , m_loader(m_github.service(), m_parts.clock, m_target.organization)
    , m_reader(m_github.readings(), m_parts.clock, m_target.organization)
    , m_world(m_github.service(), m_loader, m_target.organization)
{
    m_target.githubIdentity = {};
    if (!m_parts.newId)
        m_parts.newId = randomId;
    if (!m_parts.memory)
        m_parts.memory = std::make_shared<EstateMemory>(QString(), ownerOf(m_target), m_parts.log);
}

Task<Result<Knowledge>> Session::conventions(std::stop_token stop)
{
    if (m_conventions)
        co_return Result<Knowledge>(m_conventions);
    co_return co_await readConventions(std::move(stop));
}

/// What cannot be read any more, or not understood, is no rule to go by.
Task<Result<Knowledge>> Session::readConventions(std::stop_token stop)
{
    Result<Knowledge> found = co_await findConventions(m_target, m_parts.conventions, m_github.readings(), std::move(stop));
    if (found || found.error().kind != Error::Kind::Cancelled)
        m_conventions = found.value_or(Knowledge());
    co_return found;
}

Task<Result<estate::Estate>> Session::load(estate::Everything what, estate::Arrived arrived, std::stop_token stop)
{
    Task<Result<Knowledge>> finding = std::exchange(m_hasLoaded, true) ? readConventions(stop) : conventions(stop);
    Result<estate::Estate> estate = co_await m_reader.load(remembered(), std::move(what), std::move(arrived), stop);
    const Result<Knowledge> known = co_await finding;
    if (!known)
        co_return fail(known.error());
    if (estate)
        m_parts.memory->keep(*estate, **known);
    co_return estate;
}

Task<Result<plan::Journal*>> Session::journal()
{
    if (!m_journal) {
        auto opened =
            co_await plan::Journal::open(m_parts.journal, m_parts.journalRuns,
                                         {.clock = m_parts.clock, .processes = m_parts.processes, .aroundCommit = m_parts.aroundCommit});
        if (!opened)
            co_return fail(opened.error());
        m_journal = *std::move(opened);
    }
    co_return m_journal.get();
}

Task<Result<QString>> Session::author(std::stop_token stop)
{
    if (m_author.isEmpty()) {
        const Result<QString> name = co_await m_github.name(std::move(stop));
        if (!name)
            co_return fail(name.error());
        m_author = *name;
    }
    co_return Result<QString>(m_author);
}

Task<Result<Knowledge>> Session::prepareToSign(std::stop_token stop)
{
    Task<Result<Knowledge>> finding = conventions(stop);
    const Result<QString> named = co_await author(stop);
    const Result<Knowledge> known = co_await finding; // also after a failure: none is left running
    if (!known)
        co_return fail(known.error());
    if (!named)
        co_return fail(named.error());
    co_return known;
}

Task<Result<plan::Plan>> Session::sign(plan::Plan plan, std::stop_token stop, Knowledge plannedBy)
{
    const Result<Knowledge> prepared = co_await prepareToSign(stop);
    if (!prepared)
        co_return fail(prepared.error());
    const Knowledge known = plannedBy ? plannedBy : *prepared;
    plan.id = m_parts.newId();
    plan.organization = m_target.organization;
    plan.githubHost = m_target.github.host();
    plan.tenant = m_target.tenant;
    plan.sandbox = m_target.sandbox;
    plan.createdAt = m_parts.clock.now();
    plan.createdBy = m_author;
    plan.conventionsCommit = known->commit();
    plan.touches = stagesTouched(plan, *known);
    if (!known->areThere())
        plan.warnings << Words::tr("There is no conventions file: no stage is known, so nothing here counts as production.");
    plan.warnings += productionWarnings(plan, *known);
    if (const Result<void> may = co_await mayRun(plan, stop); !may) {
        if (may.error().kind != Error::Kind::Forbidden)
            co_return fail(may.error());
        plan.warnings << Words::tr("%1 may not run this plan: %2. %3").arg(m_author, may.error().reason, may.error().hint);
    }
    co_return plan;
}

Task<Result<void>> Session::mayRun(plan::Plan plan, std::stop_token stop)
{
    const Result<void> may = co_await m_github.mayDo(githubNeeds(m_parts.kinds, plan), stop);
    co_return may.map_error([](Error error) { return std::move(error).attempting(Words::tr("apply the plan")); });
}

Result<void> Session::accepts(const plan::Plan& plan) const
{
    return matches(Words::tr("organization"), plan.organization, m_target.organization)
        .and_then([&] { return matches(Words::tr("GitHub host"), plan.githubHost, m_target.github.host()); })
        .and_then([&] { return matches(Words::tr("tenant"), plan.tenant, m_target.tenant); })
        .and_then([&] { return matches(Words::tr("target"), kindOfOrganization(plan.sandbox), kindOfOrganization(m_target.sandbox)); })
        .and_then([&] { return m_parts.kinds.validate(plan); });
}

Task<Result<plan::Plan>> Session::undo(plan::Plan done, std::stop_token stop, Knowledge plannedBy)
{
    if (const Result<void> accepted = accepts(done); !accepted)
        co_return fail(accepted.error());
    Result<plan::Plan> plan = plan::undoPlan(done, m_parts.kinds);
    if (!plan)
        co_return fail(plan.error());
    plan->estimatedRequests = operations::estimatedRequests(plan->steps);
    co_return co_await sign(*std::move(plan), stop, plannedBy);
}

Task<Result<github::Abilities>> Session::selfTest(std::stop_token stop)
{
    const auto management = m_target.management ? std::optional(m_target.management->repository) : std::nullopt;
    return m_github.abilities(m_target.organization, management, m_target.readOnly, stop);
}

Result<void> Session::mayChange() const
{
    if (!m_target.readOnly)
        return {};
    return fail({.kind = Error::Kind::Usage,
                 .attempted = Words::tr("change anything"),
                 .reason = Words::tr("the profile “%1” is for reading only").arg(m_target.profile),
                 .hint = Words::tr("Use another profile, or look at the plan with --plan-only.")});
}

Task<Result<plan::Plan>> Session::run(QString planId, plan::RunOptions options, std::stop_token stop,
                                      std::function<void(const plan::Event&)> report)
{
    if (const Result<void> may = mayChange(); !may)
        co_return fail(may.error());
    const Result<plan::Journal*> opened = co_await journal();
    if (!opened)
        co_return fail(opened.error());
    const Result<plan::Plan> known = co_await (*opened)->load(planId);
    if (!known)
        co_return fail(known.error());
    PlanAccess access(m_github, known->id, githubNeeds(m_parts.kinds, *known));
    estate::Loader loader(access.service(), m_parts.clock, m_target.organization);
    operations::World world(access.service(), loader, m_target.organization);
    world.know(m_world.known());
    if (m_world.offeredValue())
        world.offerValue(*m_world.offeredValue());
    plan::Executor executor({.kinds = m_parts.kinds, .journal = **opened, .world = world, .clock = m_parts.clock});
    PauseEvents events(*known, m_parts.clock, std::move(report));
    const auto watch = m_github.limiter().watch([&events](const std::optional<net::Waiting>& waiting) { events.pause(waiting); });
    Result<plan::Plan> plan = co_await executor.run(known->id, options, stop, [&events](const plan::Event& event) { events.step(event); });
    co_await access.end(plan.has_value());
    m_world.know(world.known());
    co_return plan;
}

Task<Result<plan::Plan>> Session::abandon(QString planId)
{
    const Result<plan::Journal*> opened = co_await journal();
    if (!opened)
        co_return fail(opened.error());
    co_return co_await (*opened)->abandon(planId);
}

Task<> Session::lock(std::stop_token stop)
{
    m_author.clear(); // whoever unlocks may be somebody else
    return m_github.lock(std::move(stop));
}

Milliseconds Session::estimatedDuration(int steps) const
{
    const net::Limits& limits = m_target.githubLimits;
    const int paced = std::max(0, steps - limits.writeBurst);
    if (!limits.writesPerMinute || paced == 0)
        return Milliseconds(0);
    return Milliseconds(qint64(paced) * 60'000 / *limits.writesPerMinute);
}

} // namespace qm::session
