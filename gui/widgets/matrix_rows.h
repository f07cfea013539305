// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the matrix that go across names and cells: drawn in both halves by the same words.
#pragma once

#include "gui/theme/painting.h"

namespace qm::gui {

class ScopeMatrix;

/// The row of a group: whose secrets follow, in which stage, how many, how much of it is pending. `across`: the whole row, of
/// which the painter may show a part.
void drawGroupRow(QPainter& painter, const QRectF& across, const ScopeMatrix& matrix, int row, bool isCurrent, const Theme& theme);

/// What stands in place of cells where a secret has no list: as wide as the cells, or as its words where there is room.
void drawBand(QPainter& painter, const QRectF& room, qreal cellsEnd, const ScopeMatrix& matrix, int row, const Theme& theme);

} // namespace qm::gui
