// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/base/virtual_clock.h"
#include "core/net/transport.h"
#include "core/plan/lease.h"
#include "core/sandbox/in_process_transport.h"
#include "core/sandbox/sandbox.h"
#include "core/session/session.h"
#include "tests/simulation/mutants.h"
#include "tests/simulation/oracle.h"
#include "tests/simulation/trace.h"

#include <QMap>
#include <QSet>

#include <memory>

namespace qm::simulation {

/// The kinds of faults and the step kinds they met: "lost_answer × add".
using Meetings = QMap<QString, int>;

/// Everything of a story that outlives a crash of the program: the clock, the organization, the disk, the other processes;
/// and who watches.
class Stage {
public:
    Stage(std::uint64_t seed, QString journal, Mutant mutant, QSet<int> mutedFaults);

    VirtualClock clock;
    std::unique_ptr<sandbox::Sandbox> organization;
    Oracle oracle;
    Trace trace;
    Meetings meetings;
    QString journal;
    MemorySecretStore secrets;
    Mutant mutant;
    QList<int> faultsThatStruck; ///< by their number
    int crashes{0};
    int conflicts{0};

    void note(const QString& line) { trace.add(clock.elapsed().count(), line); }
    /// The organization as it is. Read again only after something could have changed it.
    const Scopes& scopes();
    void mayHaveChanged() { m_scopes.reset(); }
    void edit(const AdminEdit& edit);

    bool faultsAreOn{true};

    /// Decides what befalls one request: nothing, or the fault of that number.
    std::optional<sandbox::Fault> faultFor(const sandbox::Ask& ask);

private:
    std::optional<Scopes> m_scopes;
    Chance m_faultChance;
    QSet<int> m_muted;
    int m_nextFault{0};
};

/// Which simulated processes still live.
class Processes final : public plan::ProcessTable {
public:
    Processes(const QSet<int>& alive, int self, bool believesAllAreDead)
        : m_alive(alive)
        , m_self(self)
        , m_believesAllAreDead(believesAllAreDead)
    {
    }
    plan::ProcessId self() const override
    {
        return {.pid = m_self, .startedAt = QString::number(m_self), .bootId = QStringLiteral("b"), .name = QStringLiteral("simulated")};
    }
    plan::Life lifeOf(const plan::ProcessId& process) const override
    {
        return m_believesAllAreDead || !m_alive.contains(int(process.pid)) ? plan::Life::Dead : plan::Life::Alive;
    }

private:
    const QSet<int>& m_alive;
    int m_self;
    bool m_believesAllAreDead;
};

/// One process of the program: a session over the stage's organization and disk. A crash cuts both off; what still runs
/// then ends without effect.
class Process {
public:
    Process(Stage& stage, QSet<int>& alive, int number);
    ~Process();

    session::Session& session() { return *m_session; }
    int number() const { return m_number; }
    bool isAlive() const { return m_isAlive; }
    std::stop_token stop() const { return m_stop.get_token(); }

    /// Dies at the commit of that number from now (0: the next), before or after it is made.
    void dieAtCommit(int commit, bool afterwards);
    void crash();

private:
    class Wire;

    Result<void> aroundCommit(bool afterwards);

    Stage& m_stage;
    QSet<int>& m_alive;
    int m_number;
    bool m_isAlive{true};
    int m_commitsLeft{-1};
    bool m_diesAfterwards{false};
    int m_plans{0};
    std::stop_source m_stop;
    Processes m_processes;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<session::Session> m_session;
};

} // namespace qm::simulation
