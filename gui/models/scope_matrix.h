// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/scope_grid.h"
#include "gui/models/staged_edits.h"

#include <QAbstractTableModel>

#include <set>

namespace qm::gui {

/// Which repositories may read which secrets, and how somebody wants it changed. Rows are secrets, each team and stage under a
/// row of its own that folds them; columns are repositories. Pending edits stay through every refresh, whatever is shown.
class ScopeMatrix final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString: of a row; it stays the same
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows what is known. Edits that are so by now are let go of and told by `editsSettled`.
    void setPicture(const estate::Estate& estate, const session::Knowledge& known, const QDateTime& now, const ScopeView& view);
    /// Shows another part of the same.
    void setView(const ScopeView& view);
    const ScopeView& view() const { return m_view; }
    /// Whether it is as an earlier run of the program saw it, and is being read again.
    bool isStale() const { return m_isStale; }
    void setStale(bool stale);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_grid.columns.size()); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What is seen, with what is pending; the rows of folded groups are there, too.
    const ScopeGrid& grid() const { return m_grid; }

    /// What is painted: no copies, no variants.
    quint8 cell(int row, int column) const { return rowAt(row).cell(m_grid.columns.at(column)); }
    const ScopeColumn& column(int column) const { return m_grid.columns.at(column); }
    bool isGroup(int row) const { return m_lines.at(row).row < 0; }
    const ScopeGroup& group(int row) const { return m_grid.groups.at(m_lines.at(row).group); }
    const ScopeRow& rowAt(int row) const { return group(row).rows.at(m_lines.at(row).row); } ///< not of a group's row
    bool isFolded(int row) const { return m_folded.contains(group(row).id()); }
    int pendingIn(int row) const { return m_pending.at(m_lines.at(row).group); } ///< of that group
    int secretCount() const;
    /// "visible to all 1,204 repositories": in place of the cells of a secret without a list.
    QString bandWords(int row) const;

    QString rowId(int row) const;
    int rowOfId(const QString& id) const;
    int columnOf(const QString& repository) const;

    /// Shows or hides the secrets below a group's row.
    void fold(int row);

    /// Turns cells over: all in, or, where all are, all out. Those that cannot be turned are left; returns how many were.
    int toggle(const QModelIndexList& cells);
    /// Makes them as the conventions say; what those do not know stays.
    int asConventions(const QModelIndexList& cells);

    const QList<operations::CellEdit>& edits() const { return m_edits.all(); }
    /// How many of them are not so in that estate.
    int pendingIn(const estate::Estate& estate) const;
    bool takeBack();
    void discardEdits();
    void forgetEdits(const QList<operations::CellEdit>& edits);

    /// "will be added": how a cell is, in words.
    static QString words(quint8 cell);
    /// The same as a title.
    static QString title(quint8 cell);

Q_SIGNALS:
    void editsChanged();
    /// What was pending and is so by now, by somebody else's doing or our own.
    void editsSettled(const QList<qm::operations::CellEdit>& edits);

private:
    struct Line {
        int group{0};
        int row{-1}; ///< -1: the group's own

        auto operator<=>(const Line&) const = default;
    };

    bool canTurn(const QModelIndex& index) const;
    void stage(const QList<CellWish>& wishes);
    void adopt(ScopeGrid grid);
    void layOut();
    /// The cells of what is pending, as far as they are here and can be turned.
    using Marks = std::set<std::tuple<int, int, int>>; // group, row, column
    Marks marks() const;
    void turn(const std::tuple<int, int, int>& mark);
    void showEdits();

    estate::Estate m_estate;
    ScopeView m_view;
    bool m_isStale{false};
    ScopeGrid m_whole; // without
    ScopeGrid m_grid;  // what is seen, with what is pending
    StagedEdits m_edits;
    QSet<QString> m_folded; // groups, by id
    QList<Line> m_lines;    // what is shown, in order
    Marks m_marks;          // what is pending in m_grid
    QList<int> m_pending;   // how many of them, by group
};

} // namespace qm::gui
