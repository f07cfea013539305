// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/plan/plan.h"

#include <QList>
#include <QStringList>

namespace qm::operations {

/// One cell of the matrix of secrets and repositories, turned over by somebody who saw it.
struct CellEdit {
    QString secret{};
    QString repository{};
    bool adds{true}; ///< whether the repository shall read the secret; it was seen to be the other way

    bool operator==(const CellEdit&) const = default;
};

/// The plan of some cells, and a sentence for each that is not in it because somebody else was there in between.
struct CellPlan {
    plan::Plan plan{};
    QStringList changed{};
};

/// What it takes to make cells as they are wanted; pure. A cell that is so already, one of a secret or repository that is gone,
/// and one of a secret that has no list any more are left out and said: what somebody else did is never overwritten.
/// The plan has no id, organization, date or author yet.
CellPlan planCellEdits(const estate::Estate& estate, const QList<CellEdit>& edits);

/// The names that the edits are about, each once, in the order they come.
QStringList secretsOf(const QList<CellEdit>& edits);
QStringList repositoriesOf(const QList<CellEdit>& edits);

} // namespace qm::operations
