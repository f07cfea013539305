// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/scope/scope_standings.h"

#include "core/operations/scope/should_be.h"

#include <algorithm>

namespace qm::operations {

/// A repository with what the rules know of it.
struct ScopeStandings::Reader {
    github::Repository repository{};
    ScopeRules::Repository rules{};
    RepositoryStanding standing{};
};

class ScopeStandings::Maker {
public:
    Maker(const estate::Estate& estate, const conventions::Conventions& rules, const QDateTime& now)
        : m_conventions(rules)
        , m_now(now)
        , m_rules(rules, now)
        , m_ofTeam(rules.teams.size())
    {
        QList<github::Repository> repositories = estate.repositories();
        std::ranges::sort(repositories, {}, &github::Repository::id);
        m_readers.reserve(repositories.size());
        m_placeOf.reserve(repositories.size());
        for (github::Repository& repository : repositories) {
            m_placeOf.insert(repository.id, m_readers.size());
            const ScopeRules::Repository known = m_rules.repository(repository.name);
            m_readers.append(Reader{.repository = std::move(repository), .rules = known});
        }
        for (Reader& reader : m_readers) {
            reader.standing.isIsolated = reader.rules.isIsolated;
            if (reader.rules.team >= 0)
                reader.standing.team = rules.teams.at(reader.rules.team).key;
            if (reader.rules.team >= 0 && !reader.rules.isIsolated) {
                reader.standing.due = 0;
                m_ofTeam[reader.rules.team] << &reader;
            }
        }
    }

    SecretStanding secret(const estate::SecretScope& scope)
    {
        const ScopeRules::Secret rules = m_rules.secret(scope.secret.name);
        SecretStanding standing{.reach = int(scope.selected.size()),
                                .isWide = scope.secret.visibility != github::SecretVisibility::Selected};
        if (standing.isWide) {
            standing.reach = countWide(scope);
            standing.acceptedUntil = acceptedWideUntil(scope.secret.name, m_conventions, m_now);
        } else {
            standing.surplus = countListed(scope, rules);
        }
        if (rules.teams.isEmpty())
            return standing;
        standing.shouldBe = 0;
        for (qsizetype team = 0; team < m_ofTeam.size(); ++team)
            if (rules.teams.testBit(team))
                countTeam(m_ofTeam.at(team), rules, scope, standing);
        standing.missing.sort();
        standing.surplus.sort();
        return standing;
    }

    const QList<Reader>& readers() const { return m_readers; }

private:
    /// Goes through the list and the team's repositories side by side: both are sorted by id.
    static void countTeam(const QList<Reader*>& readers, const ScopeRules::Secret& rules, const estate::SecretScope& scope,
                          SecretStanding& standing)
    {
        auto id = scope.selected.keyBegin();
        for (Reader* reader : readers) {
            while (id != scope.selected.keyEnd() && *id < reader->repository.id)
                ++id;
            const bool isListed = id != scope.selected.keyEnd() && *id == reader->repository.id;
            count(*reader, isListed || (standing.isWide && scope.reaches(reader->repository)), rules, scope, standing);
        }
    }

    static void count(Reader& reader, bool reads, const ScopeRules::Secret& rules, const estate::SecretScope& scope,
                      SecretStanding& standing)
    {
        if (shouldBe(rules, reader.rules) != ShouldBe::In || (!reads && reader.repository.archived))
            return;
        ++*standing.shouldBe;
        reader.standing.has += reads ? 1 : 0;
        if (reads || !standing.isWide) // what everybody of a sort may read is not for this one to have
            ++*reader.standing.due;
        if (reads || standing.isWide || scope.truncation != net::Truncation::None)
            return;
        standing.missing << reader.repository.name;
        reader.standing.missing << scope.secret.name;
    }

    int countWide(const estate::SecretScope& scope)
    {
        int reach = 0;
        for (Reader& reader : m_readers)
            if (scope.reaches(reader.repository)) {
                ++reader.standing.reads;
                ++reach;
            }
        return reach;
    }

    /// Returns those in the list that should not be.
    QStringList countListed(const estate::SecretScope& scope, const ScopeRules::Secret& rules)
    {
        QStringList surplus;
        for (auto id = scope.selected.keyBegin(); id != scope.selected.keyEnd(); ++id) {
            const auto place = m_placeOf.constFind(*id);
            if (place == m_placeOf.cend())
                continue;
            Reader& reader = m_readers[*place];
            ++reader.standing.reads;
            if (deviates(shouldBe(rules, reader.rules), true, scope.selected.size())) {
                surplus << reader.repository.name;
                reader.standing.shared += reader.rules.isIsolated ? 1 : 0;
            }
        }
        return surplus;
    }

    const conventions::Conventions& m_conventions;
    QDateTime m_now;
    ScopeRules m_rules;
    QList<Reader> m_readers; // by id
    QHash<github::RepositoryId, qsizetype> m_placeOf;
    QList<QList<Reader*>> m_ofTeam;
};

ScopeStandings::ScopeStandings(const estate::Estate& estate, const conventions::Conventions& rules, const QDateTime& now)
{
    Maker maker(estate, rules, now);
    for (const estate::SecretScope& scope : estate.secrets())
        m_secrets.insert(scope.secret.name, maker.secret(scope));
    m_repositories.reserve(maker.readers().size());
    for (const Reader& reader : maker.readers())
        m_repositories.insert(reader.repository.id, reader.standing);
}

QList<CellEdit> towardsConventions(const QString& secret, const SecretStanding& standing)
{
    QList<CellEdit> edits;
    for (const QString& repository : standing.missing)
        edits << CellEdit{.secret = secret, .repository = repository, .adds = true};
    for (const QString& repository : standing.surplus)
        edits << CellEdit{.secret = secret, .repository = repository, .adds = false};
    return edits;
}

} // namespace qm::operations
