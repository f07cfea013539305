// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/interrupt.h"

#include <csignal>
#include <unistd.h>

namespace qm::cli {
namespace {

// A signal handler can do no more than write to a pipe; it needs a place that outlives everything.
int pipeEnds[2] = {-1, -1};

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe(pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        char byte = 0;
        [[maybe_unused]] const auto bytes = ::read(pipeEnds[0], &byte, 1);
        m_stop.request_stop();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace qm::cli
