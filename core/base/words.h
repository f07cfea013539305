// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace qm {

/// The names nearest to what somebody typed, best first, at most `most`: for "did you mean …?".
QStringList nearestNames(const QString& typed, const QStringList& names, int most = 3);

/// "Did you mean a, b or c?" with the nearest names; empty where none is near.
QString didYouMean(const QString& typed, const QStringList& names, int most = 3);

/// "a", "a and b", "a, b and c": a list as people write it.
QString joinedWithAnd(const QStringList& names);

/// The same with at most `most` names: "a, b and 3 more".
QString joinedWithAnd(const QStringList& names, int most);

/// "a", "a or b", "a, b or c".
QString joinedWithOr(const QStringList& names);

/// Whether that part stands somewhere in the text, without regard to case.
bool holdsInAnyCase(QStringView text, QStringView part);

/// Text whose origin we do not control, fit to stand in a sentence or a log line: control, bidi and other invisible
/// characters become "\u{202e}", and what is longer than `longest` characters ends in "…".
QString shownSafely(QStringView text, qsizetype longest = 80);

/// Text whose origin we do not control as a terminal or a table may show it, whole and as wide as it is: invisible
/// characters become "�".
QString printable(QStringView text);

} // namespace qm
