// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QStringView>

#include <optional>

namespace qm {

/// A duration as our formats and the filter language write it: a whole number and `m`, `h`, `d` or `w`, up to a hundred years.
std::optional<Milliseconds> durationFrom(QStringView text);

} // namespace qm
