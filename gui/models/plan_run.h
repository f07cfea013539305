// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "gui/models/time_left.h"

#include <QObject>

namespace qm::gui {

/// A plan on its way: how each step stands, told as it changes. The window that shows it may be closed meanwhile.
class PlanRun final : public QObject {
    Q_OBJECT
public:
    /// Whether the journal holds it.
    enum class Known { New, Recorded };
    PlanRun(session::Session& session, Clock& clock, plan::Plan plan, Known known, QObject* parent = nullptr);

    const plan::Plan& plan() const { return m_plan; }
    bool isRunning() const { return m_isRunning; }
    /// Why it could not be run at all: somebody else's lease, the journal.
    const std::optional<Error>& trouble() const { return m_trouble; }
    /// Whether the journal holds it: only then can it go on from elsewhere.
    bool isRecorded() const { return m_known == Known::Recorded; }
    /// Whether any of its steps was ever begun.
    bool hasBegun() const;
    const QDateTime& startedAt() const { return m_startedAt; }
    const QDateTime& endedAt() const { return m_endedAt; } ///< invalid while it runs
    /// How long that step took, as far as it was seen here.
    std::optional<Milliseconds> took(const QString& stepId) const;
    /// When that step failed, as far as it was seen here; invalid else.
    QDateTime failedAt(const QString& stepId) const { return m_failed.value(stepId); }
    int failedCount() const;
    /// How long it still takes, while it runs and as far as that can be told.
    std::optional<Milliseconds> timeLeft() const;
    /// The step that all else waits for, with the reason; null where something is under way.
    const plan::Step* waitsFor() const;
    /// Whether somebody wants no more steps, and those under way are still ending.
    bool isStopping() const { return m_isRunning && m_stop.stop_requested(); }

    /// Records it, if the journal does not hold it yet, and runs it to its end, as far as it goes.
    void start();
    /// Goes on with what is not done; with what failed, too.
    void retry();
    /// Ends it after the steps that are under way.
    void cancel();

Q_SIGNALS:
    void changed();
    void ended();

private:
    Task<> run(bool retryFailed);
    Task<Result<plan::Plan>> attempt(bool retryFailed);
    void note(const plan::Event& event);

    session::Session& m_session;
    Clock& m_clock;
    plan::Plan m_plan;
    Known m_known;
    std::stop_source m_stop;
    bool m_isRunning{false};
    std::optional<Error> m_trouble;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    QHash<QString, QDateTime> m_began; // of steps, by id
    QHash<QString, QDateTime> m_wasDone;
    QHash<QString, QDateTime> m_failed;
    TimeLeft m_timeLeft;
    Task<> m_running;
};

} // namespace qm::gui
