// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done wherever one is in the window, and by which keys.
#include "gui/app/help_overlay.h"
#include "gui/app/log_overlay.h"
#include "gui/app/main_window.h"
#include "gui/app/page_stack.h"
#include "gui/app/palette_offers.h"
#include "gui/app/settings_overlay.h"
#include "gui/app/top_bar.h"
#include "gui/app/window_keys.h"
#include "gui/app/window_stage.h"
#include "gui/models/desk.h"
#include "gui/widgets/keys_overlay.h"
#include "gui/widgets/palette.h"

#include <QShortcut>

using namespace Qt::StringLiterals;

namespace qm::gui {

QAction* MainWindow::newVerb(const QString& text, const QString& icon, const QKeySequence& keys)
{
    auto* verb = new QAction(text, this);
    verb->setShortcut(keys);
    verb->setProperty("icon", icon);
    addAction(verb);
    m_verbs << verb;
    return verb;
}

/// The same, unless something covers the pages.
QAction* MainWindow::addVerb(const QString& text, const QString& icon, const QKeySequence& keys, std::function<void()> run)
{
    QAction* verb = newVerb(text, icon, keys);
    connect(verb, &QAction::triggered, this, [this, run = std::move(run)] {
        if (!m_stage->isCovered())
            run();
    });
    return verb;
}

/// The same for what lies over the window, wizard or not; it is made when it is first wanted.
void MainWindow::addOverlay(const QString& text, const QString& icon, const QKeySequence& keys, std::function<Overlay*()> make)
{
    connect(newVerb(text, icon, keys), &QAction::triggered, this,
            [make = std::move(make), overlay = static_cast<Overlay*>(nullptr)]() mutable {
                if (!overlay)
                    overlay = make();
                overlay->open();
            });
}

void MainWindow::addShortcuts()
{
    addVerb(tr("Read everything again"), u"refresh"_s, QKeySequence(QKeySequence::Refresh), [this] { m_desk.refresh(); });
    addVerb(tr("Connect to an organization…"), u"plus"_s, {}, [this] { Q_EMIT connectWanted(); });
    connect(newVerb(tr("Lock"), u"lock"_s, QKeySequence(u"Ctrl+L"_s)), &QAction::triggered, &m_desk, &Desk::lock);
    addOverlay(tr("Keyboard shortcuts"), u"info"_s, QKeySequence(u"Shift+F1"_s), [this] { return &keys(); });
    addOverlay(tr("Help…"), u"info"_s, QKeySequence(Qt::Key_F1), [this] { return new HelpOverlay(m_theme, this); });
    const auto add = [this](const QKeySequence& keys, const QString& words, auto run) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setWhatsThis(words);
        connect(shortcut, &QShortcut::activated, this, [this, run] {
            if (!m_stage->isCovered())
                run();
        });
    };
    add(QKeySequence(u"Ctrl+K"_s), tr("Search or run…"), [this] { palette().open(); });
    auto* filter =
        new QShortcut(QKeySequence(u"/"_s), m_content, nullptr, nullptr, Qt::WidgetWithChildrenShortcut); // wizards have their own
    filter->setWhatsThis(tr("Filter the rows"));
    connect(filter, &QShortcut::activated, this, [this] { currentPage()->startFilter(); });
    int number = 0;
    for (const PageKind& page : m_pages->kinds())
        add(QKeySequence(u"Alt+%1"_s.arg(++number)), tr("Go to the page %1").arg(page.title), [this, id = page.id] { turnTo(id); });
}

void MainWindow::setProfiles(const QStringList& names, const QString& current)
{
    QStringList others = names;
    others.removeAll(current);
    for (const QString& name : others)
        addVerb(tr("Open the profile %1").arg(name), u"branch"_s, {}, [this, name] { Q_EMIT profileWanted(name); });
    m_bar->setProfiles(others);
}

void MainWindow::offerSettings(SettingsFile& settings, bool isThemeFixed)
{
    addOverlay(tr("Settings…"), u"gear"_s, QKeySequence(u"Ctrl+,"_s),
               [this, &settings, isThemeFixed] { return new SettingsOverlay(m_theme, settings, isThemeFixed, this); });
}

void MainWindow::offerLog(const LogParts& parts)
{
    addOverlay(tr("Log…"), u"terminal"_s, QKeySequence(Qt::Key_F12), [this, parts] { return new LogOverlay(m_theme, parts, this); });
}

void MainWindow::setVerbsEnabled(bool areEnabled)
{
    for (QAction* verb : std::as_const(m_verbs))
        verb->setEnabled(areEnabled);
}

Palette& MainWindow::palette()
{
    const auto offers = [this](const QString& typed) {
        return paletteOffers(typed, {.picture = m_desk.picture(),
                                     .pages = m_pages->kinds(),
                                     .verbs = currentPage()->verbs() + m_verbs,
                                     .goTo = [this](const QString& page, const QString& object) { goTo(page, object); },
                                     .propose = [this](const session::Proposal& proposal) { propose(proposal); }});
    };
    if (!m_palette)
        m_palette = new Palette(m_theme, offers, this);
    return *m_palette;
}

KeysOverlay& MainWindow::keys()
{
    if (!m_keys)
        m_keys = new KeysOverlay(m_theme, [this] { return keysOf(*this, m_pages->all()); }, this);
    return *m_keys;
}

} // namespace qm::gui
