// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/virtual_clock.h"
#include "core/sandbox/in_process_transport.h"
#include "core/sandbox/sandbox.h"
#include "core/session/session.h"

#include <QTemporaryDir>

namespace qm::acceptance {

/// A sample organization in this process, on a clock that only the test moves, and a session that signs in to it as an App.
/// What survives a process (journal, keychain) survives `restart`.
class AppWorld {
public:
    AppWorld();
    ~AppWorld();

    void setConditions(const QJsonObject& github);
    void setFaults(const QJsonArray& faults);

    session::Session& session() { return *m_session; }
    /// A plan of sixty additions, signed and in the journal; or why there is none.
    Result<plan::Plan> planSixty();
    /// Runs it; what was reported meanwhile is in `events`.
    Result<plan::Plan> run(const QString& id);
    QList<plan::Event> events;
    /// The reported waits: "GitHub asks for a break … until +90 s".
    QStringList pauses() const;

    /// From the write of that number on (counted from 1) nothing this process sends arrives: it was killed.
    void killAtWrite(int number) { m_writesLeft = number; }
    /// Another process.
    void restart();

    /// What was asked of GitHub: number of milliseconds since the beginning, "PUT 204 /orgs/…".
    struct Asked {
        qint64 at;
        QString method;
        int status;
        QString path;
    };
    QList<Asked> asked() const;
    int writes() const;
    /// The tokens that live, without those the organization began with: their permissions.
    QList<QJsonObject> livingTokens() const;

    template <class T>
    T valueOf(Task<T> task)
    {
        if (!clock.runUntilDone(task))
            qFatal("nobody waits any more and it is not done");
        return QCoro::waitFor(std::move(task));
    }

    VirtualClock clock;
    MemorySecretStore keychain;

private:
    class Wire;

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QTemporaryDir m_folder;
    plan::SystemProcessTable m_processes;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<session::Session> m_session;
    int m_writesLeft{0}; ///< 0: as many as it likes
    bool m_isDead{false};
    QSet<QString> m_tokensAtFirst;
};

} // namespace qm::acceptance
