// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody wants the program to be, whatever organization is open.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace qm::gui {

/// Which colours the window is drawn in.
enum class ThemeChoice { System, Light, Dark };

/// What a person chose. As it is by itself, the system decides.
struct Settings {
    ThemeChoice theme{ThemeChoice::System};
    QString language{}; ///< "nl"; empty: the system's
    int lockAfter{15};  ///< minutes in which nobody touches it; 0: never

    bool operator==(const Settings&) const = default;
};

/// Whether there is a translation into that language; English needs none.
bool isKnownLanguage(const QString& language);

/// The chosen language, its dates and numbers as they are written where the system is; or the system's.
QLocale localeOf(const Settings& settings, const QLocale& system);

/// Reads what `written` wrote; `usage` with the place where it is anything else.
Result<Settings> readSettings(const QByteArray& json);
QByteArray written(const Settings& settings);

} // namespace qm::gui
