// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm {

/// Lets the process keep what it freed instead of giving it back at once: answers of half a megabyte come and go by the hundred,
/// each read into several times its size, and asking the kernel for the same pages again costs more than reading them. Called
/// by main.
void keepFreedMemory();

/// Gives what was freed back to the system: after work that took several times what it left behind. Takes some milliseconds.
void giveBackFreedMemory();

} // namespace qm
