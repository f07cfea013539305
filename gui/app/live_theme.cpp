// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/live_theme.h"

#include <QApplication>

namespace qm::gui {

Shade shadeFor(std::optional<Shade> fixed, ThemeChoice choice, std::optional<Shade> system)
{
    if (fixed)
        return *fixed;
    switch (choice) {
    case ThemeChoice::Light:
        return Shade::Light;
    case ThemeChoice::Dark:
        return Shade::Dark;
    case ThemeChoice::System:
        break;
    }
    return system.value_or(Shade::Light);
}

LiveTheme::LiveTheme(Theme& theme, std::optional<Shade> fixed, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_fixed(fixed)
{
    connect(&m_system, &SystemShade::changed, this, &LiveTheme::apply);
}

void LiveTheme::choose(ThemeChoice choice)
{
    m_choice = choice;
    if (!isFixed() && choice == ThemeChoice::System)
        m_system.start();
    apply();
}

void LiveTheme::apply()
{
    const Shade shade = shadeFor(m_fixed, m_choice, m_system.shade());
    if (shade == m_theme.shade())
        return;
    m_theme.setShade(shade);
    QApplication::setPalette(m_theme.palette()); // every widget paints itself anew
}

} // namespace qm::gui
