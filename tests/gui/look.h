// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

namespace qm::test {

/// The theme of this test program.
gui::Theme& theme();

/// Gives the application our style, palette and font.
void dress();

} // namespace qm::test
