// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/group.h"

class QDate;
class QDateTime;

namespace qm::gui {

/// The group of what happened at that time: today, yesterday, the last seven days, of which today is one, or earlier; its caption
/// tells the days. What is not known, or from a clock that is ahead, has a group of its own.
Group dayGroup(const QDateTime& time, const QDate& today);

} // namespace qm::gui
