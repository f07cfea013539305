// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/field.h"

#include <vector>

namespace qm::gui {

/// The places of rows in the order of what they are sorted by; those that are alike in it stay as they are.
std::vector<qsizetype> rowOrder(const std::vector<filter::Value>& keys, Qt::SortOrder order);

} // namespace qm::gui
