// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/stage.h"

namespace qm::simulation {

/// How a story went.
struct Report {
    std::optional<QString> broken{}; ///< the first promise that was broken
    Trace trace{};
    Meetings meetings{};
    QList<int> faults{}; ///< by number, those that struck
    qint64 simulatedMs{0};
    int plans{0};
    int crashes{0};
    int conflicts{0};
};

/// Plays the story of one seed: plans, faults, crashes, restarts, a second admin, a second process. `folder` is where its
/// journal lives for as long as it is played; the faults of those numbers do not strike.
Report play(std::uint64_t seed, const QString& folder, Mutant mutant = Mutant::None, const QSet<int>& mutedFaults = {});

/// The fewest of a broken story's faults with which it still breaks: each is left out where the story breaks without it.
QList<int> fewestFaults(std::uint64_t seed, const QString& folder, Mutant mutant, const QList<int>& faults);

} // namespace qm::simulation
