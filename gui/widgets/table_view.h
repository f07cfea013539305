// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/table_model.h"
#include "gui/widgets/cell_delegate.h"

#include <QTableView>

#include <memory>
#include <optional>

namespace qm::gui {

class GroupBands;
class TableHead;

/// A table of a TableModel. What is current and selected, and the row at the top, stay the same things through every change of
/// the rows, whether they move or the model starts anew. Groups of rows have bands above them, which are no rows: a click on one
/// folds its group away or brings it back. The current row is never one of those that are folded away: the band is in its place.
class TableView final : public QTableView {
    Q_OBJECT
public:
    explicit TableView(const Theme& theme, QWidget* parent = nullptr);
    ~TableView() override;

    void setTable(TableModel* model);
    TableModel* table() const { return m_table; }

    /// The ids of the selected rows that can be seen, from top to bottom; that of the current row, empty where there is none or the
    /// band of a folded group is in its place.
    QStringList selectedIds() const;
    QString currentId() const;
    /// Its group is unfolded for it.
    void setCurrentId(const QString& id);
    /// To the first row, if there is one, or the band in its place.
    void turnToFirst();

    /// Makes every column as wide as its widest value and its title.
    void fitColumns();
    /// Gives the room that is left to the column that takes it.
    void stretchColumns();

    /// Whether more rows are on their way: bars stand in their place, which nobody can choose.
    void setAwaitsRows(bool awaits);
    bool awaitsRows() const { return m_awaitsRows; }

    /// The row under the mouse; -1: none.
    int hoveredRow() const { return m_hoveredRow; }

    /// Sorts by that column; what is current and selected stays.
    void sortBy(int column, Qt::SortOrder order);

    QModelIndex indexAt(const QPoint& at) const override;
    /// Of a row that is folded away, that of the band in its place.
    QRect visualRect(const QModelIndex& index) const override;
    void keyboardSearch(const QString& letters) override;

Q_SIGNALS:
    /// It has another order now.
    void sorted();
    void currentIdChanged(const QString& id);
    void selectedIdsChanged();
    /// Somebody wants more of the current row: Enter, or a double click.
    void opened(const QString& id);
    /// The boxes of these rows were pressed, of which the first decides whether they are ticked now.
    void ticked(const QStringList& ids);
    /// A letter that begins a filter was typed: `/`.
    void filterWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;

private:
    /// What a person has before them.
    struct Place {
        QString current{};
        QString folded{}; ///< the group whose band is current
        int column{0};
        QStringList selected{};
        QString top{};
        int offset{0};
    };
    Place place() const;
    QList<int> selectedRows() const;
    QStringList idsOf(const QList<int>& rows) const;
    QString idAt(int row) const;
    void restore(const Place& place);
    void remember();
    void bringBack();
    int rowOf(const Place& place) const;
    void tell();
    void followGroups();
    void fold(int first, bool isFolded);
    bool takesForFolding(const QKeyEvent& event);
    bool isFirstColumn(int column) const;
    void updateRow(int row);
    void setHoveredRow(int row);
    void tickAll(int column, bool isTicked);
    void tellRenamed();
    bool isTick(const QModelIndex& index) const;
    void copyNames() const;

    const Theme& m_theme;
    TableModel* m_table{nullptr};
    TableHead* m_head;
    CellDelegate* m_delegate;
    std::unique_ptr<GroupBands> m_bands;
    int m_hoveredRow{-1};
    std::optional<int> m_pressedBand; // the row that it is in; -1: it is no more
    bool m_wasBandPressed{false};
    Place m_before;
    QString m_toldId;
    QStringList m_toldSelected;
    bool m_isRestoring{false};
    bool m_isStretching{false};
    bool m_awaitsRows{false};
};

} // namespace qm::gui
