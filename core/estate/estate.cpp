// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/estate.h"

#include <QSet>

namespace qm::estate {
namespace {

/// The thing itself, as `Readings::present` turns it.
constexpr auto itself = [](const auto& thing) { return thing; };

} // namespace

bool SecretScope::reaches(const github::Repository& repository) const
{
    switch (secret.visibility) {
    case github::SecretVisibility::All:
        return true;
    case github::SecretVisibility::Private:
        return repository.visibility != github::RepositoryVisibility::Public;
    case github::SecretVisibility::Selected:
        break;
    }
    return selected.contains(repository.id);
}

const SecretScope* Estate::secret(const QString& name) const
{
    return m_secrets.find(name.toUpper());
}

const github::Repository* Estate::repository(const QString& name) const
{
    return m_repositories.find(name.toLower());
}

const github::Repository* Estate::repository(github::RepositoryId id) const
{
    const auto name = m_nameOf.constFind(id);
    return name == m_nameOf.cend() ? nullptr : m_repositories.find(*name);
}

const TeamMembers* Estate::team(const QString& slug) const
{
    return m_teams.find(slug.toLower());
}

QDateTime Estate::secretReadAt(const QString& name) const
{
    return m_secrets.readAt(name.toUpper());
}

QDateTime Estate::repositoryReadAt(const QString& name) const
{
    return m_repositories.readAt(name.toLower());
}

QDateTime Estate::teamReadAt(const QString& slug) const
{
    return m_teams.readAt(slug.toLower());
}

QDateTime Estate::readAt() const
{
    QDateTime oldest;
    for (const QDateTime& at : {secretsReadAt(), repositoriesReadAt(), teamsReadAt()})
        if (at.isValid() && (!oldest.isValid() || at < oldest))
            oldest = at;
    return oldest;
}

QList<SecretScope> Estate::secrets() const
{
    return m_secrets.present(itself);
}

QList<github::Repository> Estate::repositories() const
{
    return m_repositories.present(itself);
}

QList<TeamMembers> Estate::teams() const
{
    return m_teams.present(itself);
}

QStringList Estate::secretNames() const
{
    return m_secrets.present([](const SecretScope& secret) { return secret.secret.name; });
}

QStringList Estate::repositoryNames() const
{
    return m_repositories.present([](const github::Repository& repository) { return repository.name; });
}

QList<github::OrgSecret> Estate::secretsToRead() const
{
    return m_toRead.values();
}

void Estate::put(const SecretScope& secret, const QDateTime& at)
{
    const QString name = secret.secret.name.toUpper();
    m_toRead.remove(name);
    m_secrets.put(name, secret, at);
}

void Estate::put(const github::Repository& repository, const QDateTime& at)
{
    const QString name = repository.name.toLower();
    if (const auto former = m_nameOf.constFind(repository.id); former != m_nameOf.cend() && *former != name)
        drop(*former, at);
    if (const github::Repository* holder = m_repositories.find(name)) // another repository may have had that name until now
        m_nameOf.remove(holder->id);
    m_repositories.put(name, repository, at);
    m_nameOf.insert(repository.id, name);
}

void Estate::drop(const QString& repository, const QDateTime& at)
{
    const QString name = repository.toLower();
    if (const github::Repository* known = m_repositories.find(name))
        m_nameOf.remove(known->id);
    m_repositories.drop(name, at);
}

Estate Estate::withSecret(const SecretScope& secret, const QDateTime& at) const&
{
    return withSecrets({secret}, at);
}

Estate Estate::withSecret(const SecretScope& secret, const QDateTime& at) &&
{
    put(secret, at);
    return std::move(*this);
}

Estate Estate::withSecrets(const QList<SecretScope>& secrets, const QDateTime& at) const&
{
    return Estate(*this).withSecrets(secrets, at);
}

Estate Estate::withSecrets(const QList<SecretScope>& secrets, const QDateTime& at) &&
{
    for (const SecretScope& secret : secrets)
        put(secret, at);
    return std::move(*this);
}

Estate Estate::withoutSecret(const QString& name, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_toRead.remove(name.toUpper());
    estate.m_secrets.drop(name.toUpper(), at);
    return estate;
}

Estate Estate::withRepository(const github::Repository& repository, const QDateTime& at) const
{
    return withRepositories({repository}, at);
}

Estate Estate::withRepositories(const QList<github::Repository>& repositories, const QDateTime& at) const&
{
    return Estate(*this).withRepositories(repositories, at);
}

Estate Estate::withRepositories(const QList<github::Repository>& repositories, const QDateTime& at) &&
{
    m_nameOf.reserve(m_nameOf.size() + repositories.size());
    for (const github::Repository& repository : repositories)
        put(repository, at);
    return std::move(*this);
}

Estate Estate::withoutRepository(const QString& name, const QDateTime& at) const
{
    Estate estate = *this;
    estate.drop(name, at);
    return estate;
}

Estate Estate::withTeam(const TeamMembers& team, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_teams.put(team.slug.toLower(), team, at);
    return estate;
}

Estate Estate::withoutTeam(const QString& slug, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_teams.drop(slug.toLower(), at);
    return estate;
}

Estate Estate::forgettingSecret(const QString& name) const
{
    Estate estate = *this;
    estate.m_secrets.forget(name.toUpper());
    return estate;
}

Estate Estate::updatedBy(const Estate& later) const
{
    Estate estate = *this;
    later.m_secrets.each([&](const QString& name, const SecretScope*, const QDateTime&) { estate.m_toRead.remove(name); });
    estate.m_secrets.update(later.m_secrets);
    later.m_repositories.each([&](const QString& name, const github::Repository* repository, const QDateTime& at) {
        if (!repository)
            estate.drop(name, at);
    });
    later.m_repositories.each([&](const QString&, const github::Repository* repository, const QDateTime& at) {
        if (repository)
            estate.put(*repository, at);
    });
    estate.m_teams.update(later.m_teams);
    return estate;
}

Estate Estate::withAllRepositories(const QList<github::Repository>& repositories, const QDateTime& at, net::Truncation truncation) const
{
    Estate estate = withRepositoriesTruncated(truncation);
    estate.m_repositories.clear();
    estate.m_nameOf.clear();
    for (const github::Repository& repository : repositories)
        estate.put(repository, at);
    return estate;
}

Estate Estate::withRepositoriesTruncated(net::Truncation truncation) const
{
    Estate estate = *this;
    estate.m_repositoriesTruncation = truncation;
    return estate;
}

Estate Estate::withAllSecretNames(const QList<github::OrgSecret>& secrets, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_toRead.clear();
    QSet<QString> names;
    for (const github::OrgSecret& secret : secrets) {
        const QString name = secret.name.toUpper();
        names.insert(name);
        const SecretScope* known = m_secrets.find(name);
        if (secret.visibility != github::SecretVisibility::Selected) {
            estate.put({.secret = secret}, at);
        } else if (!known || known->secret.visibility != github::SecretVisibility::Selected) {
            estate.m_secrets.forget(name);
            estate.m_toRead.insert(name, secret);
        }
    }
    estate.m_secrets.keepIf([&](const QString& name) { return names.contains(name); });
    return estate;
}

} // namespace qm::estate
