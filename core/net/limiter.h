// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/gate.h"
#include "core/net/limits.h"
#include "core/net/patience.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace qm::net {

/// Keeps one identity within what a service allows it: requests under way at once, the pace of writes, points a minute, the
/// quota as answers tell it, and the times at which the service wants to be left alone. First come, first served; writes that
/// wait for their turn hold up no reads. What it waits for, it tells those who watch.
class Limiter {
public:
    Limiter(const Limits& limits, Clock& clock);

    /// Leave to send one request; held until its answer is there.
    class Slot {
    public:
        Slot() = default;
        Slot(Limiter& limiter, Gate::Pass pass)
            : m_limiter(&limiter)
            , m_pass(std::move(pass))
        {
        }
        Slot(Slot&& other) noexcept { *this = std::move(other); }
        Slot& operator=(Slot&& other) noexcept
        {
            std::swap(m_limiter, other.m_limiter);
            std::swap(m_pass, other.m_pass);
            std::swap(m_isCounted, other.m_isCounted);
            std::swap(m_heldBack, other.m_heldBack);
            return *this;
        }
        ~Slot() { leave(); }

        /// Gives it back now.
        void leave();
        /// How long the service made it wait.
        Milliseconds heldBack() const { return m_heldBack; }

    private:
        friend class Limiter;

        Limiter* m_limiter{nullptr};
        Gate::Pass m_pass;
        bool m_isCounted{false};
        Milliseconds m_heldBack{0};
    };

    /// What a request is, to a limiter.
    struct Charge {
        bool writes{false};
        QByteArray resource{};                  ///< whose quota it is charged to
        std::optional<Milliseconds> patience{}; ///< how long the service may still make it wait; else `Limits::maxWait`
    };

    /// Waits until one more request may be sent. `cancelled` when `stop` is requested first; `quota`, at once, while the
    /// service wants to be left alone for longer than the request has patience.
    Task<Result<Slot>> acquire(Charge charge, std::stop_token stop);

    /// The service refused a request that was sent at `sentAt`, and wants to be left alone: nobody acquires before it is over.
    /// Where it named no time, the wait grows with each refusal that follows such a wait.
    void holdBack(const Pause& pause, Milliseconds sentAt);

    /// An answer told what is left of a quota. Where nothing is, nobody is charged to it before it is full again.
    void observe(const Quota& quota);

    /// What is left of that quota, as far as answers have told since it was filled.
    std::optional<Quota> quota(const QByteArray& resource) const;

    /// Tells `watcher` of every wait of a second or more that all requests share, until what it returns is gone. Gone first:
    /// the watch, then the limiter.
    using Watcher = std::function<void(const std::optional<Waiting>&)>;
    std::shared_ptr<void> watch(Watcher watcher);

private:
    Task<Result<void>> waitForPace(std::stop_token stop);
    Task<Result<void>> waitForService(Slot& slot, Charge charge, std::stop_token stop);
    Task<Result<void>> waitForPoints(int points, std::stop_token stop);
    std::optional<Waiting> untilService(const QByteArray& resource);
    Milliseconds untilNextWrite();
    Milliseconds untilPoints(int points);
    void tell(const std::optional<Waiting>& waiting);

    Clock& m_clock;
    Limits m_limits;
    Gate m_slots;
    Gate m_writers;  ///< one of them at a time looks at the bucket
    Gate m_spenders; ///< likewise for points
    double m_bucket;
    Milliseconds m_filledAt{0};
    std::deque<std::pair<Milliseconds, int>> m_spent; ///< points of the last minute
    int m_points{0};                                  ///< their sum
    Milliseconds m_heldUntil{0};
    QString m_heldBecause;
    int m_untold{0}; ///< refusals in a row that named no time
    std::map<QByteArray, Quota> m_quotas;
    int m_underWay{0};
    std::map<int, Watcher> m_watchers;
    int m_nextWatcher{0};
    std::optional<Waiting> m_told;
};

} // namespace qm::net
