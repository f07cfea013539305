// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qm::cli {

/// The log of this user's commands: "quartermaster/quartermaster-cli.log" where programs keep their state (XDG_STATE_HOME).
QString logFile();

/// The journal of this user, and the one for served sample organizations.
QString usualJournal();
QString sandboxJournal();

/// What was last seen through that profile (of a served sample organization where it is empty): "quartermaster/profile-NAME.estate.json"
/// where programs keep what they can find again (XDG_CACHE_HOME).
QString usualSnapshot(const QString& profile);

} // namespace qm::cli
