// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/scope_grid.h"

namespace qm::gui {

/// The matrix as it is seen: a line for each secret, also where its group is folded, a column for each repository, every cell in
/// words.
QByteArray asCsv(const ScopeGrid& grid);

} // namespace qm::gui
