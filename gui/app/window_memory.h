// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/remembered.h"

#include <spdlog/logger.h>

namespace qm::gui {

/// The file of that profile (of the sample organization where it is empty): "quartermaster/window-NAME.json" where programs keep
/// their settings (XDG_CONFIG_HOME).
QString windowMemoryFile(const QString& profile);

/// What a window remembers between two runs. A file that cannot be understood is as good as none, and the log says why.
class WindowMemory {
public:
    WindowMemory(QString file, std::shared_ptr<spdlog::logger> log);

    const Remembered& remembered() const { return m_remembered; }
    /// Writes it whole or not at all, where it is different.
    void remember(const Remembered& now);

private:
    QString m_file;
    std::shared_ptr<spdlog::logger> m_log;
    Remembered m_remembered;
};

} // namespace qm::gui
