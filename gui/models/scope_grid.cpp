// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/scope_grid.h"

#include "core/operations/scope/should_be.h"
#include "gui/models/cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

using operations::ScopeRules;
using operations::ShouldBe;

/// A repository on its way to be a column.
struct Reader {
    github::Repository repository{};
    ScopeRules::Repository rules{};
    QString team{};
    int order{0}; ///< of its team
};

struct Secret {
    estate::SecretScope scope{};
    conventions::SecretOwner owner{};
};

class Maker {
public:
    Maker(const estate::Estate& estate, const session::KnownConventions& known, const ScopeView& view, const QDateTime& now)
        : m_estate(estate)
        , m_known(known)
        , m_view(view)
        , m_now(now)
        , m_rules(known.rules, now)
        , m_repositories(estate.repositories())
    {
    }

    ScopeGrid make()
    {
        chooseSecrets();
        chooseReaders();
        ScopeGrid grid;
        for (const Reader& reader : m_readers) {
            const bool leads = !grid.columns.isEmpty() && grid.columns.last().team != reader.team;
            grid.columns << ScopeColumn{.name = reader.repository.name,
                                        .team = reader.team,
                                        .mutedPrefix = repositoryNameCell(reader.repository.name, reader.team).mutedPrefix,
                                        .isIsolated = reader.rules.isIsolated,
                                        .leadsTeam = leads};
        }
        for (const Secret& secret : m_secrets)
            groupOf(grid, secret.owner).rows << rowOf(secret);
        return grid;
    }

private:
    int orderOf(const QString& team) const
    {
        const auto& teams = m_known.rules.teams;
        const auto found = std::ranges::find(teams, team, &conventions::Team::key);
        return int(found - teams.cbegin()); // of no team: behind all
    }

    int orderOfStage(const QString& stage) const
    {
        const auto& stages = m_known.rules.stages;
        return int(std::ranges::find(stages, stage, &conventions::Stage::key) - stages.cbegin());
    }

    void chooseSecrets()
    {
        for (const estate::SecretScope& scope : m_estate.secrets()) {
            const Secret secret{scope, m_known.owners.ownerOfSecret(scope.secret.name).value_or(conventions::SecretOwner())};
            const bool isSeen = !m_view.secrets || m_view.secrets->contains(scope.secret.name);
            if (isSeen && (m_view.team.isEmpty() || secret.owner.team == m_view.team))
                m_secrets << secret;
        }
        const auto place = [this](const Secret& secret) {
            return std::tuple(orderOf(secret.owner.team), secret.owner.team, orderOfStage(secret.owner.stage), secret.owner.stage,
                              secret.scope.secret.name);
        };
        std::ranges::sort(m_secrets, {}, place);
    }

    void chooseReaders()
    {
        QSet<github::RepositoryId> reading;
        QSet<QString> teams; // whose repositories are seen, whether they read anything or not
        for (const Secret& secret : m_secrets) {
            teams << secret.owner.team;
            for (auto id = secret.scope.selected.keyBegin(); id != secret.scope.selected.keyEnd(); ++id)
                reading << *id;
        }
        const bool areAll = m_view.team.isEmpty() && (!m_view.secrets || teams.contains(QString()));
        if (!m_view.team.isEmpty())
            teams = {m_view.team};
        QList<Reader> named; // by the words
        for (const github::Repository& repository : m_repositories) {
            const bool reads = reading.contains(repository.id);
            Reader reader{.repository = repository, .rules = m_rules.repository(repository.name)};
            if (reader.rules.team >= 0)
                reader.team = m_known.rules.teams.at(reader.rules.team).key;
            if (!reads && (repository.archived || (!areAll && !teams.contains(reader.team))))
                continue;
            reader.order = !m_view.team.isEmpty() && reader.team == m_view.team ? -1 : orderOf(reader.team);
            m_readers << reader;
            if (std::ranges::all_of(m_view.words, [&](const QString& word) { return repository.name.contains(word, Qt::CaseInsensitive); }))
                named << reader;
        }
        if (!named.isEmpty())
            m_readers = named;
        std::ranges::sort(m_readers, {}, [](const Reader& reader) { return std::tuple(reader.order, reader.rules.name); });
        QHash<std::pair<int, bool>, qsizetype> kinds;
        for (qsizetype i = 0; i < m_readers.size(); ++i) {
            const ScopeRules::Repository& rules = m_readers.at(i).rules;
            m_columnOf.insert(m_readers.at(i).repository.id, i);
            const std::pair key(rules.team, rules.isIsolated);
            if (!kinds.contains(key)) {
                kinds.insert(key, m_kinds.size());
                m_kinds << rules;
            }
            m_kindOf << kinds.value(key);
        }
    }

    ScopeGroup& groupOf(ScopeGrid& grid, const conventions::SecretOwner& owner) const
    {
        if (grid.groups.isEmpty() || grid.groups.last().team != owner.team || grid.groups.last().stage != owner.stage) {
            const conventions::Team* team = m_known.rules.team(owner.team);
            grid.groups << ScopeGroup{.team = owner.team,
                                      .name = team && !team->name.isEmpty() ? team->name : owner.team,
                                      .stage = owner.stage,
                                      .isProduction = m_known.isProduction(owner.stage)};
        }
        return grid.groups.last();
    }

    QDateTime acceptedUntil(const QString& secret) const
    {
        for (const conventions::Exception& exception : m_known.rules.exceptions)
            if (exception.rule == "secret-too-wide"_L1 && exception.object == "github:secret/"_L1 + secret && exception.until > m_now)
                return exception.until;
        return {};
    }

    ScopeRow rowOf(const Secret& secret) const
    {
        const QString& name = secret.scope.secret.name;
        ScopeRow row{.secret = name,
                     .mutedPrefix = secretNameCell(name, secret.owner.team, secret.owner.stage).mutedPrefix,
                     .visibility = secret.scope.secret.visibility,
                     .reach = int(secret.scope.selected.size()),
                     .cells = QByteArray(m_readers.size(), 0)};
        char* cells = row.cells.data();
        if (!row.hasList()) {
            row.reach = int(std::ranges::count_if(m_repositories, [&](const auto& each) { return secret.scope.reaches(each); }));
            row.acceptedUntil = acceptedUntil(name);
            for (qsizetype i = 0; i < m_readers.size(); ++i) {
                const bool reads = secret.scope.reaches(m_readers.at(i).repository);
                cells[i] = char(scope::NoList | (reads ? scope::In : 0));
            }
            return row;
        }
        for (auto id = secret.scope.selected.keyBegin(); id != secret.scope.selected.keyEnd(); ++id)
            if (const auto column = m_columnOf.constFind(*id); column != m_columnOf.cend())
                cells[*column] = char(scope::In);
        const ScopeRules::Secret rules = m_rules.secret(name);
        if (rules.teams.isEmpty())
            return row;
        if (!rules.temporary.isEmpty()) { // a repository by its name is another matter than its team
            for (qsizetype i = 0; i < m_readers.size(); ++i)
                cells[i] = char(flagsOf(operations::shouldBe(rules, m_readers.at(i).rules), cells[i] != 0, row.reach));
            return row;
        }
        QByteArray flags; // of each kind, out and in: there are a million cells and some dozen kinds
        for (const ScopeRules::Repository& kind : m_kinds)
            for (const bool isIn : {false, true})
                flags.append(char(flagsOf(operations::shouldBe(rules, kind), isIn, row.reach)));
        for (qsizetype i = 0; i < m_readers.size(); ++i)
            cells[i] = flags.at(2 * m_kindOf.at(i) + (cells[i] != 0 ? 1 : 0));
        return row;
    }

    static quint8 flagsOf(ShouldBe should, bool isIn, int reach)
    {
        const bool differs = operations::deviates(should, isIn, reach);
        const bool isOwn = should == ShouldBe::Out && isIn && !differs; // a list of one
        quint8 flags = isIn ? scope::In : 0;
        flags |= should == ShouldBe::Unknown || isOwn ? 0 : scope::Known;
        flags |= differs ? scope::Differs : 0;
        flags |= should == ShouldBe::Isolated && !isIn ? scope::Impossible : 0;
        return flags;
    }

    const estate::Estate& m_estate;
    const session::KnownConventions& m_known;
    const ScopeView& m_view;
    QDateTime m_now;
    ScopeRules m_rules;
    QList<github::Repository> m_repositories;
    QList<Secret> m_secrets;
    QList<Reader> m_readers;
    QHash<github::RepositoryId, qsizetype> m_columnOf;
    QList<ScopeRules::Repository> m_kinds; ///< one of each that the rules tell apart, names aside
    QList<qsizetype> m_kindOf;             ///< of each reader
};

} // namespace

ScopeGrid scopeGrid(const estate::Estate& estate, const session::KnownConventions& known, const ScopeView& view, const QDateTime& now)
{
    return Maker(estate, known, view, now).make();
}

} // namespace qm::gui
