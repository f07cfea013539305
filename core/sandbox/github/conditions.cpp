// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/conditions.h"

#include "core/base/json_reader.h"
#include "core/sandbox/github/tokens.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

using Sso = Conditions::Sso;
using SsoWord = std::pair<Sso, QLatin1StringView>;
constexpr auto ssoWords = std::to_array<SsoWord>({{Sso::Off, "off"_L1}, {Sso::Partial, "partial"_L1}, {Sso::Required, "required"_L1}});

qint64 numberIn(const JsonReader& json, QLatin1StringView key, qint64 usual, qint64 least, qint64 most)
{
    const qint64 number = json.optionalInteger(key).value_or(usual);
    if (number < least || number > most)
        json.refuse(key, u"is not between %1 and %2"_s.arg(least).arg(most));
    return number;
}

std::optional<Permissions> permissionsIn(const JsonReader& json, QLatin1StringView key)
{
    if (!json.has(key))
        return std::nullopt;
    Permissions permissions;
    const QJsonObject object = json.object(key);
    for (auto permission = object.begin(); permission != object.end(); ++permission) {
        if (levelOf(permission->toString()) == 0)
            json.refuse(key, u"knows the levels read, write and admin"_s);
        permissions.insert(permission.key(), permission->toString());
    }
    return permissions;
}

std::optional<QStringList> textsIn(const JsonReader& json, QLatin1StringView key)
{
    return json.has(key) ? std::optional(json.texts(key)) : std::nullopt;
}

std::optional<Limits> limitsIn(const JsonReader& json)
{
    const std::optional<JsonReader> given = json.optionalAt("limits"_L1);
    if (!given)
        return std::nullopt;
    given->allowOnly(
        {"requests_per_hour"_L1, "points_per_minute"_L1, "writes_per_minute"_L1, "writes_per_hour"_L1, "concurrent"_L1, "retry_after"_L1});
    const auto limit = [&](QLatin1StringView key, int usual) { return static_cast<int>(numberIn(*given, key, usual, 1, 1'000'000)); };
    Limits limits;
    if (given->has("requests_per_hour"_L1))
        limits.requestsPerHour = limit("requests_per_hour"_L1, 1);
    limits.pointsPerMinute = limit("points_per_minute"_L1, limits.pointsPerMinute);
    limits.writesPerMinute = limit("writes_per_minute"_L1, limits.writesPerMinute);
    limits.writesPerHour = limit("writes_per_hour"_L1, limits.writesPerHour);
    limits.concurrent = limit("concurrent"_L1, limits.concurrent);
    limits.retryAfter = static_cast<int>(numberIn(*given, "retry_after"_L1, limits.retryAfter, 0, 3'600));
    return limits;
}

std::optional<std::pair<int, qint64>> quotaLeftIn(const JsonReader& json)
{
    const std::optional<JsonReader> given = json.optionalAt("quota_left"_L1);
    if (!given)
        return std::nullopt;
    given->allowOnly({"requests"_L1, "reset_in"_L1});
    return std::pair(static_cast<int>(numberIn(*given, "requests"_L1, 0, 0, 1'000'000)), numberIn(*given, "reset_in"_L1, 3'600, 1, 3'600));
}

} // namespace

Result<Conditions> readConditions(const QByteArray& json, const State& state)
{
    const Result<JsonReader> read = JsonReader::parse(json, JsonSource::Person);
    if (!read)
        return fail(read.error());
    read->allowOnly({"sso"_L1, "clock_ahead"_L1, "installation_token_life"_L1, "fresh_token_delay_ms"_L1, "app_permissions"_L1,
                     "app_repositories"_L1, "token_permissions"_L1, "token_scopes"_L1, "limits"_L1, "quota_left"_L1});
    Conditions conditions{
        .sso = read->has("sso"_L1) ? read->oneOf("sso"_L1, std::span<const SsoWord>(ssoWords)) : Sso::Off,
        .clockAhead = numberIn(*read, "clock_ahead"_L1, 0, -86'400, 86'400),
        .tokenLife = numberIn(*read, "installation_token_life"_L1, 3'600, 1, 86'400),
        .freshTokenDelayMs = numberIn(*read, "fresh_token_delay_ms"_L1, 0, 0, 60'000),
        .appPermissions = permissionsIn(*read, "app_permissions"_L1),
        .appRepositories = textsIn(*read, "app_repositories"_L1),
        .tokenPermissions = permissionsIn(*read, "token_permissions"_L1),
        .tokenScopes = textsIn(*read, "token_scopes"_L1),
        .limits = limitsIn(*read),
        .quotaLeft = quotaLeftIn(*read),
    };
    for (const QString& name : conditions.appRepositories.value_or(QStringList()))
        if (!state.repositoryNamed(name))
            read->refuse("app_repositories"_L1, u"names the repository “%1”, which does not exist"_s.arg(name));
    return read->finish(std::move(conditions));
}

App appUnder(const Conditions& conditions, const State& state)
{
    App app = state.app;
    if (conditions.appPermissions)
        app.permissions = *conditions.appPermissions;
    if (conditions.appRepositories) {
        QList<qint64> ids;
        for (const QString& name : *conditions.appRepositories)
            if (const Repository* repository = state.repositoryNamed(name))
                ids.append(repository->id);
        std::sort(ids.begin(), ids.end());
        app.repositories = ids;
    }
    return app;
}

std::optional<Token> tokenUnder(const Conditions& conditions, const State& state, const Token& token)
{
    Token changed = token;
    if (token.kind == Token::Kind::Installation) {
        if (!conditions.appPermissions && !conditions.appRepositories)
            return std::nullopt;
        const App app = appUnder(conditions, state);
        changed.permissions = clipped(token.permissions, app.permissions);
        if (app.repositories && !token.repositories)
            changed.repositories = app.repositories;
        return changed;
    }
    if (&token != &state.tokens.first() || (!conditions.tokenPermissions && !conditions.tokenScopes))
        return std::nullopt;
    changed.owner = false;
    changed.permissions = conditions.tokenPermissions.value_or(Permissions());
    changed.scopes = conditions.tokenScopes.value_or(QStringList());
    changed.kind = conditions.tokenScopes ? Token::Kind::Classic : Token::Kind::FineGrained;
    return changed;
}

Permissions clipped(const Permissions& wanted, const Permissions& granted)
{
    Permissions left;
    for (auto permission = wanted.begin(); permission != wanted.end(); ++permission) {
        const QString most = granted.value(permission.key());
        if (levelOf(most) > 0)
            left.insert(permission.key(), levelOf(most) < levelOf(*permission) ? most : *permission);
    }
    return left;
}

} // namespace qm::sandbox::github
