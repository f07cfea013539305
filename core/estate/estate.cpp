// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/estate.h"

namespace qm::estate {
namespace {

/// What is known to exist, each turned into what is asked for.
template <class T, class Turn>
auto present(const QMap<QString, Reading<T>>& readings, Turn turn)
{
    QList<decltype(turn(std::declval<const T&>()))> values;
    for (const Reading<T>& reading : readings)
        if (reading.value)
            values << turn(*reading.value);
    return values;
}

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
    return m_secrets.value(name.toUpper()).value.get();
}

const github::Repository* Estate::repository(const QString& name) const
{
    return m_repositories.value(name.toLower()).value.get();
}

const github::Repository* Estate::repository(github::RepositoryId id) const
{
    const auto name = m_nameOf.constFind(id);
    return name == m_nameOf.cend() ? nullptr : m_repositories.value(*name).value.get();
}

QDateTime Estate::secretReadAt(const QString& name) const
{
    return m_secrets.value(name.toUpper()).at;
}

QDateTime Estate::repositoryReadAt(const QString& name) const
{
    return m_repositories.value(name.toLower()).at;
}

QList<SecretScope> Estate::secrets() const
{
    return present(m_secrets, [](const SecretScope& secret) { return secret; });
}

QList<github::Repository> Estate::repositories() const
{
    return present(m_repositories, [](const github::Repository& repository) { return repository; });
}

QStringList Estate::secretNames() const
{
    return present(m_secrets, [](const SecretScope& secret) { return secret.secret.name; });
}

QStringList Estate::repositoryNames() const
{
    return present(m_repositories, [](const github::Repository& repository) { return repository.name; });
}

void Estate::put(const Reading<github::Repository>& reading)
{
    const QString name = reading.value->name.toLower();
    if (const auto former = m_nameOf.constFind(reading.value->id); former != m_nameOf.cend() && *former != name)
        drop(*former, reading.at);
    drop(name, reading.at); // another repository may have had that name until now
    m_repositories.insert(name, reading);
    m_nameOf.insert(reading.value->id, name);
}

void Estate::drop(const QString& name, const QDateTime& at)
{
    if (const github::Repository* known = repository(name))
        m_nameOf.remove(known->id);
    m_repositories.insert(name.toLower(), {nullptr, at});
}

Estate Estate::withSecret(const SecretScope& secret, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_secrets.insert(secret.secret.name.toUpper(), {std::make_shared<const SecretScope>(secret), at});
    return estate;
}

Estate Estate::withoutSecret(const QString& name, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_secrets.insert(name.toUpper(), {nullptr, at});
    return estate;
}

Estate Estate::withRepository(const github::Repository& repository, const QDateTime& at) const
{
    Estate estate = *this;
    estate.put({std::make_shared<const github::Repository>(repository), at});
    return estate;
}

Estate Estate::withoutRepository(const QString& name, const QDateTime& at) const
{
    Estate estate = *this;
    estate.drop(name, at);
    return estate;
}

Estate Estate::forgettingSecret(const QString& name) const
{
    Estate estate = *this;
    estate.m_secrets.remove(name.toUpper());
    return estate;
}

Estate Estate::updatedBy(const Estate& later) const
{
    Estate estate = *this;
    for (auto reading = later.m_secrets.cbegin(); reading != later.m_secrets.cend(); ++reading)
        estate.m_secrets.insert(reading.key(), reading.value());
    for (auto reading = later.m_repositories.cbegin(); reading != later.m_repositories.cend(); ++reading)
        if (!reading->value)
            estate.drop(reading.key(), reading->at);
    for (const Reading<github::Repository>& reading : later.m_repositories)
        if (reading.value)
            estate.put(reading);
    return estate;
}

Estate Estate::withAllRepositories(const QList<github::Repository>& repositories, const QDateTime& at) const
{
    Estate estate = *this;
    estate.m_repositories.clear();
    estate.m_nameOf.clear();
    for (const github::Repository& repository : repositories)
        estate.put({std::make_shared<const github::Repository>(repository), at});
    return estate;
}

} // namespace qm::estate
