// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a table, by keys and by the mouse.
#include "gui/widgets/group_bands.h"
#include "gui/widgets/table_head.h"
#include "gui/widgets/table_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <utility>

namespace qm::gui {

/// Where the cells of a row are of no matter, since all are seen and nobody listens to them, to the left means the row.
bool TableView::isFirstColumn(int column) const
{
    if (!QAccessible::isActive() && horizontalScrollBar()->maximum() == 0)
        return true;
    int at = m_head->visualIndex(column) - 1;
    while (at >= 0 && m_head->isSectionHidden(m_head->logicalIndex(at)))
        --at;
    return at < 0;
}

/// As in a tree: to the left folds the group, to the right and what else opens things unfolds it.
bool TableView::takesForFolding(const QKeyEvent& event)
{
    const int row = currentIndex().row();
    const int first = m_bands->firstOf(row);
    if (first < 0 || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const bool isFolded = m_bands->isFolded(first);
    const int key = event.key();
    const bool ticksOthers = isTick(currentIndex().siblingAtColumn(0)) && !selectedIds().isEmpty();
    const bool unfolds = key == Qt::Key_Right || (key == Qt::Key_Space && !ticksOthers) || key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool folds = key == Qt::Key_Left && isFirstColumn(currentIndex().column());
    if (isFolded ? !unfolds : !folds)
        return false;
    fold(first, !isFolded);
    scrollTo(currentIndex());
    return true;
}

/// The name of each selected row, one a line.
void TableView::copyNames() const
{
    QStringList names;
    for (const QString& id : selectedIds())
        names << m_table->index(m_table->rowOfId(id), m_table->nameColumn()).data().toString();
    if (!names.isEmpty())
        QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

/// Whom the letters lead to is seen.
void TableView::keyboardSearch(const QString& letters)
{
    const QModelIndex before = currentIndex();
    QTableView::keyboardSearch(letters);
    if (currentIndex() != before)
        setCurrentId(idAt(currentIndex().row()));
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyNames();
        return;
    }
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        Q_EMIT filterWanted();
        return;
    }
    if (takesForFolding(*event))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
        isTick(currentIndex().siblingAtColumn(0))) {
        const QStringList selected = selectedIds();
        Q_EMIT ticked(selected.isEmpty() ? QStringList(currentId()) : selected);
        tellRenamed();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentId());
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Those that are seen, and not so already.
void TableView::tickAll(int column, bool isTicked)
{
    QStringList ids;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->isFoldedAway(row))
            continue;
        const QModelIndex index = m_table->index(row, column);
        const Cell cell = index.data(TableModel::CellRole).value<Cell>();
        if (!cell.isFixed && cell.isTicked != isTicked)
            ids << index.data(TableModel::IdRole).toString();
    }
    if (!ids.isEmpty())
        Q_EMIT ticked(ids);
}

/// Qt tells nobody that a cell is called another way now.
void TableView::tellRenamed()
{
    QAccessibleInterface* access = QAccessible::isActive() ? QAccessible::queryAccessibleInterface(this) : nullptr;
    QAccessibleTableInterface* table = access ? access->tableInterface() : nullptr;
    if (QAccessibleInterface* cell = table ? table->cellAt(currentIndex().row(), currentIndex().column()) : nullptr) {
        QAccessibleEvent event(cell, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

bool TableView::isTick(const QModelIndex& index) const
{
    return index.isValid() && index.data(TableModel::CellRole).value<Cell>().kind == Cell::Kind::Tick;
}

void TableView::mousePressEvent(QMouseEvent* event)
{
    const int band = m_bands->rowAt(event->pos());
    m_wasBandPressed = band >= 0;
    if (m_wasBandPressed)
        m_pressedBand = band;
    else
        QTableView::mousePressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedBand)
        QTableView::mouseMoveEvent(event);
}

/// Qt tells only the cell under the mouse of it.
bool TableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(indexAt(static_cast<QMouseEvent*>(event)->pos()).row());
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(std::exchange(m_hoveredRow, row));
    updateRow(row);
}

void TableView::mouseReleaseEvent(QMouseEvent* event)
{
    if (const auto pressed = std::exchange(m_pressedBand, std::nullopt)) {
        if (event->button() == Qt::LeftButton && *pressed >= 0 && m_bands->rowAt(event->pos()) == *pressed)
            fold(*pressed, !m_bands->isFolded(*pressed));
        return;
    }
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isTick(index))
        Q_EMIT ticked({index.data(TableModel::IdRole).toString()});
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_wasBandPressed) { // twice in a row: it folds, and unfolds; nothing is meant that came under the mouse by it
        m_pressedBand = m_bands->rowAt(event->pos());
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
    if (indexAt(event->pos()).isValid())
        Q_EMIT opened(currentId());
}

void TableView::focusInEvent(QFocusEvent* event)
{
    const bool hadCurrent = currentIndex().isValid(); // Qt makes the first row current, and selects nothing
    QTableView::focusInEvent(event);
    if (!hadCurrent && m_table && event->reason() != Qt::MouseFocusReason)
        turnToFirst();
    viewport()->update(); // what is selected looks different without the focus
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace qm::gui
