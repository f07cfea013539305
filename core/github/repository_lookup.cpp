// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/repositories.h"

#include "core/github/answers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

constexpr std::array<std::pair<RepositoryVisibility, QLatin1StringView>, 3> graphqlVisibilities{{
    {RepositoryVisibility::Public, "PUBLIC"_L1},
    {RepositoryVisibility::Private, "PRIVATE"_L1},
    {RepositoryVisibility::Internal, "INTERNAL"_L1},
}};

struct GraphqlError {
    QString type{};
    QString message{};
};

Result<GraphqlError> readGraphqlError(JsonReader json)
{
    GraphqlError error{.type = json.optionalText("type"_L1).value_or(QString()), .message = json.text("message"_L1)};
    return json.finish(std::move(error));
}

Result<Repository> readGraphqlRepository(JsonReader json)
{
    Repository repository{.id = {json.integer("databaseId"_L1)},
                          .name = json.text("name"_L1),
                          .visibility = json.oneOf<RepositoryVisibility>("visibility"_L1, graphqlVisibilities),
                          .archived = json.boolean("isArchived"_L1)};
    return json.finish(std::move(repository));
}

/// The alias of the repository at that place of the question: "r12".
QString aliasOf(int place)
{
    return u'r' + QString::number(place);
}

Result<QMap<int, Repository>> readLookedUp(const net::Response& response)
{
    const Result<JsonReader> json = JsonReader::parse(response.body);
    if (!json)
        return fail(json.error());
    if (json->has("errors"_L1)) {
        for (const GraphqlError& error : json->list<GraphqlError>("errors"_L1, readGraphqlError)) {
            if (error.type == "RATE_LIMITED"_L1)
                return fail({.kind = Error::Kind::Quota, .reason = error.message});
            if (error.type == "FORBIDDEN"_L1)
                return fail({.kind = Error::Kind::Forbidden, .reason = error.message});
            if (error.type != "NOT_FOUND"_L1)
                return fail({.kind = Error::Kind::Invalid, .reason = error.message});
        }
    }
    QMap<int, Repository> found;
    const JsonReader data = json->at("data"_L1);
    for (int place = 0; data.has(QLatin1StringView(aliasOf(place).toLatin1())); ++place) {
        const QByteArray alias = aliasOf(place).toLatin1();
        const std::optional<JsonReader> repository = data.optionalAt(QLatin1StringView(alias));
        if (!repository)
            continue;
        const Result<Repository> read = readGraphqlRepository(*repository);
        if (!read)
            return fail(read.error());
        found.insert(place, *read);
    }
    return json->finish(std::move(found));
}

} // namespace

net::Call<QMap<int, Repository>> lookUpRepositories(const QString& owner, const QStringList& names)
{
    QStringList declarations{u"$owner: String!"_s};
    QStringList fields;
    QJsonObject variables{{u"owner"_s, owner}};
    for (int place = 0; place < names.size(); ++place) {
        const QString name = u'n' + QString::number(place);
        declarations << u"$%1: String!"_s.arg(name);
        fields << u"%1: repository(owner: $owner, name: $%2) { databaseId name visibility isArchived }"_s.arg(aliasOf(place), name);
        variables.insert(name, names.at(place));
    }
    net::Request request = net::post(u"/graphql"_s);
    request.body =
        QJsonObject{{u"query"_s, u"query(%1) { %2 }"_s.arg(declarations.join(", "_L1), fields.join(u' '))}, {u"variables"_s, variables}};
    request.readsOnly = true;
    request.attempted = Words::tr("look up %n repositories", nullptr, int(names.size()));
    return {.request = request, .read = readLookedUp};
}

} // namespace qm::github
