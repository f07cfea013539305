// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"
#include "gui/models/palette_entry.h"
#include "gui/models/picture.h"
#include "gui/pages/page_kind.h"

#include <QAction>

#include <functional>

namespace qm::gui {

/// What the palette can find, and what happens when it is chosen.
struct PaletteParts {
    const Picture& picture;
    QList<PageKind> pages;
    QList<QAction*> verbs; ///< of the current page, and of the window
    std::function<void(const QString& pageId, const QString& objectId)> goTo;
    std::function<void(const session::Proposal&)> propose;
};

/// What there is for what was typed: verbs, what can be done to single repositories, repositories, secrets, pages. Without a word
/// only verbs and pages; behind `>` only what can be run.
QList<PaletteEntry> paletteOffers(const QString& typed, const PaletteParts& parts);

} // namespace qm::gui
