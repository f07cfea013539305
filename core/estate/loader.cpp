// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/loader.h"

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

} // namespace

Loader::Loader(net::Service& github, Clock& clock, QString organization)
    : m_github(github)
    , m_clock(clock)
    , m_organization(std::move(organization))
{
}

Task<Result<Estate>> Loader::loadRepositories(Estate known, std::stop_token stop)
{
    const auto repositories = co_await m_github.runAll(github::listOrgRepositories(m_organization), stop);
    if (!repositories)
        co_return fail(repositories.error());
    co_return known.withAllRepositories(*repositories, m_clock.now());
}

Task<Result<Estate>> Loader::loadSecrets(Estate known, std::stop_token stop)
{
    const auto secrets = co_await m_github.runAll(github::listOrgSecrets(m_organization), stop);
    if (!secrets)
        co_return fail(secrets.error());
    std::vector<Task<Result<SecretScope>>> readings;
    readings.reserve(std::size_t(secrets->size()));
    for (const github::OrgSecret& secret : *secrets)
        readings.push_back(readScope(secret, stop));
    Result<Estate> estate = std::move(known);
    for (Task<Result<SecretScope>>& reading : readings) { // all of them, so that none is left running
        const Result<SecretScope> scope = co_await reading;
        if (!estate)
            continue;
        if (scope)
            estate = estate->withSecret(*scope, m_clock.now());
        else
            estate = fail(scope.error());
    }
    co_return estate;
}

Task<Result<Estate>> Loader::read(Estate known, Names names, Milliseconds maxAge, std::stop_token stop)
{
    const QDateTime oldest = m_clock.now().addMSecs(1 - maxAge.count());
    const QStringList secrets = olderThan(names.secrets, oldest, [&](const QString& name) { return known.secretReadAt(name); });
    const QStringList lists = olderThan(names.lists, oldest, [&](const QString& name) { return known.secretReadAt(name); });
    const QStringList repositories =
        olderThan(names.repositories, oldest, [&](const QString& name) { return known.repositoryReadAt(name); });

    std::vector<Task<Result<std::optional<SecretScope>>>> readings;
    readings.reserve(std::size_t(secrets.size() + lists.size()));
    for (const QString& name : secrets)
        readings.push_back(readSecret(name, stop));
    for (const QString& name : lists) {
        const SecretScope* secret = known.secret(name);
        readings.push_back(readList(secret ? std::optional(*secret) : std::nullopt, name, stop));
    }
    const QStringList read = secrets + lists;
    Result<Estate> estate = co_await lookUpRepositories(repositories, stop);
    for (qsizetype i = 0; i < read.size(); ++i) { // all of them, so that none is left running
        const Result<std::optional<SecretScope>> scope = co_await readings[std::size_t(i)];
        if (!estate)
            continue;
        if (!scope)
            estate = fail(scope.error());
        else
            estate = *scope ? estate->withSecret(**scope, m_clock.now()) : estate->withoutSecret(read.at(i), m_clock.now());
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

Task<Result<std::optional<SecretScope>>> Loader::readSecret(QString name, std::stop_token stop)
{
    const auto secret = co_await m_github.run(github::getOrgSecret(m_organization, name), stop);
    if (!secret && secret.error().kind == Error::Kind::NotFound)
        co_return std::optional<SecretScope>();
    if (!secret)
        co_return fail(secret.error());
    const Result<SecretScope> scope = co_await readScope(*secret, stop);
    if (!scope && scope.error().kind == Error::Kind::NotFound)
        co_return std::optional<SecretScope>(); // deleted between the two requests
    if (!scope)
        co_return fail(scope.error());
    co_return std::optional<SecretScope>(*scope);
}

/// The list of a secret known to be `selected`. Where GitHub has none (any more), all of the secret is asked for.
Task<Result<std::optional<SecretScope>>> Loader::readList(std::optional<SecretScope> known, QString name, std::stop_token stop)
{
    if (known && known->secret.visibility == github::SecretVisibility::Selected) {
        const Result<SecretScope> scope = co_await readScope(known->secret, stop);
        if (scope)
            co_return std::optional<SecretScope>(*scope);
        if (scope.error().kind != Error::Kind::NotFound && scope.error().kind != Error::Kind::Conflict)
            co_return fail(scope.error());
    }
    co_return co_await readSecret(name, stop);
}

Task<Result<SecretScope>> Loader::readScope(github::OrgSecret secret, std::stop_token stop)
{
    SecretScope scope{.secret = std::move(secret)};
    if (scope.secret.visibility != github::SecretVisibility::Selected)
        co_return scope;
    const auto repositories = co_await m_github.runAll(github::listOrgSecretRepositories(m_organization, scope.secret.name), stop);
    if (!repositories)
        co_return fail(repositories.error());
    for (const github::SelectedRepository& repository : *repositories)
        scope.selected.insert(repository.id, repository.name);
    co_return scope;
}

} // namespace qm::estate
