// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/system_shade.h"
#include "gui/models/settings.h"
#include "gui/theme/theme.h"

namespace qm::gui {

/// The shade to draw in: what the command line fixed, else what the person chose, else the system's; light where that is not known.
Shade shadeFor(std::optional<Shade> fixed, ThemeChoice choice, std::optional<Shade> system);

/// Keeps the theme as it is wanted, while the program runs: windows that are open change with it.
class LiveTheme final : public QObject {
    Q_OBJECT
public:
    /// `fixed`: what the command line says, which wins.
    LiveTheme(Theme& theme, std::optional<Shade> fixed, QObject* parent = nullptr);

    bool isFixed() const { return m_fixed.has_value(); }
    void choose(ThemeChoice choice);

private:
    void apply();

    Theme& m_theme;
    std::optional<Shade> m_fixed;
    ThemeChoice m_choice{ThemeChoice::System};
    SystemShade m_system;
};

} // namespace qm::gui
