// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/net/response.h"
#include "core/sandbox/ask.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/request_log.h"
#include "core/sandbox/vendor.h"

#include <functional>
#include <memory>
#include <vector>

namespace qm::sandbox {

/// What a sample organization starts from. The same options make the same organization, ids, keys and tokens included.
struct Options {
    quint64 seed{1};
    int repositories{48};   ///< how many the sample has; fewer than its fixed ones are not possible
    bool realLimits{false}; ///< enforce the vendors' published limits; else none
};

/// What became of a request, and how its answer goes over the wire.
struct Outcome {
    enum class Wire {
        Whole, ///< the answer, as it is
        Half,  ///< the answer's first half, then the connection ends; for an empty body it ends within the head
        None,  ///< the connection ends without an answer
        Reset, ///< the connection is reset
    };
    net::Response answer{};
    Wire wire{Wire::Whole};
    Milliseconds delay{0};                ///< before the answer goes out
    std::shared_ptr<const void> underWay{}; ///< held until the answer is out: the vendor counts requests at the same time
};

/// The sample organization: its vendors, the log of what was asked, and the faults that were ordered. Free of I/O and of
/// time; the fronts (InProcessTransport, HttpFront) carry requests to it. Cheap to make: the sample is built once and shared.
class Sandbox {
public:
    /// The sample organization.
    explicit Sandbox(Options options = {});

    /// An organization as this object describes it: what `saved` returned, or less, in the form of `{control}/state`
    /// (for GitHub: repositories with their names, secrets; the rest is made up by seed). `usage` where it is not readable.
    static Result<std::unique_ptr<Sandbox>> restored(const QJsonObject& state, Options options = {});

    /// Takes one request to a vendor, as it arrives at this moment. An unknown system is answered 404.
    Outcome take(const QString& system, const Ask& ask, const QDateTime& now);

    /// A change behind everybody's back, as another admin would make it: full rights, no faults, not logged. `target` is the
    /// path with its query. Returns the vendor's answer.
    net::Response edit(const QString& system, net::Method method, const QByteArray& target, const QByteArray& body,
                       const QDateTime& now);

    /// `{control}/state`, plain values of secrets included.
    QJsonObject state() const;
    /// What `restored` takes to bring all of it back.
    QJsonObject saved() const;
    /// A number that grows with every change of `saved`.
    quint64 changes() const;

    const QList<LoggedRequest>& requests() const { return m_requests; }
    void setFaults(const QList<FaultRule>& rules) { m_faults.set(rules); }

    /// Lets a simulation decide about every request itself, before any rule: a fault, or none.
    using Decide = std::function<std::optional<Fault>(const QString& system, const Ask& ask)>;
    void decideFaults(Decide decide) { m_decide = std::move(decide); }

    /// What control asks for as a bearer token.
    const QByteArray& controlToken() const { return m_controlToken; }

    const std::vector<std::unique_ptr<Vendor>>& vendors() const { return m_vendors; }
    Vendor* vendor(QStringView system) const;

    /// The part of the endpoints object that says which limits are enforced: {"github": {"writes_per_minute": null, …}}.
    QJsonObject limits() const;

private:
    struct Bare {};
    Sandbox(Bare, Options options);

    net::Response struck(Vendor& vendor, const Ask& ask, const Fault& fault, const QDateTime& now, int underWay);

    Options m_options;
    std::vector<std::unique_ptr<Vendor>> m_vendors;
    QList<LoggedRequest> m_requests;
    Faults m_faults;
    Decide m_decide;
    QByteArray m_controlToken;
    std::shared_ptr<const void> m_hall; ///< its use count is how many requests are under way
};

/// Reads a state file; nothing where there is none yet. `usage` where it is no such file.
Result<std::optional<QJsonObject>> readStateFile(const QString& path);
/// Writes it 0600 and as a whole or not at all. `internal` where the disk refuses.
Result<void> writeStateFile(const QString& path, const Sandbox& sandbox);

} // namespace qm::sandbox
