// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/should_be.h"

#include "core/operations/scope/team_secrets.h"

using namespace Qt::StringLiterals;

namespace qm::operations {

ScopeRules::ScopeRules(const conventions::Conventions& rules, const QDateTime& now)
    : m_owners(rules)
{
    for (qsizetype i = 0; i < rules.teams.size(); ++i) {
        const conventions::Team& team = rules.teams.at(i);
        QStringList isolated;
        for (const QString& name : team.isolated)
            isolated << name.toLower();
        m_isolated << isolated;
        for (const QString& name : secretsOfTeam(team, rules)) {
            QBitArray& teams = m_secrets[name].teams;
            teams.resize(rules.teams.size());
            teams.setBit(i);
        }
    }
    for (const conventions::TemporaryAccess& access : rules.temporary)
        if (access.until > now)
            m_given[access.secret.toUpper()] << access.repository.toLower();
}

ScopeRules::Secret ScopeRules::secret(const QString& name) const
{
    Secret secret = m_secrets.value(name);
    secret.temporary = m_given.value(name.toUpper());
    return secret;
}

ScopeRules::Repository ScopeRules::repository(const QString& name) const
{
    Repository repository{.name = name.toLower(), .team = m_owners.placeOfTeam(name)};
    repository.isIsolated = repository.team >= 0 && m_isolated.at(repository.team).contains(repository.name);
    return repository;
}

ShouldBe shouldBe(const ScopeRules::Secret& secret, const ScopeRules::Repository& repository)
{
    if (secret.teams.isEmpty() || (!secret.temporary.isEmpty() && secret.temporary.contains(repository.name)))
        return ShouldBe::Unknown;
    if (repository.isIsolated)
        return ShouldBe::Isolated;
    return repository.team >= 0 && secret.teams.testBit(repository.team) ? ShouldBe::In : ShouldBe::Out;
}

QDateTime acceptedWideUntil(const QString& secret, const conventions::Conventions& rules, const QDateTime& now)
{
    for (const conventions::Exception& exception : rules.exceptions)
        if (exception.rule == "secret-too-wide"_L1 && exception.object == "github:secret/"_L1 + secret && exception.until > now)
            return exception.until;
    return {};
}

bool deviates(ShouldBe shouldBe, bool isIn, qsizetype listed)
{
    switch (shouldBe) {
    case ShouldBe::In:
        return !isIn;
    case ShouldBe::Out:
    case ShouldBe::Isolated:
        return isIn && listed != 1;
    case ShouldBe::Unknown:
        break;
    }
    return false;
}

} // namespace qm::operations
