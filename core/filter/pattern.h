// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace qm::filter {

/// Text in which some characters stand for others: `anyRun` for any characters or none, `anyOne` for exactly one. Both are
/// noncharacters of Unicode, which no text holds, so that a quoted `*` stays a star.
struct Pattern {
    static constexpr QChar anyRun{0xfdd0};
    static constexpr QChar anyOne{0xfdd1};

    QString text{};

    bool operator==(const Pattern&) const = default;

    bool hasWildcards() const
    {
        return std::ranges::any_of(text, [](QChar letter) { return letter == anyRun || letter == anyOne; });
    }

    /// Whether all of that text is as the pattern says, without regard to case.
    bool matchesWhole(const QString& other) const;
    /// The same of a text that is folded, by a pattern that is.
    bool matchesFolded(QStringView other) const;

    Pattern folded() const { return {text.toCaseFolded()}; }
};

} // namespace qm::filter
