// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <map>
#include <optional>

namespace qm::sandbox::github {

/// What GitHub publishes about its limits ("Rate limits for the REST API").
struct Limits {
    std::optional<int> requestsPerHour{}; ///< nothing: as many as GitHub gives that identity
    int pointsPerMinute{900};             ///< a read costs 1, a write 5
    int writesPerMinute{80};
    int writesPerHour{500};
    int concurrent{100};
    int retryAfter{60}; ///< seconds that a refusal of the secondary limits asks for
};

/// A person's requests an hour.
inline constexpr int requestsPerHourOfAPerson = 5'000;

/// An installation's requests an hour: 50 more for each repository and each person above 20, at most 12,500.
int requestsPerHourOfAnInstallation(qsizetype repositories, qsizetype people);

/// Who is charged, and how much an hour gives.
struct Charged {
    QString login{};
    int requestsPerHour{requestsPerHourOfAPerson};
};

/// Counts what each identity has used of its limits, whichever tokens it uses.
class Quotas {
public:
    /// Without limits it counts, but never refuses.
    explicit Quotas(std::optional<Limits> limits)
        : m_limits(limits)
    {
    }

    enum class Verdict { Free, HourUsedUp, TooFast };

    /// How much of an hour's requests is used.
    struct Hour {
        int limit{requestsPerHourOfAPerson};
        int used{0};
        qint64 resetsAt{0}; ///< seconds since 1970
        int remaining() const { return limit > used ? limit - used : 0; }
    };

    /// Charges a request of an identity at a moment (milliseconds since 1970) to a resource ("core", "graphql"), or says why
    /// it is refused.
    Verdict charge(const Charged& who, const QString& resource, bool writes, int underWay, qint64 now);
    /// Takes one request back: an answer 304 is free.
    void refund(const Charged& who, const QString& resource);

    Hour hour(const Charged& who, const QString& resource, qint64 now);
    /// What is enforced from now on; everybody's hour has so many requests left (nothing: as they are) until `resetsAt`.
    void enforce(std::optional<Limits> limits, std::optional<int> left, qint64 resetsAt);
    const std::optional<Limits>& limits() const { return m_limits; }

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
    struct Left {
        int requests{0};
        qint64 resetsAt{0};
    };

    Hour& current(const Charged& who, const QString& resource, qint64 now);

    std::optional<Limits> m_limits;
    std::optional<Left> m_left;
    std::map<QString, Identity> m_identities;
};

} // namespace qm::sandbox::github
