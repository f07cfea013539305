// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

net::Response listRepositories(State& state, const Routed& routed)
{
    QList<const Repository*> all;
    for (const Repository& repository : std::as_const(state.repositories))
        all << &repository;
    std::reverse(all.begin(), all.end()); // newest first, as GitHub lists them
    const PageOf page = pageOf(all.size(), routed.ask, u"/organizations/%1/repos"_s.arg(state.organizationId),
                               [&](qsizetype i) { return repositoryAsJson(*all.at(i), state, routed.ask.base, false); });
    net::Response answer = json(200, page.items);
    if (!page.link.isEmpty())
        answer.headers.add("link", page.link);
    return answer;
}

net::Response getRepository(State& state, const Routed& routed)
{
    const FoundRepository found = findRepository(state, routed);
    return found.repository ? json(200, repositoryAsJson(*found.repository, state, routed.ask.base, true)) : found.otherwise;
}

net::Response getRepositoryById(State& state, const Routed& routed)
{
    const auto repository = state.repositories.constFind(routed["id"_L1].toLongLong());
    return repository == state.repositories.cend() ? notFound() : json(200, repositoryAsJson(*repository, state, routed.ask.base, true));
}

std::optional<net::Response> refuseName(const State& state, const QString& name, bool isNew)
{
    static const QRegularExpression valid(u"^[A-Za-z0-9._-]{1,100}$"_s);
    const QString message = isNew ? u"Repository creation failed."_s : u"Validation Failed"_s;
    const auto refused = [&](const QString& why) {
        return json(422, QJsonObject{{u"message"_s, message},
                                     {u"errors"_s, QJsonArray{QJsonObject{{u"resource"_s, u"Repository"_s},
                                                                          {u"code"_s, u"custom"_s},
                                                                          {u"field"_s, u"name"_s},
                                                                          {u"message"_s, why}}}},
                                     {u"documentation_url"_s, u"https://docs.github.com/rest/repos/repos"_s},
                                     {u"status"_s, u"422"_s}});
    };
    if (!valid.match(name).hasMatch())
        return refused(u"name is invalid"_s);
    if (state.names.contains(name.toLower()))
        return refused(u"name already exists on this account"_s);
    return std::nullopt;
}

std::optional<QString> readVisibility(const QJsonObject& body)
{
    const QString word = body["visibility"_L1].toString();
    if (QStringList{u"public"_s, u"private"_s, u"internal"_s}.contains(word))
        return word;
    if (body.contains("private"_L1))
        return body["private"_L1].toBool() ? u"private"_s : u"public"_s;
    return std::nullopt;
}

net::Response createRepository(State& state, const Routed& routed)
{
    const Body body = readBody(routed.ask, {u"name"_s, u"description"_s, u"private"_s, u"visibility"_s, u"auto_init"_s, u"has_issues"_s});
    if (body.refusal)
        return *body.refusal;
    if (!body.object["name"_L1].isString())
        return invalidRequest(u"\"name\" wasn't supplied."_s);
    const QString name = body.object["name"_L1].toString();
    if (const auto refusal = refuseName(state, name, true))
        return *refusal;
    const Repository repository{.id = state.nextRepositoryId,
                                .name = name,
                                .visibility = readVisibility(body.object).value_or(u"public"_s),
                                .description = body.object["description"_L1].toString(),
                                .createdAt = routed.ask.now,
                                .updatedAt = routed.ask.now};
    state.add(repository);
    return json(201, repositoryAsJson(repository, state, routed.ask.base, true));
}

net::Response updateRepository(State& state, const Routed& routed)
{
    const FoundRepository found = findRepository(state, routed);
    if (!found.repository)
        return found.otherwise;
    const Body body = readBody(routed.ask, {u"name"_s, u"description"_s, u"private"_s, u"visibility"_s, u"archived"_s});
    if (body.refusal)
        return *body.refusal;
    const qint64 id = found.repository->id;
    if (found.repository->archived && body.object["archived"_L1].toBool(true))
        return problem(403, u"Repository was archived so is read-only."_s);
    if (const QString name = body.object["name"_L1].toString(); !name.isEmpty() && name != found.repository->name) {
        if (name.compare(found.repository->name, Qt::CaseInsensitive) != 0)
            if (const auto refusal = refuseName(state, name, false))
                return *refusal;
        state.rename(id, name);
    }
    Repository& repository = state.repositories[id];
    repository.visibility = readVisibility(body.object).value_or(repository.visibility);
    repository.archived = body.object["archived"_L1].toBool(repository.archived);
    repository.description = body.object["description"_L1].toString(repository.description);
    repository.updatedAt = routed.ask.now;
    return json(200, repositoryAsJson(repository, state, routed.ask.base, true));
}

net::Response deleteRepository(State& state, const Routed& routed)
{
    const FoundRepository found = findRepository(state, routed);
    if (!found.repository)
        return found.otherwise;
    state.remove(found.repository->id);
    return noContent();
}

} // namespace

std::span<const Route> repositoryRoutes()
{
    using net::Method;
    static constexpr std::array routes{
        Route{Method::Get, "/orgs/{org}/repos"_L1, listRepositories},
        Route{Method::Get, "/organizations/{organization_id}/repos"_L1, listRepositories},
        Route{Method::Post, "/orgs/{org}/repos"_L1, createRepository},
        Route{Method::Get, "/repos/{owner}/{repo}"_L1, getRepository},
        Route{Method::Patch, "/repos/{owner}/{repo}"_L1, updateRepository},
        Route{Method::Delete, "/repos/{owner}/{repo}"_L1, deleteRepository},
        Route{Method::Get, "/repositories/{id}"_L1, getRepositoryById},
    };
    return routes;
}

} // namespace qm::sandbox::github
