// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/shell.h"

#include "core/cli/places.h"
#include "core/cli/support_facts.h"
#include "core/credentials/profiles.h"
#include "gui/app/log_overlay.h"
#include "gui/wizards/connect_wizard.h"

#include <utility>

namespace qm::gui {
namespace {

cli::Context::Parts keepingIn(SecretStore& secrets, const cli::Context::Parts& parts)
{
    return {.console = parts.console,
            .clock = parts.clock,
            .processes = parts.processes,
            .log = parts.log,
            .keychain = secrets,
            .environment = parts.environment};
}

/// By itself: it goes on where the window is opened on another organization meanwhile.
Task<Result<session::SupportFacts>> gather(std::shared_ptr<cli::Context> context)
{
    co_return co_await cli::gatherSupportFacts(*context);
}

/// What is gathered needs nobody to be signed in.
LogParts logParts(const cli::GlobalOptions& options, const cli::Context::Parts& parts)
{
    const cli::Context::Parts asNobody{
        .console = parts.console, .clock = parts.clock, .processes = parts.processes, .log = parts.log, .keychain = parts.keychain};
    return {.file = cli::logFile(), .log = parts.log, .support = {.gather = [options, asNobody] {
                                                          return gather(std::make_shared<cli::Context>(options, asNobody));
                                                      }}};
}

} // namespace

Shell::Shell(const Theme& theme, cli::Context::Parts parts)
    : m_theme(theme)
    , m_secrets(parts.keychain)
    , m_parts(keepingIn(m_secrets, parts))
    , m_idle(parts.clock)
{
    m_starting.setSingleShot(true);
    connect(&m_starting, &QTimer::timeout, this, [this] {
        m_desk->start();
        Q_EMIT shown();
    });
    connect(&m_idle, &IdleWatch::idle, this, &Shell::lockIfIdle);
}

Shell::~Shell() = default;

void Shell::setSettings(SettingsFile& settings, bool isThemeFixed)
{
    m_settings = &settings;
    m_isThemeFixed = isThemeFixed;
    connect(&settings, &SettingsFile::changed, this, &Shell::followSettings);
    followSettings();
}

void Shell::followSettings()
{
    const std::chrono::minutes after(m_settings->settings().lockAfter);
    m_idle.setPatience(after > after.zero() ? std::optional<Milliseconds>(after) : std::nullopt);
}

/// Who waits for a plan touches nothing.
void Shell::lockIfIdle()
{
    if (m_desk && !m_desk->isRunning())
        m_desk->lock();
}

/// The window is there before what was seen last is read from its file.
bool Shell::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint && m_starting.isActive()) {
        m_window->removeEventFilter(this);
        m_starting.start(0);
    }
    return QObject::eventFilter(watched, event);
}

void Shell::open(const cli::GlobalOptions& options, const QString& pageId)
{
    m_options = options;
    m_page = pageId;
    m_starting.stop();
    if (std::exchange(m_isOpening, true))
        return; // it ends already, and this comes in its place
    if (!m_desk) {
        openNow();
        return;
    }
    Q_EMIT leaving();
    connect(m_desk.get(), &Desk::ended, this, &Shell::openNow, Qt::QueuedConnection);
    m_desk->end();
}

/// The desk may tell of its end more often than once: somebody may have begun something since, and the program may be to end.
void Shell::openNow()
{
    if ((m_desk && !m_desk->hasEnded()) || !std::exchange(m_isOpening, false))
        return;
    const QRect place = m_window ? m_window->geometry() : QRect();
    m_window.reset();
    m_memory = std::make_unique<WindowMemory>(windowMemoryFile(m_options.profile), m_parts.log);
    m_desk = std::make_unique<Desk>(m_options, m_parts);
    m_desk->lookBack(); // while the window is built
    m_window = std::make_unique<MainWindow>(m_theme, *m_desk, m_memory.get(), m_page);
    m_window->setProfiles(credentials::Profiles(credentials::Profiles::usualFolder()).names(), m_options.profile);
    if (m_settings)
        m_window->offerSettings(*m_settings, m_isThemeFixed);
    m_window->offerLog(logParts(m_options, m_parts));
    connect(m_window.get(), &MainWindow::connectWanted, this, &Shell::connectToOrganization);
    connect(m_window.get(), &MainWindow::profileWanted, this, &Shell::openProfile);
    if (place.isValid())
        m_window->setGeometry(place);
    constexpr int unseen = 300; // ms, for a window that nobody sees
    m_window->installEventFilter(this);
    m_starting.start(unseen);
    m_window->show();
}

void Shell::openProfile(const QString& name)
{
    cli::GlobalOptions options = m_options;
    options.sandbox = false;
    options.endpoints.clear();
    options.profile = name;
    m_window->leave(tr("Discard and open it"), [this, options] { open(options); });
}

void Shell::connectToOrganization()
{
    auto* wizard =
        new ConnectWizard(m_theme, *m_desk, AbilitiesStep::Parts{.clock = m_parts.clock, .log = m_parts.log, .keychain = m_secrets});
    connect(wizard, &ConnectWizard::connected, this, &Shell::openProfile, Qt::QueuedConnection);
    m_window->open(wizard);
}

void Shell::end()
{
    m_starting.stop();
    m_isOpening = false;
    Q_EMIT leaving();
    if (!m_desk) {
        Q_EMIT ended();
        return;
    }
    disconnect(m_desk.get(), &Desk::ended, this, &Shell::openNow);
    connect(m_desk.get(), &Desk::ended, this, &Shell::ended, Qt::QueuedConnection);
    m_desk->end();
}

} // namespace qm::gui
