// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizards/repositories_step.h"
#include "tests/gui/a_served_window.h"

namespace qm::test {

/// A window on a served sample organization in which plans are made, reviewed and applied.
class PlanWizard : public AServedWindow {
protected:
    const QString stray = QStringLiteral("lp-basket-cross-sell"); // has none of its team's secrets
    const QString secret = QStringLiteral("LP_PREPROD_AZURE_CLIENT_SECRET");

    bool hasRead()
    {
        return spinUntil([this] { return !desk->picture().isReading; });
    }
    /// Begins to scope the secret in the way of people who click: by its row.
    void openScopeWizard()
    {
        openServed();
        window->turnTo(QStringLiteral("secrets"));
        page().table().setCurrentId(secret);
        press(Qt::Key_E, Qt::ControlModifier);
        ASSERT_TRUE(current<gui::RepositoriesStep>()) << words().toStdString();
    }
    /// What a key sends again while it is held.
    void repeat(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent again(QEvent::KeyPress, key, modifiers, {}, true);
        QApplication::sendEvent(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), &again);
    }
    QString steps()
    {
        QStringList summaries;
        for (const plan::Step& step : current<gui::ReviewPage>()->plan().steps)
            summaries << step.summary;
        return summaries.join(QLatin1Char('\n'));
    }
};

} // namespace qm::test
