// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace qm::test {

bool spinUntil(const std::function<bool()>& isSo, std::chrono::milliseconds atMost)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.setTimerType(Qt::PreciseTimer); // a coarse one may end a twentieth too early
    limit.start(atMost);
    while (!isSo()) {
        if (!limit.isActive())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void spinFor(std::chrono::milliseconds time)
{
    spinUntil([] { return false; }, time);
}

} // namespace qm::test
