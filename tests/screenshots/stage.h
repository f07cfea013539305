// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/system_clock.h"
#include "core/credentials/keychain_or_memory.h"
#include "gui/app/main_window.h"
#include "gui/models/desk.h"
#include "tests/acceptance/served_sandbox.h"

#include <QTemporaryDir>

namespace qm::test {

/// The window on a sample organization, for pictures to be taken of it.
class Stage {
public:
    /// Opens it on what the options say.
    explicit Stage(QSize size, cli::GlobalOptions options = {.sandbox = true});
    /// On a sample organization that a process of its own serves, and that misbehaves as it is told. Not open yet.
    Stage(QSize size, std::unique_ptr<acceptance::ServedSandbox> sandbox);
    ~Stage();

    gui::MainWindow& window() { return *m_window; }
    gui::Desk& desk() { return *m_desk; }
    /// Only on a served one.
    acceptance::ServedSandbox& sandbox() { return *m_sandbox; }
    Clock& clock() { return m_clock; }
    credentials::KeychainOrMemory& keychain() { return m_keychain; }

    /// Opens it, as the program's next start would where it was open before.
    void open();
    /// Waits until all is read and nothing runs; false where that does not come to be.
    bool settle();

private:
    void close();

    QTemporaryDir m_folder;
    QSize m_size;
    cli::GlobalOptions m_options;
    std::unique_ptr<acceptance::ServedSandbox> m_sandbox;
    SystemClock m_clock;
    plan::SystemProcessTable m_processes;
    MemorySecretStore m_memory;
    credentials::KeychainOrMemory m_keychain{m_memory};
    std::unique_ptr<gui::Desk> m_desk;
    std::unique_ptr<gui::MainWindow> m_window;
};

} // namespace qm::test
