// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estate/estate.h"
#include "core/operations/scope/cell_edits.h"

namespace qm::gui {

/// A cell as it is, and as somebody wants it.
struct CellWish {
    QString secret{};
    QString repository{};
    bool isIn{false};
    bool wanted{false};
};

/// The cells that somebody turned over and has not applied. Turned twice is not turned; each step can be taken back.
class StagedEdits {
public:
    /// In the order they came.
    const QList<operations::CellEdit>& all() const { return m_edits; }

    /// One step: makes these cells as they are wanted.
    void stage(const QList<CellWish>& wishes);
    /// Undoes the last step; false where there is none.
    bool takeBack();
    void discard();
    /// Forgets some for good: they were applied.
    void forget(const QList<operations::CellEdit>& edits);

    /// Lets go of those that are so by now, and tells which. What nobody knows of stays.
    QList<operations::CellEdit> settle(const estate::Estate& estate);

private:
    void keepStep();

    QList<operations::CellEdit> m_edits;
    QList<QList<operations::CellEdit>> m_before; // each step
};

} // namespace qm::gui
