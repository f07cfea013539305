// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/graphql_parser.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/people_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

QJsonArray places(int line, int column)
{
    return {QJsonObject{{u"line"_s, line}, {u"column"_s, column}}};
}

QJsonObject undefinedField(const Selection& field, const QString& type, const QJsonArray& path)
{
    return {
        {u"path"_s, path},
        {u"extensions"_s, QJsonObject{{u"code"_s, u"undefinedField"_s}, {u"typeName"_s, type}, {u"fieldName"_s, field.name}}},
        {u"locations"_s, places(field.line, field.column)},
        {u"message"_s, u"Field '%1' doesn't exist on type '%2'"_s.arg(field.name, type)},
    };
}

QJsonObject wrongArgument(const Selection& field, const QString& message)
{
    return {
        {u"path"_s, QJsonArray{u"query"_s, field.alias}},
        {u"extensions"_s, QJsonObject{{u"code"_s, u"argumentLiteralsIncompatible"_s}}},
        {u"locations"_s, places(field.line, field.column)},
        {u"message"_s, message},
    };
}

/// A repository's field; undefined where it has no such field.
QJsonValue valueOf(const Repository& repository, const QString& field)
{
    if (field == "__typename"_L1)
        return u"Repository"_s;
    if (field == "databaseId"_L1)
        return repository.id;
    if (field == "name"_L1)
        return repository.name;
    if (field == "visibility"_L1)
        return repository.visibility.toUpper();
    if (field == "isArchived"_L1)
        return repository.archived;
    return QJsonValue::Undefined;
}

/// A field of who is signed in; undefined where there is none.
QJsonValue viewerValue(const QString& login, const QString& field)
{
    if (field == "__typename"_L1)
        return u"User"_s;
    if (field == "login"_L1)
        return login;
    return field == "databaseId"_L1 ? QJsonValue(userId(login)) : QJsonValue(QJsonValue::Undefined);
}

/// What is wrong with a query before anything of it is answered: GitHub then answers nothing of it.
QJsonArray problemsOf(const QList<Selection>& fields)
{
    static const Repository example;
    QJsonArray problems;
    for (const Selection& field : fields) {
        if (field.name == "__typename"_L1)
            continue;
        if (field.name == "viewer"_L1) {
            for (const Selection& inner : field.fields)
                if (viewerValue(QString(), inner.name).isUndefined())
                    problems.append(undefinedField(inner, u"User"_s, {u"query"_s, field.alias, inner.alias}));
            continue;
        }
        if (field.name != "repository"_L1) {
            problems.append(undefinedField(field, u"Query"_s, {u"query"_s, field.alias}));
            continue;
        }
        for (const QString& argument : {u"name"_s, u"owner"_s})
            if (!field.arguments.value(argument).isString())
                problems.append(wrongArgument(field, u"Field 'repository' is missing required arguments: %1"_s.arg(argument)));
        for (const QString& argument : field.arguments.keys())
            if (argument != "name"_L1 && argument != "owner"_L1 && argument != "followRenames"_L1)
                problems.append(wrongArgument(field, u"Field 'repository' doesn't accept argument '%1'"_s.arg(argument)));
        if (field.fields.isEmpty())
            problems.append(wrongArgument(field, u"Field must have selections (field 'repository' returns Repository but has no "
                                                 "selections. Did you mean 'repository { ... }'?)"_s));
        for (const Selection& inner : field.fields)
            if (valueOf(example, inner.name).isUndefined() || !inner.fields.isEmpty())
                problems.append(undefinedField(inner, u"Repository"_s, {u"query"_s, field.alias, inner.alias}));
    }
    return problems;
}

/// The repository that a field asks for: names that moved are followed, unless the query says not to.
const Repository* repositoryFor(const Visit& visit, const Selection& field)
{
    const State& state = visit.state;
    if (field.arguments.value(u"owner"_s).toString().compare(state.organization, Qt::CaseInsensitive) != 0)
        return nullptr;
    const QString name = field.arguments.value(u"name"_s).toString();
    const Repository* repository = state.repositoryNamed(name);
    if (!repository && field.arguments.value(u"followRenames"_s).toBool(true))
        repository = state.repositoryOnceNamed(name);
    return repository && visit.reaches(*repository) ? repository : nullptr;
}

} // namespace

net::Response answerGraphql(Visit& visit)
{
    QJsonParseError error;
    const QJsonObject body = QJsonDocument::fromJson(visit.ask.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return refuse(400, u"Problems parsing JSON"_s, "/graphql");
    if (!body.value("query"_L1).isString())
        return refuse(400, u"A query attribute must be specified and must be a string."_s, "/graphql");
    const auto fields = parseGraphql(body.value("query"_L1).toString(), body.value("variables"_L1).toObject());
    if (!fields) {
        const GraphqlProblem& problem = fields.error();
        const QJsonObject one{{u"message"_s, problem.message}, {u"locations"_s, places(problem.line, problem.column)}};
        return answerJson(200, QJsonObject{{u"errors"_s, QJsonArray{one}}});
    }
    if (const QJsonArray problems = problemsOf(*fields); !problems.isEmpty())
        return answerJson(200, QJsonObject{{u"errors"_s, problems}});
    QJsonObject data;
    QJsonArray errors;
    for (const Selection& field : *fields) {
        if (field.name == "__typename"_L1) {
            data.insert(field.alias, u"Query"_s);
            continue;
        }
        if (field.name == "viewer"_L1) {
            QJsonObject values;
            for (const Selection& inner : field.fields)
                values.insert(inner.alias, viewerValue(visit.token ? visit.token->login : QString(), inner.name));
            data.insert(field.alias, values);
            continue;
        }
        const Repository* repository = repositoryFor(visit, field);
        if (!repository) {
            data.insert(field.alias, QJsonValue::Null);
            errors.append(QJsonObject{
                {u"type"_s, u"NOT_FOUND"_s},
                {u"path"_s, QJsonArray{field.alias}},
                {u"locations"_s, places(field.line, field.column)},
                {u"message"_s, u"Could not resolve to a Repository with the name '%1/%2'."_s.arg(
                                   field.arguments.value(u"owner"_s).toString(), field.arguments.value(u"name"_s).toString())},
            });
            continue;
        }
        QJsonObject values;
        for (const Selection& inner : field.fields)
            values.insert(inner.alias, valueOf(*repository, inner.name));
        data.insert(field.alias, values);
    }
    QJsonObject answer{{u"data"_s, data}};
    if (!errors.isEmpty())
        answer.insert(u"errors"_s, errors);
    return answerJson(200, answer);
}

} // namespace qm::sandbox::github
