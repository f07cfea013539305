// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/estate_rows.h"
#include "core/operations/scope/scope_standings.h"
#include "gui/models/picture.h"
#include "gui/models/row_table.h"

namespace qm::gui {

/// A repository as the window shows it.
struct ShownRepository : cli::RepositoryRow {
    operations::RepositoryStanding standing{};

    bool operator==(const ShownRepository&) const = default;
};

/// All that is known, in no order.
QList<ShownRepository> shownRepositories(const Picture& picture);

using RepositoryTable = RowTable<ShownRepository>;

std::unique_ptr<RepositoryTable> makeRepositoryTable();

} // namespace qm::gui
