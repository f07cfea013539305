// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/limiter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qm::net {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Limiter)
};

Error leftAloneUntil(const QDateTime& moment)
{
    return {.kind = Error::Kind::Quota,
            .reason = Words::tr("its limit is used up"),
            .hint =
                Words::tr("It takes further requests from %1 on; try again then.").arg(moment.toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s))};
}

} // namespace

Limiter::Limiter(const Limits& limits, Clock& clock)
    : m_clock(clock)
    , m_limits(limits)
    , m_slots(limits.concurrent, clock)
    , m_writers(1, clock)
    , m_bucket(limits.writeBurst)
    , m_filledAt(clock.elapsed())
    , m_heldUntil(clock.elapsed())
{
}

Task<Result<Limiter::Slot>> Limiter::acquire(bool writes, std::stop_token stop)
{
    // Who waits for the pace has no slot yet, so that it holds up no reads.
    if (writes && m_limits.writesPerMinute)
        if (const Result<void> paced = co_await waitForPace(stop); !paced)
            co_return fail(paced.error());
    Result<Slot> slot = co_await m_slots.enter(stop);
    if (!slot)
        co_return slot;
    if (const Result<void> welcome = co_await waitForService(stop); !welcome)
        co_return fail(welcome.error());
    co_return slot;
}

void Limiter::holdBack(Milliseconds duration)
{
    m_heldUntil = std::max(m_heldUntil, m_clock.elapsed() + duration);
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

Task<Result<void>> Limiter::waitForService(std::stop_token stop)
{
    // Another answer may make the wait longer while we are in it.
    for (Milliseconds left = m_heldUntil - m_clock.elapsed(); left.count() > 0; left = m_heldUntil - m_clock.elapsed()) {
        if (left > m_limits.maxWait)
            co_return fail(leftAloneUntil(m_clock.now().addMSecs(left.count())));
        if (const Result<void> slept = co_await m_clock.sleep(left, stop); !slept)
            co_return slept;
    }
    co_return Result<void>();
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

} // namespace qm::net
