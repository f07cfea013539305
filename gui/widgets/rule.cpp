// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rule.h"

namespace qm::gui {

Rule::Rule(const Theme& theme, Token ink, QWidget* parent)
    : Surface(theme, {.fill = ink}, parent)
{
    setFixedHeight(1);
}

} // namespace qm::gui
