// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace qm {

/// A duration as our formats and the filter language write it: a whole number and `m`, `h`, `d` or `w`, up to a hundred years.
std::optional<Milliseconds> durationFrom(QStringView text);

/// How long something took or is ago, as people say it: "3 hours", "1 minute"; whole ones of the largest unit of which there are two at
/// least (of minutes: one).
QString inWords(Milliseconds duration);

} // namespace qm
