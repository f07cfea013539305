// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_planner.h"

#include "core/base/words.h"
#include "core/github/truncation.h"
#include "core/operations/scope/scope_steps.h"
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
        QHash<github::RepositoryId, int> reads;
    };

    ScopePlanner(const estate::Estate& estate, Wanted wanted)
        : m_estate(estate)
        , m_wanted(std::move(wanted))
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
            if (!secret.selected.contains(repository.id)) {
                gains(secret, repository);
                add(addToScopeStep(secret.secret.name, {repository.id, repository.name}));
            }
        const bool mayHideSome = secret.truncation != net::Truncation::None;
        for (const Repository& repository : m_wanted.remove)
            if (secret.selected.contains(repository.id) || mayHideSome)
                add(removeFromScopeStep(secret.secret.name, {repository.id, repository.name}));
        return {};
    }

    plan::Plan finished()
    {
        warnWhereTooMany();
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
            readers.selected = takenInto(secret, m_wanted.set.value_or(m_wanted.add));
        else
            warnIfWider(secret, visibility);
        add(setVisibilityStep(secret.secret.name, Readers::of(secret), readers));
    }

    void warnIfWider(const estate::SecretScope& secret, SecretVisibility visibility)
    {
        const QString& name = secret.secret.name;
        if (visibility == SecretVisibility::All)
            m_plan.warnings
                << Words::tr("The visibility of %1 widens: every repository of the organization would read it, public ones too.").arg(name);
        else if (secret.secret.visibility == SecretVisibility::Selected)
            m_plan.warnings << Words::tr("The visibility of %1 widens: every private and internal repository would read it, so far %n may.",
                                         nullptr, int(secret.selected.size()))
                                   .arg(name);
    }

    void planReplacement(const estate::SecretScope& secret, const QList<Repository>& wanted)
    {
        if (const RepositoryNames list = namesOf(wanted); list.keys() != secret.selected.keys())
            add(setScopeStep(secret.secret.name, secret.selected, takenInto(secret, wanted)));
    }

    static RepositoryNames namesOf(const QList<Repository>& repositories)
    {
        RepositoryNames names;
        for (const Repository& repository : repositories)
            names.insert(repository.id, repository.name);
        return names;
    }

    /// That list, with what it means to the repositories that gain the secret by it.
    RepositoryNames takenInto(const estate::SecretScope& secret, const QList<Repository>& repositories)
    {
        for (const Repository& repository : repositories)
            if (!secret.reaches(repository))
                gains(secret, repository);
        return namesOf(repositories);
    }

    void gains(const estate::SecretScope& secret, const Repository& repository)
    {
        ++m_gained[repository.id];
        if (repository.visibility == github::RepositoryVisibility::Public)
            m_plan.warnings
                << Words::tr("%1 is public: workflows that anybody can see would read %2.").arg(repository.name, secret.secret.name);
    }

    /// GitHub gives a repository's workflows no more than the first hundred by name, without a word. Counted among the secrets
    /// that were read, where nobody knows better.
    void warnWhereTooMany()
    {
        constexpr int mostOfARepository = 100;
        const QList<estate::SecretScope> secrets = m_estate.secrets();
        for (const auto& [id, gained] : m_gained.asKeyValueRange()) {
            const Repository* repository = m_estate.repository(id);
            const auto counted = std::count_if(secrets.cbegin(), secrets.cend(),
                                               [&](const estate::SecretScope& secret) { return secret.reaches(*repository); });
            const int now = m_wanted.reads.value(id, int(counted));
            if (now + gained > mostOfARepository)
                m_plan.warnings << Words::tr("%1 would be given %n organization secrets; its workflows see only the first 100 by name.",
                                             nullptr, now + gained)
                                       .arg(repository->name);
        }
    }

    void add(plan::Step step)
    {
        step.id = QString::number(m_plan.steps.size() + 1);
        m_plan.steps << std::move(step);
    }

    const estate::Estate& m_estate;
    QList<estate::SecretScope> m_seen;        // the secrets that were planned
    QMap<github::RepositoryId, int> m_gained; // how many more secrets it may read
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

Result<plan::Plan> planScopeEdit(const estate::Estate& estate, const ScopeEdit& edit, const QHash<github::RepositoryId, int>& reads)
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

    ScopePlanner planner(estate, {.visibility = edit.visibility, .add = *add, .remove = *remove, .set = *set, .reads = reads});
    for (const estate::SecretScope& secret : *secrets)
        if (const Result<void> planned = planner.plan(secret); !planned)
            return fail(planned.error());
    plan::Plan plan = planner.finished();
    plan.title = edit.visibility && *edit.visibility != SecretVisibility::Selected ? visibilityTitle(*secrets, *edit.visibility)
                                                                                   : titleOf(*secrets, *add, *remove, *set);
    plan.estimatedRequests = estimatedRequests(plan.steps);
    return plan;
}

} // namespace qm::operations
