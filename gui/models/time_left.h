// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <functional>
#include <optional>

namespace qm::gui {

/// How long a run still takes: what was estimated, corrected by how it goes. It learns when a step is done and counts down in
/// between; time in which a service makes it wait does not count.
class TimeLeft {
public:
    /// How long that many steps take, as estimated; more steps never take less.
    using Estimate = std::function<Milliseconds(int steps)>;

    TimeLeft() = default;
    TimeLeft(Estimate estimate, int done, int of, Milliseconds now);

    /// So many are done or failed for good by now.
    void reach(int done, Milliseconds now);
    /// A service makes it wait from now on, or no longer.
    void setWaiting(bool isWaiting, Milliseconds now);

    /// Nothing while nobody can tell.
    std::optional<Milliseconds> at(Milliseconds now) const;

private:
    Milliseconds elapsed(Milliseconds now) const;
    Milliseconds expected(int steps) const;
    Milliseconds left(Milliseconds elapsed) const;

    Estimate m_estimate;
    int m_from{0};
    int m_done{0};
    int m_of{0};
    Milliseconds m_began{0};
    Milliseconds m_waited{0};
    std::optional<Milliseconds> m_waitsSince;
    std::optional<Milliseconds> m_end; // in time that counts
    Milliseconds m_rest{0};            // what was left when a step was done last
};

/// "about 7 min left", "a few seconds left": no more exact than it is known.
QString timeLeftInWords(Milliseconds left);

} // namespace qm::gui
