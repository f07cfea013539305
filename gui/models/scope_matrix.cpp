// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/scope_matrix.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace qm::gui {
namespace {

bool isWantedIn(quint8 cell)
{
    return bool(cell & scope::In) != bool(cell & scope::Pending);
}

bool haveSameNames(const ScopeGrid& a, const ScopeGrid& b)
{
    const auto sameGroup = [](const ScopeGroup& left, const ScopeGroup& right) {
        return left.id() == right.id() && std::ranges::equal(left.rows, right.rows, {}, &ScopeRow::secret, &ScopeRow::secret);
    };
    return a.columns == b.columns && std::ranges::equal(a.groups, b.groups, sameGroup);
}

} // namespace

void ScopeMatrix::setPicture(const estate::Estate& estate, const session::Knowledge& known, const QDateTime& now, const ScopeView& view)
{
    m_estate = estate;
    m_whole = scopeGrid(estate, *known, now);
    const QList<operations::CellEdit> settled = m_edits.settle(estate);
    setView(view);
    if (!settled.isEmpty()) {
        Q_EMIT editsSettled(settled);
        Q_EMIT editsChanged();
    }
}

void ScopeMatrix::setView(const ScopeView& view)
{
    m_view = view;
    adopt(seenOf(m_whole, view));
}

void ScopeMatrix::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) == stale || m_lines.isEmpty())
        return;
    if (columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

/// The same names again are told row by row; others anew, and the view finds its place by ids.
void ScopeMatrix::adopt(ScopeGrid grid)
{
    const auto change = [this, &grid] {
        m_grid = std::move(grid);
        m_marks.clear();
        m_pending = QList<int>(m_grid.groups.size(), 0);
        layOut();
        m_marks = marks();
        for (const auto& mark : m_marks)
            turn(mark);
    };
    if (!haveSameNames(m_grid, grid) || m_lines.isEmpty()) {
        beginResetModel();
        change();
        endResetModel();
        return;
    }
    const ScopeGrid old = m_grid;
    const QList<int> pending = m_pending;
    change();
    if (m_grid.columns.isEmpty())
        return;
    for (int row = 0; row < rowCount(); ++row) {
        const Line line = m_lines.at(row);
        const ScopeGroup& before = old.groups.at(line.group);
        const bool isSame = line.row < 0 ? before.name == group(row).name && before.isProduction == group(row).isProduction &&
                                               pending.at(line.group) == m_pending.at(line.group)
                                         : before.rows.at(line.row) == rowAt(row);
        if (isSame)
            continue;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, row, row);
    }
}

/// Only what is edited is looked up: little beside all there is, and mostly nothing.
ScopeMatrix::Marks ScopeMatrix::marks() const
{
    QHash<QString, int> columns;
    QHash<QString, Line> rows;
    for (const operations::CellEdit& edit : m_edits.all()) {
        columns.insert(edit.repository, -1);
        rows.insert(edit.secret, {-1, -1});
    }
    for (int column = 0; column < columnCount() && !columns.isEmpty(); ++column)
        if (const auto edited = columns.find(m_grid.columns.at(column).name); edited != columns.end())
            *edited = column;
    for (int group = 0; group < m_grid.groups.size() && !rows.isEmpty(); ++group)
        for (int row = 0; row < m_grid.groups.at(group).rows.size(); ++row)
            if (const auto edited = rows.find(m_grid.groups.at(group).rows.at(row).secret); edited != rows.end())
                *edited = {group, row};
    Marks marks;
    for (const operations::CellEdit& edit : m_edits.all()) {
        const Line place = rows.value(edit.secret);
        const int column = columns.value(edit.repository);
        if (place.row < 0 || column < 0)
            continue;
        const ScopeRow& row = m_grid.groups.at(place.group).rows.at(place.row);
        if (row.hasList() && bool(row.cell(m_grid.columns.at(column)) & scope::In) != edit.adds)
            marks.emplace(place.group, place.row, column);
    }
    return marks;
}

/// Makes a cell pending, or no longer.
void ScopeMatrix::turn(const std::tuple<int, int, int>& mark)
{
    const auto& [group, row, column] = mark;
    char& cell = m_grid.groups[group].rows[row].cells[m_grid.columns.at(column).place];
    cell = char(quint8(cell) ^ scope::Pending);
    m_pending[group] += quint8(cell) & scope::Pending ? 1 : -1;
}

void ScopeMatrix::layOut()
{
    m_lines.clear();
    for (int group = 0; group < m_grid.groups.size(); ++group) {
        const ScopeGroup& each = m_grid.groups.at(group);
        m_lines << Line{group, -1};
        const qsizetype shown = m_folded.contains(each.id()) ? 0 : each.rows.size();
        for (int row = 0; row < shown; ++row)
            m_lines << Line{group, row};
    }
}

int ScopeMatrix::rowOfId(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (rowId(row) == id)
            return row;
    return -1;
}

int ScopeMatrix::columnOf(const QString& repository) const
{
    const auto found = std::ranges::find(m_grid.columns, repository, &ScopeColumn::name);
    return found == m_grid.columns.end() ? -1 : int(found - m_grid.columns.begin());
}

QString ScopeMatrix::rowId(int row) const
{
    return isGroup(row) ? group(row).id() : rowAt(row).secret;
}

int ScopeMatrix::secretCount() const
{
    return std::accumulate(m_grid.groups.cbegin(), m_grid.groups.cend(), 0,
                           [](int sum, const ScopeGroup& group) { return sum + int(group.rows.size()); });
}

void ScopeMatrix::fold(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const QString id = group(row).id();
    beginResetModel();
    if (!m_folded.remove(id))
        m_folded.insert(id);
    layOut();
    endResetModel();
}

bool ScopeMatrix::canTurn(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount() || isGroup(index.row()))
        return false;
    const quint8 flags = cell(index.row(), index.column());
    return !(flags & scope::NoList) && (!(flags & scope::Impossible) || (flags & scope::Pending));
}

int ScopeMatrix::toggle(const QModelIndexList& cells)
{
    QList<CellWish> wishes;
    bool areAllIn = true;
    for (const QModelIndex& each : cells) {
        if (!canTurn(each))
            continue;
        const quint8 flags = cell(each.row(), each.column());
        areAllIn = areAllIn && isWantedIn(flags);
        wishes << CellWish{.secret = rowAt(each.row()).secret, .repository = column(each.column()).name, .isIn = bool(flags & scope::In)};
    }
    for (CellWish& wish : wishes)
        wish.wanted = !areAllIn;
    stage(wishes);
    return int(wishes.size());
}

int ScopeMatrix::asConventions(const QModelIndexList& cells)
{
    QList<CellWish> wishes;
    for (const QModelIndex& each : cells) {
        if (!canTurn(each))
            continue;
        const quint8 flags = cell(each.row(), each.column());
        const bool isIn = flags & scope::In;
        if ((flags & scope::Known) && (flags & (scope::Differs | scope::Pending)))
            wishes << CellWish{rowAt(each.row()).secret, column(each.column()).name, isIn, isIn != bool(flags & scope::Differs)};
    }
    stage(wishes);
    return int(wishes.size());
}

void ScopeMatrix::stage(const QList<CellWish>& wishes)
{
    m_edits.stage(wishes);
    showEdits();
}

int ScopeMatrix::pendingIn(const estate::Estate& estate) const
{
    StagedEdits pending = m_edits;
    pending.settle(estate);
    return int(pending.all().size());
}

bool ScopeMatrix::takeBack()
{
    if (!m_edits.takeBack())
        return false;
    m_edits.settle(m_estate); // a step may bring back what is so by now
    showEdits();
    return true;
}

void ScopeMatrix::discardEdits()
{
    m_edits.discard();
    showEdits();
}

void ScopeMatrix::forgetEdits(const QList<operations::CellEdit>& edits)
{
    m_edits.forget(edits);
    showEdits();
}

void ScopeMatrix::showEdits()
{
    const Marks now = marks();
    QList<std::tuple<int, int, int>> turned;
    std::ranges::set_symmetric_difference(m_marks, now, std::back_inserter(turned));
    m_marks = now;
    for (const auto& mark : turned) {
        turn(mark);
        const auto& [group, row, column] = mark;
        const auto lines = std::ranges::equal_range(m_lines, Line{group, row});
        const QModelIndex cell = index(int(lines.begin() - m_lines.begin()), column);
        if (!lines.empty()) // none where its group is folded
            Q_EMIT dataChanged(cell, cell);
    }
    for (int row = 0; row < rowCount() && !turned.isEmpty(); ++row) {
        if (!isGroup(row))
            continue;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, row, row);
    }
    Q_EMIT editsChanged();
}

} // namespace qm::gui
