// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace qm::plan {
struct Plan;
}

namespace qm::gui {

class ActivityPage;
class Desk;
class Label;
class LeftOverNotice;
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
    void showCount(int row);
    void showNotice();
    void showStatus();
    void resume(const plan::Plan& plan);

    Desk& m_desk;
    TopBar* m_bar;
    Navigation* m_navigation;
    LeftOverNotice* m_notice;
    QStackedWidget* m_pages;
    ActivityPage* m_activity{nullptr};
    Label* m_left;
    Label* m_right;
    std::optional<QStringList> m_leftOver; ///< plans an earlier run of the program left in the middle; nothing until that is known
};

} // namespace qm::gui
