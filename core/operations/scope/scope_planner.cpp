// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_planner.h"

#include "core/base/words.h"
#include "core/github/truncation.h"
#include "core/operations/scope/scope_steps.h"
#include "core/operations/scope/scope_warnings.h"
#include "core/operations/scope/truncated_view.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::operations {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScopePlanner)
};

using github::Repository;
using github::SecretVisibility;

Error usage(const QString& reason, const QString& hint = {})
{
    return {.kind = Error::Kind::Usage, .attempted = Words::tr("plan the edit"), .reason = reason, .hint = hint};
}

Result<QList<Repository>> repositoriesNamed(const estate::Estate& estate, const QStringList& names)
{
    QList<Repository> repositories;
    for (const QString& name : names) {
        const Repository* repository = estate.repository(name);
        if (!repository && estate.repositoriesTruncation() != net::Truncation::None)
            return fail(usage(Words::tr("there is no repository “%1”, or it is not shown here (%2)")
                                  .arg(name, github::whyTruncated(estate.repositoriesTruncation())),
                              didYouMean(name, estate.repositoryNames())));
        if (!repository)
            return fail(usage(Words::tr("there is no repository “%1”").arg(name), didYouMean(name, estate.repositoryNames())));
        if (!repositories.contains(*repository))
            repositories << *repository;
    }
    return repositories;
}

Result<QList<estate::SecretScope>> secretsNamed(const estate::Estate& estate, const QStringList& names)
{
    QList<estate::SecretScope> secrets;
    for (const QString& name : names) {
        const estate::SecretScope* secret = estate.secret(name);
        if (!secret)
            return fail(usage(Words::tr("there is no organization secret “%1”").arg(name), didYouMean(name, estate.secretNames())));
        if (!secrets.contains(*secret))
            secrets << *secret;
    }
    return secrets;
}

/// What takes the place of each list, if anything does.
Result<std::optional<QList<Repository>>> replacementOf(const estate::Estate& estate, const ScopeEdit& edit)
{
    using Replacement = std::optional<QList<Repository>>;
    if (!edit.setPattern)
        return edit.set ? repositoriesNamed(estate, *edit.set).map([](QList<Repository> named) { return Replacement(std::move(named)); })
                        : Result<Replacement>(std::nullopt);
    if (const Result<void> whole = areSeenWhole(estate); !whole)
        return fail(whole.error());
    const auto pattern = QRegularExpression::fromWildcard(*edit.setPattern, Qt::CaseInsensitive);
    QList<Repository> matching;
    for (const Repository& repository : estate.repositories())
        if (pattern.match(repository.name).hasMatch())
            matching << repository;
    if (matching.isEmpty()) // emptying a list is said by --set without a name, not by a slip in a pattern
        return fail(usage(Words::tr("no repository's name matches “%1”").arg(*edit.setPattern),
                          Words::tr("“*” stands for any text, “?” for one character.")));
    return Replacement(std::move(matching));
}

/// Writes the steps and warnings of one secret after the other into a plan.
class ScopePlanner {
public:
    /// An edit whose names were found.
    struct Wanted {
        std::optional<SecretVisibility> visibility;
        QList<Repository> add;
        QList<Repository> remove;
        std::optional<QList<Repository>> set;
    };

    explicit ScopePlanner(Wanted wanted)
        : m_wanted(std::move(wanted))
    {
    }

    Result<void> plan(const estate::SecretScope& secret)
    {
        const bool changesVisibility = m_wanted.visibility && *m_wanted.visibility != secret.secret.visibility;
        if (m_wanted.set || changesVisibility) // either ends the list as it is, of which undo could bring back only what we see
            if (const Result<void> whole = isSeenWhole(secret, Error::Kind::Forbidden); !whole)
                return whole;
        m_seen << secret;
        if (changesVisibility) {
            planVisibility(secret, *m_wanted.visibility);
            return {};
        }
        if (m_wanted.visibility && *m_wanted.visibility != SecretVisibility::Selected)
            return {};
        if (secret.secret.visibility != SecretVisibility::Selected)
            return planWithoutList(secret);
        if (m_wanted.set)
            planReplacement(secret, *m_wanted.set);
        for (const Repository& repository : m_wanted.add)
            if (!secret.selected.contains(repository.id))
                add(addToScopeStep(secret.secret.name, {repository.id, repository.name}));
        const bool mayHideSome = secret.truncation != net::Truncation::None;
        for (const Repository& repository : m_wanted.remove)
            if (secret.selected.contains(repository.id) || mayHideSome)
                add(removeFromScopeStep(secret.secret.name, {repository.id, repository.name}));
        return {};
    }

    plan::Plan finished()
    {
        m_seen.removeIf([this](const estate::SecretScope& secret) { // of the others their steps warn
            return std::ranges::any_of(m_plan.steps,
                                       [&](const plan::Step& step) { return step.object == secretObject(secret.secret.name); });
        });
        m_plan.warnings << warningsOfTruncation(m_seen);
        return std::move(m_plan);
    }

private:
    /// A secret that is not `selected` has no list; where it already does what is wanted, that is said and nothing is done.
    Result<void> planWithoutList(const estate::SecretScope& secret)
    {
        const QString whose = whoMayRead(secret.secret.name, Readers::of(secret));
        const bool addsOnly = m_wanted.remove.isEmpty() && !m_wanted.set;
        const bool reachesAll = std::all_of(m_wanted.add.cbegin(), m_wanted.add.cend(),
                                            [&](const Repository& repository) { return secret.reaches(repository); });
        if (!addsOnly || !reachesAll)
            return fail(usage(Words::tr("%1, so there is no list to edit").arg(whose),
                              Words::tr("Set the secret's visibility to “selected repositories” first.")));
        m_plan.warnings << Words::tr("%1 (its visibility is “%2”): there is no list to edit, and nothing is changed.")
                               .arg(whose, github::visibilityName(secret.secret.visibility));
        return {};
    }

    void planVisibility(const estate::SecretScope& secret, SecretVisibility visibility)
    {
        Readers readers{.visibility = visibility};
        if (visibility == SecretVisibility::Selected)
            readers.selected = namesOf(m_wanted.set.value_or(m_wanted.add));
        add(setVisibilityStep(secret.secret.name, Readers::of(secret), readers));
    }

    void planReplacement(const estate::SecretScope& secret, const QList<Repository>& wanted)
    {
        if (const RepositoryNames list = namesOf(wanted); list.keys() != secret.selected.keys())
            add(setScopeStep(secret.secret.name, secret.selected, list));
    }

    static RepositoryNames namesOf(const QList<Repository>& repositories)
    {
        RepositoryNames names;
        for (const Repository& repository : repositories)
            names.insert(repository.id, repository.name);
        return names;
    }

    void add(plan::Step step)
    {
        step.id = QString::number(m_plan.steps.size() + 1);
        m_plan.steps << std::move(step);
    }

    QList<estate::SecretScope> m_seen; // the secrets that were planned
    Wanted m_wanted;
    plan::Plan m_plan;
};

/// "to %1" with the names where they are few, else "to %n repositories".
QString listed(const QList<Repository>& repositories, const QString& few, const QString& many)
{
    constexpr int mostByName = 3;
    QStringList names;
    for (const Repository& repository : repositories)
        names << repository.name;
    return names.size() <= mostByName ? few.arg(joinedWithAnd(names)) : many;
}

QString namedOrCounted(const QList<estate::SecretScope>& secrets)
{
    return secrets.size() == 1 ? secrets.first().secret.name : Words::tr("%n secrets", nullptr, int(secrets.size()));
}

QString visibilityTitle(const QList<estate::SecretScope>& secrets, SecretVisibility visibility)
{
    return Words::tr("Set the visibility of %1 to “%2”").arg(namedOrCounted(secrets), github::visibilityName(visibility));
}

QString titleOf(const QList<estate::SecretScope>& secrets, const QList<Repository>& add, const QList<Repository>& remove,
                const std::optional<QList<Repository>>& set)
{
    QStringList parts;
    if (set && set->isEmpty())
        parts << Words::tr("to no repository");
    else if (set)
        parts << listed(*set, Words::tr("to exactly %1"), Words::tr("to exactly %n repositories", nullptr, int(set->size())));
    if (!add.isEmpty())
        parts << listed(add, Words::tr("to %1"), Words::tr("to %n repositories", nullptr, int(add.size())));
    if (!remove.isEmpty())
        parts << listed(remove, Words::tr("no longer to %1"), Words::tr("no longer to %n repositories", nullptr, int(remove.size())));
    return Words::tr("Scope %1 %2").arg(namedOrCounted(secrets), parts.join(", "_L1));
}

} // namespace

Result<plan::Plan> planScopeSteps(const estate::Estate& estate, const ScopeEdit& edit)
{
    if (const Result<void> sound = checkScopeEdit(edit); !sound)
        return fail(sound.error());
    const auto secrets = secretsNamed(estate, edit.secrets);
    if (!secrets)
        return fail(secrets.error());
    const auto add = repositoriesNamed(estate, edit.add);
    if (!add)
        return fail(add.error());
    const auto remove = repositoriesNamed(estate, edit.remove);
    if (!remove)
        return fail(remove.error());
    const auto set = replacementOf(estate, edit);
    if (!set)
        return fail(set.error());
    for (const Repository& repository : *add)
        if (remove->contains(repository))
            return fail(usage(Words::tr("%1 is both added and removed").arg(repository.name)));

    ScopePlanner planner({.visibility = edit.visibility, .add = *add, .remove = *remove, .set = *set});
    for (const estate::SecretScope& secret : *secrets)
        if (const Result<void> planned = planner.plan(secret); !planned)
            return fail(planned.error());
    plan::Plan plan = planner.finished();
    plan.title = edit.visibility && *edit.visibility != SecretVisibility::Selected ? visibilityTitle(*secrets, *edit.visibility)
                                                                                   : titleOf(*secrets, *add, *remove, *set);
    return plan;
}

plan::Plan completed(plan::Plan plan, const estate::Estate& estate, const QHash<github::RepositoryId, int>& reads)
{
    plan.warnings = textsOf(warningsOf(plan.steps, estate, reads)) + plan.warnings;
    plan.estimatedRequests = estimatedRequests(plan.steps);
    return plan;
}

Result<plan::Plan> planScopeEdit(const estate::Estate& estate, const ScopeEdit& edit)
{
    return planScopeSteps(estate, edit).map([&](plan::Plan plan) { return completed(std::move(plan), estate); });
}

} // namespace qm::operations
