// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAccessibleInterface;

namespace qm::gui {

class MatrixView;

/// What screen readers hear of a row of the matrix; its children are its cells.
QAccessibleInterface* makeMatrixRow(MatrixView* view, int row);

/// What they hear of a cell: secret, repository, state; it can be turned.
QAccessibleInterface* makeMatrixCell(MatrixView* view, int row, int column);

/// Which row that is; -1 where it is none.
int rowOfPart(const QAccessibleInterface* part);

} // namespace qm::gui
