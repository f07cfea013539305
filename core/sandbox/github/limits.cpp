// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/limits.h"

#include <algorithm>
#include <numeric>

namespace qm::sandbox::github {

std::optional<Limits::Refusal> Limits::refuses(const Ask& ask)
{
    constexpr int pointsPerMinute = 900;
    constexpr int writesPerMinute = 80;
    if (!m_hourStart.isValid() || resetsAt() <= ask.now) {
        m_hourStart = ask.now;
        m_used = 0;
    }
    if (m_enforced && m_used >= perHour)
        return Refusal::Primary;
    ++m_used;
    if (!m_enforced)
        return std::nullopt;
    const bool isWrite = ask.method != net::Method::Get && !ask.path.endsWith("/graphql");
    m_lastMinute.removeIf([&](const Counted& counted) { return counted.at.secsTo(ask.now) >= 60; });
    const int points = std::accumulate(m_lastMinute.cbegin(), m_lastMinute.cend(), isWrite ? 5 : 1,
                                       [](int sum, const Counted& counted) { return sum + counted.points; });
    const auto writes = std::count_if(m_lastMinute.cbegin(), m_lastMinute.cend(), [](const Counted& counted) { return counted.isWrite; });
    if (points > pointsPerMinute || (isWrite && writes >= writesPerMinute))
        return Refusal::Secondary;
    m_lastMinute << Counted{ask.now, isWrite ? 5 : 1, isWrite};
    return std::nullopt;
}

} // namespace qm::sandbox::github
