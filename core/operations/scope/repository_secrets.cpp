// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/repository_secrets.h"

#include "core/base/words.h"
#include "core/conventions/ownership.h"
#include "core/operations/scope/scope_planner.h"
#include "core/operations/scope/scope_steps.h"
#include "core/operations/scope/team_secrets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepositorySecrets)
};

Error usage(const QString& name, const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("give %1 its secrets").arg(name), .reason = reason, .hint = hint};
}

/// What the conventions say of one repository.
struct Wanted {
    QStringList secrets{};
    bool isIsolated{false};
};

Wanted wantedOf(const conventions::Team& team, const QString& repository, const conventions::Conventions& rules)
{
    const bool isAlone = isIsolated(team, repository);
    return {.secrets = isAlone ? QStringList() : secretsOfTeam(team, rules), .isIsolated = isAlone};
}

/// What is to change about one repository.
struct Difference {
    QStringList add{};
    QStringList remove{};
    QStringList absent{};      ///< wanted, and there is no such secret
    QStringList unreachable{}; ///< wanted, and by its visibility not to be had
};

Difference differenceOf(const estate::Estate& estate, const github::Repository& repository, const QStringList& wanted,
                        const conventions::Conventions& rules, const QDateTime& now, const QStringList& reaching)
{
    Difference difference;
    for (const QString& name : wanted) {
        const estate::SecretScope* secret = estate.secret(name);
        if (!secret && !reaching.contains(name))
            difference.absent << name;
        else if (secret && !secret->reaches(repository))
            (secret->secret.visibility == github::SecretVisibility::Selected ? difference.add : difference.unreachable) << name;
    }
    const QSet<QString> led = secretsOfAllTeams(rules);
    for (const estate::SecretScope& secret : estate.secrets()) {
        const QString& name = secret.secret.name;
        const bool isForThisAlone = secret.selected.size() == 1 && !wanted.contains(name);
        if (secret.selected.contains(repository.id) && led.contains(name) && !wanted.contains(name) && !isForThisAlone &&
            !isTemporary(name, repository.name, rules, now))
            difference.remove << name;
    }
    return difference;
}

} // namespace

Result<plan::Plan> planRepositorySecrets(const estate::Estate& estate, const conventions::Conventions& rules, const QString& name,
                                         const QDateTime& now, const QStringList& reaching)
{
    const github::Repository* repository = estate.repository(name);
    if (!repository)
        return fail(usage(name, Words::tr("there is no such repository"), didYouMean(name, estate.repositoryNames())));
    const conventions::Team* team = rules.team(conventions::Ownership(rules).teamOfRepository(repository->name));
    if (!team)
        return fail(usage(name, Words::tr("it is no team’s: its name begins with no prefix of the conventions"),
                          Words::tr("Edit single secrets with “secrets scope”, or add a prefix to the conventions.")));
    const Wanted wanted = wantedOf(*team, repository->name, rules);
    const Difference difference = differenceOf(estate, *repository, wanted.secrets, rules, now, reaching);

    QHash<github::RepositoryId, int> reads;
    if (!reaching.isEmpty())
        reads.insert(repository->id, int(reaching.size()));
    plan::Plan plan;
    for (const ScopeEdit& edit : {ScopeEdit{.secrets = difference.add, .add = {repository->name}},
                                  ScopeEdit{.secrets = difference.remove, .remove = {repository->name}}}) {
        if (edit.secrets.isEmpty())
            continue;
        const Result<plan::Plan> part = planScopeSteps(estate, edit);
        if (!part)
            return fail(part.error());
        plan = joined(std::move(plan), *part);
    }
    plan.title = wanted.isIsolated ? Words::tr("Take shared secrets from the isolated %1").arg(repository->name)
                                   : Words::tr("Give %1 the secrets of the team %2").arg(repository->name, team->key);
    plan = completed(std::move(plan), estate, reads);
    if (!difference.absent.isEmpty())
        plan.warnings << Words::tr("These secrets do not exist yet: %1.").arg(joinedWithAnd(difference.absent));
    if (!difference.unreachable.isEmpty())
        plan.warnings << Words::tr("%1 may not read these, which have no list of repositories: %2.")
                             .arg(repository->name, joinedWithAnd(difference.unreachable));
    return plan;
}

QStringList secretsToCompare(const conventions::Conventions& rules, const QString& repository, const QStringList& reaching)
{
    const conventions::Team* team = rules.team(conventions::Ownership(rules).teamOfRepository(repository));
    if (!team)
        return {};
    const QStringList wanted = wantedOf(*team, repository, rules).secrets;
    const QSet<QString> led = secretsOfAllTeams(rules);
    QStringList names;
    for (const QString& name : wanted)
        if (!reaching.contains(name))
            names << name;
    for (const QString& name : reaching)
        if (led.contains(name) && !wanted.contains(name))
            names << name;
    return names;
}

} // namespace qm::operations
