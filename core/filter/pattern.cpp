// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/pattern.h"

namespace qm::filter {
namespace {

/// The place after the character at a place: two units where it is a surrogate pair.
qsizetype after(QStringView text, qsizetype at)
{
    const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return at + (isPair ? 2 : 1);
}

} // namespace

bool Pattern::matchesWhole(const QString& other) const
{
    if (!hasWildcards())
        return text.compare(other, Qt::CaseInsensitive) == 0;
    return folded().matchesFolded(other.toCaseFolded());
}

/// The classic two pointers: on a mismatch the last run takes one character more. Never worse than pattern times text.
bool Pattern::matchesFolded(QStringView other) const
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype lastRun = -1;
    qsizetype runEnd = 0;
    while (t < other.size()) {
        if (p < text.size() && text.at(p) == anyRun) {
            lastRun = p++;
            runEnd = t;
        } else if (p < text.size() && text.at(p) == anyOne) {
            ++p;
            t = after(other, t);
        } else if (p < text.size() && text.at(p) == other.at(t)) {
            ++p;
            ++t;
        } else if (lastRun >= 0) {
            p = lastRun + 1;
            runEnd = after(other, runEnd);
            t = runEnd;
        } else {
            return false;
        }
    }
    while (p < text.size() && text.at(p) == anyRun)
        ++p;
    return p == text.size();
}

} // namespace qm::filter
