// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/service.h"

#include "core/sandbox/github/addresses.h"
#include "core/sandbox/github/admission.h"
#include "core/sandbox/github/answer_headers.h"
#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/jwt.h"
#include "core/sandbox/github/routes.h"
#include "core/sandbox/github/rsa_key.h"
#include "core/sandbox/github/sample_conventions.h"
#include "core/sandbox/github/tokens.h"

using namespace Qt::StringLiterals;

namespace qm::sandbox::github {
namespace {

bool writes(const Visit& visit, const QByteArray& path)
{
    return visit.ask.method != net::Method::Get && path != "/graphql";
}

} // namespace

GithubService::GithubService(State state, quint64 seed, bool realLimits)
    : m_state(std::move(state))
    , m_seed(seed)
    , m_ordinaryLimits(realLimits ? std::optional(Limits()) : std::nullopt)
    , m_quotas(m_ordinaryLimits)
    , m_requestIds(seed ^ 0x6964ULL)
{
}

QString GithubService::system() const
{
    return u"github"_s;
}

Result<void> GithubService::setConditions(const QByteArray& json, const QDateTime& now)
{
    Result<Conditions> conditions = readConditions(json, m_state);
    if (!conditions)
        return fail(std::move(conditions.error()));
    m_conditions = *std::move(conditions);
    std::optional<Limits> limits = m_conditions.limits ? m_conditions.limits : m_ordinaryLimits;
    if (m_conditions.quotaLeft && !limits)
        limits = Limits();
    m_quotas.enforce(limits, m_conditions.quotaLeft ? std::optional(m_conditions.quotaLeft->first) : std::nullopt,
                     m_conditions.quotaLeft ? now.toSecsSinceEpoch() + m_conditions.quotaLeft->second : 0);
    return {};
}

net::Response GithubService::answer(const Ask& ask)
{
    const Place place = placeOf(ask);
    Visit visit{.state = m_state,
                .quotas = m_quotas,
                .conditions = m_conditions,
                .listed = m_listed,
                .seed = m_seed,
                .ask = ask,
                .base = place.base};
    visit.now = ask.now.addMSecs(-ask.now.time().msec());
    if (m_conditions.clockAhead != 0)
        visit.now = visit.now.addSecs(m_conditions.clockAhead);
    net::Response answer = admit(visit, place.path);
    if (!ask.withFullRights)
        addHeaders(visit, place.path, requestId(), answer);
    return answer;
}

std::optional<net::Response> GithubService::refuseSignIn(Visit& visit)
{
    const QByteArray authorization = visit.ask.headers.value("authorization");
    if (authorization.isEmpty())
        return std::nullopt;
    const QByteArray text = tokenIn(authorization);
    if (looksLikeJwt(text)) {
        const auto checked = checkJwt(m_state.app, text, visit.now);
        visit.asApp = checked.has_value();
        return checked ? std::nullopt : std::optional(refuse(checked.error().status, checked.error().message));
    }
    if (m_badTokens.areTooMany(visit.now))
        return refuse(403, u"Maximum number of login attempts exceeded. Please try again later."_s);
    if (!wasGivenOut(m_state, text))
        m_badTokens.note(visit.now);
    const Token* token = findToken(m_state, text, visit.now);
    const bool isFresh = token && m_conditions.freshTokenDelayMs > 0 && !token->issuedAt.isNull() &&
                         visit.ask.now.addSecs(m_conditions.clockAhead) < token->issuedAt.addMSecs(m_conditions.freshTokenDelayMs);
    if (!token || isFresh)
        return refuse(401, u"Bad credentials"_s);
    visit.tokenToday = tokenUnder(m_conditions, m_state, *token);
    visit.token = visit.tokenToday ? &*visit.tokenToday : token;
    return std::nullopt;
}

std::optional<net::Response> GithubService::refuseCharge(const Visit& visit, const QByteArray& path)
{
    if (!visit.token || path == "/rate_limit")
        return std::nullopt;
    const Charged who = visit.charged();
    const qint64 moment = visit.now.toMSecsSinceEpoch();
    switch (m_quotas.charge(who, resourceOf(path), writes(visit, path), visit.ask.underWay, moment)) {
    case Quotas::Verdict::Free:
        break;
    case Quotas::Verdict::HourUsedUp:
        return refuse(403, u"API rate limit exceeded for %1."_s.arg(who.login), "/rest/using-the-rest-api/rate-limits-for-the-rest-api");
    case Quotas::Verdict::TooFast:
        return refuseForPace(403, m_quotas.limits()->retryAfter);
    }
    return std::nullopt;
}

net::Response GithubService::admit(Visit& visit, const QByteArray& path)
{
    if (visit.ask.withFullRights)
        return dispatch(visit, path);
    if (auto refusal = refuseUnfit(visit.ask))
        return *std::move(refusal);
    if (auto refusal = refuseSignIn(visit))
        return *std::move(refusal);
    if (auto refusal = refuseCharge(visit, path))
        return *std::move(refusal);
    return conditional(visit, dispatch(visit, path), path);
}

net::Response GithubService::dispatch(Visit& visit, const QByteArray& path)
{
    const auto named = withNames(m_state, path);
    if (!named)
        return notFound();
    auto found = findRoute(visit.ask.method, *named);
    if (!found)
        return notFound();
    const Route& route = *found->route;
    visit.documentation = route.documentation;
    visit.permission = route.permission;
    visit.values = std::move(found->values);
    if (!visit.ask.withFullRights)
        if (auto refusal = refuseCaller(visit, route))
            return *std::move(refusal);
    const bool ofOrganization = QByteArrayView(route.path).startsWith("/orgs/{org}");
    const bool ofRepository = QByteArrayView(route.path).startsWith("/repos/{owner}/{repo}");
    if ((ofOrganization || ofRepository) && visit.values.takeFirst().compare(m_state.organization, Qt::CaseInsensitive) != 0)
        return notFound(route.documentation);
    if (ofOrganization || ofRepository)
        if (auto refusal = refuseWithoutSso(visit, route))
            return *std::move(refusal);
    if (ofRepository) {
        const QString name = visit.values.takeFirst();
        visit.repository = m_state.repositoryNamed(name);
        const Repository* moved = visit.repository ? nullptr : m_state.repositoryOnceNamed(name);
        const Repository* meant = visit.repository ? visit.repository : moved;
        if (!meant || !visit.reaches(*meant))
            return notFound(route.documentation);
        if (moved)
            return redirect(visit, *moved, *named);
    }
    if (visit.token && !permits(*visit.token, route.permission))
        return refuseAccess(visit, route);
    visit.idPath = withIds(m_state, visit.repository, *named);
    return route.handle(visit);
}

net::Response GithubService::conditional(const Visit& visit, net::Response answer, const QByteArray& path)
{
    if (visit.ask.method != net::Method::Get || answer.status != 200)
        return answer;
    const QByteArray etag = etagOf(answer, visit.token);
    const QByteArray known = visit.ask.headers.value("if-none-match");
    // The weak comparison: W/ does not matter.
    if (!known.isEmpty() && (known == "*" || known.contains(etag.mid(2)))) {
        answer = answerNothing(304);
        if (visit.token && path != "/rate_limit")
            m_quotas.refund(visit.charged(), u"core"_s);
    }
    answer.headers.add("etag"_ba, etag);
    answer.headers.add("cache-control"_ba, "private, max-age=60, s-maxage=60"_ba);
    answer.headers.add("vary"_ba, "Accept, Authorization, Cookie, X-GitHub-OTP"_ba);
    return answer;
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
    const auto pace = [&](int value) { return m_ordinaryLimits ? QJsonValue(value) : QJsonValue(QJsonValue::Null); };
    return {{u"writes_per_minute"_s, pace(60)}, {u"points_per_minute"_s, pace(800)}, {u"concurrent"_s, pace(60)}};
}

QJsonObject GithubService::endpoint(const QUrl& base) const
{
    QJsonObject endpoint{{u"api"_s, base.toString()}, {u"organization"_s, m_state.organization}};
    if (!m_state.tokens.isEmpty())
        endpoint.insert(u"token"_s, QString::fromLatin1(m_state.tokens.first().text));
    if (m_state.repositoryNamed(managementRepository))
        endpoint.insert(u"management"_s,
                        QJsonObject{{u"repository"_s, QString(managementRepository)}, {u"path"_s, QString(conventionsPath)}});
    if (m_state.app.isThere())
        endpoint.insert(u"app"_s, QJsonObject{{u"id"_s, m_state.app.id},
                                              {u"installation"_s, m_state.app.installation},
                                              {u"privateKey"_s, QString::fromLatin1(samplePrivateKey())}});
    return endpoint;
}

} // namespace qm::sandbox::github
