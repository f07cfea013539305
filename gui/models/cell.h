// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/painting.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace qm::gui {

/// What one cell of a table shows; the one delegate draws it.
struct Cell {
    enum class Kind {
        Text,
        Number,
        Chip,
        Tick, ///< a box that can be ticked; the text says whether it is, for screen readers
    };

    QString text{};
    Kind kind{Kind::Text};
    qsizetype mutedPrefix{0}; ///< so many letters of a name are said by its neighbours, too
    Token ink{Token::Text};
    Type type{Type::Body};
    ChipKind chip{ChipKind::Plain};
    QString icon{}; ///< before the text; the only part in colour
    Token iconInk{Token::Muted};
    bool isTicked{false};
    bool isFixed{false};          ///< a box that nobody can tick
    std::optional<qreal> share{}; ///< of a whole, as a bar behind a number: 0 to 1
    QString tail{};               ///< a chip behind the text
    ChipKind tailKind{ChipKind::Plain};

    bool operator==(const Cell&) const = default;
};

} // namespace qm::gui

Q_DECLARE_METATYPE(qm::gui::Cell)
