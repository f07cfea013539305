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

    /// Whether no words of it are cut off.
    bool isWhole() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Sign {
        quint8 state;
        QString words;
        QRectF place{};
    };
    /// In two columns, the first as wide as its words.
    QList<Sign> signsIn(const QFontMetricsF& metrics) const;

    const Theme& m_theme;
    const MatrixCells& m_cells;
};

} // namespace qm::gui
