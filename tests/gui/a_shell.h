// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/logging.h"
#include "gui/app/shell.h"
#include "tests/gui/look.h"
#include "tests/support/event_loop.h"
#include "tests/support/own_places.h"

#include <gtest/gtest.h>

#include <utility>

namespace qm::test {

/// The whole program but for its command line, with that clock and keychain; ended before they are.
template <class TheClock, class Keychain>
class AShell : public testing::Test {
public:
    template <class... OfTheClock>
    explicit AShell(OfTheClock&&... words)
        : clock(std::forward<OfTheClock>(words)...)
    {
        useOwnPlaces(folder);
    }
    ~AShell() override
    {
        bool hasEnded = false;
        QObject::connect(&shell, &gui::Shell::ended, [&] { hasEnded = true; });
        shell.end();
        spinUntil([&] { return hasEnded; });
    }

protected:
    QTemporaryDir folder;
    TheClock clock;
    plan::SystemProcessTable processes;
    Keychain keychain;
    gui::Shell shell{theme(),
                     {.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                      .clock = clock,
                      .processes = processes,
                      .log = silentLogger(),
                      .keychain = keychain}};
};

} // namespace qm::test
