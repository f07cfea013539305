// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

class QPoint;
class QRect;
class QTableView;

namespace qm::gui {

class TableModel;

/// The heads of the groups of a table. Each has a band across the table, in the upper part of its group's first row, which is so much
/// taller. Of a folded group only that row is left, and all of it is the band. A table without groups has none, and pays for none.
class GroupBands {
public:
    GroupBands(QTableView& view, const Theme& theme);

    /// Makes room for the heads that the table has now; whether other rows than before have one above them.
    bool follow(const TableModel& table);

    /// How much of a row's height is the band above it.
    int heightAbove(int row) const;
    /// The row whose band is there; -1: none.
    int rowAt(const QPoint& at) const;
    /// The first row of the group that a row is of; -1: of none.
    int firstOf(int row) const;
    /// That of the group of that id; -1: there is none now.
    int firstOfGroup(const QString& groupId) const;
    /// The id of the group that begins in that row.
    QString groupAt(int row) const;
    /// Whether nothing of a group is seen but its band, which is in that row.
    bool isFolded(int row) const;
    /// Draws those within that part of the viewport.
    void paint(const QRect& part) const;

private:
    QTableView& m_view;
    const Theme& m_theme;
    bool m_areThere{false};
};

} // namespace qm::gui
