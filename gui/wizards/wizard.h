// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/proposal.h"
#include "gui/theme/theme.h"
#include "gui/wizards/wizard_page.h"

class QStackedWidget;

namespace qm::gui {

class Button;
class Desk;
class Label;
class StepRail;

/// What covers the window while somebody changes something in steps: head, rail, the step's page, foot.
class Wizard : public QWidget {
    Q_OBJECT
public:
    /// How much of the window it takes: all of it, or the middle, with the window around it.
    enum class Shape { Whole, Dialog };

    Wizard(const Theme& theme, Desk& desk, const QString& title, QWidget* parent = nullptr, Shape shape = Shape::Whole);

    const QString& title() const { return m_title; }
    bool isDialog() const { return m_shape == Shape::Dialog; }
    WizardPage* currentPage() const;
    /// Shows the first page.
    virtual void begin();
    /// Empties what was typed that nobody else may find there: the window is locked.
    virtual void forgetSecrets() {}

Q_SIGNALS:
    void closed();
    /// Something else is to be done instead: taking back what was done.
    void proposed(const qm::session::Proposal& proposal);
    /// It is over, and somebody wants to see what a page has, filtered like that, the thing of that name among it.
    void linkWanted(const QString& pageId, const QString& filter, const QString& objectId);

protected:
    void addPage(WizardPage* page);
    void turnTo(WizardPage* page);
    const Theme& theme() const { return m_theme; }
    Desk& desk() { return m_desk; }

    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* head();
    QWidget* foot();
    QWidget* rule();
    void showPage();
    void act();
    void giveFocus();
    int current() const;

    const Theme& m_theme;
    Desk& m_desk;
    QString m_title;
    Shape m_shape;
    Label* m_subtitle;
    StepRail* m_rail;
    QStackedWidget* m_pages;
    Label* m_consequence;
    Button* m_report;
    Button* m_secondary;
    Button* m_primary;
};

} // namespace qm::gui
