// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/service.h"

#include "core/base/redactor.h"
#include "core/net/address.h"
#include "core/net/deadline.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

constexpr int mostRedirects{5};
constexpr int mostSignIns{5};
/// So often a service may ask one request for patience.
constexpr int mostRefusals{10};

QByteArray hashOf(const Headers& identity)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [name, value] : identity.all())
        hash.addData(value);
    return hash.result();
}

QByteArray bodyOf(const Request& request)
{
    return request.body ? QJsonDocument(*request.body).toJson(QJsonDocument::Compact) : QByteArray();
}

Error tooLate(Milliseconds limit)
{
    const int seconds = int(std::max<qint64>(1, limit.count() / 1000));
    return {.kind = Error::Kind::Unreachable,
            .reason = Words::tr("no answer came within %n second(s)", nullptr, seconds),
            .hint = Words::tr("Check the network and the service's status page, then try again.")};
}

Error noSuccess(int status)
{
    return {.kind = Error::Kind::Protocol, .reason = Words::tr("the answer is the unexpected status %1").arg(status)};
}

tl::unexpected<Unanswered> unusable(Error error, bool reached)
{
    return tl::unexpected<Unanswered>({.error = std::move(error), .reached = reached});
}

} // namespace

Service::Service(Vendor vendor, Limits limits, Parts parts)
    : m_vendor(std::move(vendor))
    , m_limits(limits)
    , m_parts(std::move(parts))
    , m_random(limits.jitterSeed)
{
    if (!m_parts.limiter)
        m_parts.limiter = std::make_shared<Limiter>(limits, m_parts.clock);
    if (!m_parts.cache)
        m_parts.cache = std::make_shared<AnswerCache>(limits.cacheBytes);
}

Result<QUrl> Service::addressOf(const Request& request, const std::optional<QUrl>& page) const
{
    if (m_vendor.knows && !m_vendor.knows(request))
        return fail({.kind = Error::Kind::Internal, .reason = Words::tr("“%1” is in no table of calls").arg(request.pathTemplate)});
    if (page)
        return pageAddress(m_vendor.base, *page);
    const auto elsewhere = m_vendor.elsewhere.find(request.pathTemplate);
    return elsewhere == m_vendor.elsewhere.end() ? net::addressOf(request, m_vendor.base) : Result<QUrl>(elsewhere->second);
}

Task<Result<Response>> Service::send(Request request, std::optional<QUrl> page, Reader reader, std::stop_token stop)
{
    const Result<QUrl> url = addressOf(request, page);
    if (!url)
        co_return fail(complete(url.error(), request, nullptr));

    Limiter::Charge charge{.writes = request.writes(), .patience = m_limits.maxWait};
    if (m_vendor.resource)
        charge.resource = m_vendor.resource(request);
    Milliseconds left = request.deadline.value_or(m_limits.callDeadline);
    const Milliseconds perAttempt = request.deadline.value_or(m_limits.attemptDeadline);
    int attempts = 0;
    int refusals = 0;
    bool inDoubt = false;
    std::optional<Answer> last;

    const auto failed = [&](Error error) {
        error.inDoubt = inDoubt;
        return fail(complete(std::move(error), request, last && *last ? &**last : nullptr));
    };

    for (;;) {
        Result<Limiter::Slot> slot = co_await m_parts.limiter->acquire(charge, stop);
        if (!slot)
            co_return failed(slot.error());
        *charge.patience -= slot->heldBack();

        const Milliseconds began = m_parts.clock.elapsed();
        last = co_await attempt(request, *url, reader, std::min(perAttempt, left), stop);
        left -= m_parts.clock.elapsed() - began;
        slot->leave();

        const Answer& answer = *last;
        const std::optional<Pause> pause = answer ? learnLimits(*answer, began) : std::nullopt;
        if (answer && isSuccess(request, *answer))
            co_return *answer;
        inDoubt = inDoubt || mayHaveChanged(request, answer);
        // A refusal that asks for patience is no attempt: how long we have it, the limiter knows.
        ++(pause ? refusals : attempts);
        if (attempts >= m_limits.attempts || refusals >= mostRefusals || stop.stop_requested() ||
            !mayRepeat(request, answer, pause.has_value()))
            co_return failed(errorOf(request, answer));

        const Milliseconds wait = pause ? Milliseconds(0) : backOff(attempts, m_random);
        left -= wait;
        if (left.count() <= 0)
            co_return failed(errorOf(request, answer));
        if (const Result<void> slept = co_await m_parts.clock.sleep(wait, stop); !slept)
            co_return failed(slept.error());
    }
}

/// Tells the limiter what an answer says of limits: everybody's next `acquire` obeys it, our own too.
std::optional<Pause> Service::learnLimits(const Response& answer, Milliseconds sentAt)
{
    if (m_vendor.quota)
        if (const std::optional<Quota> quota = m_vendor.quota(answer))
            m_parts.limiter->observe(*quota);
    const std::optional<Pause> pause = m_vendor.pause ? m_vendor.pause(answer, m_parts.clock.now()) : std::nullopt;
    if (pause)
        m_parts.limiter->holdBack(*pause, sentAt);
    return pause;
}

Task<Answer> Service::attempt(Request request, QUrl url, Reader reader, Milliseconds limit, std::stop_token stop)
{
    Deadline deadline(m_parts.clock, limit, stop);
    Answer answer = co_await exchange(std::move(request), std::move(url), reader, deadline.token());
    const bool late = deadline.expired() && !stop.stop_requested();
    co_await deadline.end();
    if (!answer && late && answer.error().error.kind == Error::Kind::Cancelled)
        co_return tl::unexpected<Unanswered>({.error = tooLate(limit), .reached = answer.error().reached, .again = true});
    co_return answer;
}

Task<Answer> Service::exchange(Request request, QUrl url, Reader reader, std::stop_token stop)
{
    for (int times = 1;; ++times) {
        const Result<Headers> identity = co_await m_parts.signIn.headers(stop);
        if (!identity)
            co_return unusable(identity.error(), false);
        Answer answer = co_await transact(request, url, reader, *identity, stop);
        if (times == mostSignIns || !answer || !refusesIdentity(*answer) || !m_parts.signIn.refused(*identity, *answer))
            co_return answer;
    }
}

Task<Answer> Service::transact(Request request, QUrl url, Reader reader, Headers identity, std::stop_token stop)
{
    WireRequest wire = wireRequest(request, url, identity);
    if (request.method != Method::Get || m_limits.cacheBytes <= 0 || wire.headers.contains("If-None-Match"))
        co_return co_await follow(std::move(wire), stop);
    const AnswerKey key{.url = std::move(url), .accept = wire.headers.value("Accept"), .identity = hashOf(identity), .reader = reader};
    const std::optional<AnswerCache::Entry> known = m_parts.cache->find(key);
    if (known)
        wire.headers.add("If-None-Match", known->etag);
    Answer answer = co_await follow(std::move(wire), stop);
    if (answer && answer->status == 304 && known)
        answer->known = known->value;
    else if (answer && answer->status == 200 && answer->headers.contains("ETag"))
        answer->key = std::make_shared<const AnswerKey>(key);
    co_return answer;
}

bool Service::refusesIdentity(const Response& answer) const
{
    return answer.status == 401 || (answer.status == 403 && !(m_vendor.pause && m_vendor.pause(answer, m_parts.clock.now())));
}

Task<Answer> Service::follow(WireRequest wire, std::stop_token stop)
{
    for (int redirects = 0;; ++redirects) {
        Answer answer = co_await transmit(wire, stop);
        if (!answer || !isRedirect(*answer))
            co_return answer;
        if (redirects == mostRedirects)
            co_return unusable({.kind = Error::Kind::Protocol, .reason = Words::tr("it redirects again and again")}, false);
        const Result<QUrl> target = redirectTarget(wire.url, answer->headers.value("Location"));
        if (!target)
            co_return unusable(target.error(), false);
        wire.url = *target;
    }
}

Task<Answer> Service::transmit(WireRequest wire, std::stop_token stop)
{
    const Milliseconds began = m_parts.clock.elapsed();
    ++m_tally.sent;
    tl::expected<Response, TransportFailure> response = co_await m_parts.transport.send(wire, stop);
    Answer answer = std::move(response).map_error(&unanswered);
    if (answer && answer->body.size() > wire.responseBytes)
        answer = unusable({.kind = Error::Kind::Protocol, .reason = Words::tr("the answer is too long")}, true);
    if (answer && answer->status == 304)
        ++m_tally.unchanged;
    log(wire, m_parts.clock.elapsed() - began, answer);
    co_return answer;
}

WireRequest Service::wireRequest(const Request& request, const QUrl& url, const Headers& identity) const
{
    WireRequest wire{.method = request.method,
                     .url = url,
                     .headers = m_vendor.headers,
                     .body = bodyOf(request),
                     .safeToRepeat = request.method == Method::Get,
                     .responseBytes = m_limits.responseBytes};
    for (const auto& [name, value] : request.headers.all())
        wire.headers.set(name, value);
    if (request.body && !wire.headers.contains("Content-Type"))
        wire.headers.add("Content-Type", "application/json");
    wire.headers.add(identity);
    return wire;
}

Error Service::errorOf(const Request& request, const Answer& answer) const
{
    if (!answer)
        return answer.error().error;
    Error error = m_vendor.refusal ? m_vendor.refusal(*answer) : noSuccess(answer->status);
    return complete(std::move(error), request, &*answer);
}

Error Service::complete(Error error, const Request& request, const Response* response) const
{
    if (error.system.isEmpty())
        error.system = m_vendor.name;
    if (response && error.status == 0)
        error.status = response->status;
    if (response && error.requestId.isEmpty())
        error.requestId = redactedHeader(m_vendor.requestIdHeader, response->headers.value(m_vendor.requestIdHeader));
    return std::move(error).attempting(request.attempted);
}

void Service::log(const WireRequest& wire, Milliseconds took, const Answer& answer) const
{
    // Neither query nor headers: those are the places where a credential can be.
    const QString place = wire.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    const QByteArray id = answer ? answer->headers.value(m_vendor.requestIdHeader) : QByteArray();
    const QString outcome = answer ? QString::number(answer->status) : answer.error().error.reason;
    m_parts.log->info("{} {} {} {} ms {}", methodName(wire.method).toStdString(), place.toStdString(), outcome.toStdString(), took.count(),
                      id.isEmpty() ? "-" : id.toStdString());
}

} // namespace qm::net
