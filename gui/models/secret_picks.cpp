// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/secret_picks.h"

#include "gui/models/cells.h"
#include "gui/models/secret_table.h"

using namespace Qt::StringLiterals;

namespace qm::gui {

std::unique_ptr<SecretPickTable> makeSecretPickTable()
{
    SecretPickTable::Parts parts{.columns = {{.id = u"pick"_s,
                                              .cell = [](const SecretPick& pick) { return tickCell(pick.isPicked); },
                                              .order = [](const SecretPick& pick) -> filter::Value { return pick.isPicked; }}},
                                 .id = [](const SecretPick& pick) { return pick.scope.secret.name; },
                                 .sortColumn = 1};
    for (const TableColumn<cli::SecretRow>& each : secretTableColumns())
        if (each.id != "updated"_L1 && each.id != "team"_L1)
            parts.columns << TableColumn<SecretPick>{each.id, each.title, each.cell, each.order, each.stretches, each.isRight};
    for (const filter::Column<cli::SecretRow>& each : cli::secretColumns())
        parts.fields << filter::Column<SecretPick>{each.field, each.value};
    return std::make_unique<SecretPickTable>(std::move(parts));
}

} // namespace qm::gui
