// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/estate_rows.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::cli {

using filter::Field;
using filter::Value;

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QStringList SecretRow::repositories() const
{
    QStringList names = scope.selected.values();
    names.sort();
    return names;
}

QList<RepositoryRow> repositoryRows(const estate::Estate& estate, const operations::ScopeStandings& standings)
{
    QList<RepositoryRow> rows;
    rows.reserve(estate.repositoryCount());
    for (const github::Repository& repository : estate.repositories())
        rows.append({repository, standings.repository(repository.id)});
    return rows;
}

QList<SecretRow> secretRows(const estate::Estate& estate, const session::KnownConventions& known)
{
    QList<SecretRow> rows;
    for (const estate::SecretScope& scope : estate.secrets()) {
        const auto owner = known.owners.ownerOfSecret(scope.secret.name).value_or(conventions::SecretOwner());
        rows << SecretRow{scope, owner.team, owner.stage, known.isProduction(owner.stage)};
    }
    return rows;
}

QJsonObject toJson(const RepositoryRow& row)
{
    return {{u"name"_s, row.repository.name},
            {u"id"_s, row.repository.id.value},
            {u"visibility"_s, github::visibilityName(row.repository.visibility)},
            {u"archived"_s, row.repository.archived},
            {u"topics"_s, QJsonArray::fromStringList(row.repository.topics)},
            {u"description"_s, row.repository.description},
            {u"team"_s, textOrNull(row.standing.team)},
            {u"secrets"_s, row.standing.reads}};
}

QJsonObject toJson(const SecretRow& row)
{
    return {{u"name"_s, row.scope.secret.name},
            {u"visibility"_s, github::visibilityName(row.scope.secret.visibility)},
            {u"repositories"_s, QJsonArray::fromStringList(row.repositories())},
            {u"truncated"_s, row.scope.truncation != net::Truncation::None},
            {u"updated_at"_s, row.scope.secret.updatedAt.toString(Qt::ISODate)},
            {u"team"_s, textOrNull(row.team)},
            {u"stage"_s, textOrNull(row.stage)}};
}

QJsonObject toJson(const TeamRow& row)
{
    return {{u"key"_s, row.team.key},
            {u"name"_s, row.team.name},
            {u"prefixes"_s, QJsonArray::fromStringList(row.team.prefixes)},
            {u"github_team"_s, textOrNull(row.githubTeam())},
            {u"members"_s, QJsonArray::fromStringList(row.members)},
            {u"stages"_s, QJsonArray::fromStringList(row.team.stages.keys())}};
}

const QList<filter::Column<RepositoryRow>>& repositoryColumns()
{
    using Row = RepositoryRow;
    static const QList<filter::Column<Row>> columns{
        {{u"name"_s}, [](const Row& row) -> Value { return row.repository.name; }},
        {{.name = u"object"_s, .isSearched = false}, [](const Row& row) -> Value { return u"github:repository/"_s + row.repository.name; }},
        {{u"team"_s}, [](const Row& row) -> Value { return row.standing.team; }},
        {{u"visibility"_s, Field::Kind::Word, {u"public"_s, u"private"_s, u"internal"_s}},
         [](const Row& row) -> Value { return github::visibilityName(row.repository.visibility); }},
        {{u"secrets"_s, Field::Kind::Number}, [](const Row& row) -> Value { return qint64(row.standing.reads); }},
        {{u"archived"_s, Field::Kind::Flag}, [](const Row& row) -> Value { return row.repository.archived; }},
        {{u"topics"_s}, [](const Row& row) -> Value { return row.repository.topics; }},
        {{.name = u"description"_s, .isOffered = false}, [](const Row& row) -> Value { return row.repository.description; }},
        {{u"missing"_s, Field::Kind::Number}, [](const Row& row) -> Value { return qint64(row.standing.missing.size()); }},
    };
    return columns;
}

const QList<filter::Column<SecretRow>>& secretColumns()
{
    using Row = SecretRow;
    static const QList<filter::Column<Row>> columns{
        {{u"name"_s}, [](const Row& row) -> Value { return row.scope.secret.name; }},
        {{.name = u"object"_s, .isSearched = false}, [](const Row& row) -> Value { return u"github:secret/"_s + row.scope.secret.name; }},
        {{u"team"_s}, [](const Row& row) -> Value { return row.team; }},
        {{u"stage"_s}, [](const Row& row) -> Value { return row.stage; }},
        {{u"visibility"_s, Field::Kind::Word, {u"all"_s, u"private"_s, u"selected"_s}},
         [](const Row& row) -> Value { return github::visibilityName(row.scope.secret.visibility); }},
        {{u"scope"_s, Field::Kind::List},
         [](const Row& row) -> Value {
             return row.scope.secret.visibility == github::SecretVisibility::Selected ? Value(QStringList(row.scope.selected.values()))
                                                                                      : Value();
         }},
        {{u"updated"_s, Field::Kind::Past}, [](const Row& row) -> Value { return row.scope.secret.updatedAt; }},
    };
    return columns;
}

const QList<filter::Column<TeamRow>>& teamColumns()
{
    using Row = TeamRow;
    static const QList<filter::Column<Row>> columns{
        {{u"key"_s}, [](const Row& row) -> Value { return row.team.key; }},
        {{u"name"_s}, [](const Row& row) -> Value { return row.team.name; }},
        {{u"prefixes"_s}, [](const Row& row) -> Value { return row.team.prefixes; }},
        {{u"github_team"_s}, [](const Row& row) -> Value { return row.githubTeam(); }},
        {{u"members"_s}, [](const Row& row) -> Value { return row.members; }},
        {{u"stages"_s}, [](const Row& row) -> Value { return QStringList(row.team.stages.keys()); }},
    };
    return columns;
}

} // namespace qm::cli
