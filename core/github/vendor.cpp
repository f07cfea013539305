// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/vendor.h"

#include "core/base/json_reader.h"
#include "core/base/redactor.h"
#include "core/base/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

/// No limit of GitHub's resets later: a longer wait is nonsense, but none that may be cut short to nothing.
constexpr qint64 longestPause{24 * 3600};

/// The parts of GitHub's error body we use; its shape varies, so whatever does not fit is left out.
struct Refusal {
    QString message{};
    QStringList details{};
    QString documentation{};
};

QString detailOf(const QJsonObject& error)
{
    if (QString message = error["message"_L1].toString(); !message.isEmpty())
        return message;
    const QString field = error["field"_L1].toString();
    const QString code = error["code"_L1].toString();
    return field.isEmpty() ? code : u"%1: %2"_s.arg(field, code);
}

Refusal readBody(const QByteArray& body)
{
    const Result<JsonReader> json = JsonReader::parse(body);
    if (!json)
        return {};
    const QJsonObject object = json->asValue().toObject(); // a 409 of the scope endpoints is `[]`: then nothing is said
    Refusal refusal{.message = object["message"_L1].toString(), .documentation = object["documentation_url"_L1].toString()};
    const QJsonValue errors = object["errors"_L1];
    if (errors.isString())
        refusal.details << errors.toString();
    for (const auto& error : errors.toArray())
        refusal.details << (error.isString() ? error.toString() : detailOf(error.toObject()));
    refusal.details.removeAll(QString());
    return refusal;
}

bool isSecondaryLimit(const Refusal& refusal)
{
    return refusal.documentation.endsWith("secondary-rate-limits"_L1) || refusal.documentation.endsWith("abuse-rate-limits"_L1) ||
           refusal.message.contains("secondary rate limit"_L1, Qt::CaseInsensitive);
}

/// After several bad tokens no sign-in is taken for a while, a good one neither. REST: "Authenticating to the REST API".
bool isShutOut(const Refusal& refusal)
{
    return refusal.message.startsWith("Maximum number of login attempts exceeded"_L1);
}

bool isQuotaUsedUp(const net::Response& response)
{
    return response.headers.value("x-ratelimit-remaining") == "0";
}

bool isLimit(const net::Response& response, const Refusal& refusal)
{
    return response.status == 429 ||
           (response.status == 403 && (isSecondaryLimit(refusal) || isQuotaUsedUp(response) || response.headers.contains("retry-after")));
}

Error::Kind kindOf(const net::Response& response, const Refusal& refusal)
{
    if (isLimit(response, refusal))
        return Error::Kind::Quota;
    if (isShutOut(refusal))
        return Error::Kind::SignIn;
    switch (response.status) {
    case 401:
        return Error::Kind::SignIn;
    case 403:
    case 451:
        return Error::Kind::Forbidden;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 409:
        return Error::Kind::Conflict;
    default:
        return response.status >= 500 ? Error::Kind::Unreachable : Error::Kind::Invalid;
    }
}

QString acceptedPermissions(const net::Response& response)
{
    return QString::fromLatin1(response.headers.value("x-accepted-github-permissions"));
}

/// What a token that is refused could be given: permissions, or of a classic token one of these scopes.
QString wantedOf(const net::Response& response)
{
    if (!response.headers.contains("x-oauth-scopes"))
        return acceptedPermissions(response);
    return QString::fromLatin1(response.headers.value("x-accepted-oauth-scopes"));
}

QString quotaIsUsedUp()
{
    return Words::tr("GitHub's quota of this hour is used up");
}

/// Which of GitHub's quotas a request is charged to, by GitHub's own name.
QByteArray resourceOf(const net::Request& request)
{
    if (request.pathTemplate == "/graphql"_L1)
        return "graphql"_ba;
    if (request.pathTemplate == "/search/code"_L1)
        return "code_search"_ba;
    return request.pathTemplate.startsWith("/search/"_L1) ? "search"_ba : "core"_ba;
}

/// The addresses that do not start at the API's own: an Enterprise Server has GraphQL beside "/api/v3".
std::map<QString, QUrl> addressesBeside(const QUrl& api)
{
    QString path = api.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith("/api/v3"_L1))
        return {};
    path.chop(2);
    QUrl graphql = api;
    graphql.setPath(path + u"graphql"_s);
    return {{u"/graphql"_s, graphql}};
}

/// What lets this identity pass the organization's single sign-on, where that is what is missing.
/// REST: "Authenticating to the REST API", X-GitHub-SSO: required; its address is good for an hour.
std::optional<QString> hintOfSingleSignOn(const net::Response& response)
{
    const QByteArray sso = response.headers.value("x-github-sso");
    if (!sso.startsWith("required"))
        return std::nullopt;
    const qsizetype at = sso.indexOf("url=");
    const QUrl page = QUrl::fromEncoded(at < 0 ? QByteArray() : sso.mid(at + 4).trimmed(), QUrl::StrictMode);
    if (!page.isValid() || page.scheme() != "https"_L1)
        return Words::tr("Authorize the token for the organization's single sign-on, then try again.");
    return Words::tr("Authorize the token for the organization's single sign-on at %1 (within the hour), then try again.")
        .arg(QString::fromLatin1(page.toEncoded()));
}

QString hintOf(Error::Kind kind, const net::Response& response)
{
    if (const auto hint = hintOfSingleSignOn(response))
        return *hint;
    switch (kind) {
    case Error::Kind::SignIn:
        if (response.status == 403)
            return Words::tr("GitHub takes no sign-in for a while after several bad ones. Check the token, wait some minutes, then try "
                             "again.");
        return Words::tr("Check the token: it may be mistyped, expired or revoked.");
    case Error::Kind::Forbidden:
        if (const QString wanted = wantedOf(response); !wanted.isEmpty())
            return Words::tr("Grant the permission “%1” to this identity, then try again.").arg(wanted);
        return Words::tr("Ask an organization owner whether this identity may do that.");
    case Error::Kind::NotFound:
        return Words::tr("It may be gone or renamed, or this identity may not see it; check the name and the token's access.");
    case Error::Kind::Quota:
        return Words::tr("Wait for the limit to reset, then resume.");
    case Error::Kind::Unreachable:
        return Words::tr("Try again in a moment; GitHub's status page tells whether it is down.");
    default:
        return {};
    }
}

} // namespace

net::Vendor vendor(const QUrl& api, const QString& planId)
{
    QByteArray agent = "Quartermaster/" + QCoreApplication::applicationVersion().toLatin1();
    if (!planId.isEmpty())
        agent += " (plan " + planId.left(8).toLatin1() + ')';
    return {
        .name = u"GitHub"_s,
        .base = api,
        .headers = {{"Accept", "application/vnd.github+json"}, {"X-GitHub-Api-Version", apiVersion.toByteArray()}, {"User-Agent", agent}},
        .requestIdHeader = "x-github-request-id",
        .refusal = readRefusal,
        .pause = readPause,
        .quota = readQuota,
        .resource = resourceOf,
        .elsewhere = addressesBeside(api)};
}

Error readRefusal(const net::Response& response)
{
    const Refusal refusal = readBody(response.body);
    const Error::Kind kind = kindOf(response, refusal);
    QStringList reasons = refusal.details;
    if (!refusal.message.isEmpty())
        reasons.prepend(refusal.message.simplified());
    if (reasons.isEmpty())
        reasons << Words::tr("it answered with status %1").arg(response.status);
    QString reason = redactedText(reasons.join("; "_L1)); // a server may give back what it was sent
    while (reason.endsWith(u'.'))
        reason.chop(1);
    const QString permission = kind == Error::Kind::Forbidden ? acceptedPermissions(response) : QString();
    return {.kind = kind, .reason = reason, .hint = hintOf(kind, response), .permission = permission};
}

std::optional<net::Pause> readPause(const net::Response& response, const QDateTime& now)
{
    if (response.status != 403 && response.status != 429)
        return std::nullopt;
    const Refusal refusal = readBody(response.body);
    if (!isLimit(response, refusal))
        return std::nullopt;
    const bool isQuota = isQuotaUsedUp(response) && !isSecondaryLimit(refusal);
    const QString reason = isQuota ? quotaIsUsedUp() : Words::tr("GitHub asks for a break (its secondary limit)");
    bool isNumber = false;
    if (const qint64 seconds = response.headers.value("retry-after").toLongLong(&isNumber); isNumber && seconds >= 0)
        return net::Pause{.atLeast = std::chrono::seconds(std::min(seconds, longestPause)), .reason = reason};
    if (isQuotaUsedUp(response)) {
        const qint64 reset = response.headers.value("x-ratelimit-reset").toLongLong(&isNumber);
        const qint64 seconds = std::clamp<qint64>(reset - now.toSecsSinceEpoch(), 0, longestPause);
        if (isNumber)
            return net::Pause{.atLeast = std::chrono::seconds(seconds + 1), .reason = reason};
    }
    return net::Pause{.atLeast = 60s, .isTold = false, .reason = reason};
}

std::optional<net::Quota> readQuota(const net::Response& response)
{
    bool isNumber = false;
    const qint64 remaining = response.headers.value("x-ratelimit-remaining").toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const qint64 reset = response.headers.value("x-ratelimit-reset").toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return net::Quota{.resource = response.headers.value("x-ratelimit-resource"),
                      .remaining = remaining,
                      .limit = response.headers.value("x-ratelimit-limit").toLongLong(),
                      .resetsAt = QDateTime::fromSecsSinceEpoch(reset, Qt::UTC),
                      .reason = quotaIsUsedUp()};
}

} // namespace qm::github
