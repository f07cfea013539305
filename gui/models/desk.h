// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/context.h"
#include "gui/models/picture.h"
#include "gui/models/plan_run.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <future>

namespace qm::gui {

/// One organization as the window has it open: reads it, and tells of every piece that arrives. What an earlier run saw is
/// shown at once.
class Desk final : public QObject {
    Q_OBJECT
public:
    Desk(cli::GlobalOptions options, cli::Context::Parts parts);

    /// Held by whatever waits for an answer of the session: until the last one goes, the session stays.
    class Use final {
    public:
        explicit Use(Desk& desk);
        ~Use();
        Q_DISABLE_COPY_MOVE(Use)

    private:
        QPointer<Desk> m_desk;
    };

    const Picture& picture() const { return m_picture; }
    /// Where to work; nothing until it is known. As nobody until somebody is signed in.
    const session::Target* target() const { return m_target ? &*m_target : nullptr; }

    /// Begins to read what an earlier run saw, on a thread of its own, so that `start` finds it read.
    void lookBack();
    /// Opens the session and reads everything.
    void start();
    /// Reads everything again, unless that is under way.
    void refresh();
    /// Reads no further: what has arrived stays, and is said not to be all.
    void stopReading();
    /// Stops what is under way; `ended` comes when nothing is any more, and only then may it go.
    void end();
    /// Whether it was ended and nobody uses its session any more.
    bool hasEnded() const { return m_stop.stop_requested() && m_uses == 0 && !isRunning(); }

    /// Who works on it; null until it was opened.
    session::Session* session() const { return m_session; }

    /// Drops what it signs in with, once no plan runs; what was read, planned and edited stays.
    void lock();
    /// Signs in again, as at the start, and reads everything.
    void unlock();
    bool isLocked() const { return m_lock != Lock::Open; }
    bool isUnlocking() const { return m_lock == Lock::Opening; }
    /// Why it could not be unlocked when that was last tried.
    const std::optional<Error>& unlockTrouble() const { return m_unlockTrouble; }
    Clock& clock() const { return m_clock; }

    /// Runs a plan that was agreed to.
    PlanRun* apply(plan::Plan plan);
    /// Goes on with a plan the journal holds; `retryFailed`: with its failed steps, too.
    PlanRun* resume(plan::Plan plan, bool retryFailed = false);
    /// The runs that were begun here, the last one first.
    const QList<PlanRun*>& runs() const { return m_runs; }
    bool isRunning() const;
    /// The last run of that plan that was begun here; null where there is none.
    PlanRun* runOf(const QString& planId) const;

    /// Reads the journal's list of plans into the picture: another process may work on it, too.
    void readPlans();

Q_SIGNALS:
    void pictureChanged();
    void runsChanged();
    void lockChanged();
    /// Whoever waits for the session stops that.
    void ending();
    /// Nobody does any more. It may be told more than once.
    void ended();

private:
    enum class Lock { Open, Locked, Opening };

    Task<> read();
    Task<> listPlans();
    void noteRun();
    Task<Result<estate::Estate>> readEverything();
    void tell();
    net::Tally sent() const;
    PlanRun* addRun(plan::Plan plan, PlanRun::Known known);
    void runEnded();
    void endIfIdle();
    void see(estate::Estate estate);
    void setLock(Lock lock);
    void dropCredentials();
    Task<> drop();
    Task<> signInAgain();

    QTimer m_soon; // what arrives is told together

    std::stop_source m_stop; // before what it stops
    std::stop_source m_stopReading;
    QDateTime m_readingSince;
    net::Tally m_sentBefore;              // the reading began
    std::optional<net::Tally> m_complete; // what the last complete reading sent
    cli::Context m_context;
    /// What an earlier run saw, and how that stands to the conventions.
    struct LastSeen {
        cli::LastLook look{};
        std::shared_ptr<const operations::ScopeStandings> standings{};
    };
    static Result<LastSeen> lookBackNow(cli::Context& context, const QDateTime& now);
    std::future<Result<LastSeen>> m_lastSeen; // after what it reads with: it ends before
    Clock& m_clock;
    session::Session* m_session{nullptr};
    std::optional<session::Target> m_target;
    Picture m_picture;
    QList<PlanRun*> m_runs;
    Task<> m_reading;
    Task<> m_listing;
    Task<> m_dropping;
    Task<> m_unlocking;
    Lock m_lock{Lock::Open};
    std::optional<Error> m_unlockTrouble;
    int m_uses{0};
    bool m_readAgain{false}; ///< unlocked before a reading that was broken off had ended
    bool m_isListing{false};
    bool m_listAgain{false}; ///< the journal was written to while it was read
};

} // namespace qm::gui
