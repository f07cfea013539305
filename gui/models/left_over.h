// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/picture.h"

#include <QStringList>

namespace qm::gui {

/// The ids of the plans that ended in the middle and can go on, newest first.
QStringList leftOverIds(const Picture& picture);

/// The newest of them, as somebody is told of it.
struct LeftOver {
    QString planId{};
    QString title{}; ///< "“Scope 3 secrets” stopped after 2 of 7 steps"
    QString text{};

    bool operator==(const LeftOver&) const = default;
};

/// Of the plans of these ids; nothing where none of them is left over any more.
std::optional<LeftOver> leftOver(const Picture& picture, const QStringList& among);

} // namespace qm::gui
