// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/matrix_cells.h"

#include <QTableView>

namespace qm::gui {

class MatrixHead;
class MatrixLegend;
class MatrixNames;
class ScopeMatrix;

/// The matrix of secrets and repositories. Cells are copied from pictures, one byte of the model each; what is current and
/// selected, and the cell in the corner, stay the same things through every refresh. Screen readers find it as a table
/// (matrix_access.h).
class MatrixView final : public QTableView {
    Q_OBJECT
public:
    explicit MatrixView(const Theme& theme, QWidget* parent = nullptr);

    void setMatrix(ScopeMatrix* matrix);
    ScopeMatrix* matrix() const { return m_matrix; }

    void setCurrentCell(const QString& secret, const QString& repository);
    /// The block, or the current cell alone.
    QModelIndexList chosenCells() const;
    /// The names of their secrets.
    QStringList chosenSecrets() const;

    void toggleChosen();
    void asConventions();

Q_SIGNALS:
    void currentCellChanged();
    void blockChanged();
    /// Somebody wants to see the plan of what is pending: Ctrl+Enter.
    void reviewWanted();
    /// A letter that begins a filter was typed: `/`.
    void filterWanted();
    /// Somebody tried to turn what cannot be turned.
    void refused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override {} // letters are commands here
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;

private:
    /// What a person has before them.
    struct Place {
        QString row{};
        QString column{};
        QString firstRow{}; // of the block
        QString firstColumn{};
        QString lastRow{};
        QString lastColumn{};
        QString top{};
        QString left{};
        QPoint offset{}; // of that cell
    };
    Place place() const;
    void bringBack();

    void drawCells(QPainter& painter, const QRect& dirty) const;
    void drawRow(QPainter& painter, int row, int first, int last) const;
    void drawBlock(QPainter& painter) const;
    void updateCross(const QModelIndex& index);
    bool isBox(const QPoint& place, const QModelIndex& index) const;
    void tellFocus();

    const Theme& m_theme;
    MatrixCells m_cells;
    ScopeMatrix* m_matrix{nullptr};
    MatrixHead* m_head;
    MatrixNames* m_names;
    MatrixLegend* m_legend;
    Place m_before;
    QPersistentModelIndex m_pressed; // whose box the mouse went down on
    bool m_isRestoring{false};
};

} // namespace qm::gui
