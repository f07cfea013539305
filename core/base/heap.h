// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm {

/// Lets the heap grow in steps of 64 MB instead of pages: each step holds up the page faults of all threads. What is not used
/// costs addresses only. Called by main before there is a second thread.
void growHeapInLargeSteps();

} // namespace qm
