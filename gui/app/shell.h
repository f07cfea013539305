// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychain_or_memory.h"
#include "gui/app/idle_watch.h"
#include "gui/app/main_window.h"
#include "gui/app/settings_file.h"
#include "gui/app/window_memory.h"
#include "gui/models/desk.h"

#include <QTimer>

namespace qm::gui {

/// What lives as long as the program: opens the window on an organization, and on another one in its place.
class Shell final : public QObject {
    Q_OBJECT
public:
    /// What all of them are opened with. The keychain is behind `secrets`, which also remembers what is for this session only.
    Shell(const Theme& theme, cli::Context::Parts parts);
    ~Shell() override;

    /// What the windows let a person choose; outlives this. `isThemeFixed`: the command line decides how they look.
    void setSettings(SettingsFile& settings, bool isThemeFixed);

    /// Opens the organization that the options name; what was open is ended first.
    void open(const cli::GlobalOptions& options, const QString& pageId = {});

    MainWindow* window() const { return m_window.get(); }
    /// What it was last opened with.
    const cli::GlobalOptions& options() const { return m_options; }
    Desk* desk() const { return m_desk.get(); }

    /// Stops what is under way; `ended` comes when nothing is any more.
    void end();

Q_SIGNALS:
    /// A window is there and has been painted.
    void shown();
    /// The window is about to go: what is under way in it is being stopped.
    void leaving();
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openNow();
    void followSettings();
    void lockIfIdle();
    void connectToOrganization();
    void openProfile(const QString& name);

    const Theme& m_theme;
    credentials::KeychainOrMemory m_secrets; // before what keeps in it
    cli::Context::Parts m_parts;
    cli::GlobalOptions m_options;
    QString m_page;
    bool m_isOpening{false}; ///< what was open is being ended for what comes in its place
    SettingsFile* m_settings{nullptr};
    bool m_isThemeFixed{false};
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_starting; // of the desk
    IdleWatch m_idle;
};

} // namespace qm::gui
