// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"

#include <QString>

namespace qm::gui {

/// How long something took that was waited for: "85 ms", "2.4 s", "3 minutes".
QString tookInWords(Milliseconds duration);

} // namespace qm::gui
