// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/key_group.h"
#include "gui/pages/page.h"

namespace qm::gui {

/// Every key of that window, by place: those of its actions and shortcuts as they are now, then those that tables, the matrix and
/// wizards take themselves. A `QShortcut` says what it does in its `whatsThis`.
QList<KeyGroup> keysOf(const QWidget& window, const QList<Page*>& pages);

} // namespace qm::gui
