// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qm::filter {

/// Text in which some characters stand for others: `anyRun` for any characters or none, `anyOne` for exactly one. Both are
/// noncharacters of Unicode, which no text holds, so that a quoted `*` stays a star.
struct Pattern {
    static constexpr QChar anyRun{0xfdd0};
    static constexpr QChar anyOne{0xfdd1};

    QString text{};

    bool operator==(const Pattern&) const = default;

    bool hasWildcards() const { return text.contains(anyRun) || text.contains(anyOne); }

    /// Whether all of that text is as the pattern says, without regard to case.
    bool matchesWhole(const QString& other) const;
    /// Whether some part of that text is; a pattern with wildcards must match the whole.
    bool matchesSomewhere(const QString& other) const;
};

} // namespace qm::filter
