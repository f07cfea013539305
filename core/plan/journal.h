// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/database.h"
#include "core/plan/lease.h"
#include "core/plan/plan.h"

#include <functional>
#include <memory>

namespace qm::plan {

/// One line of `plan list`.
struct PlanSummary {
    QString id{};
    QString title{};
    PlanState state{};
    QDateTime createdAt{};
    QString createdBy{};
    QString organization{};
    QStringList touches{}; ///< the stages it changes
    int steps{0};
    int done{0};
    int undone{0}; ///< were done, and were taken back
    int open{0};   ///< what may still be run: neither done nor skipped, given up or taken back

    bool operator==(const PlanSummary&) const = default;
};

/// The process that runs a plan.
struct Runner {
    QString planId{};
    QString name{}; ///< as people know it: "quartermaster-cli (ana on ws-12)"
    qint64 pid{0};
    QDateTime since{};
    bool isThisProcess{false};

    bool operator==(const Runner&) const = default;
};

/// The durable record of plans and their steps: one SQLite file. What a function here returned success for survives power
/// loss. Writing needs the lease; who lost it is told `conflict` with the new holder's name and nothing is written.
class Journal {
public:
    struct Parts {
        Clock& clock;
        ProcessTable& processes;
        Database::CommitHook aroundCommit{}; ///< where tests cut the program off
        std::function<QString()> newToken{}; ///< makes a lease's token; a random one where it is not set
    };

    /// Opens or makes the journal. An older schema is migrated after a copy "<file>.v<N>.backup" was made; a newer one is
    /// refused: `usage`, naming the version that is needed.
    static Task<Result<std::unique_ptr<Journal>>> open(QString path, Database::Runs runs, Parts parts);

    /// Records a plan as it was reviewed, before its first step; whatever it says of an earlier run does not count. `usage` if
    /// that id is there already: it can be resumed.
    Task<Result<void>> add(Plan plan);

    /// The whole plan as last recorded; `usage` names the id that is not there. An id may be shortened to where it is unique.
    Task<Result<Plan>> load(QString id);

    /// All plans, newest first.
    Task<Result<QList<PlanSummary>>> list();

    /// Who runs a plan of this journal now; nothing where nobody does, and where who did is dead or was not heard of for
    /// `leaseExpires`.
    Task<Result<std::optional<Runner>>> runner();

    /// Records how a step stands now (state, requests, error, note, until), and the plan's state with it, in one commit.
    Task<Result<void>> record(QString planId, Step step, PlanState planState);

    /// Records the plan's state alone.
    Task<Result<void>> record(QString planId, PlanState state);

    /// Marks the steps that `undo` (a finished plan) took back, and the plan they belong to, `undone`.
    Task<Result<void>> recordUndone(QString planId, QStringList stepIds);

    /// Gives a plan up: what is not done becomes `cancelled` and the plan with it; a resume does not run it any more. A step in
    /// doubt says so. The plan as it stands then. `conflict` while another process runs it, `usage` where it ended already.
    Task<Result<Plan>> abandon(QString id);

    /// Takes the lease for this process; the plan's id may be shortened. `conflict` names the process that holds it and since when; one that is dead, or of
    /// which nothing was heard for `leaseExpires`, is taken over from.
    Task<Result<void>> acquireLease(QString planId);
    Task<Result<void>> renewLease();
    Task<Result<void>> releaseLease();

    static constexpr Milliseconds heartbeat{20'000};
    static constexpr Milliseconds leaseExpires{90'000};

private:
    Journal(std::unique_ptr<Database> database, Parts parts);

    /// One transaction that writes, under the lease we hold.
    template <class Work>
    Task<Result<void>> write(Work work);

    std::unique_ptr<Database> m_database;
    Parts m_parts;
    Lease m_lease; ///< ours; without a token while we hold none
};

} // namespace qm::plan
