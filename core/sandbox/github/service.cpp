// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/service.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"
#include "core/sandbox/github/tokens.h"

#include <QLocale>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

/// Newest first; the last one is what a request without the header gets.
constexpr std::array versions{"2026-03-10", "2022-11-28"};

std::optional<net::Response> refuseUnfit(const Ask& ask)
{
    if (ask.headers.value("user-agent").isEmpty())
        return net::Response{.status = 403,
                             .headers = {{"content-type"_ba, "text/html"_ba}},
                             .body = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header "
                                     "(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). "
                                     "Check https://developer.github.com for other possible causes.\n"_ba};
    const QByteArray version = ask.headers.value("x-github-api-version");
    if (version.isEmpty() || std::find(versions.begin(), versions.end(), version) != versions.end())
        return std::nullopt;
    return refuse(400, u"The version you specified in the \"X-GitHub-Api-Version\" request header, \"%1\", is not a supported version. The "
                       "following versions are currently supported: \"%2\" (most recent), \"%3\"."_s.arg(
                           QString::fromLatin1(version), QLatin1StringView(versions[0]), QLatin1StringView(versions[1])));
}

/// A digest of what the client may see: bound to its token, as GitHub's is.
QByteArray etagOf(const net::Response& answer, const Token* token)
{
    std::array<unsigned char, 32> digest{};
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, nullptr, 0, digest.size());
    const auto add = [&](const QByteArray& bytes) {
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(bytes.constData()),
                                  static_cast<unsigned long long>(bytes.size()));
    };
    if (token)
        add(token->text);
    add(answer.headers.value("link"));
    add(answer.body);
    crypto_generichash_final(&hash, digest.data(), digest.size());
    return "W/\"" + QByteArray(reinterpret_cast<const char*>(digest.data()), digest.size()).toHex() + '"';
}

bool writes(const Visit& visit, const QByteArray& path)
{
    return visit.ask.method != net::Method::Get && path != "/graphql";
}

QString resourceOf(const QByteArray& path)
{
    return path == "/graphql" ? u"graphql"_s : u"core"_s;
}

} // namespace

GithubService::GithubService(State state, quint64 seed, bool realLimits)
    : m_state(std::move(state))
    , m_quotas(realLimits)
    , m_requestIds(seed ^ 0x6964ULL)
{
}

QString GithubService::system() const
{
    return u"github"_s;
}

net::Response GithubService::answer(const Ask& ask)
{
    const Place place = placeOf(ask);
    Visit visit{.state = m_state, .quotas = m_quotas, .ask = ask, .base = place.base};
    visit.now = ask.now.addMSecs(-ask.now.time().msec());
    net::Response answer = admit(visit, place.path);
    if (!ask.withFullRights)
        addHeaders(visit, place.path, answer);
    return answer;
}

net::Response GithubService::admit(Visit& visit, const QByteArray& path)
{
    if (visit.ask.withFullRights)
        return dispatch(visit, path);
    if (auto refusal = refuseUnfit(visit.ask))
        return *std::move(refusal);
    const QByteArray authorization = visit.ask.headers.value("authorization");
    visit.token = authorization.isEmpty() ? nullptr : findToken(m_state, tokenIn(authorization));
    if (!visit.token && !authorization.isEmpty())
        return refuse(401, u"Bad credentials"_s);
    if (!visit.token && !isOpenToAll(path))
        return refuse(401, u"Requires authentication"_s);
    if (visit.token && path != "/rate_limit") {
        const qint64 moment = visit.now.toMSecsSinceEpoch();
        switch (m_quotas.charge(visit.token->login, resourceOf(path), writes(visit, path), visit.ask.underWay, moment)) {
        case Quotas::Verdict::Free:
            break;
        case Quotas::Verdict::HourUsedUp:
            return refuse(403, u"API rate limit exceeded for %1."_s.arg(visit.token->login),
                          "/rest/using-the-rest-api/rate-limits-for-the-rest-api");
        case Quotas::Verdict::TooFast:
            return refuseForPace(403);
        }
    }
    net::Response answer = dispatch(visit, path);
    return conditional(visit, std::move(answer));
}

net::Response GithubService::dispatch(Visit& visit, QByteArray path)
{
    const auto named = withNames(m_state, path);
    if (!named)
        return notFound();
    auto found = findRoute(visit.ask.method, *named);
    if (!found)
        return notFound();
    const Route& route = *found->route;
    visit.documentation = route.documentation;
    visit.values = std::move(found->values);
    const bool ofOrganization = QByteArrayView(route.path).startsWith("/orgs/{org}");
    const bool ofRepository = QByteArrayView(route.path).startsWith("/repos/{owner}/{repo}");
    if ((ofOrganization || ofRepository) && visit.values.takeFirst().compare(m_state.organization, Qt::CaseInsensitive) != 0)
        return notFound(route.documentation);
    if (ofRepository) {
        const QString name = visit.values.takeFirst();
        visit.repository = m_state.repositoryNamed(name);
        if (!visit.repository) {
            const Repository* moved = m_state.repositoryOnceNamed(name);
            return moved ? redirect(visit, *moved, *named) : notFound(route.documentation);
        }
    }
    if (visit.token && !permits(*visit.token, route.permission)) {
        net::Response refusal = refuse(403, u"Resource not accessible by personal access token"_s, route.documentation);
        refusal.headers.add("x-accepted-github-permissions"_ba, route.permission);
        return refusal;
    }
    visit.idPath = withIds(m_state, visit.repository, *named);
    return route.handle(visit);
}

net::Response GithubService::conditional(const Visit& visit, net::Response answer)
{
    if (visit.ask.method != net::Method::Get || answer.status != 200)
        return answer;
    const QByteArray etag = etagOf(answer, visit.token);
    const QByteArray known = visit.ask.headers.value("if-none-match");
    // The weak comparison: W/ does not matter.
    if (!known.isEmpty() && (known == "*" || known.contains(etag.mid(2)))) {
        answer = answerNothing(304);
        if (visit.token)
            m_quotas.refund(visit.token->login, u"core"_s);
    }
    answer.headers.add("etag"_ba, etag);
    answer.headers.add("cache-control"_ba, "private, max-age=60, s-maxage=60"_ba);
    answer.headers.add("vary"_ba, "Accept, Authorization, Cookie, X-GitHub-OTP"_ba);
    return answer;
}

void GithubService::addHeaders(const Visit& visit, const QByteArray& path, net::Response& answer)
{
    answer.headers.add("date"_ba, httpDate(visit.now));
    answer.headers.add("server"_ba, "github.com"_ba);
    answer.headers.add("x-github-media-type"_ba, "github.v3; format=json"_ba);
    answer.headers.add("x-github-request-id"_ba, requestId());
    if (path != "/graphql") {
        const QByteArray version = visit.ask.headers.value("x-github-api-version");
        answer.headers.add("x-github-api-version-selected"_ba, version.isEmpty() ? QByteArray(versions.back()) : version);
    }
    if (!visit.token)
        return;
    const QString resource = resourceOf(path);
    const Quotas::Hour hour = m_quotas.hour(visit.token->login, resource, visit.now.toMSecsSinceEpoch());
    answer.headers.add("x-ratelimit-limit"_ba, QByteArray::number(requestsPerHour));
    answer.headers.add("x-ratelimit-remaining"_ba, QByteArray::number(std::max(0, hour.remaining())));
    answer.headers.add("x-ratelimit-used"_ba, QByteArray::number(hour.used));
    answer.headers.add("x-ratelimit-reset"_ba, QByteArray::number(hour.resetsAt));
    answer.headers.add("x-ratelimit-resource"_ba, resource.toLatin1());
}

QByteArray GithubService::requestId() const
{
    const QByteArray digits =
        (QByteArray::number(m_requestIds.next() | (1ULL << 63), 16) + QByteArray::number(m_requestIds.next() | (1ULL << 63), 16)).toUpper();
    return digits.left(4) + ':' + digits.mid(4, 5) + ':' + digits.mid(9, 7) + ':' + digits.mid(16, 7) + ':' + digits.mid(23, 8);
}

net::Response GithubService::refusal(const Ask& ask, int status, const net::Headers& headers) const
{
    net::Response answer = refuseByStatus(status, headers.contains("retry-after"));
    answer.headers.add("date"_ba, httpDate(ask.now));
    answer.headers.add("x-github-request-id"_ba, requestId());
    return answer;
}

void GithubService::expireToken(const Ask& ask)
{
    endToken(m_state, tokenIn(ask.headers.value("authorization")));
}

QJsonObject GithubService::limits() const
{
    // A little below what is enforced: a client that keeps to these is never refused.
    const auto pace = [&](int value) { return m_quotas.enforced() ? QJsonValue(value) : QJsonValue(QJsonValue::Null); };
    return {{u"writes_per_minute"_s, pace(60)}, {u"points_per_minute"_s, pace(800)}, {u"concurrent"_s, pace(60)}};
}

QJsonObject GithubService::endpoint(const QUrl& base) const
{
    QJsonObject endpoint{{u"api"_s, base.toString()}, {u"organization"_s, m_state.organization}};
    if (!m_state.tokens.isEmpty())
        endpoint.insert(u"token"_s, QString::fromLatin1(m_state.tokens.first().text));
    return endpoint;
}

} // namespace qm::sandbox::github
