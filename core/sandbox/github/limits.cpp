// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/limits.h"

#include <algorithm>

namespace qm::sandbox::github {

int requestsPerHourOfAnInstallation(qsizetype repositories, qsizetype people)
{
    const qsizetype more = std::max<qsizetype>(0, repositories - 20) + std::max<qsizetype>(0, people - 20);
    return static_cast<int>(std::min<qsizetype>(12'500, requestsPerHourOfAPerson + 50 * more));
}

bool Quotas::Bucket::take(double amount, double capacity, double perMillisecond, qint64 now)
{
    level = std::max(0.0, level - static_cast<double>(now - at) * perMillisecond);
    at = now;
    if (level + amount > capacity)
        return false;
    level += amount;
    return true;
}

Quotas::Hour& Quotas::current(const Charged& who, const QString& resource, qint64 now)
{
    Hour& hour = m_identities[who.login].hours[resource];
    if (now / 1000 < hour.resetsAt)
        return hour;
    hour = {.limit = m_limits && m_limits->requestsPerHour ? *m_limits->requestsPerHour : who.requestsPerHour,
            .used = 0,
            .resetsAt = now / 1000 + 3600};
    if (m_left && now / 1000 < m_left->resetsAt) {
        hour.used = std::max(0, hour.limit - m_left->requests);
        hour.resetsAt = m_left->resetsAt;
    }
    return hour;
}

Quotas::Verdict Quotas::charge(const Charged& who, const QString& resource, bool writes, int underWay, qint64 now)
{
    Hour& hour = current(who, resource, now);
    if (!m_limits) {
        // Never seen as used up, since nothing is refused.
        hour.used = std::min(hour.used + 1, hour.limit - 1);
        return Verdict::Free;
    }
    if (hour.remaining() <= 0)
        return Verdict::HourUsedUp;
    ++hour.used;
    constexpr double minute = 60'000;
    Identity& identity = m_identities[who.login];
    const auto take = [now](Bucket& bucket, double amount, int capacity, double over) {
        return bucket.take(amount, capacity, capacity / over, now);
    };
    if (underWay > m_limits->concurrent || !take(identity.points, writes ? 5 : 1, m_limits->pointsPerMinute, minute))
        return Verdict::TooFast;
    if (writes && (!take(identity.writes, 1, m_limits->writesPerMinute, minute) ||
                   !take(identity.writesOfHour, 1, m_limits->writesPerHour, 60 * minute)))
        return Verdict::TooFast;
    return Verdict::Free;
}

void Quotas::refund(const Charged& who, const QString& resource)
{
    Hour& hour = m_identities[who.login].hours[resource];
    hour.used = std::max(0, hour.used - 1);
}

Quotas::Hour Quotas::hour(const Charged& who, const QString& resource, qint64 now)
{
    return current(who, resource, now);
}

void Quotas::enforce(std::optional<Limits> limits, std::optional<int> left, qint64 resetsAt)
{
    m_limits = limits;
    m_left.reset();
    if (left)
        m_left = Left{*left, resetsAt};
    for (auto& [login, identity] : m_identities)
        identity = {};
}

} // namespace qm::sandbox::github
