// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace qm::gui {

class Desk;
class Label;
class Navigation;
class Page;
class Theme;
class TopBar;

/// The window: bar, navigation, pages, status. It arranges and knows nothing of what the pages show.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    MainWindow(const Theme& theme, Desk& desk);

    /// Turns to the page of that id; false where there is none.
    bool turnTo(const QString& pageId);
    Page* currentPage() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPage(Page* page, bool leadsGroup = false);
    void showPicture();
    void showStatus();

    Desk& m_desk;
    TopBar* m_bar;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    Label* m_left;
    Label* m_right;
};

} // namespace qm::gui
