// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/badge.h"
#include "gui/models/picture.h"

#include <optional>

namespace qm::gui {

/// What there is to know of a page before it is made: the navigation, the palette and the command line need no more.
struct PageKind {
    QString id{}; ///< its name on the command line and in what is remembered: "secrets"
    QString title{};
    QString icon{};
    /// How many things it has in that picture; nothing while that is not known. Null: it is no list of things.
    std::optional<int> (*count)(const Picture& picture){nullptr};
    /// What it calls attention to, in place of that number. Null: never to anything.
    std::optional<Badge> (*badge)(const Picture& picture){nullptr};
};

} // namespace qm::gui
