// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/table_model.h"

namespace qm::gui {

int TableModel::nameColumn() const
{
    for (int column = 0; column < columnCount(); ++column)
        if (stretches(column))
            return column;
    return 0;
}

} // namespace qm::gui
