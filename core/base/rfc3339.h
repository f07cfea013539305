// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace qm {

/// The moment an RFC 3339 time names, in UTC and to the millisecond: "2026-11-24T10:00:00.1234567+01:00". The `T` and `Z` are
/// capitals, as every vendor writes them; nothing if it is anything else.
std::optional<QDateTime> timeFromRfc3339(QStringView text);

/// The time as our formats write it, UTC: "2026-11-24T09:00:00Z"; milliseconds only where there are some.
QString toRfc3339(const QDateTime& time);

} // namespace qm
