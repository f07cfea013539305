// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_view.h"

#include "gui/widgets/group_bands.h"
#include "gui/widgets/rows_to_come.h"
#include "gui/widgets/table_head.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace qm::gui {

TableView::TableView(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_head(new TableHead(theme, this))
    , m_delegate(new CellDelegate(theme, this))
    , m_bands(std::make_unique<GroupBands>(*this, theme))
{
    setHorizontalHeader(m_head);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(CellDelegate::rowHeight);
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setMouseTracking(true);
    setSortingEnabled(false);
    connect(m_head, &QHeaderView::sectionClicked, this, [this](int column) {
        if (const QVariant ticks = m_table->headerData(column, Qt::Horizontal, Qt::CheckStateRole); ticks.isValid()) {
            tickAll(column, ticks.value<Qt::CheckState>() != Qt::Checked);
            m_head->setSortIndicator(m_table->sortColumn(), m_table->sortOrder()); // the head has turned it already
            return;
        }
        const bool isSorted = m_table->sortColumn() == column;
        const bool turns = isSorted && m_table->sortOrder() == Qt::AscendingOrder;
        sortBy(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_head, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_table && !m_isStretching && !m_table->stretches(column))
            stretchColumns();
    });
}

TableView::~TableView() = default;

void TableView::sortBy(int column, Qt::SortOrder order)
{
    const Place here = place();
    m_table->sort(column, order);
    m_head->setSortIndicator(column, m_table->sortOrder());
    restore({.current = here.current, .folded = here.folded, .column = here.column, .selected = here.selected});
    tell();
    Q_EMIT sorted();
}

void TableView::setTable(TableModel* model)
{
    m_table = model;
    setModel(model);
    m_head->setSortIndicator(model->sortColumn(), model->sortOrder());
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::remember);
    connect(model, &TableModel::runsBegin, this, &TableView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::bringBack);
    connect(model, &TableModel::runsEnd, this, &TableView::bringBack);
    connect(model, &TableModel::rowsChanged, this, &TableView::stretchColumns);
    connect(model, &TableModel::groupsChanged, this, &TableView::followGroups);
    followGroups();
}

TableView::Place TableView::place() const
{
    Place place{.current = idAt(currentIndex().row()), .column = std::max(0, currentIndex().column()), .selected = idsOf(selectedRows())};
    if (m_bands->isFolded(currentIndex().row()))
        place.folded = m_bands->groupAt(currentIndex().row());
    if (const int top = rowAt(0); top >= 0) {
        place.top = idAt(top);
        place.offset = rowViewportPosition(top);
    }
    return place;
}

/// Until it is restored nobody hears of the neighbours that Qt makes current meanwhile. Where nothing is current, since a filter hides
/// what was, that is still meant.
void TableView::remember()
{
    m_isRestoring = true;
    Place now = place();
    if (now.current.isEmpty()) {
        now.current = m_before.current;
        now.folded = m_before.folded;
        now.column = m_before.column;
        if (now.selected.isEmpty())
            now.selected = m_before.selected;
    }
    m_before = now;
}

void TableView::bringBack()
{
    viewport()->setUpdatesEnabled(false); // else what will be painted anew is scrolled first
    restore(m_before);
    viewport()->setUpdatesEnabled(true);
    tell();
}

/// What is current and what is selected, where they are others than was told.
void TableView::tell()
{
    if (const QString id = currentId(); std::exchange(m_toldId, id) != id)
        Q_EMIT currentIdChanged(id);
    if (const QStringList ids = selectedIds(); std::exchange(m_toldSelected, ids) != ids)
        Q_EMIT selectedIdsChanged();
}

void TableView::followGroups()
{
    const Place here = place();
    if (m_bands->follow(*m_table))
        restore(here);
    tell();
    viewport()->update(); // they count their rows
}

void TableView::fold(int first, bool isFolded)
{
    m_table->setFolded(m_bands->groupAt(first), isFolded);
    tellRenamed();
}

/// The row that it is at now: where that is folded away, the band in its place; -1: none.
int TableView::rowOf(const Place& place) const
{
    const int row = m_table->rowOfId(place.current);
    const int first = m_bands->firstOf(row);
    if (m_bands->isFolded(first))
        return first;
    return row >= 0 || place.folded.isEmpty() ? row : m_bands->firstOfGroup(place.folded);
}

void TableView::restore(const Place& place)
{
    m_isRestoring = true;
    const int row = rowOf(place);
    QItemSelection selection;
    for (const QString& id : place.selected)
        if (const int at = id == place.current ? row : m_table->rowOfId(id); at >= 0)
            selection.select(m_table->index(at, 0), m_table->index(at, m_table->columnCount() - 1));
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_table->index(row, place.column), QItemSelectionModel::NoUpdate);
    else
        selectionModel()->clearCurrentIndex();
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    executeDelayedItemsLayout();
    updateGeometries(); // else every second reset is painted twice
    if (const int top = m_table->rowOfId(place.top); top >= 0)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) - std::max(place.offset, 1 - rowHeight(top)));
    m_isRestoring = false;
}

/// From top to bottom, also those that are folded away.
QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    std::ranges::sort(rows);
    return rows;
}

QStringList TableView::selectedIds() const
{
    QList<int> rows = selectedRows();
    rows.removeIf([this](int row) { return m_table->isFoldedAway(row); });
    return idsOf(rows);
}

QStringList TableView::idsOf(const QList<int>& rows) const
{
    QStringList ids;
    for (const int row : rows)
        ids << idAt(row);
    return ids;
}

QString TableView::currentId() const
{
    const int row = currentIndex().row();
    return m_bands->isFolded(row) ? QString() : idAt(row);
}

/// Empty where there is no such row.
QString TableView::idAt(int row) const
{
    return m_table->index(row, 0).data(TableModel::IdRole).toString();
}

void TableView::setCurrentId(const QString& id)
{
    const int row = m_table->rowOfId(id);
    if (row < 0)
        return;
    const bool isFoldedAway = m_table->isFoldedAway(row);
    if (isFoldedAway)
        fold(m_bands->firstOf(row), false);
    selectionModel()->setCurrentIndex(m_table->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (isFoldedAway)
        scrollTo(currentIndex()); // it may have been there before, as the band
}

void TableView::turnToFirst()
{
    if (m_table->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_table->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// From row to row, as a band is no place for Qt: one that is folded stands for its rows, another belongs to nothing.
void TableView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int lower = std::max(rect.top(), rect.bottom());
    const int top = rowAt(std::min(rect.top(), rect.bottom()));
    int bottom = rowAt(lower);
    if (m_bands->rowAt({0, lower}) == bottom && !m_bands->isFolded(bottom))
        --bottom;
    if (top >= 0 && bottom >= top)
        selectionModel()->select({m_table->index(top, 0), m_table->index(bottom, m_table->columnCount() - 1)}, command);
}

void TableView::fitColumns()
{
    const QScopedValueRollback guard(m_isStretching, true);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        if (m_table->stretches(column))
            continue; // it takes what the others leave
        const Cell widest = m_table->widestCell(column);
        const int title = m_head->widthOfTitle(column);
        const int padding = CellDelegate::padding + (column == 0 ? CellDelegate::firstPadding : CellDelegate::padding);
        m_head->resizeSection(column, std::max(m_delegate->widthOf(widest) + 4, title) + padding);
    }
    stretchColumns();
}

void TableView::stretchColumns()
{
    if (!m_table)
        return;
    const QScopedValueRollback guard(m_isStretching, true);
    int others = 0;
    int stretching = -1;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        if (m_table->stretches(column) && !isColumnHidden(column))
            stretching = column;
        else if (!isColumnHidden(column))
            others += columnWidth(column);
    }
    if (stretching >= 0)
        m_head->resizeSection(stretching, std::max(m_head->widthOfTitle(stretching) + 160, viewport()->width() - others));
}

void TableView::setAwaitsRows(bool awaits)
{
    if (std::exchange(m_awaitsRows, awaits) != awaits)
        viewport()->update();
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    m_bands->paint(event->rect());
    if (!m_awaitsRows)
        return;
    QPainter painter(viewport());
    drawRowsToCome(painter, *this, m_theme);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretchColumns();
}

QModelIndex TableView::indexAt(const QPoint& at) const
{
    return m_bands->rowAt(at) >= 0 ? QModelIndex() : QTableView::indexAt(at);
}

QRect TableView::visualRect(const QModelIndex& index) const
{
    if (index.isValid() && isRowHidden(index.row()))
        return QTableView::visualRect(index.siblingAtRow(m_bands->firstOf(index.row())));
    return QTableView::visualRect(index).adjusted(0, m_bands->heightAbove(index.row()), 0, 0);
}

/// Until the mouse moves it is at no row, rather than at one that went away below it.
void TableView::scrollContentsBy(int dx, int dy)
{
    setHoveredRow(-1);
    QTableView::scrollContentsBy(dx, dy);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(current.row());
    updateRow(previous.row());
    if (!m_isRestoring)
        tell();
}

/// It shows over its whole width what Qt updates in one cell: that it is current, or under the mouse.
void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isRestoring)
        tell();
}

} // namespace qm::gui
