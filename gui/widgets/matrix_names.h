// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QHeaderView>

namespace qm::gui {

class ScopeMatrix;

/// The names of the secrets at the left of the matrix and how many may read each. A click goes to the row, or folds a group.
class MatrixNames final : public QHeaderView {
    Q_OBJECT
public:
    MatrixNames(const Theme& theme, QWidget* parent);

    void setMatrix(const ScopeMatrix* matrix) { m_matrix = matrix; }
    void setCurrent(int row);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void drawName(QPainter& painter, const QRectF& rect, int row) const;
    void updateRow(int row);

    const Theme& m_theme;
    const ScopeMatrix* m_matrix{nullptr};
    int m_current{-1};
};

} // namespace qm::gui
