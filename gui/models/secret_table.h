// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/estate_rows.h"
#include "core/operations/scope/scope_standings.h"
#include "gui/models/picture.h"
#include "gui/models/row_table.h"

namespace qm::gui {

/// A secret as the window shows it.
struct ShownSecret : cli::SecretRow {
    operations::SecretStanding standing{};
    qint64 age{0}; ///< days since its value or who may read it was written

    bool operator==(const ShownSecret&) const = default;
};

/// All that is known, in no order.
QList<ShownSecret> shownSecrets(const Picture& picture);

/// What a secret's standing comes to, in words: "1 missing"; "none" where it is as it should be.
Cell deviationCell(const operations::SecretStanding& standing);

using SecretTable = RowTable<ShownSecret>;

/// Its columns, and what it can be filtered by, for every table whose rows are secrets, too.
const QList<TableColumn<ShownSecret>>& secretTableColumns();
const QList<filter::Column<ShownSecret>>& secretTableFields();

std::unique_ptr<SecretTable> makeSecretTable();

} // namespace qm::gui
