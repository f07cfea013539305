// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_access.h"

#include "gui/models/scope_matrix.h"
#include "gui/widgets/matrix_parts.h"
#include "gui/widgets/matrix_view.h"

#include <QAccessibleWidget>

namespace qm::gui {
namespace {

class MatrixAccess final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit MatrixAccess(MatrixView* view)
        : QAccessibleWidget(view, QAccessible::Table)
        , m_view(view)
    {
    }
    ~MatrixAccess() override { forget(); }
    Q_DISABLE_COPY_MOVE(MatrixAccess)

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return rowCount(); }
    QAccessibleInterface* child(int index) const override { return index >= 0 && index < rowCount() ? rowPart(index) : nullptr; }
    int indexOfChild(const QAccessibleInterface* child) const override { return rowOfPart(child); }
    QAccessibleInterface* focusChild() const override
    {
        const QModelIndex current = m_view->currentIndex();
        return m_view->hasFocus() && current.isValid() ? cellAt(current.row(), current.column()) : nullptr;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        const bool isThere = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
        return isThere ? cellPart(row, column) : nullptr;
    }
    int selectedCellCount() const override
    {
        int count = 0;
        for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
            count += range.width() * range.height();
        return count;
    }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        if (selectedCellCount() <= mostCells) // a larger block is told by its count
            for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
                cells << cellAt(index.row(), index.column());
        return cells;
    }
    QString columnDescription(int column) const override { return header(column, Qt::Horizontal); }
    QString rowDescription(int row) const override { return header(row, Qt::Vertical); }
    int selectedColumnCount() const override { return 0; } // never whole ones
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return m_view->matrix() ? m_view->matrix()->columnCount() : 0; }
    int rowCount() const override { return m_view->matrix() ? m_view->matrix()->rowCount() : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override
    {
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forget();
    }

private:
    static constexpr qsizetype mostCells{2'000}; // of each of the two that are kept

    QString header(int section, Qt::Orientation orientation) const
    {
        return m_view->matrix() ? m_view->matrix()->headerData(section, orientation, Qt::DisplayRole).toString() : QString();
    }

    QAccessibleInterface* rowPart(int row) const
    {
        QAccessible::Id& id = m_rows[row];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(makeMatrixRow(m_view, row));
        return QAccessible::accessibleInterface(id);
    }

    /// Made where there is none yet. Those that were not asked for while many others were, go.
    QAccessibleInterface* cellPart(int row, int column) const
    {
        const quint64 key = quint64(quint32(row)) << 32 | quint32(column);
        if (const auto known = m_cells.constFind(key); known != m_cells.cend())
            return QAccessible::accessibleInterface(*known);
        if (m_cells.size() >= mostCells) {
            drop(m_before);
            m_before = std::exchange(m_cells, {});
        }
        const QAccessible::Id before = m_before.take(key);
        const QAccessible::Id id = before != 0 ? before : QAccessible::registerAccessibleInterface(makeMatrixCell(m_view, row, column));
        m_cells.insert(key, id);
        return QAccessible::accessibleInterface(id);
    }

    template <class Parts>
    static void drop(Parts& parts)
    {
        for (const QAccessible::Id id : std::exchange(parts, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    void forget()
    {
        drop(m_cells);
        drop(m_before);
        drop(m_rows);
    }

    MatrixView* m_view;
    mutable QHash<quint64, QAccessible::Id> m_cells;
    mutable QHash<quint64, QAccessible::Id> m_before; // older ones
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<MatrixView*>(object);
    return view ? new MatrixAccess(view) : nullptr;
}

QAccessibleInterface* currentCell(MatrixView& view)
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface* table = access ? access->tableInterface() : nullptr;
    return table ? table->cellAt(view.currentIndex().row(), view.currentIndex().column()) : nullptr;
}

} // namespace

void installMatrixAccess()
{
    static const bool isInstalled = (QAccessible::installFactory(make), true);
    Q_UNUSED(isInstalled)
}

void tellMatrixFocus(MatrixView& view)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface* cell = currentCell(view)) {
        QAccessibleEvent event(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void tellMatrixTurned(MatrixView& view)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface* cell = currentCell(view)) {
        QAccessibleEvent name(cell, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent state(cell, changed);
        QAccessible::updateAccessibility(&state);
    }
}

} // namespace qm::gui
