// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/cells.h"

#include <QCoreApplication>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

} // namespace

Cell tickCell(bool isTicked, bool isFixed)
{
    return {.text = isTicked ? Words::tr("picked") : Words::tr("not picked"),
            .kind = Cell::Kind::Tick,
            .isTicked = isTicked,
            .isFixed = isFixed};
}

} // namespace qm::gui
