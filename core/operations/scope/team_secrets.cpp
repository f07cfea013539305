// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/team_secrets.h"

#include "core/conventions/naming.h"

#include <algorithm>

namespace qm::operations {

QStringList secretsOfTeam(const conventions::Team& team, const conventions::Conventions& rules)
{
    QStringList names;
    for (const conventions::Stage& stage : rules.stages)
        for (const conventions::SecretRule& rule : rules.secrets)
            if (team.stages.contains(stage.key) && !rule.isVariable)
                names << conventions::secretName(rules.naming, team.key, stage.key, rule.name);
    return names;
}

QSet<QString> secretsOfAllTeams(const conventions::Conventions& rules)
{
    QSet<QString> names;
    for (const conventions::Team& team : rules.teams)
        for (const QString& name : secretsOfTeam(team, rules))
            names << name;
    return names;
}

bool isIsolated(const conventions::Team& team, const QString& repository)
{
    return team.isolated.contains(repository, Qt::CaseInsensitive);
}

bool isTemporary(const QString& secret, const QString& repository, const conventions::Conventions& rules, const QDateTime& now)
{
    return std::any_of(rules.temporary.cbegin(), rules.temporary.cend(), [&](const conventions::TemporaryAccess& access) {
        return access.until > now && access.secret.compare(secret, Qt::CaseInsensitive) == 0 &&
               access.repository.compare(repository, Qt::CaseInsensitive) == 0;
    });
}

} // namespace qm::operations
