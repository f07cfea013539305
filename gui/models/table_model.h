// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "gui/models/cell.h"
#include "gui/models/group.h"

#include <QAbstractTableModel>

namespace qm::gui {

/// What a view needs of any table: rows with an id of their own, cells to draw, a filter and an order.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// What `data` has beside its text.
    enum Role {
        CellRole = Qt::UserRole, ///< a Cell
        IdRole,                  ///< QString: stays the same while the row changes its place
        StaleRole,               ///< bool: was read by an earlier run of the program, and is being read again
        GroupRole,               ///< a GroupHead, of the first row of a group
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The name of a column, for what is remembered of it.
    virtual QString columnId(int column) const = 0;
    /// Whether a column takes the room that is left.
    virtual bool stretches(int column) const = 0;
    /// The column that says what a row is: the one that takes the room that is left.
    int nameColumn() const;
    /// Whether a column is seen only where somebody chose it.
    virtual bool isSpare(int column) const = 0;
    /// The cell of that column with the longest text.
    virtual Cell widestCell(int column) const = 0;

    virtual const filter::Fields& fields() const = 0;
    /// The values that a field of free text has in some row, for completion.
    virtual QStringList valuesOf(const QString& field) const = 0;
    virtual void setFilter(const filter::Filter& filter, const QDateTime& now) = 0;
    /// How many rows there are without the filter.
    virtual int total() const = 0;
    virtual int rowOfId(const QString& id) const = 0;

    virtual int sortColumn() const = 0;
    virtual Qt::SortOrder sortOrder() const = 0;

    /// Whether some rows stand under heads now.
    virtual bool hasGroups() const = 0;
    /// Folds the group of that id, or unfolds it: its rows are there still, and views show only its head.
    virtual void setFolded(const QString& groupId, bool isFolded) = 0;
    /// Whether a row is of a folded group.
    virtual bool isFoldedAway(int row) const = 0;
    /// How the heads of groups count their rows: "5 plans".
    void setThings(QString (*things)(int count)) { m_things = things; }

Q_SIGNALS:
    /// Rows come, go and move between these two, run by run: a view finds its place again once, at the end.
    void runsBegin();
    void runsEnd();
    /// There are other rows now, shown or not.
    void rowsChanged();
    /// Of a table whose rows are grouped: other rows may begin groups now, or be folded.
    void groupsChanged();

protected:
    QString inWords(int count) const { return m_things ? m_things(count) : QString::number(count); }

private:
    QString (*m_things)(int count){nullptr};
};

} // namespace qm::gui
