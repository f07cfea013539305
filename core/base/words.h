// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace qm {

/// The names nearest to what somebody typed, best first, at most `most`: for "did you mean …?".
QStringList nearestNames(const QString& typed, const QStringList& names, int most = 3);

/// "a", "a and b", "a, b and c": a list as people write it.
QString joinedWithAnd(const QStringList& names);

} // namespace qm
