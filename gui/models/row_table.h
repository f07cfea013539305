// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/cells.h"
#include "gui/models/row_changes.h"
#include "gui/models/row_order.h"
#include "gui/models/table_model.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace qm::gui {

/// How one column of a table is made from a row.
template <class Row>
struct TableColumn {
    QString id{};
    QString title{};
    std::function<Cell(const Row&)> cell{};
    std::function<filter::Value(const Row&)> order{}; ///< what it is sorted by
    std::function<QString(const Row&)> tip{};         ///< the exact value, where the cell has a rounded one
    bool stretches{false};
    bool isRight{false}; ///< numbers
    bool isSpare{false}; ///< seen only where somebody chose it
    bool ticks{false};   ///< boxes to tick rows by: that in its head ticks all that are seen
    QStringList words{}; ///< what its cells may come to say: it is wide enough for these, too
};

/// A table of immutable rows. New rows are compared with the shown ones and replayed as few signals; from `mostRuns` changes on
/// a reset is faster. What is selected, views restore by id.
template <class Row>
class RowTable final : public TableModel {
public:
    static constexpr qsizetype mostRuns{100};

    struct Parts {
        QList<TableColumn<Row>> columns{};
        QList<filter::Column<Row>> fields{}; ///< what can be filtered by
        QString (*id)(const Row&){nullptr};
        int sortColumn{0};
        Qt::SortOrder sortOrder{Qt::AscendingOrder};
        std::function<Group(const Row&)> group{}; ///< seen while the rows are sorted as they are at first
        /// What the caption of a group says of its rows that are shown; nothing: what the group has.
        std::function<QString(const QList<const Row*>&)> caption{};
    };

    explicit RowTable(Parts parts, QObject* parent = nullptr)
        : TableModel(parent)
        , m_parts(std::move(parts))
        , m_fields(filter::fieldsOf(m_parts.fields))
        , m_groupedColumn(m_parts.sortColumn)
        , m_groupedOrder(m_parts.sortOrder)
    {
    }

    void setRows(QList<Row> rows, bool stale = false)
    {
        const bool wasStale = std::exchange(m_isStale, stale);
        const QList<Row> before = std::exchange(m_rows, std::move(rows)); // what is shown is of it, until all is replayed
        m_texts.clear();
        sortRows();
        show([this](const Row* a, const Row* b) { return isBefore(*a, *b); }, [](const Row* a, const Row* b) { return *a == *b; });
        if (wasStale != stale && !m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {StaleRole});
        Q_EMIT rowsChanged();
    }

    const QList<Row>& rows() const { return m_rows; }
    const Row& shown(int row) const { return *m_shown.at(row); }
    /// How many of those rows that are shown, and of all, are so.
    std::pair<int, int> count(bool (*isSo)(const Row&)) const
    {
        return {int(std::ranges::count_if(m_shown, [&](const Row* row) { return isSo(*row); })), int(std::ranges::count_if(m_rows, isSo))};
    }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_parts.columns.size()); }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row& row = *m_shown.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return m_parts.columns.at(index.column()).cell(row).text;
        case Qt::AccessibleTextRole:
            return spokenAt(index, row);
        case Qt::ToolTipRole:
            return tipOf(m_parts.columns.at(index.column()), row);
        case Qt::TextAlignmentRole:
            return int(alignmentOf(index.column()));
        case CellRole:
            return QVariant::fromValue(m_parts.columns.at(index.column()).cell(row));
        case IdRole:
            return m_parts.id(row);
        case StaleRole:
            return m_isStale;
        case GroupRole:
            return m_heads.contains(index.row()) ? QVariant::fromValue(m_heads.value(index.row())) : QVariant();
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_parts.columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_parts.columns.at(section).title;
        if (m_parts.columns.at(section).ticks)
            return headOfTicks(section, role);
        return role == Qt::TextAlignmentRole ? QVariant(int(alignmentOf(section))) : QVariant();
    }

    QString columnId(int column) const override { return m_parts.columns.at(column).id; }
    bool stretches(int column) const override { return m_parts.columns.at(column).stretches; }

    bool isSpare(int column) const override { return m_parts.columns.at(column).isSpare; }

    Cell widestCell(int column) const override
    {
        Cell widest;
        for (const Row& row : m_rows)
            if (Cell cell = m_parts.columns.at(column).cell(row); cell.text.size() > widest.text.size())
                widest = std::move(cell);
        for (const QString& word : m_parts.columns.at(column).words)
            if (word.size() > widest.text.size())
                widest.text = word;
        return widest;
    }

    const filter::Fields& fields() const override { return m_fields; }

    QStringList valuesOf(const QString& field) const override
    {
        QSet<QString> values;
        for (const filter::Column<Row>& column : m_parts.fields)
            if (column.field.name == field && column.field.isOffered)
                for (const Row& row : m_rows)
                    collect(column.value(row), values);
        QStringList sorted(values.cbegin(), values.cend());
        sorted.sort();
        return sorted;
    }

    void setFilter(const filter::Filter& filter, const QDateTime& now) override
    {
        m_filter = filter;
        m_now = now;
        show(std::less(), std::equal_to()); // of the same list
    }

    int total() const override { return int(m_rows.size()); }

    int rowOfId(const QString& id) const override
    {
        const auto row = std::ranges::find_if(m_shown, [&](const Row* each) { return m_parts.id(*each) == id; });
        return row == m_shown.end() ? -1 : int(row - m_shown.begin());
    }

    int sortColumn() const override { return m_parts.sortColumn; }
    Qt::SortOrder sortOrder() const override { return m_parts.sortOrder; }

    bool hasGroups() const override { return !m_heads.isEmpty(); }

    void setFolded(const QString& groupId, bool isFolded) override
    {
        if (isFolded)
            m_folded.insert(groupId);
        else
            m_folded.remove(groupId);
        if (!findHeads())
            return;
        tellTicks();
        Q_EMIT groupsChanged();
    }

    bool isFoldedAway(int row) const override
    {
        auto head = m_heads.upperBound(row);
        if (head == m_heads.cbegin())
            return false;
        --head;
        return head->isFolded && row < head.key() + head->rows;
    }

    void sort(int column, Qt::SortOrder order) override
    {
        if (column < 0 || column >= m_parts.columns.size())
            return;
        beginResetModel(); // nearly every row goes elsewhere
        m_parts.sortColumn = column;
        m_parts.sortOrder = order;
        sortRows();
        m_texts.clear();
        m_shown = wanted();
        findHeads();
        endResetModel();
        if (m_parts.group)
            Q_EMIT groupsChanged();
    }

private:
    static void collect(const filter::Value& value, QSet<QString>& values)
    {
        if (const auto* text = std::get_if<QString>(&value); text && !text->isEmpty())
            values.insert(*text);
        else if (const auto* texts = std::get_if<QStringList>(&value))
            values.unite(QSet<QString>(texts->cbegin(), texts->cend()));
    }

    /// Of a row that begins a group the first cell says so, and only that one: some readers speak every cell of a row. Of a folded one
    /// there is nothing else to say.
    QString spokenAt(const QModelIndex& index, const Row& row) const
    {
        const QString cell = spoken(m_parts.columns.at(index.column()).cell(row), m_parts.id(row));
        const auto head = m_heads.constFind(index.row());
        return head != m_heads.cend() && (index.column() == 0 || head->isFolded) ? spokenBelow(*head, cell) : cell;
    }

    QVariant headOfTicks(int column, int role) const
    {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return pickAllWords();
        if (role != Qt::CheckStateRole || m_shown.isEmpty())
            return {};
        if (!m_ticks)
            m_ticks = ticksOf(column);
        return int(*m_ticks);
    }

    void tellTicks()
    {
        m_ticks.reset();
        for (int column = 0; column < columnCount(); ++column)
            if (m_parts.columns.at(column).ticks)
                Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }

    /// Of the rows that are seen and can be ticked.
    Qt::CheckState ticksOf(int column) const
    {
        bool someAre = false;
        bool someAreNot = false;
        for (int row = 0; row < rowCount(); ++row) {
            if (isFoldedAway(row))
                continue;
            const Cell cell = m_parts.columns.at(column).cell(*m_shown.at(row));
            someAre |= cell.isTicked && !cell.isFixed;
            someAreNot |= !cell.isTicked && !cell.isFixed;
            if (someAre && someAreNot)
                return Qt::PartiallyChecked;
        }
        return someAre ? Qt::Checked : Qt::Unchecked;
    }

    static QString tipOf(const TableColumn<Row>& column, const Row& row) { return column.tip ? column.tip(row) : QString(); }

    Qt::Alignment alignmentOf(int column) const
    {
        return Qt::AlignVCenter | (m_parts.columns.at(column).isRight ? Qt::AlignRight : Qt::AlignLeft);
    }

    /// By the sorted column, then by id: no two rows are alike.
    bool isBefore(const Row& a, const Row& b) const
    {
        const auto& order = m_parts.columns.at(m_parts.sortColumn).order;
        const filter::Value left = order(a);
        const filter::Value right = order(b);
        if (left != right)
            return (left < right) == (m_parts.sortOrder == Qt::AscendingOrder);
        return m_parts.id(a) < m_parts.id(b);
    }

    /// The same of all rows, mostly many that are alike in that column: what they are sorted by is made once, and they mostly come
    /// sorted by id.
    void sortRows()
    {
        if (!std::ranges::is_sorted(std::as_const(m_rows), {}, m_parts.id))
            std::ranges::sort(m_rows, {}, m_parts.id);
        std::vector<filter::Value> keys;
        keys.reserve(std::size_t(m_rows.size()));
        for (const Row& row : std::as_const(m_rows))
            keys.push_back(m_parts.columns.at(m_parts.sortColumn).order(row));
        const std::vector<qsizetype> order = rowOrder(keys, m_parts.sortOrder);
        if (std::ranges::is_sorted(order))
            return;
        QList<Row> sorted;
        sorted.reserve(m_rows.size());
        for (const qsizetype at : order)
            sorted.append(std::move(m_rows[at]));
        m_rows = std::move(sorted);
    }

    /// The rows that the filter lets pass, in the order they are in.
    QList<const Row*> wanted()
    {
        const bool hasWords = m_filter.hasBareWords();
        if (hasWords && m_texts.empty())
            for (const Row& row : std::as_const(m_rows))
                m_texts.emplace_back(m_fields, filter::rowOf(m_parts.fields, row));
        QList<const Row*> rows;
        rows.reserve(m_rows.size());
        for (qsizetype at = 0; at < m_rows.size(); ++at) {
            const Row& row = m_rows.at(at);
            if (m_filter.isEmpty() || m_filter.matches(filter::rowOf(m_parts.fields, row), hasWords ? m_texts[at] : m_noText, m_now))
                rows << &row;
        }
        return rows;
    }

    template <class Before, class Same>
    void show(Before before, Same same)
    {
        const QList<const Row*> now = wanted();
        const QList<RowRun> runs = changesBetween(m_shown, now, before, same);
        bool areHeadsOthers = false;
        if (runs.size() >= mostRuns) {
            beginResetModel();
            m_shown = now;
            findHeads();
            endResetModel();
        } else {
            const bool isMoving = std::ranges::any_of(runs, [](const RowRun& run) { return run.kind != RowRun::Kind::Update; });
            if (isMoving)
                Q_EMIT runsBegin();
            for (const RowRun& run : runs)
                replay(run, now);
            m_shown = now; // what looks the same is another row
            areHeadsOthers = findHeads();
            if (isMoving)
                Q_EMIT runsEnd();
        }
        tellTicks();
        if (m_parts.group && (!runs.isEmpty() || areHeadsOthers))
            Q_EMIT groupsChanged();
    }

    /// Once all rows are in their places. Says whether the heads are others now.
    bool findHeads()
    {
        const QMap<int, GroupHead> before = std::exchange(m_heads, {});
        if (m_parts.group && m_parts.sortColumn == m_groupedColumn && m_parts.sortOrder == m_groupedOrder)
            makeHeads();
        return m_heads != before;
    }

    void makeHeads()
    {
        for (int first = 0, row = 0; first < rowCount(); first = row) {
            const Group group = m_parts.group(*m_shown.at(first));
            for (row = first + 1; row < rowCount() && m_parts.group(*m_shown.at(row)) == group;)
                ++row;
            if (group.title.isEmpty())
                continue;
            GroupHead head{.group = group, .rows = row - first, .summary = inWords(row - first), .isFolded = m_folded.contains(group.id())};
            if (m_parts.caption)
                head.group.caption = m_parts.caption(m_shown.mid(first, head.rows));
            m_heads.insert(first, head);
        }
    }

    void replay(const RowRun& run, const QList<const Row*>& now)
    {
        const int last = run.first + run.count - 1;
        switch (run.kind) {
        case RowRun::Kind::Remove:
            beginRemoveRows({}, run.first, last);
            m_shown.remove(run.first, run.count);
            endRemoveRows();
            break;
        case RowRun::Kind::Insert:
            beginInsertRows({}, run.first, last);
            m_shown.insert(run.first, run.count, nullptr);
            std::copy_n(now.cbegin() + run.first, run.count, m_shown.begin() + run.first);
            endInsertRows();
            break;
        case RowRun::Kind::Update:
            std::copy_n(now.cbegin() + run.first, run.count, m_shown.begin() + run.first);
            Q_EMIT dataChanged(index(run.first, 0), index(last, columnCount() - 1));
            break;
        }
    }

    Parts m_parts;
    filter::Fields m_fields;
    int m_groupedColumn;
    Qt::SortOrder m_groupedOrder;
    filter::Filter m_filter;
    filter::SearchText m_noText;
    QDateTime m_now;
    QList<Row> m_rows;                             // all, sorted
    std::vector<filter::SearchText> m_texts;       // of all, once somebody looks for a word
    QList<const Row*> m_shown;                     // those of them that pass the filter
    QMap<int, GroupHead> m_heads;                  // by the rows that they stand above
    QSet<QString> m_folded;                        // groups, by id
    mutable std::optional<Qt::CheckState> m_ticks; // worked out when the head is painted
    bool m_isStale{false};
};

} // namespace qm::gui
