// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rule.h"

namespace qm::gui {

Rule::Rule(const Theme& theme, Token ink, QWidget* parent)
    : Surface(theme, {.fill = ink}, parent)
{
    setFixedHeight(1);
}

Rule* Rule::upright(const Theme& theme, int height, QWidget* parent)
{
    auto* rule = new Rule(theme, Token::Line, parent);
    rule->setFixedSize(1, height);
    return rule;
}

} // namespace qm::gui
