// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/service.h"

#include "core/base/redactor.h"
#include "core/net/address.h"
#include "core/net/deadline.h"

#include <QCoreApplication>
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
}

Task<Result<Response>> Service::send(Request request, std::optional<QUrl> page, std::stop_token stop)
{
    const Result<QUrl> url = page ? pageAddress(m_vendor.base, *page) : addressOf(request, m_vendor.base);
    if (!url)
        co_return fail(complete(url.error(), request, nullptr));

    Milliseconds left = request.deadline.value_or(m_limits.callDeadline);
    const Milliseconds perAttempt = request.deadline.value_or(m_limits.attemptDeadline);
    bool inDoubt = false;
    std::optional<Answer> last;

    const auto failed = [&](Error error) {
        error.inDoubt = inDoubt;
        return fail(complete(std::move(error), request, last && *last ? &**last : nullptr));
    };

    for (int attempts = 1;; ++attempts) {
        Result<Limiter::Slot> slot = co_await m_parts.limiter->acquire(request.writes(), stop);
        if (!slot)
            co_return failed(slot.error());

        const Milliseconds began = m_parts.clock.elapsed();
        last = co_await attempt(request, *url, std::min(perAttempt, left), stop);
        left -= m_parts.clock.elapsed() - began;
        slot->leave();

        const Answer& answer = *last;
        if (answer && isSuccess(request, *answer))
            co_return *answer;
        inDoubt = inDoubt || mayHaveChanged(request, answer);

        std::optional<Milliseconds> pause;
        if (answer && m_vendor.pause)
            pause = m_vendor.pause(*answer, m_parts.clock.now());
        if (pause)
            m_parts.limiter->holdBack(*pause); // which everybody's next `acquire` obeys, ours too
        if (attempts >= m_limits.attempts || stop.stop_requested() || !mayRepeat(request, answer, pause.has_value()))
            co_return failed(errorOf(request, answer));

        const Milliseconds wait = pause ? Milliseconds(0) : backOff(attempts, m_random);
        left -= wait;
        if (left.count() <= 0)
            co_return failed(errorOf(request, answer));
        if (const Result<void> slept = co_await m_parts.clock.sleep(wait, stop); !slept)
            co_return failed(slept.error());
    }
}

Task<Answer> Service::attempt(Request request, QUrl url, Milliseconds limit, std::stop_token stop)
{
    Deadline deadline(m_parts.clock, limit, stop);
    Answer answer = co_await exchange(std::move(request), std::move(url), deadline.token());
    const bool late = deadline.expired() && !stop.stop_requested();
    co_await deadline.end();
    if (!answer && late && answer.error().error.kind == Error::Kind::Cancelled)
        co_return tl::unexpected<Unanswered>({.error = tooLate(limit), .reached = answer.error().reached, .again = true});
    co_return answer;
}

Task<Answer> Service::exchange(Request request, QUrl url, std::stop_token stop)
{
    for (int times = 1;; ++times) {
        const Result<Headers> identity = co_await m_parts.signIn.headers(stop);
        if (!identity)
            co_return unusable(identity.error(), false);
        Answer answer = co_await follow(wireRequest(request, url, *identity), stop);
        if (times == mostSignIns || !answer || !refusesIdentity(*answer) || !m_parts.signIn.refused(*identity, *answer))
            co_return answer;
    }
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
    tl::expected<Response, TransportFailure> response = co_await m_parts.transport.send(wire, stop);
    Answer answer = std::move(response).map_error(&unanswered);
    if (answer && answer->body.size() > wire.responseBytes)
        answer = unusable({.kind = Error::Kind::Protocol, .reason = Words::tr("the answer is too long")}, true);
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
    wire.headers.add(request.headers);
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
