// SPDX-License-Identifier: GPL-3.0-or-later
// A section of the details that lists things by their names.
#pragma once

#include "gui/widgets/details.h"

namespace qm::gui {

/// The action that shows all of a list, and the beginning of it again.
extern const QString showAllAction;

/// The lines under that title, with their number; of many only the first, unless all are wanted.
Details::Section nameList(const QString& title, QList<Details::Line> lines, bool showsAll);

} // namespace qm::gui
