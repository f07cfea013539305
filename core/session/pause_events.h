// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/patience.h"
#include "core/plan/executor.h"

#include <functional>

namespace qm::session {

/// Weaves into the events of a run that a service makes it wait: the steps under way (else the next one) are reported
/// `waiting`, with the reason as their note and the moment; and as they were, when it goes on. Only reported: nothing of it is
/// journaled.
class PauseEvents {
public:
    PauseEvents(const plan::Plan& plan, Clock& clock, std::function<void(const plan::Event&)> report);

    /// An event of the run.
    void step(const plan::Event& event);
    /// What requests wait for now; nothing when they go on.
    void pause(const std::optional<net::Waiting>& waiting);

private:
    void tell(const plan::Step& step);

    Clock& m_clock;
    std::function<void(const plan::Event&)> m_report;
    plan::Plan m_plan;    ///< as reported so far
    QStringList m_paused; ///< the ids of the steps reported as waiting
};

} // namespace qm::session
