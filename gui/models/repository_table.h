// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/estate_rows.h"
#include "gui/models/row_table.h"

namespace qm::gui {

using RepositoryTable = RowTable<cli::RepositoryRow>;

std::unique_ptr<RepositoryTable> makeRepositoryTable();

} // namespace qm::gui
