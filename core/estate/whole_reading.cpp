// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/whole_reading.h"

#include "core/estate/secret_reading.h"
#include "core/github/teams.h"

#include <vector>

namespace qm::estate {
namespace {

/// Awaits all of them, so that none is left running; the first error.
Task<Result<void>> all(std::vector<Task<Result<void>>> readings)
{
    Result<void> outcome;
    for (Task<Result<void>>& reading : readings)
        if (const Result<void> read = co_await reading; outcome && !read)
            outcome = fail(read.error());
    co_return outcome;
}

} // namespace

WholeReading::WholeReading(Estate known, Parts parts)
    : m_estate(std::move(known))
    , m_parts(std::move(parts))
{
}

Task<Result<Estate>> WholeReading::read(Everything what, std::stop_token stop)
{
    std::vector<Task<Result<void>>> readings;
    if (what.secrets)
        readings.push_back(readSecrets(stop));
    if (what.repositories)
        readings.push_back(readRepositories(stop));
    for (const QString& slug : what.teams)
        readings.push_back(readTeam(slug, stop));
    if (const Result<void> outcome = co_await all(std::move(readings)); !outcome)
        co_return fail(outcome.error());
    co_return Result<Estate>(m_estate);
}

Task<Result<void>> WholeReading::readRepositories(std::stop_token stop)
{
    const auto repositories = co_await m_parts.github.runAll(github::listOrgRepositories(m_parts.organization), stop);
    if (!repositories)
        co_return fail(repositories.error());
    know(m_estate.withAllRepositories(repositories->items, m_parts.clock.now(), repositories->truncation));
    co_return Result<void>();
}

Task<Result<void>> WholeReading::readSecrets(std::stop_token stop)
{
    // The lists are asked for while names still come: nothing waits for the last page of them.
    const auto secrets = co_await m_parts.github.runAll(github::listOrgSecrets(m_parts.organization), stop,
                                                        [this, stop](const QList<github::OrgSecret>& some) { startLists(some, stop); });
    if (secrets) {
        Estate named = m_estate.withAllSecretNames(secrets->items, m_parts.clock.now());
        for (const QString& name : std::as_const(m_gone))
            named = named.withoutSecret(name, m_parts.clock.now());
        know(named);
    } else {
        m_failed = true;
    }
    const Result<void> lists = co_await all(std::exchange(m_readers, {}));
    co_return secrets ? lists : fail(secrets.error());
}

/// As many at once as may be under way: whoever is asked for meanwhile waits behind no more than those.
void WholeReading::startLists(const QList<github::OrgSecret>& secrets, const std::stop_token& stop)
{
    for (const github::OrgSecret& secret : secrets)
        if (secret.visibility == github::SecretVisibility::Selected && !m_asked.contains(secret.name)) {
            m_asked.insert(secret.name);
            m_waiting.push_back(secret);
        }
    for (int free = m_parts.github.limits().concurrent - m_reading; free > 0 && !m_waiting.empty(); --free)
        m_readers.push_back(readLists(stop));
}

Task<Result<void>> WholeReading::readLists(std::stop_token stop)
{
    ++m_reading;
    while (!m_waiting.empty() && !m_failed) {
        const github::OrgSecret secret = takeNext();
        const Result<SecretScope> scope = co_await readScope(m_parts.github, m_parts.organization, secret, stop);
        if (scope) {
            know(std::move(m_estate).withSecret(*scope, m_parts.clock.now()));
        } else if (scope.error().kind == Error::Kind::NotFound) { // deleted since it was listed
            m_gone.insert(secret.name);
            know(m_estate.withoutSecret(secret.name, m_parts.clock.now()));
        } else {
            m_failed = true;
            co_return fail(scope.error());
        }
    }
    --m_reading;
    co_return Result<void>();
}

Task<Result<void>> WholeReading::readTeam(QString slug, std::stop_token stop)
{
    const auto members = co_await m_parts.github.runAll(github::listTeamMembers(m_parts.organization, slug), stop);
    if (!members && members.error().kind != Error::Kind::NotFound)
        co_return fail(members.error());
    if (!members) {
        know(m_estate.withoutTeam(slug, m_parts.clock.now()));
        co_return Result<void>();
    }
    TeamMembers team{.slug = slug};
    for (const github::Member& member : members->items)
        team.logins << member.login;
    know(m_estate.withTeam(team, m_parts.clock.now()));
    co_return Result<void>();
}

github::OrgSecret WholeReading::takeNext()
{
    auto next = std::ranges::find_if(m_waiting, [this](const github::OrgSecret& secret) { return m_parts.first.contains(secret.name); });
    if (next == m_waiting.end())
        next = m_waiting.begin();
    const github::OrgSecret secret = *next;
    m_waiting.erase(next);
    return secret;
}

void WholeReading::know(Estate estate)
{
    m_estate = std::move(estate);
    if (m_parts.arrived)
        m_parts.arrived(m_estate);
}

} // namespace qm::estate
