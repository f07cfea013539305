// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/proposal.h"

#include "core/operations/scope/repository_secrets.h"
#include "core/operations/scope/scope_planner.h"
#include "core/session/around_repository.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Proposal)
};

Task<Result<estate::Estate>> readNamed(operations::ScopeEdit edit, Session& session, std::stop_token stop)
{
    Result<estate::Estate> estate =
        co_await session.world().look({.secrets = edit.secrets, .repositories = edit.repositories()}, 0ms, stop);
    const auto missing = [&](const QStringList& names, const auto& isThere) {
        return estate && !std::all_of(names.cbegin(), names.cend(), isThere);
    };
    if (missing(edit.secrets, [&](const QString& name) { return estate->secret(name) != nullptr; }))
        estate = co_await session.loader().load(*estate, {.secrets = true}, {}, stop);
    if (estate &&
        (edit.setPattern || missing(edit.repositories(), [&](const QString& name) { return estate->repository(name) != nullptr; })))
        estate = co_await session.loader().load(*estate, {.repositories = true}, {}, stop);
    co_return estate;
}

Task<Result<Proposed>> signedBy(Session& session, Result<plan::Plan> plan, Proposed around, std::stop_token stop)
{
    if (plan)
        plan = co_await session.sign(*std::move(plan), stop, around.known);
    if (!plan)
        co_return fail(plan.error());
    around.plan = *plan;
    co_return Result<Proposed>(std::move(around));
}

} // namespace

Task<Result<Proposed>> proposeScopeEdit(Session& session, operations::ScopeEdit edit, std::stop_token stop)
{
    Task<Result<Knowledge>> preparing = session.prepareToSign(stop);
    const Result<estate::Estate> estate = co_await readNamed(edit, session, stop);
    const Result<Knowledge> prepared = co_await preparing;
    if (!estate)
        co_return fail(estate.error());
    if (!prepared)
        co_return fail(prepared.error());
    co_return co_await signedBy(session, operations::planScopeEdit(*estate, edit), Proposed{.known = *prepared, .seen = *estate}, stop);
}

Task<Result<Proposed>> proposeRepositorySecrets(Session& session, QString repository, QDateTime now, std::stop_token stop)
{
    const Result<Knowledge> known = co_await session.conventions(stop);
    if (!known)
        co_return fail(known.error());
    if (!(*known)->areThere())
        co_return fail({.kind = Error::Kind::Usage,
                        .attempted = Words::tr("give %1 its secrets").arg(repository),
                        .reason = Words::tr("there is no conventions file that says which"),
                        .hint = Words::tr("Name one with --conventions FILE, or edit the scopes of single secrets.")});
    const Result<AroundRepository> around = co_await readAround(session, repository, *known, stop);
    if (!around)
        co_return fail(around.error());
    Proposed proposed{.known = *known, .seen = around->estate};
    if (const github::Repository* found = around->estate.repository(repository); found && !around->reaching.isEmpty())
        proposed.reads.insert(found->id, int(around->reaching.size()));
    co_return co_await signedBy(
        session, operations::planRepositorySecrets(around->estate, (*known)->rules, repository, now, around->reaching), proposed, stop);
}

Task<Result<Proposed>> proposeCellEdits(Session& session, QList<operations::CellEdit> edits, std::stop_token stop)
{
    Task<Result<Knowledge>> preparing = session.prepareToSign(stop);
    const Result<estate::Estate> estate = co_await session.world().look(
        {.secrets = operations::secretsOf(edits), .repositories = operations::repositoriesOf(edits)}, 0ms, stop);
    const Result<Knowledge> prepared = co_await preparing;
    if (!estate)
        co_return fail(estate.error());
    if (!prepared)
        co_return fail(prepared.error());
    const operations::CellPlan planned = operations::planCellEdits(*estate, edits);
    co_return co_await signedBy(session, planned.plan, Proposed{.known = *prepared, .changed = planned.changed, .seen = *estate}, stop);
}

Task<Result<Proposed>> proposeUndo(Session& session, plan::Plan done, std::stop_token stop)
{
    const Result<Knowledge> known = co_await session.conventions(stop);
    if (!known)
        co_return fail(known.error());
    const Result<plan::Plan> plan = co_await session.undo(std::move(done), stop, *known);
    if (!plan)
        co_return fail(plan.error());
    co_return Proposed{.plan = *plan, .known = *known, .seen = session.world().known()};
}

} // namespace qm::session
