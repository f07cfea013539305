// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"

#include <QWidget>

#include <functional>

class QAction;
class QStackedWidget;

namespace qm::gui {

class Desk;
class Label;
class Navigation;
class Page;
class Palette;
class PlanRun;
class Theme;
class TopBar;
class Wizard;

/// The window: bar, navigation, pages, status. It arranges and knows nothing of what the pages show.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    MainWindow(const Theme& theme, Desk& desk);

    /// Turns to the page of that id; false where there is none.
    bool turnTo(const QString& pageId);
    Page* currentPage() const;
    /// The wizard that covers the window; null where none does.
    Wizard* wizard() const { return m_wizard; }
    Palette& palette() { return *m_palette; }

    /// Plans a change and shows it for review.
    void propose(const session::Proposal& proposal);
    /// Shows a run on its way.
    void watch(PlanRun* run);
    /// Covers the window with a wizard and begins it.
    void open(Wizard* wizard);
    /// The organizations that can be opened in place of this one.
    void setProfiles(const QStringList& names, const QString& current);

Q_SIGNALS:
    void connectWanted();
    void profileWanted(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPage(Page* page, bool leadsGroup = false);
    void addShortcuts();
    QList<Page*> pages() const;
    void goTo(const QString& pageId, const QString& objectId);
    QAction* addVerb(const QString& text, const QString& icon, const QKeySequence& keys, std::function<void()> run);
    void closeWizard();
    void showPicture();
    void showStatus();

    const Theme& m_theme;
    Desk& m_desk;
    QStackedWidget* m_stage; // the pages, or a wizard in their place
    Wizard* m_wizard{nullptr};
    Palette* m_palette;
    TopBar* m_bar;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    QList<QAction*> m_verbs; // of the window, on whichever page
    Label* m_left;
    Label* m_right;
};

} // namespace qm::gui
