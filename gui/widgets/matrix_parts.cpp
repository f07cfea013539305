// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/matrix_parts.h"

#include "gui/models/scope_matrix.h"
#include "gui/widgets/matrix_view.h"

#include <QAccessible>
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
    QAccessibleInterface* parent() const override { return tableOfView(); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    int row() const { return m_row; }

protected:
    QAccessibleInterface* tableOfView() const { return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr; }
    QAccessibleInterface* cell(int row, int column) const
    {
        QAccessibleInterface* table = tableOfView();
        return table ? table->tableInterface()->cellAt(row, column) : nullptr;
    }
    const ScopeMatrix& matrix() const { return *m_view->matrix(); }
    QRect onScreen(const QRect& rect) const { return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()}; }

    QPointer<MatrixView> m_view;
    int m_row;
};

/// A row; its children are its cells.
class RowPart final : public Part {
public:
    using Part::Part;

    QAccessible::Role role() const override { return QAccessible::Row; }
    int childCount() const override { return isValid() ? matrix().columnCount() : 0; }
    QAccessibleInterface* child(int index) const override { return index >= 0 && index < childCount() ? cell(m_row, index) : nullptr; }
    int indexOfChild(const QAccessibleInterface* child) const override;
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
    QAccessibleInterface* parent() const override
    {
        QAccessibleInterface* table = tableOfView();
        return table ? table->child(m_row) : nullptr;
    }
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
    QAccessibleInterface* table() const override { return tableOfView(); }

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

int RowPart::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* cell = dynamic_cast<const CellPart*>(child);
    return cell && cell->rowIndex() == m_row ? cell->columnIndex() : -1;
}

} // namespace

QAccessibleInterface* makeMatrixRow(MatrixView* view, int row)
{
    return new RowPart(view, row);
}

QAccessibleInterface* makeMatrixCell(MatrixView* view, int row, int column)
{
    return new CellPart(view, row, column);
}

int rowOfPart(const QAccessibleInterface* part)
{
    const auto* row = dynamic_cast<const RowPart*>(part);
    return row ? row->row() : -1;
}

} // namespace qm::gui
