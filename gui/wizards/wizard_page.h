// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace qm::gui {

/// One step of a wizard: what stands in its body, and what the wizard's foot says meanwhile.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Its name in the rail.
    virtual QString name() const = 0;
    /// Beside the wizard's title.
    virtual QString subtitle() const { return {}; }
    /// At the left of the foot: what going on means.
    virtual QString consequence() const { return {}; }
    /// At the foot of the rail.
    virtual QString note() const { return {}; }
    /// What it found out, as plain text to be copied; empty: there is nothing to copy.
    virtual QString report() const { return {}; }
    /// The verb of the primary button; empty: there is none.
    virtual QString primary() const = 0;
    /// Whether it can be pressed.
    virtual bool isReady() const { return true; }
    /// The other button: "Back", "Cancel"; empty: there is none.
    virtual QString secondary() const { return tr("Back"); }

    /// It is turned to.
    virtual void enter() {}
    /// Another page is turned to.
    virtual void exit() {}
    /// The primary button was pressed.
    virtual void act() { Q_EMIT next(); }
    /// The other one was.
    virtual void retreat() { Q_EMIT back(); }
    /// Escape was pressed.
    virtual void leave() { retreat(); }
    /// Where the keyboard goes; null: to the primary button.
    virtual QWidget* firstFocus() { return nullptr; }

Q_SIGNALS:
    /// What it says of itself.
    void changed();
    /// Its body is another one now: the keyboard goes to its first place again.
    void settled();
    void next();
    void back();
    /// The wizard has nothing more to do.
    void closeWanted();
};

} // namespace qm::gui
