// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/limits.h"

#include <algorithm>

namespace qm::sandbox::github {

bool Quotas::Bucket::take(double amount, double capacity, double perMillisecond, qint64 now)
{
    level = std::max(0.0, level - static_cast<double>(now - at) * perMillisecond);
    at = now;
    if (level + amount > capacity)
        return false;
    level += amount;
    return true;
}

Quotas::Hour& Quotas::current(Identity& identity, const QString& resource, qint64 now)
{
    Hour& hour = identity.hours[resource];
    if (now / 1000 >= hour.resetsAt)
        hour = {.used = 0, .resetsAt = now / 1000 + 3600};
    return hour;
}

Quotas::Verdict Quotas::charge(const QString& login, const QString& resource, bool writes, int underWay, qint64 now)
{
    Identity& identity = m_identities[login];
    Hour& hour = current(identity, resource, now);
    if (!m_enforced) {
        // Never seen as used up, since nothing is refused.
        hour.used = std::min(hour.used + 1, requestsPerHour - 1);
        return Verdict::Free;
    }
    if (hour.remaining() <= 0)
        return Verdict::HourUsedUp;
    ++hour.used;
    constexpr double minute = 60'000;
    if (underWay > requestsAtOnce || !identity.points.take(writes ? 5 : 1, pointsPerMinute, pointsPerMinute / minute, now))
        return Verdict::TooFast;
    if (writes && (!identity.writes.take(1, writesPerMinute, writesPerMinute / minute, now) ||
                   !identity.writesOfHour.take(1, writesPerHour, writesPerHour / (60 * minute), now)))
        return Verdict::TooFast;
    return Verdict::Free;
}

void Quotas::refund(const QString& login, const QString& resource)
{
    Hour& hour = m_identities[login].hours[resource];
    hour.used = std::max(0, hour.used - 1);
}

Quotas::Hour Quotas::hour(const QString& login, const QString& resource, qint64 now)
{
    return current(m_identities[login], resource, now);
}

} // namespace qm::sandbox::github
