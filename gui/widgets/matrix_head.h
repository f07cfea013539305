// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/matrix_cells.h"
#include "gui/widgets/turned_letters.h"

#include <QHeaderView>

namespace qm::gui {

class ScopeMatrix;
struct ScopeColumn;

/// The names of the repositories above the matrix, turned; that of the current column stands out. A click goes to its column.
class MatrixHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit MatrixHead(const Theme& theme, QWidget* parent);

    void setMatrix(const ScopeMatrix* matrix) { m_matrix = matrix; }
    void setCurrent(int column);
    /// What the last names need right of the last column.
    int overhang() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// The column whose name is there; -1: none.
    int columnAt(const QPoint& place) const;
    void drawName(QPainter& painter, const ScopeColumn& column, bool isCurrent);

    const Theme& m_theme;
    const ScopeMatrix* m_matrix{nullptr};
    int m_current{-1};
    TurnedLetters m_plain;
    TurnedLetters m_heavy;
};

} // namespace qm::gui
