// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace qm::gui {

class MatrixCells;

/// The corner of the matrix: what its signs mean, and what stands below.
class MatrixLegend final : public QWidget {
    Q_OBJECT
public:
    MatrixLegend(const Theme& theme, const MatrixCells& cells, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const MatrixCells& m_cells;
};

} // namespace qm::gui
