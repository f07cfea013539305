// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm::gui {

class MatrixView;

/// Makes screen readers see every MatrixView as a table: its children are the rows, whose children are the cells,
/// made when they are asked for.
/// (Qt's own interface lists every cell as a child: a reader that asks for them stops the window for minutes.)
void installMatrixAccess();

/// Tells screen readers which cell is the current one.
void tellMatrixFocus(MatrixView& view);
/// Tells them that the current cell is another way now.
void tellMatrixTurned(MatrixView& view);

} // namespace qm::gui
