// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/settings.h"

#include <QObject>

#include <spdlog/logger.h>

namespace qm::gui {

/// The person's file: "quartermaster/settings.json" where programs keep their settings (XDG_CONFIG_HOME).
QString settingsFile();

/// The settings of this run and where they are kept. A file that cannot be understood is as good as none, and the log says why.
class SettingsFile final : public QObject {
    Q_OBJECT
public:
    SettingsFile(QString file, std::shared_ptr<spdlog::logger> log);

    const Settings& settings() const { return m_settings; }
    /// Writes them whole or not at all, where they are different, and tells. Where they cannot be kept they hold for this run.
    void set(const Settings& settings);

Q_SIGNALS:
    void changed();

private:
    QString m_file;
    std::shared_ptr<spdlog::logger> m_log;
    Settings m_settings;
};

} // namespace qm::gui
