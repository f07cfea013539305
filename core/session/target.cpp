// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/target.h"

#include "core/base/json_reader.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Endpoints)
};

bool isLoopback(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QUrl readAddress(const JsonReader& json, QLatin1StringView key)
{
    const QUrl url(json.text(key), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || !url.userInfo().isEmpty())
        json.refuse(key, Words::tr("is no address of a service"));
    else if (!isLoopback(url))
        json.refuse(key, Words::tr("is %1, but an endpoints file may name only this machine").arg(url.host()));
    return url;
}

std::optional<int> positive(const JsonReader& json, QLatin1StringView key)
{
    const std::optional<qint64> number = json.optionalInteger(key);
    if (number && (*number < 1 || *number > 1'000'000))
        json.refuse(key, Words::tr("is no sensible limit"));
    return number ? std::optional(int(*number)) : std::nullopt;
}

net::Limits readLimits(const JsonReader& json)
{
    net::Limits limits;
    const std::optional<JsonReader> all = json.optionalAt("limits"_L1);
    const std::optional<JsonReader> github = all ? all->optionalAt("github"_L1) : std::nullopt;
    if (!github)
        return limits;
    limits.writesPerMinute = positive(*github, "writes_per_minute"_L1);
    limits.pointsPerMinute = positive(*github, "points_per_minute"_L1);
    limits.concurrent = positive(*github, "concurrent"_L1).value_or(limits.concurrent);
    return limits;
}

net::Limits limitsOf(const credentials::ProfileLimits& settled)
{
    constexpr int githubsPace = 60;    // writes a minute: GitHub refuses more than 80
    constexpr int githubsPoints = 800; // in any minute: GitHub's words leave open whether 900 are per endpoint or in all
    net::Limits limits;
    limits.concurrent = settled.concurrent.value_or(limits.concurrent);
    limits.writesPerMinute = settled.writesPerMinute.value_or(githubsPace);
    limits.attempts = settled.attempts.value_or(limits.attempts);
    limits.attemptDeadline = settled.attemptDeadline.value_or(limits.attemptDeadline);
    limits.callDeadline = settled.callDeadline.value_or(limits.callDeadline);
    limits.pointsPerMinute = githubsPoints;
    limits.maxWait = settled.maxWait.value_or(limits.maxWait);
    return limits;
}

/// The App where one is given, else the token.
credentials::GitHubIdentity readIdentity(const JsonReader& github)
{
    if (const std::optional<JsonReader> app = github.optionalAt("app"_L1))
        return credentials::GitHubApp{
            .id = app->integer("id"_L1), .installation = app->integer("installation"_L1), .privateKey = app->secret("privateKey"_L1)};
    return credentials::GitHubToken{.value = github.secret("token"_L1)};
}

/// Where the served organization keeps its conventions.
std::optional<credentials::Management> readManagement(const JsonReader& github)
{
    const std::optional<JsonReader> management = github.optionalAt("management"_L1);
    if (!management)
        return std::nullopt;
    return credentials::Management{.repository = management->text("repository"_L1), .path = management->text("path"_L1)};
}

} // namespace

Result<Target> readEndpoints(const QByteArray& json)
{
    const auto attempted = [](Error error) { return std::move(error).attempting(Words::tr("use the endpoints file")); };
    const Result<JsonReader> document = JsonReader::parse(json, JsonSource::Person);
    if (!document)
        return fail(attempted(document.error()));
    const JsonReader github = document->at("github"_L1);
    Target target{.github = readAddress(github, "api"_L1),
                  .organization = github.text("organization"_L1),
                  .githubIdentity = readIdentity(github),
                  .githubLimits = readLimits(*document),
                  .sandbox = true,
                  .management = readManagement(github)};
    return document->finish(std::move(target)).map_error(attempted);
}

Target targetOf(const credentials::Profile& profile, credentials::GitHubIdentity identity)
{
    return {.github = profile.github,
            .organization = profile.organization,
            .githubIdentity = std::move(identity),
            .githubLimits = limitsOf(profile.limits),
            .tenant = profile.tenant,
            .profile = profile.name,
            .colour = profile.colour,
            .readOnly = profile.readOnly,
            .productionStages = profile.productionStages,
            .management = profile.management};
}

Target signedInWith(const credentials::Credentials& given, Target target)
{
    if (given.github)
        target.githubIdentity = *given.github;
    return target;
}

} // namespace qm::session
