// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/group.h"
#include "gui/models/picture.h"
#include "gui/models/plan_standing.h"
#include "gui/models/row_table.h"

namespace qm::gui {

/// A plan of the journal as a row.
struct PlanRow {
    plan::PlanSummary plan{};
    Standing standing{Standing::Failed};
    QStringList production{}; ///< the stages of high risk that it changes
    int number{0};            ///< later plans have higher ones
    QDate today{};
    Group days{}; ///< under which head it stands: none where it is open

    bool operator==(const PlanRow&) const = default;
};

/// The plans of this machine's journal.
using PlanTable = RowTable<PlanRow>;

QList<PlanRow> planRows(const Picture& picture);
std::unique_ptr<PlanTable> makePlanTable();

/// A plan's title as it may be shown: a journal is a file, and anything can be in it.
QString titleOf(const plan::PlanSummary& plan);

} // namespace qm::gui
