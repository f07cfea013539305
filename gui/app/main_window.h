// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/remembered.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace qm::gui {

class Desk;
class Label;
class Navigation;
class Page;
class Theme;
class TopBar;
class WindowMemory;

/// The window: bar, navigation, pages, status. It arranges and knows nothing of what the pages show.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// `memory`: what an earlier one left; null: nothing is remembered. Outlives it.
    MainWindow(const Theme& theme, Desk& desk, WindowMemory* memory = nullptr);
    ~MainWindow() override;

    /// Turns to the page of that id; false where there is none.
    bool turnTo(const QString& pageId);
    Page* currentPage() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void addPage(Page* page, bool leadsGroup = false);
    void showPicture();
    void showStatus();
    void restore();
    void remember();
    Remembered remembered() const;

    Desk& m_desk;
    WindowMemory* m_memory;
    QTimer m_settling; // what changes is remembered once it stays
    TopBar* m_bar;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    Label* m_left;
    Label* m_right;
};

} // namespace qm::gui
