// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estate/snapshot.h"

#include "core/base/json_reader.h"
#include "core/base/private_file.h"
#include "core/base/rfc3339.h"
#include "core/github/truncation.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::estate {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Snapshot)
};

constexpr auto format = "quartermaster-estate/1"_L1;

/// What was read in the same second.
struct Group {
    QJsonArray repositories{};
    QJsonArray secrets{};
    QJsonArray teams{};
};

using Groups = QMap<qint64, Group>; // by seconds since 1970

QJsonObject toJson(const github::Repository& repository)
{
    return {{u"id"_s, repository.id.value},
            {u"name"_s, repository.name},
            {u"visibility"_s, github::visibilityName(repository.visibility)},
            {u"archived"_s, repository.archived},
            {u"topics"_s, QJsonArray::fromStringList(repository.topics)},
            {u"description"_s, repository.description}};
}

QJsonObject toJson(const SecretScope& scope)
{
    QJsonArray selected;
    for (const github::RepositoryId id : scope.selected.keys())
        selected << id.value;
    QJsonObject json{{u"name"_s, scope.secret.name},
                     {u"visibility"_s, github::visibilityName(scope.secret.visibility)},
                     {u"updated_at"_s, toRfc3339(scope.secret.updatedAt)},
                     {u"selected"_s, selected}};
    if (scope.truncation != net::Truncation::None)
        json.insert(u"truncated"_s, github::truncationName(scope.truncation));
    return json;
}

Groups grouped(const Estate& estate)
{
    Groups groups;
    for (const github::Repository& repository : estate.repositories())
        groups[estate.repositoryReadAt(repository.name).toSecsSinceEpoch()].repositories << toJson(repository);
    for (const SecretScope& scope : estate.secrets())
        groups[estate.secretReadAt(scope.secret.name).toSecsSinceEpoch()].secrets << toJson(scope);
    for (const TeamMembers& team : estate.teams())
        groups[estate.teamReadAt(team.slug).toSecsSinceEpoch()].teams
            << QJsonObject{{u"slug"_s, team.slug}, {u"logins"_s, QJsonArray::fromStringList(team.logins)}};
    return groups;
}

/// Names in lists of repositories that were not read themselves.
QJsonArray otherNames(const Estate& estate)
{
    QHash<github::RepositoryId, QString> known;
    for (const github::Repository& repository : estate.repositories())
        known.insert(repository.id, repository.name);
    QMap<github::RepositoryId, QString> names;
    for (const SecretScope& scope : estate.secrets())
        for (const auto& [id, name] : scope.selected.asKeyValueRange())
            if (known.value(id) != name)
                names.insert(id, name);
    QJsonArray json;
    for (const auto& [id, name] : names.asKeyValueRange())
        json << QJsonObject{{u"id"_s, id.value}, {u"name"_s, name}};
    return json;
}

QJsonValue toJson(const std::optional<ConventionsText>& conventions)
{
    if (!conventions)
        return QJsonValue::Null;
    return QJsonObject{
        {u"origin"_s, conventions->origin}, {u"commit"_s, conventions->commit}, {u"text"_s, QString::fromUtf8(conventions->bytes)}};
}

using net::Truncation; // lupdate takes a qualified return type for the function's own class

/// Left out where a list is whole.
Truncation readTruncation(const JsonReader& json, QLatin1StringView key)
{
    const auto truncation = github::truncationOf(json.optionalText(key).value_or(QString()));
    if (!truncation)
        json.refuse(key, Words::tr("is no reason that is known"));
    return truncation.value_or(Truncation::None);
}

using Ids = QList<qint64>;

/// A secret as it was kept: its list still without names.
struct KeptScope {
    SecretScope scope{};
    Ids selected{};
};

Result<KeptScope> readScope(JsonReader json)
{
    const auto visibility = github::secretVisibilityOf(json.text("visibility"_L1));
    if (!visibility)
        json.refuse("visibility"_L1, Words::tr("is none"));
    SecretScope scope{.secret = {.name = json.text("name"_L1),
                                 .visibility = visibility.value_or(github::SecretVisibility::Selected),
                                 .updatedAt = json.time("updated_at"_L1)},
                      .truncation = readTruncation(json, "truncated"_L1)};
    return json.finish(KeptScope{.scope = std::move(scope), .selected = json.integers("selected"_L1)});
}

Result<TeamMembers> readTeam(JsonReader json)
{
    TeamMembers team{.slug = json.text("slug"_L1), .logins = json.texts("logins"_L1)};
    return json.finish(std::move(team));
}

/// What was read in the same second, as it was kept.
struct KeptGroup {
    QDateTime at{};
    QList<github::Repository> repositories{};
    QList<KeptScope> secrets{};
    QList<TeamMembers> teams{};
};

Result<KeptGroup> readGroup(JsonReader json)
{
    KeptGroup group{.at = json.time("at"_L1),
                    .repositories = json.list<github::Repository>("repositories"_L1, github::readRepository),
                    .secrets = json.list<KeptScope>("secrets"_L1, readScope),
                    .teams = json.list<TeamMembers>("teams"_L1, readTeam)};
    return json.finish(std::move(group));
}

/// Gives lists their names. Secrets of one team mostly have the same list: it is made once, and shared.
class ListMaker {
public:
    ListMaker(const QList<KeptGroup>& groups, const QList<github::SelectedRepository>& others)
    {
        for (const KeptGroup& group : groups)
            for (const github::Repository& repository : group.repositories)
                m_names.insert(repository.id, repository.name);
        for (const github::SelectedRepository& other : others)
            m_names.insert(other.id, other.name);
    }

    QMap<github::RepositoryId, QString> list(const Ids& ids)
    {
        auto made = m_made.find(ids);
        if (made == m_made.end()) {
            made = m_made.insert(ids, {});
            for (const qint64 id : ids)
                made->insert(made->cend(), {id}, m_names.value({id})); // they were kept in order
        }
        return *made;
    }

private:
    QHash<github::RepositoryId, QString> m_names;
    QHash<Ids, QMap<github::RepositoryId, QString>> m_made;
};

Estate estateOf(const QList<KeptGroup>& groups, const QList<github::SelectedRepository>& others)
{
    ListMaker maker(groups, others);
    Estate estate;
    for (const KeptGroup& group : groups) {
        QList<SecretScope> secrets;
        for (const KeptScope& kept : group.secrets) {
            secrets << kept.scope;
            secrets.last().selected = maker.list(kept.selected);
        }
        estate = std::move(estate).withRepositories(group.repositories, group.at).withSecrets(secrets, group.at);
        for (const TeamMembers& team : group.teams)
            estate = estate.withTeam(team, group.at);
    }
    return estate;
}

std::optional<ConventionsText> readConventionsText(const JsonReader& json)
{
    const std::optional<JsonReader> kept = json.optionalAt("conventions"_L1);
    if (!kept)
        return std::nullopt;
    return ConventionsText{.origin = kept->text("origin"_L1), .commit = kept->text("commit"_L1), .bytes = kept->text("text"_L1).toUtf8()};
}

SnapshotOwner readOwner(const JsonReader& json)
{
    return {.github = json.text("github"_L1), .organization = json.text("organization"_L1), .profile = json.text("profile"_L1)};
}

Result<Snapshot> readWhole(const JsonReader& json)
{
    if (json.text("format"_L1) != format)
        json.refuse("format"_L1, Words::tr("is not %1").arg(format));
    Snapshot snapshot{.owner = readOwner(json.at("owner"_L1)), .conventions = readConventionsText(json)};
    snapshot.estate = estateOf(json.list<KeptGroup>("readings"_L1, readGroup),
                               json.list<github::SelectedRepository>("other_repositories"_L1, github::readSelectedRepository))
                          .withRepositoriesTruncated(readTruncation(json, "repositories_truncated"_L1));
    return json.finish(std::move(snapshot));
}

} // namespace

Result<void> writeSnapshot(const QString& path, const Snapshot& snapshot)
{
    QJsonArray readings;
    for (const auto& [seconds, group] : grouped(snapshot.estate).asKeyValueRange())
        readings << QJsonObject{{u"at"_s, toRfc3339(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC))},
                                {u"repositories"_s, group.repositories},
                                {u"secrets"_s, group.secrets},
                                {u"teams"_s, group.teams}};
    const QJsonObject json{{u"format"_s, format},
                           {u"owner"_s, QJsonObject{{u"github"_s, snapshot.owner.github},
                                                    {u"organization"_s, snapshot.owner.organization},
                                                    {u"profile"_s, snapshot.owner.profile}}},
                           {u"conventions"_s, toJson(snapshot.conventions)},
                           {u"other_repositories"_s, otherNames(snapshot.estate)},
                           {u"repositories_truncated"_s, github::truncationName(snapshot.estate.repositoriesTruncation())},
                           {u"readings"_s, readings}};
    return makePrivateFolderOf(path).and_then([&] { return writePrivateFile(path, QJsonDocument(json).toJson(QJsonDocument::Compact)); });
}

Result<Snapshot> readSnapshot(const QString& path, const SnapshotOwner& owner)
{
    const QString attempted = Words::tr("use what was read last time");
    QFile file(path);
    if (!file.exists())
        return fail({.kind = Error::Kind::NotFound, .attempted = attempted, .reason = Words::tr("nothing is kept")});
    if (!file.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Usage, .attempted = attempted, .reason = file.errorString()});
    Result<Snapshot> snapshot = JsonReader::parse(file.readAll(), JsonSource::Person).and_then(readWhole).map_error([&](Error error) {
        return std::move(error).attempting(attempted);
    });
    if (snapshot && snapshot->owner != owner)
        return fail(
            {.kind = Error::Kind::NotFound, .attempted = attempted, .reason = Words::tr("what is kept is of another organization")});
    return snapshot;
}

} // namespace qm::estate
