// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <coroutine>
#include <map>
#include <utility>

namespace qm {

/// A clock that stands still until `advance` moves it to the next moment somebody waits for. It needs no event loop and
/// leaves no order to chance: who waits for the same moment is resumed in the order of asking. Of one thread.
class VirtualClock final : public Clock {
public:
    explicit VirtualClock(QDateTime start);

    QDateTime now() const override;
    Milliseconds elapsed() const override;
    Task<Result<void>> sleep(Milliseconds duration, std::stop_token stop) override;

    /// Moves to the earliest moment somebody waits for and resumes that one; false when nobody waits.
    bool advance();

    /// How many wait.
    std::size_t waiting() const { return m_waiting.size(); }

    /// Advances until the task is done; false when nobody waits any more and it still is not.
    template <class T>
    bool runUntilDone(const Task<T>& task)
    {
        while (!task.isReady())
            if (!advance())
                return false;
        return true;
    }

private:
    using Place = std::pair<Milliseconds, quint64>; // the number breaks ties
    struct Wait;

    QDateTime m_start;
    Milliseconds m_elapsed{0};
    quint64 m_next{0};
    std::map<Place, std::coroutine_handle<>> m_waiting;
};

} // namespace qm
