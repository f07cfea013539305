// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/surface.h"

namespace qm::gui {

/// A thin line across, between two parts.
class Rule final : public Surface {
    Q_OBJECT
public:
    Rule(const Theme& theme, Token ink, QWidget* parent = nullptr);
};

} // namespace qm::gui
