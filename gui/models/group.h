// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace qm::gui {

/// What neighbouring rows of a table have in common.
struct Group {
    QString title{}; ///< empty: they stand under no head
    QString caption{};
    QString stage{}; ///< as a chip behind the title
    bool isProduction{false};

    /// Tells groups of one table from each other, whatever their caption says now.
    QString id() const { return title + u'\n' + stage; }

    bool operator==(const Group&) const = default;
};

/// What stands above the first row of a group.
struct GroupHead {
    Group group{};
    int rows{0};       ///< how many of it are shown
    QString summary{}; ///< the same in words
    bool isFolded{false};

    bool operator==(const GroupHead&) const = default;
};

} // namespace qm::gui

Q_DECLARE_METATYPE(qm::gui::GroupHead)
