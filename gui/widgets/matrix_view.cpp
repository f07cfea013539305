// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the matrix; matrix_painting.cpp draws it.
#include "gui/widgets/matrix_view.h"

#include "gui/models/scope_matrix.h"
#include "gui/widgets/matrix_access.h"
#include "gui/widgets/matrix_head.h"
#include "gui/widgets/matrix_legend.h"
#include "gui/widgets/matrix_names.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace qm::gui {

MatrixView::MatrixView(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_cells(theme)
    , m_head(new MatrixHead(theme, this))
    , m_names(new MatrixNames(theme, this))
    , m_legend(new MatrixLegend(theme, m_cells, this))
{
    installMatrixAccess();
    setHorizontalHeader(m_head);
    setVerticalHeader(m_names);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the matrix
    horizontalScrollBar()->setSingleStep(matrix::cell);
    verticalScrollBar()->setSingleStep(matrix::cell);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_head, &MatrixHead::chosen, this, [this](int column) {
        setCurrentIndex(m_matrix->index(std::max(0, currentIndex().row()), column));
        setFocus(Qt::MouseFocusReason);
    });
    connect(m_names, &MatrixNames::chosen, this, [this](int row) {
        setFocus(Qt::MouseFocusReason);
        setCurrentIndex(m_matrix->index(row, std::max(0, currentIndex().column())));
        if (m_matrix->isGroup(row))
            m_matrix->fold(row);
    });
}

void MatrixView::setMatrix(ScopeMatrix* matrix)
{
    m_matrix = matrix;
    m_head->setMatrix(matrix);
    m_names->setMatrix(matrix);
    setModel(matrix);
    connect(matrix, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_before = place(); });
    connect(matrix, &QAbstractItemModel::modelReset, this, &MatrixView::bringBack);
    connect(matrix, &ScopeMatrix::editsChanged, this, [this] {
        if (hasFocus() && currentIndex().isValid())
            tellMatrixTurned(*this);
    });
    connect(matrix, &QObject::destroyed, this, [this] {
        m_matrix = nullptr;
        m_head->setMatrix(nullptr);
        m_names->setMatrix(nullptr);
    });
}

MatrixView::Place MatrixView::place() const
{
    Place place;
    const auto rowId = [this](int row) { return row >= 0 && row < m_matrix->rowCount() ? m_matrix->rowId(row) : QString(); };
    const auto columnId = [this](int column) {
        return column >= 0 && column < m_matrix->columnCount() ? m_matrix->column(column).name : QString();
    };
    place.row = rowId(currentIndex().row());
    place.column = columnId(currentIndex().column());
    if (const QItemSelection selection = selectionModel()->selection(); !selection.isEmpty()) {
        const QItemSelectionRange& range = selection.first();
        place.firstRow = rowId(range.top());
        place.firstColumn = columnId(range.left());
        place.lastRow = rowId(range.bottom());
        place.lastColumn = columnId(range.right());
    }
    place.top = rowId(verticalOffset() / matrix::cell);
    place.left = columnId(horizontalOffset() / matrix::cell);
    place.offset = {horizontalOffset() % matrix::cell, verticalOffset() % matrix::cell};
    return place;
}

void MatrixView::bringBack()
{
    m_isRestoring = true;
    const auto cell = [this](const QString& row, const QString& column) {
        return m_matrix->index(m_matrix->rowOfId(row), m_matrix->columnOf(column)); // invalid where one is gone
    };
    if (const QModelIndex current = cell(m_before.row, m_before.column); current.isValid()) {
        const QModelIndex first = cell(m_before.firstRow, m_before.firstColumn);
        const QModelIndex last = cell(m_before.lastRow, m_before.lastColumn);
        const bool isWhole = first.isValid() && last.isValid() && first.row() <= last.row() && first.column() <= last.column();
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        selectionModel()->select(isWhole ? QItemSelection(first, last) : QItemSelection(current, current),
                                 QItemSelectionModel::ClearAndSelect);
    }
    executeDelayedItemsLayout();
    updateGeometries(); // else every second reset is painted twice
    if (const int top = m_matrix->rowOfId(m_before.top); top >= 0)
        verticalScrollBar()->setValue(top * matrix::cell + m_before.offset.y());
    if (const int left = m_matrix->columnOf(m_before.left); left >= 0)
        horizontalScrollBar()->setValue(left * matrix::cell + m_before.offset.x());
    m_isRestoring = false;
    m_head->setCurrent(currentIndex().column());
    m_names->setCurrent(currentIndex().row());
    m_head->viewport()->update();
    m_names->viewport()->update();
    if (const Place now = place(); now.row != m_before.row || now.column != m_before.column)
        Q_EMIT currentCellChanged();
}

void MatrixView::setCurrentCell(const QString& secret, const QString& repository)
{
    const QModelIndex cell = m_matrix->index(m_matrix->rowOfId(secret), m_matrix->columnOf(repository));
    if (cell.isValid())
        setCurrentIndex(cell);
}

QModelIndexList MatrixView::chosenCells() const
{
    const QModelIndexList selected = selectionModel()->selection().indexes();
    if (selected.size() > 1 || !currentIndex().isValid())
        return selected;
    return {currentIndex()};
}

QStringList MatrixView::chosenSecrets() const
{
    QStringList names;
    for (const QModelIndex& cell : chosenCells())
        if (!m_matrix->isGroup(cell.row()) && !names.contains(m_matrix->rowId(cell.row())))
            names << m_matrix->rowId(cell.row());
    return names;
}

void MatrixView::toggleChosen()
{
    const QModelIndexList cells = chosenCells();
    if (cells.size() == 1 && m_matrix->isGroup(cells.first().row()))
        m_matrix->fold(cells.first().row());
    else if (!cells.isEmpty() && m_matrix->toggle(cells) == 0)
        Q_EMIT refused();
}

void MatrixView::asConventions()
{
    m_matrix->asConventions(chosenCells());
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isOnGroup = currentIndex().isValid() && m_matrix->isGroup(currentIndex().row());
    if (event->matches(QKeySequence::Undo))
        m_matrix->takeBack();
    else if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(chosenSecrets().join(u'\n'));
    else if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier)
        Q_EMIT reviewWanted();
    else if (isPlain && (event->key() == Qt::Key_Space || (isEnter && isOnGroup)))
        toggleChosen();
    else if (isPlain && event->key() == Qt::Key_C)
        asConventions();
    else if (isPlain && event->key() == Qt::Key_Slash)
        Q_EMIT filterWanted();
    else
        QTableView::keyPressEvent(event);
}

/// Whether a click there turns the cell: on its box, not beside it.
bool MatrixView::isBox(const QPoint& place, const QModelIndex& index) const
{
    constexpr int beside = 4;
    return index.isValid() && !m_matrix->isGroup(index.row()) &&
           visualRect(index).adjusted(beside, beside, -beside, -beside).contains(place);
}

void MatrixView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && row >= 0 && m_matrix->isGroup(row)) {
        setCurrentIndex(m_matrix->index(row, std::max(0, currentIndex().column())));
        m_matrix->fold(row);
        return;
    }
    const bool turns = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isBox(event->pos(), index);
    m_pressed = turns ? QPersistentModelIndex(index) : QPersistentModelIndex();
    QTableView::mousePressEvent(event);
}

void MatrixView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool isSame = m_pressed.isValid() && m_pressed == index && chosenCells().size() == 1;
    m_pressed = QPersistentModelIndex();
    if (isSame)
        toggleChosen();
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // two clicks
}

bool MatrixView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(), index.data(Qt::ToolTipRole).toString(), viewport(), visualRect(index));
    return true;
}

void MatrixView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void MatrixView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void MatrixView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_legend->setGeometry(0, 0, matrix::namesWidth, matrix::headHeight);
}

void MatrixView::updateGeometries()
{
    QTableView::updateGeometries();
    m_legend->setGeometry(0, 0, matrix::namesWidth, matrix::headHeight);
    m_legend->raise();
    const int missing = m_head->length() + m_head->overhang() - viewport()->width(); // the last names lean over the edge
    if (m_matrix && missing > 0)
        horizontalScrollBar()->setMaximum(missing);
}

/// Not QTableView's: it would tell screen readers of children that there are not.
void MatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
    m_head->setCurrent(current.column());
    m_names->setCurrent(current.row());
    updateCross(previous);
    updateCross(current);
    if (m_isRestoring)
        return;
    tellFocus();
    Q_EMIT currentCellChanged();
}

void MatrixView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call): as above
    for (const QItemSelection& changed : {selected, deselected})
        for (const QItemSelectionRange& range : changed)
            viewport()->update(visualRect(range.topLeft()).united(visualRect(range.bottomRight())).adjusted(-1, -1, 1, 1));
    if (!m_isRestoring)
        Q_EMIT blockChanged();
}

void MatrixView::tellFocus()
{
    if (hasFocus() && currentIndex().isValid())
        tellMatrixFocus(*this);
}

} // namespace qm::gui
