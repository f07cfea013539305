// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm {

/// Keeps what is in memory in memory: no core dumps, no attaching by other processes of the same user, none of our files
/// readable by others (umask 077). In a Debug build a debugger may attach. Called first thing by main.
void hardenProcess();

} // namespace qm
