// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/github.h"

#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"
#include "core/sandbox/github/sample.h"

#include <QCryptographicHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

const QByteArrayList versions{"2022-11-28", "2026-03-10"};

QByteArray tokenOf(const Ask& ask)
{
    const QByteArray header = ask.headers.value("authorization");
    for (const QByteArrayView scheme : {QByteArrayView("Bearer "), QByteArrayView("token ")})
        if (header.size() > scheme.size() && header.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
            return header.sliced(scheme.size());
    return header;
}

net::Response secondaryLimit(int status)
{
    net::Response answer = problem(status, u"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."_s,
                                   u"https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits"_s);
    answer.headers.add("retry-after", "60");
    return answer;
}

/// The path as if the API stood at the root: also under /api/v3, and GraphQL under /api.
Ask atRoot(Ask ask)
{
    if (ask.path.startsWith("/api/v3/")) {
        ask.path = ask.path.sliced(7);
        ask.base.setPath(u"/api/v3"_s);
    } else if (ask.path == "/api/graphql") {
        ask.path = "/graphql";
    }
    return ask;
}

} // namespace

GitHub::GitHub(int repositories, quint32 seed, bool realLimits, const QDateTime& now)
    : m_state(sampleOrganization(repositories, seed, now))
    , m_limits(realLimits)
    , m_seed(seed)
{
}

QString GitHub::system() const
{
    return u"github"_s;
}

net::Response GitHub::answer(const Ask& asked)
{
    const Ask ask = atRoot(asked);
    if (ask.withFullRights)
        return route(m_state, ask);
    if (ask.headers.value("user-agent").isEmpty())
        return {.status = 403,
                .headers = {{"content-type", "text/html; charset=utf-8"}},
                .body = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header "
                        "(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check "
                        "https://developer.github.com for other possible causes.\n"};
    const QByteArray version = ask.headers.value("x-github-api-version");
    if (!version.isEmpty() && !versions.contains(version))
        return withHeaders(problem(400, u"The API version %1 is not supported."_s.arg(QString::fromLatin1(version))), ask, true);
    const QByteArray token = tokenOf(ask);
    if (token.isEmpty() && ask.path != "/versions")
        return withHeaders(problem(401, u"Requires authentication"_s), ask, false);
    if (ask.path != "/versions" && (token != m_state.token || m_state.tokenIsDead))
        return withHeaders(problem(401, u"Bad credentials"_s), ask, false);
    if (ask.path == "/rate_limit" && ask.method == net::Method::Get) {
        const auto core = QJsonObject{{u"limit"_s, Limits::perHour},
                                      {u"used"_s, m_limits.used()},
                                      {u"remaining"_s, Limits::perHour - m_limits.used()},
                                      {u"reset"_s, m_limits.resetsAt().toSecsSinceEpoch()}};
        return withHeaders(
            json(200, QJsonObject{{u"resources"_s, QJsonObject{{u"core"_s, core}, {u"search"_s, core}, {u"graphql"_s, core}}},
                                  {u"rate"_s, core}}),
            ask, false);
    }
    switch (m_limits.refuses(ask).value_or(Limits::Refusal(-1))) {
    case Limits::Refusal::Primary:
        return withHeaders(problem(403, u"API rate limit exceeded for user ID 5813904."_s,
                                   u"https://docs.github.com/rest/overview/rate-limits-for-the-rest-api"_s),
                           ask, true);
    case Limits::Refusal::Secondary:
        return withHeaders(secondaryLimit(403), ask, true);
    }
    return withHeaders(route(m_state, ask), ask, true);
}

/// The headers of every answer, and 304 where the client has it already: that one is free.
net::Response GitHub::withHeaders(net::Response response, const Ask& ask, bool isCounted)
{
    if (response.status == 200 && ask.method == net::Method::Get) {
        const QByteArray tag =
            "W/\"" + QCryptographicHash::hash(response.body + ask.headers.value("authorization"), QCryptographicHash::Sha256).toHex() + '"';
        response.headers.add("etag", tag);
        response.headers.add("cache-control", "private, max-age=60, s-maxage=60");
        if (ask.headers.value("if-none-match") == tag) {
            response.status = 304;
            response.body.clear();
            if (isCounted)
                m_limits.giveBack();
        }
    }
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::number(m_seed) + '/' + QByteArray::number(++m_answers), QCryptographicHash::Sha1)
            .toHex()
            .toUpper();
    const QByteArray version = ask.headers.value("x-github-api-version");
    response.headers.add("date", QLocale::c().toString(ask.now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    response.headers.add("x-github-request-id", digest.first(4) + ':' + digest.sliced(4, 6) + ':' + digest.sliced(10, 7));
    response.headers.add("x-github-media-type", "github.v3; format=json");
    response.headers.add("x-github-api-version-selected", version.isEmpty() ? versions.first() : version);
    response.headers.add("x-ratelimit-limit", QByteArray::number(Limits::perHour));
    response.headers.add("x-ratelimit-remaining", QByteArray::number(std::max(0, Limits::perHour - m_limits.used())));
    response.headers.add("x-ratelimit-used", QByteArray::number(m_limits.used()));
    response.headers.add("x-ratelimit-reset",
                         QByteArray::number(m_limits.resetsAt().isValid() ? m_limits.resetsAt().toSecsSinceEpoch()
                                                                          : ask.now.addSecs(3'600).toSecsSinceEpoch()));
    response.headers.add("x-ratelimit-resource", ask.path == "/graphql" ? "graphql" : "core");
    return response;
}

net::Response GitHub::refusal(int status, const Ask&) const
{
    switch (status) {
    case 401:
        return problem(401, u"Bad credentials"_s);
    case 403:
    case 429:
        return secondaryLimit(status);
    case 404:
        return notFound();
    case 409:
        return json(409, QJsonArray());
    case 422:
        return validationFailed({{u"resource"_s, u"OrganizationSecret"_s}, {u"field"_s, u"base"_s}, {u"code"_s, u"custom"_s}});
    case 502:
    case 503:
    case 504:
        return {.status = status,
                .headers = {{"content-type", "text/html; charset=utf-8"}},
                .body = "<html><body><h1>We had issues producing the response to your request.</h1></body></html>\n"};
    default:
        return problem(status, status >= 500 ? u"Server Error"_s : u"Refused"_s);
    }
}

void GitHub::expireToken(const Ask& ask)
{
    if (tokenOf(ask) == m_state.token)
        m_state.tokenIsDead = true;
}

QJsonObject GitHub::endpoint(const QUrl& base) const
{
    return {{u"api"_s, base.toString()}, {u"organization"_s, m_state.organization}, {u"token"_s, QString::fromLatin1(m_state.token)}};
}

} // namespace qm::sandbox::github
