// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/settings.h"
#include "gui/widgets/overlay.h"

#include <functional>

namespace qm::gui {

class Choice;
class Segmented;
class SettingsFile;

/// What a person can choose for the program; each choice is kept at once.
class SettingsOverlay final : public Overlay {
    Q_OBJECT
public:
    /// `isThemeFixed`: the command line decides in this run. `file` outlives it.
    SettingsOverlay(const Theme& theme, SettingsFile& file, bool isThemeFixed, QWidget* window);

protected:
    QWidget* firstFocus() const override;
    void fill() override;

private:
    /// One setting: its name, a line on what it does, and what it is chosen with.
    void addRow(const QString& name, const QString& words, QWidget* control);
    /// Keeps the settings with that change.
    void keep(const std::function<void(Settings&)>& change);

    SettingsFile& m_file;
    Segmented* m_theme;
    Choice* m_language;
    Choice* m_lock;
};

} // namespace qm::gui
