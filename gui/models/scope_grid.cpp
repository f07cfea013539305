// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/scope_grid.h"

#include "core/base/words.h"
#include "core/operations/scope/should_be.h"
#include "gui/models/cells.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace qm::gui {
namespace {

using operations::ScopeRules;
using operations::ShouldBe;

/// A repository on its way to be a column.
struct Reader {
    github::Repository repository{};
    ScopeRules::Repository rules{};
};

struct Secret {
    estate::SecretScope scope{};
    conventions::SecretOwner owner{};
};

void partTeams(QList<ScopeColumn>& columns)
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        columns[i].leadsTeam = i > 0 && columns.at(i).team != columns.at(i - 1).team;
}

class Maker {
public:
    Maker(const estate::Estate& estate, const session::KnownConventions& known, const QDateTime& now)
        : m_known(known)
        , m_now(now)
        , m_rules(known.rules, now)
        , m_repositories(estate.repositories())
    {
        chooseSecrets(estate);
        chooseReaders();
    }

    ScopeGrid make() const
    {
        ScopeGrid grid;
        for (const Reader& reader : m_readers) {
            const QString team = reader.rules.team < 0 ? QString() : m_known.rules.teams.at(reader.rules.team).key;
            grid.columns << ScopeColumn{.name = reader.repository.name,
                                        .team = team,
                                        .mutedPrefix = teamPrefixOf(reader.repository.name, team),
                                        .isIsolated = reader.rules.isIsolated,
                                        .isArchived = reader.repository.archived,
                                        .place = grid.columns.size()};
        }
        partTeams(grid.columns);
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

    void chooseSecrets(const estate::Estate& estate)
    {
        for (const estate::SecretScope& scope : estate.secrets())
            m_secrets << Secret{scope, m_known.owners.ownerOfSecret(scope.secret.name).value_or(conventions::SecretOwner())};
        const auto place = [this](const Secret& secret) {
            return std::tuple(orderOf(secret.owner.team), secret.owner.team, orderOfStage(secret.owner.stage), secret.owner.stage,
                              secret.scope.secret.name);
        };
        std::ranges::sort(m_secrets, {}, place);
    }

    void chooseReaders()
    {
        QSet<github::RepositoryId> reading;
        for (const Secret& secret : m_secrets)
            for (auto id = secret.scope.selected.keyBegin(); id != secret.scope.selected.keyEnd(); ++id)
                reading << *id;
        for (const github::Repository& repository : m_repositories)
            if (!repository.archived || reading.contains(repository.id))
                m_readers << Reader{.repository = repository, .rules = m_rules.repository(repository.name)};
        const auto place = [](const Reader& reader) -> std::tuple<bool, int, const QString&> {
            return {reader.rules.team < 0, reader.rules.team, reader.rules.name}; // of no team: behind all
        };
        std::ranges::sort(m_readers, {}, place);
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
            row.acceptedUntil = operations::acceptedWideUntil(name, m_known.rules, m_now);
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

    const session::KnownConventions& m_known;
    QDateTime m_now;
    ScopeRules m_rules;
    QList<github::Repository> m_repositories;
    QList<Secret> m_secrets;
    QList<Reader> m_readers;
    QHash<github::RepositoryId, qsizetype> m_columnOf;
    QList<ScopeRules::Repository> m_kinds; ///< one of each that the rules tell apart, names aside
    QList<qsizetype> m_kindOf;             ///< of each reader
};

/// The groups with those secrets of them that are to be seen.
QList<ScopeGroup> seenGroups(const ScopeGrid& whole, const ScopeView& view)
{
    QList<ScopeGroup> groups;
    for (ScopeGroup group : whole.groups) {
        if (!view.team.isEmpty() && group.team != view.team)
            continue;
        if (view.secrets)
            group.rows.removeIf([&](const ScopeRow& row) { return !view.secrets->contains(row.secret); });
        if (!group.rows.isEmpty())
            groups << group;
    }
    return groups;
}

/// A million cells for every letter of a filter: plain pointers, which a compiler takes many at a time.
void takeIn(const QByteArray& cells, QByteArray& reading)
{
    const char* from = cells.constData();
    char* to = reading.data();
    for (qsizetype i = 0; i < reading.size(); ++i)
        to[i] = char(to[i] | from[i]);
}

/// The columns that are to be seen beside those secrets, by their place in the whole.
QList<qsizetype> seenColumns(const ScopeGrid& whole, const QList<ScopeGroup>& groups, const ScopeView& view)
{
    QByteArray reading(whole.columns.size(), 0);
    QSet<QString> teams; // whose repositories are seen, whether they read anything or not
    for (const ScopeGroup& group : groups) {
        teams << group.team;
        for (const ScopeRow& row : group.rows)
            if (row.hasList())
                takeIn(row.cells, reading);
    }
    const bool areAll = view.team.isEmpty() && (!view.secrets || teams.contains(QString()));
    if (!view.team.isEmpty())
        teams = {view.team};
    QList<qsizetype> seen;
    QList<qsizetype> named; // by the words
    for (qsizetype i = 0; i < whole.columns.size(); ++i) {
        const ScopeColumn& column = whole.columns.at(i);
        if (!(quint8(reading.at(i)) & scope::In) && (column.isArchived || (!areAll && !teams.contains(column.team))))
            continue;
        seen << i;
        if (std::ranges::all_of(view.words, [&](const QString& word) { return holdsInAnyCase(column.name, word); }))
            named << i;
    }
    if (!named.isEmpty())
        seen = named;
    if (!view.team.isEmpty())
        std::ranges::sort(seen, {}, [&](qsizetype i) { return std::pair(whole.columns.at(i).team != view.team, i); });
    return seen;
}

} // namespace

ScopeGrid scopeGrid(const estate::Estate& estate, const session::KnownConventions& known, const QDateTime& now)
{
    return Maker(estate, known, now).make();
}

ScopeGrid seenOf(const ScopeGrid& whole, const ScopeView& view)
{
    ScopeGrid grid{.groups = seenGroups(whole, view)};
    const QList<qsizetype> columns = seenColumns(whole, grid.groups, view);
    grid.columns.reserve(columns.size());
    for (const qsizetype column : columns)
        grid.columns << whole.columns.at(column);
    partTeams(grid.columns);
    return grid;
}

} // namespace qm::gui
