// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/pattern.h"

#include "core/base/words.h"

namespace qm::filter {
namespace {

/// The place after the character at a place: two units where it is a surrogate pair.
qsizetype after(const QString& text, qsizetype at)
{
    const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return at + (isPair ? 2 : 1);
}

/// The classic two pointers: on a mismatch the last run takes one character more. Never worse than pattern times text.
bool matches(const QString& pattern, const QString& text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype lastRun = -1;
    qsizetype runEnd = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern.at(p) == Pattern::anyRun) {
            lastRun = p++;
            runEnd = t;
        } else if (p < pattern.size() && pattern.at(p) == Pattern::anyOne) {
            ++p;
            t = after(text, t);
        } else if (p < pattern.size() && pattern.at(p) == text.at(t)) {
            ++p;
            ++t;
        } else if (lastRun >= 0) {
            p = lastRun + 1;
            runEnd = after(text, runEnd);
            t = runEnd;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == Pattern::anyRun)
        ++p;
    return p == pattern.size();
}

} // namespace

bool Pattern::matchesWhole(const QString& other) const
{
    if (!hasWildcards())
        return text.compare(other, Qt::CaseInsensitive) == 0;
    return matches(text.toCaseFolded(), other.toCaseFolded());
}

bool Pattern::matchesSomewhere(const QString& other) const
{
    return hasWildcards() ? matchesWhole(other) : holdsInAnyCase(other, text);
}

} // namespace qm::filter
