// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/limiter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Limiter)
};

constexpr int pointsOfRead{1};
constexpr int pointsOfWrite{5};
constexpr Milliseconds minute{1min};

/// Waits shorter than this are nobody's business.
constexpr Milliseconds worthTelling{1s};
/// While answers are under way that may tell more of a quota, it is looked at again so often.
constexpr Milliseconds betweenLooks{250ms};
/// Clocks may be off by a little: a quota is full again so long after the moment that was told.
constexpr Milliseconds afterReset{1s};
/// The wait that we choose is doubled up to so many times.
constexpr int mostDoublings{5};

Error leftAloneUntil(const Waiting& waiting)
{
    return {
        .kind = Error::Kind::Quota,
        .reason = waiting.reason,
        .hint =
            Words::tr("It takes further requests from %1 on; try again then.").arg(waiting.until.toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s))};
}

} // namespace

Limiter::Limiter(const Limits& limits, Clock& clock)
    : m_clock(clock)
    , m_limits(limits)
    , m_slots(limits.concurrent, clock)
    , m_writers(1, clock)
    , m_spenders(1, clock)
    , m_bucket(limits.writeBurst)
    , m_filledAt(clock.elapsed())
    , m_heldUntil(clock.elapsed())
{
}

void Limiter::Slot::leave()
{
    if (m_limiter && std::exchange(m_isCounted, false))
        --m_limiter->m_underWay;
    m_pass.leave();
}

Task<Result<Limiter::Slot>> Limiter::acquire(Charge charge, std::stop_token stop)
{
    // Who waits for the pace has no slot yet, so that it holds up no reads.
    if (charge.writes && m_limits.writesPerMinute)
        if (const Result<void> paced = co_await waitForPace(stop); !paced)
            co_return fail(paced.error());
    Result<Gate::Pass> pass = co_await m_slots.enter(stop);
    if (!pass)
        co_return fail(pass.error());
    Slot slot(*this, *std::move(pass));
    if (m_limits.pointsPerMinute)
        if (const Result<void> spent = co_await waitForPoints(charge.writes ? pointsOfWrite : pointsOfRead, stop); !spent)
            co_return fail(spent.error());
    if (untilService(charge.resource))
        if (const Result<void> welcome = co_await waitForService(slot, charge, stop); !welcome)
            co_return fail(welcome.error());
    ++m_underWay;
    slot.m_isCounted = true;
    co_return Result<Slot>(std::move(slot));
}

void Limiter::holdBack(const Pause& pause, Milliseconds sentAt)
{
    Milliseconds duration = pause.atLeast;
    if (!pause.isTold) {
        if (sentAt >= m_heldUntil) // else it was refused together with the one before
            m_untold = m_clock.elapsed() - m_heldUntil > 10 * minute ? 1 : std::min(m_untold + 1, mostDoublings + 1);
        duration *= 1 << std::max(m_untold - 1, 0);
    }
    const Milliseconds until = m_clock.elapsed() + duration;
    if (until < m_heldUntil)
        return;
    m_heldUntil = until;
    m_heldBecause = pause.reason;
}

void Limiter::observe(const Quota& quota)
{
    const auto known = m_quotas.find(quota.resource);
    if (known == m_quotas.end() || known->second.resetsAt < quota.resetsAt)
        m_quotas[quota.resource] = quota;
    else if (known->second.resetsAt == quota.resetsAt)
        known->second.remaining = std::min(known->second.remaining, quota.remaining); // answers may overtake each other
    else if (quota.remaining < known->second.remaining && quota.resetsAt > m_clock.now())
        known->second = quota; // somebody else is signed in, or it was cut short
}

std::optional<Quota> Limiter::quota(const QByteArray& resource) const
{
    const auto known = m_quotas.find(resource);
    return known == m_quotas.end() || known->second.resetsAt <= m_clock.now() ? std::nullopt : std::optional(known->second);
}

std::shared_ptr<void> Limiter::watch(Watcher watcher)
{
    const int number = m_nextWatcher++;
    if (m_told)
        watcher(m_told);
    m_watchers.emplace(number, std::move(watcher));
    return {nullptr, [this, number](void*) { m_watchers.erase(number); }};
}

Task<Result<void>> Limiter::waitForPace(std::stop_token stop)
{
    const Result<Gate::Pass> first = co_await m_writers.enter(stop);
    if (!first)
        co_return fail(first.error());
    for (Milliseconds wait = untilNextWrite(); wait.count() > 0; wait = untilNextWrite())
        if (const Result<void> slept = co_await m_clock.sleep(wait, stop); !slept)
            co_return slept;
    m_bucket -= 1;
    co_return Result<void>();
}

Task<Result<void>> Limiter::waitForPoints(int points, std::stop_token stop)
{
    const Result<Gate::Pass> first = co_await m_spenders.enter(stop);
    if (!first)
        co_return fail(first.error());
    bool hasWaited = false;
    for (Milliseconds wait = untilPoints(points); wait.count() > 0; wait = untilPoints(points)) {
        hasWaited = true;
        tell(Waiting{.until = m_clock.now().addMSecs(wait.count()),
                     .reason = Words::tr("no more than %n point(s) may be spent in a minute", nullptr, *m_limits.pointsPerMinute)});
        if (const Result<void> slept = co_await m_clock.sleep(wait, stop); !slept)
            co_return slept;
    }
    if (hasWaited)
        tell(std::nullopt);
    m_spent.emplace_back(m_clock.elapsed(), points);
    m_points += points;
    co_return Result<void>();
}

Task<Result<void>> Limiter::waitForService(Slot& slot, Charge charge, std::stop_token stop)
{
    // Another answer may make the wait longer while we are in it.
    while (const std::optional<Waiting> waiting = untilService(charge.resource)) {
        Milliseconds left(m_clock.now().msecsTo(waiting->until));
        if (left > charge.patience.value_or(m_limits.maxWait) - slot.m_heldBack)
            co_return fail(leftAloneUntil(*waiting));
        tell(waiting);
        if (m_underWay > 0 && m_heldUntil <= m_clock.elapsed())
            left = std::min(left, betweenLooks);
        const Milliseconds began = m_clock.elapsed();
        if (const Result<void> slept = co_await m_clock.sleep(left, stop); !slept)
            co_return slept;
        slot.m_heldBack += m_clock.elapsed() - began;
    }
    tell(std::nullopt);
    co_return Result<void>();
}

/// Until when the service takes nothing of that resource, and why; nothing where it does.
std::optional<Waiting> Limiter::untilService(const QByteArray& resource)
{
    if (const Milliseconds left = m_heldUntil - m_clock.elapsed(); left.count() > 0)
        return Waiting{.until = m_clock.now().addMSecs(left.count()), .reason = m_heldBecause};
    const auto quota = m_quotas.find(resource);
    if (quota == m_quotas.end() || quota->second.remaining > m_underWay)
        return std::nullopt;
    const QDateTime until = quota->second.resetsAt.addMSecs(afterReset.count());
    if (until <= m_clock.now()) {
        m_quotas.erase(quota);
        return std::nullopt;
    }
    return Waiting{.until = until, .reason = quota->second.reason};
}

Milliseconds Limiter::untilNextWrite()
{
    const double perMillisecond = *m_limits.writesPerMinute / 60'000.0;
    const Milliseconds now = m_clock.elapsed();
    m_bucket = std::min<double>(m_limits.writeBurst, m_bucket + (now - m_filledAt).count() * perMillisecond);
    m_filledAt = now;
    // Sums of fractions end a little below the whole token.
    constexpr double nearlyWhole = 1 - 1e-6;
    return m_bucket >= nearlyWhole ? Milliseconds(0) : Milliseconds(qint64(std::ceil((1 - m_bucket) / perMillisecond - 1e-6)));
}

/// How long until so many points more make no more than is allowed in any minute.
Milliseconds Limiter::untilPoints(int points)
{
    const Milliseconds now = m_clock.elapsed();
    while (!m_spent.empty() && now - m_spent.front().first >= minute) {
        m_points -= m_spent.front().second;
        m_spent.pop_front();
    }
    if (m_points == 0 || m_points + points <= *m_limits.pointsPerMinute)
        return Milliseconds(0);
    return m_spent.front().first + minute - now;
}

/// Says once what is waited for, and once that it is over.
void Limiter::tell(const std::optional<Waiting>& waiting)
{
    if (waiting && m_clock.now().msecsTo(waiting->until) < worthTelling.count())
        return;
    const bool isKnown =
        waiting && m_told && waiting->reason == m_told->reason && std::abs(waiting->until.msecsTo(m_told->until)) < worthTelling.count();
    if (isKnown || (!waiting && !m_told))
        return;
    m_told = waiting;
    for (const auto& [number, watcher] : std::map(m_watchers)) // who is told may stop watching
        watcher(m_told);
}

} // namespace qm::net
