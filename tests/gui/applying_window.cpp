// SPDX-License-Identifier: GPL-3.0-or-later
// usage: applying_window ENDPOINTS JOURNAL REPOSITORY    A window in a process of its own, where somebody gives a repository its
// team's secrets and agrees to production. It stays open.
#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "gui/app/main_window.h"
#include "gui/models/proposals.h"
#include "gui/widgets/confirm_strip.h"
#include "gui/wizards/review_page.h"
#include "gui/wizards/wizard.h"
#include "tests/gui/look.h"
#include "tests/gui/plans.h"

#include <QApplication>
#include <QTest>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("quartermaster"));
    qm::test::dress();
    const QStringList words = QApplication::arguments();
    if (words.size() != 4)
        return 2;
    qm::SystemClock clock;
    qm::plan::SystemProcessTable processes;
    qm::MemorySecretStore keychain;
    qm::gui::Desk desk({.endpoints = words[1], .journal = words[2]},
                       {.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                        .clock = clock,
                        .processes = processes,
                        .log = qm::silentLogger(),
                        .keychain = keychain});
    qm::gui::MainWindow window(qm::test::theme(), desk);
    window.show();
    desk.start();
    if (!qm::test::spinUntil([&] { return !desk.picture().isReading; }))
        return 1;
    window.propose(qm::gui::givingTeamSecrets(words[3], clock.now()));
    const auto* review = qobject_cast<qm::gui::ReviewPage*>(window.wizard()->currentPage());
    if (!review || !qm::test::spinUntil([&] { return !review->isPlanning(); }))
        return 1;
    review->findChild<qm::gui::ConfirmStrip*>()->edit().setText(QStringLiteral("prod"));
    QTest::keyClick(window.wizard(), Qt::Key_Return, Qt::ControlModifier);
    return QApplication::exec();
}
