// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sandbox/fault.h"
#include "core/sandbox/request_log.h"
#include "core/sandbox/vendor.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace qm::sandbox {

/// What a sample organization starts from. The same options make the same organization, ids, keys and tokens included.
struct Options {
    int repositories{48}; ///< how many the sample has; never fewer than the fixed ones
    int teams{4};         ///< lp, df, pr, qc, then made-up ones; each has 16 secrets, and GitHub takes 1,000
    int secrets{0};       ///< shared evenly among the teams instead of 16 for each; 0: 16 for each
    quint32 seed{1};
    int latencyMs{0};                   ///< of every answer
    bool realLimits{false};             ///< the vendors' published limits are enforced; else none
    QString stateFile{};                ///< loaded at the start, written (0600) after each change; empty: none
    std::optional<QJsonObject> state{}; ///< instead of the sample, in the form of `{control}/state`; what it lacks is made up
};

/// What became of a request on its way through the sample organization.
struct Fate {
    enum class Delivery {
        Whole, ///< the answer, as it is
        Half,  ///< its first half, then the connection ends; of an empty body, half the head
        None,  ///< the connection ends without an answer
        Reset, ///< the connection is reset
    };
    net::Response answer{};
    Delivery delivery{Delivery::Whole};
    int delayMs{0};                         ///< how long it takes, latency included
    std::shared_ptr<const void> underWay{}; ///< held until the answer is out: vendors limit requests at the same time
};

/// The sample organization: vendors that behave like GitHub (and later Entra, Azure, Databricks), what was asked of them, and
/// what goes wrong on purpose. One seed decides everything in it; time comes from the clock. Fronts carry requests to it:
/// one in this process, one on loopback. Cheap to make: the sample is built once and shared.
class Sandbox {
public:
    /// `usage` where options or a given state are wrong, `internal` where the state file cannot be written.
    static Result<std::unique_ptr<Sandbox>> make(Options options, const Clock& clock);

    /// Passes a request through faults and log to its vendor; "github" is the only system so far.
    Fate receive(const QString& system, Ask ask);

    /// A change behind the client's back, as another admin would make it: with full rights, outside log and faults.
    net::Response edit(const QString& system, net::Method method, const QByteArray& pathWithQuery, const QByteArray& body = {});

    /// Replaces all faults and starts counting anew.
    void setFaults(QList<Fault> faults) { m_faults = std::move(faults); }

    /// Decides about each request itself, before the faults that are set: for simulations.
    using FaultHook = std::function<std::optional<Fault>(const QString& system, const Ask& ask)>;
    void setFaultHook(FaultHook hook) { m_hook = std::move(hook); }

    /// Replaces in what a vendor differs from its ordinary days (`{control}/conditions`): for GitHub see
    /// core/sandbox/github/conditions.h. `usage` where they cannot be read.
    Result<void> setConditions(const QString& system, const QJsonObject& conditions);

    /// `{control}/state`, plain values of secrets included.
    QJsonObject state() const;
    /// What a state file holds: all of it, and what only the sandbox itself knows. `Options::state` takes it.
    QJsonObject savedState() const;
    /// `{control}/requests`.
    QJsonObject requests() const;

    /// What an endpoints file holds of the vendors, each at the base that `baseOf` gives for it; limits included.
    QJsonObject endpoints(const std::function<QUrl(const QString& system)>& baseOf) const;

    QStringList systems() const;
    const Options& options() const { return m_options; }
    const Clock& clock() const { return m_clock; }

private:
    Sandbox(Options options, const Clock& clock);

    Vendor* vendor(const QString& system) const;
    std::optional<Fault> faultFor(const QString& system, const QByteArray& method, const Ask& ask);
    quint64 changes() const;
    /// Writes the state file where something has changed since.
    Result<void> save();

    Options m_options;
    const Clock& m_clock;
    std::vector<std::unique_ptr<Vendor>> m_vendors;
    QList<Fault> m_faults;
    FaultHook m_hook;
    QList<LoggedRequest> m_requests;
    quint64 m_saved{0};                 ///< up to which change the state file knows
    std::shared_ptr<const void> m_hall; ///< its owners are this and every request under way
};

} // namespace qm::sandbox
