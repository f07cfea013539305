// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace qm::gui {

/// What one or more keys do.
struct KeyUse {
    QString text{};
    QStringList keys{}; ///< any of them: "F5"; as they stand on the keyboard

    bool operator==(const KeyUse&) const = default;
};

/// The keys of one place of the window.
struct KeyGroup {
    QString place{}; ///< "Anywhere"; the title of a page
    QList<KeyUse> uses{};

    bool operator==(const KeyGroup&) const = default;
};

} // namespace qm::gui
