// SPDX-License-Identifier: GPL-3.0-or-later
// Of GraphQL, what finds repositories by name: any number of `alias: repository(owner, name) { scalar fields }`.
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// One field asked for: `alias: repository(owner: "o", name: $n) { databaseId name }`.
struct Selection {
    QString alias{};
    QHash<QString, QString> arguments{};
    QStringList fields{};
};

/// Reads the little of the language that is served here, token by token.
class Query {
public:
    Query(const QString& text, const QJsonObject& variables)
        : m_variables(variables)
    {
        static const QRegularExpression tokens(u"\"(?:[^\"\\\\]|\\\\.)*\"|\\$?[A-Za-z_][A-Za-z0-9_]*|[{}():!\\[\\]=]|\\S"_s);
        auto match = tokens.globalMatch(text);
        while (match.hasNext())
            if (const QString token = match.next().captured(); token != ","_L1) // means nothing in this language
                m_tokens << token;
    }

    std::optional<QList<Selection>> read()
    {
        if (take(u"query"_s)) {
            if (peek() != u"{"_s && peek() != u"("_s)
                next();
            if (take(u"("_s))
                while (!m_tokens.isEmpty() && !take(u")"_s))
                    next();
        }
        if (!take(u"{"_s))
            return std::nullopt;
        QList<Selection> selections;
        while (!take(u"}"_s)) {
            const auto selection = readSelection();
            if (!selection)
                return std::nullopt;
            selections << *selection;
        }
        return m_tokens.isEmpty() ? std::optional(selections) : std::nullopt;
    }

private:
    QString peek() const { return m_tokens.value(0); }
    QString next() { return m_tokens.isEmpty() ? QString() : m_tokens.takeFirst(); }
    bool take(const QString& token)
    {
        if (peek() != token)
            return false;
        m_tokens.removeFirst();
        return true;
    }

    std::optional<Selection> readSelection()
    {
        Selection selection{.alias = next()};
        const QString field = take(u":"_s) ? next() : selection.alias;
        if (field != "repository"_L1 || !take(u"("_s))
            return std::nullopt;
        while (!take(u")"_s)) {
            const QString name = next();
            if (!take(u":"_s))
                return std::nullopt;
            const QString value = next();
            selection.arguments.insert(name, value.startsWith(u'$') ? m_variables[value.sliced(1)].toString() : value.sliced(1).chopped(1));
        }
        if (!take(u"{"_s))
            return std::nullopt;
        while (!take(u"}"_s)) {
            if (m_tokens.isEmpty())
                return std::nullopt;
            selection.fields << next();
        }
        return selection;
    }

    QStringList m_tokens;
    QJsonObject m_variables;
};

net::Response wrong(const QString& message)
{
    return json(200, QJsonObject{{u"errors"_s, QJsonArray{QJsonObject{{u"message"_s, message}}}}});
}

QJsonObject asked(const Repository& repository, const State& state, const QStringList& fields)
{
    const QJsonObject all{{u"__typename"_s, u"Repository"_s},
                          {u"databaseId"_s, repository.id},
                          {u"id"_s, nodeId(u"R"_s, repository.id)},
                          {u"name"_s, repository.name},
                          {u"nameWithOwner"_s, state.organization + u'/' + repository.name},
                          {u"visibility"_s, repository.visibility.toUpper()},
                          {u"isPrivate"_s, repository.visibility != "public"_L1},
                          {u"isArchived"_s, repository.archived}};
    QJsonObject answer;
    for (const QString& field : fields)
        answer.insert(field, all.contains(field) ? all[field] : QJsonValue(QJsonValue::Undefined));
    return answer;
}

/// Today's name or a former one: GraphQL follows renames.
const Repository* find(const State& state, const Selection& selection)
{
    if (selection.arguments.value(u"owner"_s).compare(state.organization, Qt::CaseInsensitive) != 0)
        return nullptr;
    const QString name = selection.arguments.value(u"name"_s).toLower();
    const auto repository = state.repositories.constFind(state.names.value(name, state.formerNames.value(name, -1)));
    return repository == state.repositories.cend() ? nullptr : &*repository;
}

net::Response answerQuery(State& state, const Routed& routed)
{
    const Body body = readBody(routed.ask, {u"query"_s, u"variables"_s, u"operationName"_s});
    if (body.refusal)
        return *body.refusal;
    if (!body.object["query"_L1].isString())
        return json(200,
                    QJsonObject{{u"errors"_s,
                                 QJsonArray{QJsonObject{{u"message"_s, u"A query attribute must be specified and must be a string."_s}}}}});
    const auto selections = Query(body.object["query"_L1].toString(), body.object["variables"_L1].toObject()).read();
    if (!selections)
        return wrong(u"Parse error: the sample organization answers only `alias: repository(owner, name) { … }`"_s);
    static const QStringList known{u"__typename"_s,    u"databaseId"_s, u"id"_s,        u"name"_s,
                                   u"nameWithOwner"_s, u"visibility"_s, u"isPrivate"_s, u"isArchived"_s};
    QJsonObject data;
    QJsonArray errors;
    for (const Selection& selection : *selections) {
        for (const QString& field : selection.fields)
            if (!known.contains(field))
                return wrong(u"Field '%1' doesn't exist on type 'Repository'"_s.arg(field));
        const Repository* repository = find(state, selection);
        data.insert(selection.alias, repository ? QJsonValue(asked(*repository, state, selection.fields)) : QJsonValue(QJsonValue::Null));
        if (!repository)
            errors << QJsonObject{{u"type"_s, u"NOT_FOUND"_s},
                                  {u"path"_s, QJsonArray{selection.alias}},
                                  {u"locations"_s, QJsonArray{QJsonObject{{u"line"_s, 1}, {u"column"_s, 1}}}},
                                  {u"message"_s, u"Could not resolve to a Repository with the name '%1/%2'."_s.arg(
                                                     selection.arguments.value(u"owner"_s), selection.arguments.value(u"name"_s))}};
    }
    QJsonObject answer{{u"data"_s, data}};
    if (!errors.isEmpty())
        answer.insert(u"errors"_s, errors);
    return json(200, answer);
}

} // namespace

std::span<const Route> graphqlRoutes()
{
    static constexpr std::array routes{Route{net::Method::Post, "/graphql"_L1, answerQuery}};
    return routes;
}

} // namespace qm::sandbox::github
