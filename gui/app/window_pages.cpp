// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages the window has, and what it does for each.
#include "gui/app/main_window.h"
#include "gui/app/page_stack.h"
#include "gui/app/status_bar.h"
#include "gui/models/desk.h"
#include "gui/pages/activity_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/repositories_page.h"
#include "gui/pages/secrets_page.h"
#include "gui/widgets/navigation.h"
#include "gui/wizards/scope_wizard.h"

namespace qm::gui {

void MainWindow::addPages()
{
    addPage(OverviewPage::pageKind(), [this] { return new OverviewPage(m_theme, this); });
    addPage(RepositoriesPage::pageKind(), [this] { return new RepositoriesPage(m_theme, this); }, true);
    addPage(SecretsPage::pageKind(), [this] {
        auto* page = new SecretsPage(m_theme, this);
        connect(page, &SecretsPage::scopeWanted, this, [this](const QStringList& names) { open(new ScopeWizard(m_theme, m_desk, names)); });
        return page;
    });
    addPage(
        ActivityPage::pageKind(),
        [this] {
            m_activity = new ActivityPage(m_theme, m_desk, this);
            connect(m_activity, &ActivityPage::resumeWanted, this, &MainWindow::resume);
            return m_activity;
        },
        true);
}

void MainWindow::addPage(const PageKind& kind, std::function<Page*()> make, bool leadsGroup)
{
    m_navigation->addPage(kind.title, kind.icon, leadsGroup);
    m_pages->add(kind, [this, make = std::move(make)] {
        Page* page = make();
        connectPage(page);
        return page;
    });
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::changed, this, [this, page] {
        if (page == currentPage())
            m_status->tellPage(page->status());
    });
    connect(page, &Page::refreshWanted, &m_desk, &Desk::refresh);
    connect(page, &Page::proposed, this, &MainWindow::propose);
    connect(page, &Page::linkWanted, this, [this](const QString& pageId, const QString& filter) {
        if (turnTo(pageId))
            currentPage()->setFilter(filter);
    });
    connect(page, &Page::connectWanted, this, &MainWindow::connectWanted);
    connect(page, &Page::toRemember, this, &MainWindow::remember);
}

void MainWindow::showCounts()
{
    const Picture& picture = m_desk.picture();
    int row = 0;
    for (const PageKind& page : m_pages->kinds()) {
        m_navigation->setCount(row, page.count ? page.count(picture) : std::nullopt);
        m_navigation->setBadge(row, page.badge ? page.badge(picture) : std::nullopt);
        ++row;
    }
}

} // namespace qm::gui
