// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <array>

namespace qm::gui {

/// Measures that the parts of the matrix share.
namespace matrix {
constexpr int cell{24}; ///< a cell is a square
constexpr int headHeight{136};
constexpr int slant{60};      ///< degrees, of the names of repositories
constexpr int countWidth{36}; ///< of the numbers beside the names
constexpr int namesWidth{300};
constexpr qreal staleOpacity{0.65};
} // namespace matrix

/// How each sort of cell looks: drawn once for a shade and pixel ratio, then copied.
class MatrixCells {
public:
    explicit MatrixCells(const Theme& theme);

    /// `cell`: scope flags.
    const QPixmap& picture(quint8 cell, qreal pixelRatio) const;

private:
    void drawAll(qreal pixelRatio) const;

    const Theme& m_theme;
    mutable std::array<QPixmap, 16> m_pictures;
    mutable Shade m_shade;
    mutable qreal m_pixelRatio{0};
};

} // namespace qm::gui
