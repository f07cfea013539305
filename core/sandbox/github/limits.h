// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/ask.h"

#include <QList>

#include <optional>

namespace qm::sandbox::github {

/// GitHub's published limits of one identity: 5,000 requests an hour, 900 points a minute (a read 1, a write 5), 80 writes a
/// minute. Counted always, so that the headers tell; enforced only where asked for.
class Limits {
public:
    explicit Limits(bool enforced)
        : m_enforced(enforced)
    {
    }

    enum class Refusal { Primary, Secondary };

    /// Counts a request that arrives; says why it is refused, if it is.
    std::optional<Refusal> refuses(const Ask& ask);

    /// A request that turned out not to count (304).
    void giveBack() { --m_used; }

    static constexpr int perHour = 5'000;
    int used() const { return m_used; }
    QDateTime resetsAt() const { return m_hourStart.addSecs(3'600); }

private:
    bool m_enforced;
    int m_used{0};
    QDateTime m_hourStart{};
    struct Counted {
        QDateTime at;
        int points;
        bool isWrite;
    };
    QList<Counted> m_lastMinute;
};

} // namespace qm::sandbox::github
