// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPixmap>

#include <array>

namespace qm::gui {

/// Every size and weight of text there is.
enum class Type {
    Body,     ///< 13
    Medium,   ///< 13, a little heavier: names, buttons
    Strong,   ///< 13, heavy
    Title,    ///< 20, heavy: the page
    Section,  ///< 15, heavy
    Query,    ///< 15: what is typed into the palette
    Caption,  ///< 12
    Value,    ///< 12, a little heavier: the value of a condition
    Group,    ///< 12, heavy: heads of groups
    Chip,     ///< 11
    ChipBold, ///< 11, heavy: production, SANDBOX
    Mono,     ///< 12, all letters as wide: names of secrets, ids, keys
    Total,    ///< 28, heavy: one number
};

/// How everything looks: colours, fonts and icons come from here and from nowhere else. Outlives every widget.
class Theme {
public:
    explicit Theme(Shade shade);

    Shade shade() const { return m_shade; }
    /// The whole window follows when the application gets the new palette.
    void setShade(Shade shade);

    QColor colour(Token token) const { return colourOf(token, m_shade); }
    QPalette palette() const;
    const QFont& font(Type type) const { return m_fonts[int(type)]; }

    /// A line icon of resources/icons in that colour, drawn once for each size and pixel ratio.
    QPixmap icon(const QString& name, Token token, int size = 16, qreal pixelRatio = 1) const;

    /// How wide the widest digit is: numbers stand below each other. Measured when it is first asked for: it loads the font.
    qreal digitWidth(Type type) const;

private:
    struct Icon {
        QString name{};
        Token token{};
        int size{0};
        qreal pixelRatio{1};

        bool operator==(const Icon&) const = default;
        friend size_t qHash(const Icon& icon, size_t seed)
        {
            return qHashMulti(seed, icon.name, int(icon.token), icon.size, icon.pixelRatio);
        }
    };

    Shade m_shade;
    std::array<QFont, int(Type::Total) + 1> m_fonts;
    mutable std::array<qreal, int(Type::Total) + 1> m_digitWidths{}; // 0: not measured yet
    mutable QHash<Icon, QPixmap> m_icons;
};

} // namespace qm::gui
