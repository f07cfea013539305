// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/confirm_strip.h"
#include "gui/wizards/apply_page.h"
#include "gui/wizards/done_page.h"
#include "gui/wizards/review_page.h"
#include "gui/wizards/wizard.h"
#include "tests/acceptance/json.h"
#include "tests/acceptance/other_admin.h"
#include "tests/gui/a_window.h"

#include <QAbstractButton>

namespace qm::test {

/// The window on a sample organization that a process of its own serves, whose state proves each end.
class AServedWindow : public AWindow {
protected:
    QString journal() const { return folder.filePath(QStringLiteral("journal.sqlite")); }
    void openServed() { open({.endpoints = sandbox.endpointsFile(), .journal = journal()}); }

    /// The wizard's page, if it is one of these.
    template <class P>
    P* current()
    {
        return window->wizard() ? qobject_cast<P*>(window->wizard()->currentPage()) : nullptr;
    }
    /// Waits until the plan is there to be reviewed.
    bool isReviewed()
    {
        return spinUntil([this] { return current<gui::ReviewPage>() && !current<gui::ReviewPage>()->isPlanning(); });
    }
    bool isDone()
    {
        return spinUntil([this] { return current<gui::DonePage>() != nullptr; });
    }
    bool hasEnded()
    {
        return spinUntil([this] { return !desk->isRunning(); });
    }
    /// What the wizard's main button says; empty where it has none.
    QString primary() const
    {
        const QAbstractButton* found = button(window->wizard()->currentPage()->primary());
        return found ? found->text() : QString();
    }
    void goOn() { QTest::keyClick(window->wizard(), Qt::Key_Return, Qt::ControlModifier); }
    /// Types the name of a stage where the review asks for it.
    void agreeTo(const QString& stage) { window->wizard()->currentPage()->findChild<gui::ConfirmStrip*>()->edit().setText(stage); }

    /// The visible button that says this; null where there is none.
    QAbstractButton* button(const QString& text) const { return visibleButton(*window, text); }

    acceptance::ServedSandbox sandbox;
    acceptance::OtherAdmin admin{sandbox};
};

} // namespace qm::test
