// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace qm::net {

/// What a refusal asks for: to be left alone.
struct Pause {
    std::chrono::milliseconds atLeast{0};
    bool isTold{true}; ///< the service named the time; else it is ours to choose, longer each time
    QString reason{};  ///< completes "Waiting until …: …"

    bool operator==(const Pause&) const = default;
};

/// What is left of a quota that is filled again at a moment.
struct Quota {
    QByteArray resource{}; ///< which one, where a service has several
    qint64 remaining{0};
    qint64 limit{0}; ///< all of it; 0: not told
    QDateTime resetsAt{};
    QString reason{}; ///< completes "Waiting until …: …" when nothing is left
};

/// What requests wait for.
struct Waiting {
    QDateTime until{};
    QString reason{};

    bool operator==(const Waiting&) const = default;
};

} // namespace qm::net
