// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/app_json.h"
#include "core/sandbox/github/body.h"
#include "core/sandbox/github/handlers.h"
#include "core/sandbox/github/repository_json.h"
#include "core/sandbox/github/tokens.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

constexpr qsizetype mostRepositories = 500;

constexpr auto onCreation = std::to_array<Field>({
    {"repositories", Field::Texts},
    {"repository_ids", Field::Integers},
    {"permissions", Field::Object},
});

/// The permissions the body asks for, or all the App has; 422 where it asks for more.
tl::expected<Permissions, net::Response> permissionsIn(const Visit& visit, const QJsonObject& body, const App& app)
{
    if (!body.contains("permissions"_L1))
        return app.permissions;
    Permissions wanted;
    const QJsonObject object = body.value("permissions"_L1).toObject();
    for (auto permission = object.begin(); permission != object.end(); ++permission) {
        const QString level = permission->toString();
        if (levelOf(level) == 0 || levelOf(level) > levelOf(app.permissions.value(permission.key())))
            return tl::unexpected(refuse(422, u"The permissions requested are not granted to this installation."_s, visit.documentation));
        wanted.insert(permission.key(), level);
    }
    return wanted;
}

/// The repositories the body names, or those the App is installed on; 422 where one is not within its reach.
tl::expected<std::optional<QList<qint64>>, net::Response> repositoriesIn(const Visit& visit, const QJsonObject& body, const App& app)
{
    if (!body.contains("repositories"_L1) && !body.contains("repository_ids"_L1))
        return app.repositories;
    QList<qint64> ids;
    bool allAreThere = true;
    const QJsonArray names = body.value("repositories"_L1).toArray();
    for (const QJsonValue name : names) {
        const Repository* repository = visit.state.repositoryNamed(name.toString());
        allAreThere = allAreThere && repository;
        if (repository)
            ids.append(repository->id);
    }
    const QJsonArray numbers = body.value("repository_ids"_L1).toArray();
    for (const QJsonValue id : numbers)
        ids.append(id.toInteger());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const qint64 id : std::as_const(ids))
        allAreThere = allAreThere && visit.state.repositories.contains(id) && (!app.repositories || app.repositories->contains(id));
    if (!allAreThere)
        return tl::unexpected(
            refuse(422, u"There is at least one repository that does not exist or is not accessible to the parent installation."_s,
                   visit.documentation));
    if (ids.size() > mostRepositories)
        return tl::unexpected(refuse(422, u"An installation token can be narrowed to at most 500 repositories."_s, visit.documentation));
    return std::optional(ids);
}

} // namespace

net::Response createInstallationToken(Visit& visit)
{
    State& state = visit.state;
    const App app = appUnder(visit.conditions, state);
    if (!app.isThere() || visit.values[0].toLongLong() != app.installation)
        return notFound(visit.documentation);
    const auto body = readBody(visit, onCreation);
    if (!body)
        return body.error();
    const auto permissions = permissionsIn(visit, *body, app);
    if (!permissions)
        return permissions.error();
    const auto repositories = repositoriesIn(visit, *body, app);
    if (!repositories)
        return repositories.error();
    state.tokens.removeIf(
        [&](const Token& token) { return token.kind == Token::Kind::Installation && (token.dead || token.expiresAt <= visit.now); });
    const Token token{.text = installationTokenText(visit.seed, ++state.tokensIssued),
                      .login = app.login(),
                      .kind = Token::Kind::Installation,
                      .owner = false,
                      .permissions = *permissions,
                      .repositories = *repositories,
                      .issuedAt = visit.ask.now.addSecs(visit.conditions.clockAhead),
                      .expiresAt = visit.now.addSecs(visit.conditions.tokenLife)};
    state.tokens.append(token);
    ++state.changes;
    QJsonObject answer{{u"token"_s, QString::fromLatin1(token.text)},
                       {u"expires_at"_s, stamp(token.expiresAt)},
                       {u"permissions"_s, toJson(token.permissions)},
                       {u"repository_selection"_s, token.repositories ? u"selected"_s : u"all"_s}};
    if (body->contains("repositories"_L1) || body->contains("repository_ids"_L1)) {
        QJsonArray shown;
        for (const qint64 id : *token.repositories)
            shown.append(
                QJsonDocument::fromJson(repositoryJson(state, *state.repositories.constFind(id), visit.base, Detail::Full)).object());
        answer.insert(u"repositories"_s, shown);
    }
    return answerJson(201, answer);
}

} // namespace qm::sandbox::github
