// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_columns.h"

#include "gui/widgets/table_view.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>

namespace qm::gui {

TableColumns::TableColumns(TableView& view)
    : QObject(&view)
    , m_view(view)
    , m_firstSort(currentSort())
{
    const QHeaderView* head = view.horizontalHeader();
    connect(head, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isApplying)
            Q_EMIT changed();
    });
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isApplying || width == 0 || !QGuiApplication::mouseButtons().testFlag(Qt::LeftButton) || m_view.table()->stretches(column))
            return;
        m_widths[column] = width;
        Q_EMIT changed();
    });
    connect(&view, &TableView::sorted, this, &TableColumns::changed);
}

QList<RememberedColumn> TableColumns::chosen() const
{
    QList<RememberedColumn> columns;
    bool isUntouched = true;
    for (int place = 0; place < m_view.table()->columnCount(); ++place) {
        const int column = m_view.horizontalHeader()->logicalIndex(place);
        RememberedColumn one{.id = m_view.table()->columnId(column), .sight = m_sights.value(column, Sight::AsFits)};
        if (m_widths.contains(column))
            one.width = m_widths.value(column);
        isUntouched = isUntouched && column == place && !one.width && one.sight == Sight::AsFits;
        columns << one;
    }
    return isUntouched ? QList<RememberedColumn>() : columns;
}

void TableColumns::restore(const QList<RememberedColumn>& columns)
{
    m_sights.clear();
    m_widths.clear();
    QHeaderView* head = m_view.horizontalHeader();
    const QScopedValueRollback guard(m_isApplying, true);
    int place = 1; // the first column stays where it is
    for (const RememberedColumn& one : columns)
        for (int column = 0; column < m_view.table()->columnCount(); ++column) {
            if (m_view.table()->columnId(column) != one.id || m_sights.contains(column))
                continue; // what this version does not have, or was told before, is passed over
            m_sights[column] = one.sight;
            if (one.width)
                m_widths[column] = *one.width;
            if (column > 0 && place < head->count())
                head->moveSection(head->visualIndex(column), place++);
        }
    apply();
}

RememberedSort TableColumns::currentSort() const
{
    const TableModel* table = m_view.table();
    return {table->columnId(table->sortColumn()), table->sortOrder() == Qt::DescendingOrder};
}

std::optional<RememberedSort> TableColumns::sort() const
{
    return currentSort() == m_firstSort ? std::nullopt : std::optional(currentSort());
}

void TableColumns::restoreSort(const RememberedSort& sort)
{
    for (int column = 0; column < m_view.table()->columnCount(); ++column)
        if (m_view.table()->columnId(column) == sort.column)
            m_view.sortBy(column, sort.descends ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool TableColumns::isFixed(int column) const
{
    return column == 0 || column == m_view.table()->nameColumn();
}

bool TableColumns::isShown(int column) const
{
    return !m_view.isColumnHidden(column);
}

void TableColumns::setShown(int column, bool isShown)
{
    m_sights[column] = isShown ? Sight::Shown : Sight::Hidden;
    apply();
    Q_EMIT changed();
}

void TableColumns::reset()
{
    restore({});
    restoreSort(m_firstSort);
    QHeaderView* head = m_view.horizontalHeader();
    {
        const QScopedValueRollback guard(m_isApplying, true);
        for (int column = 0; column < head->count(); ++column)
            head->moveSection(head->visualIndex(column), column);
    }
    fit();
    Q_EMIT changed();
}

void TableColumns::setFixed(const QStringList& fields)
{
    m_fixed = fields;
    apply();
}

void TableColumns::fit()
{
    const QScopedValueRollback guard(m_isApplying, true);
    m_view.fitColumns();
    apply();
}

QList<int> TableColumns::seen() const
{
    QList<int> columns;
    for (int place = 0; place < m_view.table()->columnCount(); ++place)
        if (const int column = m_view.horizontalHeader()->logicalIndex(place); isShown(column))
            columns << column;
    return columns;
}

/// A field of several texts is fixed by one of them, and its column still differs from row to row.
bool TableColumns::saysTheSame(int column) const
{
    const TableModel* table = m_view.table();
    const QString first = table->index(0, column).data().toString();
    for (int row = 1; row < table->rowCount(); ++row)
        if (table->index(row, column).data().toString() != first)
            return false;
    return table->rowCount() > 0;
}

void TableColumns::apply()
{
    const QScopedValueRollback guard(m_isApplying, true);
    const TableModel* table = m_view.table();
    for (int column = 1; column < table->columnCount(); ++column) {
        const Sight sight = m_sights.value(column, Sight::AsFits);
        const bool isNeedless =
            sight == Sight::AsFits && (table->isSpare(column) || (m_fixed.contains(table->columnId(column)) && saysTheSame(column)));
        m_view.setColumnHidden(column, !isFixed(column) && (sight == Sight::Hidden || isNeedless));
        if (m_widths.contains(column) && !m_view.isColumnHidden(column))
            m_view.setColumnWidth(column, m_widths.value(column));
    }
    m_view.stretchColumns();
}

} // namespace qm::gui
