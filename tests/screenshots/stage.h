// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/system_clock.h"
#include "gui/app/main_window.h"
#include "gui/models/desk.h"

#include <QTemporaryDir>

namespace qm::test {

/// The window on a private sample organization that has been read, for pictures to be taken of it.
class Stage {
public:
    /// `options` where it is not that sample organization.
    explicit Stage(QSize size, cli::GlobalOptions options = {.sandbox = true});
    ~Stage();

    gui::MainWindow& window() { return *m_window; }
    gui::Desk& desk() { return *m_desk; }

    /// Waits until all is read and nothing runs; false where that does not come to be.
    bool settle();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    plan::SystemProcessTable m_processes;
    MemorySecretStore m_keychain;
    std::unique_ptr<gui::Desk> m_desk;
    std::unique_ptr<gui::MainWindow> m_window;
};

/// One picture: its name is that of the file, what it shows is arranged on the stage.
struct Scene {
    QString name{};
    void (*arrange)(Stage&){nullptr};
};

/// All pictures that are taken.
const QList<Scene>& scenes();

} // namespace qm::test
