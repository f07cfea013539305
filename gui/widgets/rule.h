// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

namespace qm::gui {

/// A thin line between two parts: across, or upright.
class Rule final : public Surface {
    Q_OBJECT
public:
    Rule(const Theme& theme, Token ink, QWidget* parent = nullptr);
    static Rule* upright(const Theme& theme, int height, QWidget* parent = nullptr);
};

} // namespace qm::gui
