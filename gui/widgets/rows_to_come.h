// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QTableView;

namespace qm::gui {

class Theme;

/// Draws rows that are not there yet below the last one of the table: a bar in each column where text will be. The bars of a
/// row stay the same until it comes.
void drawRowsToCome(QPainter& painter, const QTableView& table, const Theme& theme);

} // namespace qm::gui
