// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/estate_rows.h"
#include "gui/models/row_table.h"

namespace qm::gui {

/// The organization's secrets.
using SecretTable = RowTable<cli::SecretRow>;

/// Its columns, for every table whose rows are secrets, too.
const QList<TableColumn<cli::SecretRow>>& secretTableColumns();

std::unique_ptr<SecretTable> makeSecretTable();

} // namespace qm::gui
