// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/estate_look.h"

#include "core/base/duration.h"

#include <QCoreApplication>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EstateLook)
};

/// When the oldest of those sorts was read; invalid where one of them never was.
QDateTime readAt(const estate::Estate& estate, const estate::Everything& what)
{
    QList<QDateTime> times;
    if (what.secrets)
        times << estate.secretsReadAt();
    if (what.repositories)
        times << estate.repositoriesReadAt();
    if (!what.teams.isEmpty())
        times << estate.teamsReadAt();
    if (times.isEmpty()) // it comes from the conventions alone
        times << estate.readAt();
    return *std::ranges::min_element(times); // an invalid one is the least
}

Result<View> lookBack(Context& context, const estate::Everything& what)
{
    const QString hint = Words::tr("Read it once without --offline.");
    const Result<LastLook> last = context.lastLook().map_error([&](Error error) {
        error.hint = error.hint.isEmpty() ? hint : error.hint;
        return error;
    });
    if (!last)
        return fail(last.error());
    const View view{.estate = last->estate, .known = last->known, .readAt = readAt(last->estate, what), .offline = true};
    if (view.readAt.isValid())
        return view;
    return fail({.kind = Error::Kind::NotFound,
                 .attempted = Words::tr("show what was seen last"),
                 .reason = Words::tr("this has not been read yet"),
                 .hint = hint});
}

Task<Result<View>> lookNow(Context& context, estate::Everything what)
{
    const Result<session::Session*> session = co_await context.session();
    if (!session)
        co_return fail(session.error());
    const auto estate = co_await (*session)->load(what, {}, context.stop());
    if (!estate) {
        Error error = estate.error();
        if (const auto last = error.kind == Error::Kind::Unreachable ? lookBack(context, what) : fail(error); last)
            error.hint = Words::tr("With --offline it is shown as it was %1 ago.")
                             .arg(inWords(Milliseconds(last->readAt.msecsTo(context.clock().now()))));
        co_return fail(error);
    }
    const Result<session::Knowledge> known = co_await context.conventions();
    if (!known)
        co_return fail(known.error());
    co_return View{.estate = *estate, .known = *known, .readAt = context.clock().now()};
}

} // namespace

Task<Result<View>> look(Context& context, estate::Everything what, bool offline)
{
    if (offline)
        co_return lookBack(context, what);
    co_return co_await lookNow(context, std::move(what));
}

Task<Result<QStringList>> githubTeams(Context& context, bool offline)
{
    const auto known = offline ? context.lastLook().map([](const LastLook& last) { return last.known; }) : co_await context.conventions();
    if (!known)
        co_return fail(known.error());
    QStringList slugs;
    for (const conventions::Team& team : (*known)->rules.teams)
        if (team.githubTeam)
            slugs << team.githubTeam->slug;
    co_return slugs;
}

} // namespace qm::cli
