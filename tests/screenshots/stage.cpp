// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/stage.h"

#include "core/base/logging.h"
#include "tests/gui/look.h"
#include "tests/support/event_loop.h"
#include "tests/support/own_places.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace qm::test {

Stage::Stage(QSize size, cli::GlobalOptions options)
    : m_size(size)
    , m_options(std::move(options))
{
    open();
}

Stage::Stage(QSize size, std::unique_ptr<acceptance::ServedSandbox> sandbox)
    : m_size(size)
    , m_options({.endpoints = sandbox->endpointsFile(), .journal = m_folder.filePath(u"journal.sqlite"_s)})
    , m_sandbox(std::move(sandbox))
{
}

Stage::~Stage()
{
    close();
}

void Stage::open()
{
    close();
    useOwnPlaces(m_folder);
    m_desk =
        std::make_unique<gui::Desk>(m_options, cli::Context::Parts{.console = {.out = [](const QString&) {}, .err = [](const QString&) {}},
                                                                   .clock = m_clock,
                                                                   .processes = m_processes,
                                                                   .log = silentLogger(),
                                                                   .keychain = m_memory});
    m_window = std::make_unique<gui::MainWindow>(theme(), *m_desk);
    m_window->resize(m_size);
    m_window->show();
    m_desk->start();
}

void Stage::close()
{
    if (!m_desk)
        return;
    m_desk->end();
    spinUntil([this] { return !m_desk->picture().isReading && !m_desk->isRunning(); });
    m_window.reset();
    m_desk.reset();
}

bool Stage::settle()
{
    return QTest::qWaitForWindowExposed(m_window.get()) &&
           spinUntil([this] { return !m_desk->picture().isReading && !m_desk->isRunning(); });
}

} // namespace qm::test
