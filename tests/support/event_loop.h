// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace qm::test {

/// Runs Qt's event loop until that is so; false when it still is not after `atMost`. For tests against real sockets; what can
/// run on the virtual clock does.
bool spinUntil(const std::function<bool()>& isSo, std::chrono::milliseconds atMost = std::chrono::seconds(30));

/// Runs Qt's event loop for a while: to see that something does not happen.
void spinFor(std::chrono::milliseconds time);

} // namespace qm::test
