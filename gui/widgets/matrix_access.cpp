// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_access.h"

#include "gui/models/scope_matrix.h"
#include "gui/widgets/matrix_view.h"

#include <QAccessibleWidget>
#include <QHeaderView>
#include <QPointer>

namespace qm::gui {
namespace {

/// What rows and cells have in common: a part of the view that is no widget.
class Part : public QAccessibleInterface {
public:
    Part(MatrixView* view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_view && m_view->matrix() && m_row < m_view->matrix()->rowCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    int row() const { return m_row; }

protected:
    const ScopeMatrix& matrix() const { return *m_view->matrix(); }
    QRect onScreen(const QRect& rect) const { return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()}; }

    QPointer<MatrixView> m_view;
    int m_row;
};

class RowPart final : public Part {
public:
    using Part::Part;

    QAccessible::Role role() const override { return QAccessible::Row; }
    QString text(QAccessible::Text which) const override
    {
        if (!isValid() || which != QAccessible::Name)
            return {};
        return matrix().headerData(m_row, Qt::Vertical, Qt::DisplayRole).toString();
    }
    QRect rect() const override
    {
        return isValid() ? onScreen({0, m_view->rowViewportPosition(m_row), m_view->viewport()->width(), matrix::cell}) : QRect();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        return state;
    }
};

class CellPart final : public Part, public QAccessibleTableCellInterface, public QAccessibleActionInterface {
public:
    CellPart(MatrixView* view, int row, int column)
        : Part(view, row)
        , m_column(column)
    {
    }

    bool isValid() const override { return Part::isValid() && m_column < matrix().columnCount(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? index().data(Qt::AccessibleTextRole).toString() : QString();
    }
    QRect rect() const override { return isValid() ? onScreen(m_view->visualRect(index())) : QRect(); }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        state.selected = isSelected();
        if (!matrix().isGroup(m_row)) {
            const quint8 cell = matrix().cell(m_row, m_column);
            state.checkable = true;
            state.checked = bool(cell & scope::In) != bool(cell & scope::Pending); // as it is wanted
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    bool isSelected() const override { return m_view->selectionModel()->isSelected(index()); }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; } // the cell's name says them
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    QStringList actionNames() const override { return {toggleAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_view->setCurrentIndex(index());
        if (name == toggleAction())
            m_view->toggleChosen();
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QModelIndex index() const { return matrix().index(m_row, m_column); }

    int m_column;
};

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
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= rowCount())
            return nullptr;
        return part(index, -1);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* row = dynamic_cast<const RowPart*>(child);
        return row ? row->row() : -1;
    }
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
        return isThere ? part(row, column) : nullptr;
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
        if (selectedCellCount() <= mostParts / 2) // a larger block is told by its count
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
    static constexpr qsizetype mostParts{4'000};

    QString header(int section, Qt::Orientation orientation) const
    {
        return m_view->matrix() ? m_view->matrix()->headerData(section, orientation, Qt::DisplayRole).toString() : QString();
    }

    /// The cell, or with column -1 the row; made where there is none yet.
    QAccessibleInterface* part(int row, int column) const
    {
        const quint64 key = quint64(quint32(row)) << 32 | quint32(column);
        if (const auto known = m_parts.constFind(key); known != m_parts.cend())
            return QAccessible::accessibleInterface(*known);
        if (m_parts.size() >= mostParts)
            forget();
        QAccessibleInterface* made =
            column < 0 ? static_cast<QAccessibleInterface*>(new RowPart(m_view, row)) : new CellPart(m_view, row, column);
        m_parts.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

    MatrixView* m_view;
    mutable QHash<quint64, QAccessible::Id> m_parts;
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
