// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/saved_access.h"

#include "core/sandbox/github/app_json.h"
#include "core/sandbox/github/left_out.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

Permissions permissionsIn(const JsonReader& json, QLatin1StringView key)
{
    Permissions permissions;
    const QJsonObject object = json.has(key) ? json.object(key) : QJsonObject();
    for (auto permission = object.begin(); permission != object.end(); ++permission)
        permissions.insert(permission.key(), permission->toString());
    return permissions;
}

/// Ids are written as texts: JSON's numbers are not exact everywhere.
std::optional<QList<qint64>> idsIn(const JsonReader& json, QLatin1StringView key)
{
    if (!json.has(key))
        return std::nullopt;
    QList<qint64> ids;
    const QStringList texts = json.texts(key);
    for (const QString& text : texts)
        ids.append(text.toLongLong());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void insertIds(QJsonObject& json, const QString& key, const std::optional<QList<qint64>>& ids)
{
    if (!ids)
        return;
    QJsonArray texts;
    for (const qint64 id : *ids)
        texts.append(QString::number(id));
    json.insert(key, texts);
}

/// A team whose repositories are still names.
struct NamedTeam {
    Team team{};
    Permissions permissionByRepository{};
};

Result<NamedTeam> readTeam(JsonReader json)
{
    const QString slug = json.text("slug"_L1);
    return json.finish(NamedTeam{.team = {.id = json.optionalInteger("id"_L1).value_or(0),
                                          .slug = slug,
                                          .name = json.optionalText("name"_L1).value_or(slug),
                                          .description = json.optionalText("description"_L1).value_or(QString()),
                                          .members = textsIn(json, "members"_L1)},
                                 .permissionByRepository = permissionsIn(json, "permissions"_L1)});
}

void readTeams(const JsonReader& json, State& state)
{
    for (NamedTeam& named : json.list("teams"_L1, readTeam)) {
        if (named.team.id == 0)
            named.team.id = 7'100'001 + state.teams.size() * 37;
        for (auto one = named.permissionByRepository.cbegin(); one != named.permissionByRepository.cend(); ++one) {
            if (const Repository* repository = state.repositoryNamed(one.key()))
                named.team.repositories.insert(repository->id, *one);
            else
                json.refuse("teams"_L1, u"name the repository “%1”, which is not among the repositories"_s.arg(one.key()));
        }
        for (const QString& login : std::as_const(named.team.members))
            if (!state.members.contains(login))
                state.members.insert(login, u"member"_s);
        state.teams.append(named.team);
    }
}

Token::Kind kindOf(const QString& word)
{
    return word == "classic"_L1 ? Token::Kind::Classic : word == "installation"_L1 ? Token::Kind::Installation : Token::Kind::FineGrained;
}

QString wordFor(Token::Kind kind)
{
    return kind == Token::Kind::Classic ? u"classic"_s : kind == Token::Kind::Installation ? u"installation"_s : u"fine-grained"_s;
}

Result<Token> readToken(JsonReader json)
{
    return json.finish(Token{.text = json.text("token"_L1).toLatin1(),
                             .login = json.text("login"_L1),
                             .kind = kindOf(json.optionalText("kind"_L1).value_or(QString())),
                             .owner = !json.has("permissions"_L1) && !json.has("scopes"_L1),
                             .permissions = permissionsIn(json, "permissions"_L1),
                             .scopes = textsIn(json, "scopes"_L1),
                             .repositories = idsIn(json, "repositories"_L1),
                             .issuedAt = json.optionalTime("issued_at"_L1).value_or(QDateTime()),
                             .expiresAt = json.optionalTime("expires_at"_L1).value_or(QDateTime()),
                             .dead = json.optionalBoolean("dead"_L1).value_or(false)});
}

QJsonObject savedToken(const Token& token)
{
    QJsonObject one{{u"token"_s, QString::fromLatin1(token.text)},
                    {u"login"_s, token.login},
                    {u"kind"_s, wordFor(token.kind)},
                    {u"dead"_s, token.dead}};
    if (!token.owner && token.kind == Token::Kind::Classic)
        one.insert(u"scopes"_s, QJsonArray::fromStringList(token.scopes));
    else if (!token.owner)
        one.insert(u"permissions"_s, toJson(token.permissions));
    if (!token.issuedAt.isNull())
        one.insert(u"issued_at"_s, token.issuedAt.toString(Qt::ISODate));
    if (!token.expiresAt.isNull())
        one.insert(u"expires_at"_s, token.expiresAt.toString(Qt::ISODate));
    insertIds(one, u"repositories"_s, token.repositories);
    return one;
}

QJsonObject savedTeam(const State& state, const Team& team)
{
    QJsonObject permissions;
    for (auto one = team.repositories.cbegin(); one != team.repositories.cend(); ++one)
        permissions.insert(state.repositories.value(one.key()).name, *one);
    return {{u"id"_s, team.id},
            {u"slug"_s, team.slug},
            {u"name"_s, team.name},
            {u"description"_s, team.description},
            {u"members"_s, QJsonArray::fromStringList(team.members)},
            {u"permissions"_s, permissions}};
}

} // namespace

void showAccess(const State& state, QJsonObject& shown)
{
    QJsonArray teams;
    for (const Team& team : state.teams)
        teams.append(QJsonObject{{u"slug"_s, team.slug}, {u"members"_s, QJsonArray::fromStringList(team.members)}});
    shown.insert(u"teams"_s, teams);
}

void saveAccess(const State& state, QJsonObject& saved)
{
    QJsonArray teams;
    for (const Team& team : state.teams)
        teams.append(savedTeam(state, team));
    saved.insert(u"teams"_s, teams);
    saved.insert(u"members"_s, toJson(state.members));
    QJsonArray tokens;
    for (const Token& token : state.tokens)
        tokens.append(savedToken(token));
    saved.insert(u"tokens"_s, tokens);
    saved.insert(u"tokens_issued"_s, static_cast<qint64>(state.tokensIssued));
    if (!state.app.isThere())
        return;
    QJsonObject app{{u"id"_s, state.app.id},
                    {u"installation"_s, state.app.installation},
                    {u"slug"_s, state.app.slug},
                    {u"client_id"_s, state.app.clientId},
                    {u"permissions"_s, toJson(state.app.permissions)}};
    insertIds(app, u"repositories"_s, state.app.repositories);
    saved.insert(u"app"_s, app);
}

void readAccess(const JsonReader& json, State& state)
{
    if (json.has("members"_L1))
        state.members = permissionsIn(json, "members"_L1);
    if (json.has("teams"_L1))
        readTeams(json, state);
    if (json.has("tokens"_L1))
        state.tokens = json.list("tokens"_L1, readToken);
    state.tokensIssued = static_cast<quint64>(json.optionalInteger("tokens_issued"_L1).value_or(0));
    if (const auto app = json.optionalAt("app"_L1))
        state.app = {.id = app->integer("id"_L1),
                     .installation = app->integer("installation"_L1),
                     .slug = app->optionalText("slug"_L1).value_or(u"quartermaster-meridian"_s),
                     .clientId = app->optionalText("client_id"_L1).value_or(u"Iv23liQuartermaster0"_s),
                     .permissions = permissionsIn(*app, "permissions"_L1),
                     .repositories = idsIn(*app, "repositories"_L1)};
}

} // namespace qm::sandbox::github
