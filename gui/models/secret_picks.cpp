// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/secret_picks.h"

#include "gui/models/cells.h"

using namespace Qt::StringLiterals;

namespace qm::gui {

std::unique_ptr<SecretPickTable> makeSecretPickTable()
{
    const QStringList beside{u"team"_s, u"should_be"_s, u"updated"_s, u"deviation"_s}; // says nothing of what to pick
    SecretPickTable::Parts parts{.columns = {{.id = u"pick"_s,
                                              .cell = [](const SecretPick& pick) { return tickCell(pick.isPicked); },
                                              .order = [](const SecretPick& pick) -> filter::Value { return pick.isPicked; }}},
                                 .fields = filter::lifted<SecretPick>(secretTableFields()),
                                 .id = [](const SecretPick& pick) { return pick.scope.secret.name; },
                                 .sortColumn = 1};
    for (const TableColumn<ShownSecret>& each : secretTableColumns())
        if (!beside.contains(each.id))
            parts.columns << TableColumn<SecretPick>{.id = each.id,
                                                     .title = each.title,
                                                     .cell = each.cell,
                                                     .order = each.order,
                                                     .tip = each.tip,
                                                     .stretches = each.stretches,
                                                     .isRight = each.isRight};
    return std::make_unique<SecretPickTable>(std::move(parts));
}

} // namespace qm::gui
