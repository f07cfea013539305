// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <map>

namespace qm::sandbox::github {

/// What GitHub publishes about its limits ("Rate limits for the REST API").
inline constexpr int requestsPerHour = 5'000;
inline constexpr int pointsPerMinute = 900; ///< a read costs 1, a write 5
inline constexpr int writesPerMinute = 80;
inline constexpr int writesPerHour = 500;
inline constexpr int requestsAtOnce = 100;

/// Counts what each identity has used of its limits, whichever tokens it uses.
class Quotas {
public:
    explicit Quotas(bool enforced)
        : m_enforced(enforced)
    {
    }

    enum class Verdict { Free, HourUsedUp, TooFast };

    /// How much of an hour's requests is used.
    struct Hour {
        int used{0};
        qint64 resetsAt{0}; ///< seconds since 1970
        int remaining() const { return requestsPerHour - used; }
    };

    /// Charges a request of an identity at a moment (milliseconds since 1970) to a resource ("core", "graphql"), or says why
    /// it is refused. Where limits are not enforced it counts, but never refuses.
    Verdict charge(const QString& login, const QString& resource, bool writes, int underWay, qint64 now);
    /// Takes one request back: an answer 304 is free.
    void refund(const QString& login, const QString& resource);

    Hour hour(const QString& login, const QString& resource, qint64 now);
    bool enforced() const { return m_enforced; }

private:
    /// So much at once, refilled evenly.
    struct Bucket {
        double level{0}; ///< what has been taken and not refilled
        qint64 at{0};
        bool take(double amount, double capacity, double perMillisecond, qint64 now);
    };
    struct Identity {
        std::map<QString, Hour> hours;
        Bucket points;
        Bucket writes;
        Bucket writesOfHour;
    };

    static Hour& current(Identity& identity, const QString& resource, qint64 now);

    bool m_enforced;
    std::map<QString, Identity> m_identities;
};

} // namespace qm::sandbox::github
