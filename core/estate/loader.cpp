// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/loader.h"

#include "core/estate/secret_reading.h"
#include "core/estate/whole_reading.h"

#include <vector>

namespace qm::estate {
namespace {

/// The names whose reading is older than that, each once.
template <class ReadAt>
QStringList olderThan(const QStringList& names, const QDateTime& oldest, ReadAt readAt)
{
    QStringList old;
    for (const QString& name : names)
        if (const QDateTime at = readAt(name); (!at.isValid() || at < oldest) && !old.contains(name))
            old << name;
    return old;
}

/// A secret as far as it is known: perhaps not its list.
std::optional<SecretScope> knownOf(const Estate& estate, const QString& name)
{
    if (const SecretScope* secret = estate.secret(name))
        return *secret;
    for (const github::OrgSecret& secret : estate.secretsToRead())
        if (secret.name.compare(name, Qt::CaseInsensitive) == 0)
            return SecretScope{.secret = secret};
    return std::nullopt;
}

} // namespace

Loader::Loader(net::Service& github, Clock& clock, QString organization)
    : m_github(github)
    , m_clock(clock)
    , m_organization(std::move(organization))
{
}

Task<Result<Estate>> Loader::load(Estate known, Everything what, Arrived arrived, std::stop_token stop)
{
    WholeReading reading(
        std::move(known),
        {.github = m_github, .clock = m_clock, .organization = m_organization, .first = m_first, .arrived = std::move(arrived)});
    co_return co_await reading.read(std::move(what), stop);
}

void Loader::readFirst(const QStringList& secrets)
{
    m_first = QSet<QString>(secrets.cbegin(), secrets.cend());
}

Task<Result<Estate>> Loader::read(Estate known, Names names, Milliseconds maxAge, std::stop_token stop)
{
    const QDateTime asked = m_clock.now(); // what is true when it is answered may not be any more when the answer comes
    const QDateTime oldest = asked.addMSecs(1 - maxAge.count());
    const QStringList secrets = olderThan(names.secrets, oldest, [&](const QString& name) { return known.secretReadAt(name); });
    const QStringList lists = olderThan(names.lists, oldest, [&](const QString& name) { return known.secretReadAt(name); });
    const QStringList repositories =
        olderThan(names.repositories, oldest, [&](const QString& name) { return known.repositoryReadAt(name); });

    std::vector<Task<Result<std::optional<SecretScope>>>> readings;
    readings.reserve(std::size_t(secrets.size() + lists.size()));
    for (const QString& name : secrets)
        readings.push_back(readSecret(m_github, m_organization, name, stop));
    for (const QString& name : lists)
        readings.push_back(readList(knownOf(known, name), name, stop));
    const QStringList read = secrets + lists;
    Result<Estate> estate = co_await lookUpRepositories(repositories, stop);
    for (qsizetype i = 0; i < read.size(); ++i) { // all of them, so that none is left running
        const Result<std::optional<SecretScope>> scope = co_await readings[std::size_t(i)];
        if (!estate)
            continue;
        if (!scope)
            estate = fail(scope.error());
        else
            estate = *scope ? estate->withSecret(**scope, asked) : estate->withoutSecret(read.at(i), asked);
    }
    co_return estate;
}

Task<Result<Estate>> Loader::lookUpRepositories(QStringList names, std::stop_token stop)
{
    constexpr qsizetype mostInOneRequest = 100;
    Estate estate;
    for (qsizetype from = 0; from < names.size(); from += mostInOneRequest) {
        const QStringList some = names.mid(from, mostInOneRequest);
        const auto found = co_await m_github.run(github::lookUpRepositories(m_organization, some), stop);
        if (!found)
            co_return fail(found.error());
        for (const QString& name : some)
            estate = estate.withoutRepository(name, m_clock.now());
        for (const github::Repository& repository : *found) // under its present name, which may not be the one asked for
            estate = estate.withRepository(repository, m_clock.now());
    }
    co_return estate;
}

Task<Result<Reach>> Loader::readReach(Estate known, QString repository, std::stop_token stop)
{
    Task<Result<net::Listing<github::OrgSecret>>> naming = m_github.runAll(github::listOrgSecrets(m_organization), stop);
    const auto reaching = co_await m_github.runAll(github::listOrgSecretsOfRepository(m_organization, repository), stop);
    const auto names = co_await naming;
    if (!reaching)
        co_return fail(reaching.error());
    if (!names)
        co_return fail(names.error());
    co_return Reach{.estate = known.withAllSecretNames(names->items, m_clock.now()), .secrets = reaching->items};
}

/// The list of a secret known to be `selected`. Where GitHub has none (any more), all of the secret is asked for.
Task<Result<std::optional<SecretScope>>> Loader::readList(std::optional<SecretScope> known, QString name, std::stop_token stop)
{
    if (known && known->secret.visibility == github::SecretVisibility::Selected) {
        const Result<SecretScope> scope = co_await readScope(m_github, m_organization, known->secret, stop);
        if (scope)
            co_return std::optional<SecretScope>(*scope);
        if (scope.error().kind != Error::Kind::NotFound && scope.error().kind != Error::Kind::Conflict)
            co_return fail(scope.error());
    }
    co_return co_await readSecret(m_github, m_organization, name, stop);
}

} // namespace qm::estate
