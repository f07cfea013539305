// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/logging.h"
#include "core/base/system_clock.h"
#include "gui/app/main_window.h"
#include "gui/models/desk.h"
#include "gui/pages/table_page.h"
#include "gui/widgets/keys_overlay.h"
#include "gui/widgets/table_view.h"
#include "tests/gui/look.h"
#include "tests/gui/seen.h"
#include "tests/support/event_loop.h"
#include "tests/support/own_places.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace qm::test {

/// The window on an organization, as a person uses it. What it keeps goes into a folder of its own.
class AWindow : public testing::Test {
public:
    AWindow() { useOwnPlaces(folder); }

    ~AWindow() override
    {
        if (desk) {
            desk->end();
            spinUntil([this] { return desk->hasEnded(); });
        }
    }

protected:
    void makeDesk(const cli::GlobalOptions& options)
    {
        desk = std::make_unique<gui::Desk>(options,
                                           cli::Context::Parts{.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                                               .clock = clock,
                                                               .processes = processes,
                                                               .log = log,
                                                               .keychain = keychain});
    }
    enum class Until { ItReads, ItHasRead };
    void open(const cli::GlobalOptions& options, Until until = Until::ItHasRead)
    {
        makeDesk(options);
        window = std::make_unique<gui::MainWindow>(theme(), *desk);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        desk->start();
        ASSERT_TRUE(spinUntil([&] { return until == Until::ItReads || !desk->picture().isReading; }));
    }

    gui::TablePage& page() { return *static_cast<gui::TablePage*>(window->currentPage()); }
    /// Also those that nobody turned to so far: whoever wants to know every key has them made.
    QList<gui::Page*> allPages()
    {
        window->keys().open();
        window->keys().close();
        return window->findChildren<gui::Page*>();
    }
    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < page().table().model()->rowCount(); ++row)
            names << page().table().model()->index(row, 0).data().toString();
        return names;
    }
    /// Every word that can be read now.
    QString words() const { return visibleWords(*window); }
    /// A key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    QTemporaryDir folder;
    SystemClock clock;
    plan::SystemProcessTable processes;
    MemorySecretStore keychain;
    std::shared_ptr<spdlog::logger> log = silentLogger();
    std::unique_ptr<gui::Desk> desk;
    std::unique_ptr<gui::MainWindow> window;
};

} // namespace qm::test
