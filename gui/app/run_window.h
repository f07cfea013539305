// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qm::gui {

/// The program `quartermaster`, from its words to its exit code.
int runWindow(int argc, char** argv);

} // namespace qm::gui
