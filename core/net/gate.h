// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <list>
#include <memory>
#include <utility>

namespace qm::net {

/// Lets a number of holders in at once; the others wait in the order in which they came. Of one thread, but a wait may be
/// stopped from another. Waiting goes through the clock, so whoever leaves never runs the one who comes in.
class Gate {
public:
    Gate(int places, Clock& clock);

    /// A place inside; given back when it goes out of scope. The gate outlives it.
    class Pass {
    public:
        Pass() = default;
        explicit Pass(Gate& gate)
            : m_gate(&gate)
        {
        }
        Pass(Pass&& other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
        {
        }
        Pass& operator=(Pass&& other) noexcept
        {
            std::swap(m_gate, other.m_gate);
            return *this;
        }
        ~Pass() { leave(); }

        /// Gives it back now.
        void leave()
        {
            if (m_gate)
                std::exchange(m_gate, nullptr)->leave();
        }

    private:
        Gate* m_gate{nullptr};
    };

    /// Waits for a place. `cancelled` when `stop` is requested first.
    Task<Result<Pass>> enter(std::stop_token stop);

private:
    struct Waiter;

    void leave();

    int m_free;
    Clock& m_clock;
    std::list<std::shared_ptr<Waiter>> m_waiting;
};

} // namespace qm::net
