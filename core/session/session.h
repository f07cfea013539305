// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_store.h"
#include "core/estate/loader.h"
#include "core/github/abilities.h"
#include "core/operations/world.h"
#include "core/plan/executor.h"
#include "core/plan/journal.h"
#include "core/plan/step_kind.h"
#include "core/session/estate_memory.h"
#include "core/session/github_access.h"
#include "core/session/known_conventions.h"
#include "core/session/target.h"

#include <functional>
#include <memory>

namespace qm::session {

/// The step kinds of all operations.
plan::StepKinds allStepKinds();

/// Everything that works on one organization as one identity, built in one place; the window and the command line start here.
/// Outlives every task it started.
class Session {
public:
    struct Parts {
        net::Transport& transport;
        Clock& clock;
        plan::ProcessTable& processes;
        std::shared_ptr<spdlog::logger> log;
        SecretStore& secrets;                         ///< what must survive the program: the keychain
        QString journal;                              ///< the journal's file
        std::shared_ptr<EstateMemory> memory{};       ///< keeps what was seen; none: it is kept nowhere
        std::optional<ConventionsFile> conventions{}; ///< in place of those of the management repository
        Database::Runs journalRuns{Database::Runs::OnItsOwnThread};
        Database::CommitHook aroundCommit{};   ///< see plan::Journal::Parts
        plan::StepKinds kinds{allStepKinds()}; ///< what its plans may consist of
        std::function<QString()> newId{};      ///< makes the id of a new plan; a random UUID where it is not set
        net::Vendor (*github)(const QUrl& api, const QString& planId){&github::vendor}; ///< in tests: one that knows its calls
    };

    Session(Target target, Parts parts);

    /// Where it works; as whom it told GitHub, and forgot.
    const Target& target() const { return m_target; }
    estate::Loader& loader() { return m_loader; }
    operations::World& world() { return m_world; }
    const plan::StepKinds& kinds() const { return m_parts.kinds; }

    /// The conventions, found at their first use and the same until everything is read anew.
    Task<Result<Knowledge>> conventions(std::stop_token stop);

    /// Everything, as it was when it was last read: at first by an earlier run of the program.
    const estate::Estate& remembered() { return m_parts.memory->known().estate; }

    /// Reads all of those sorts anew (Loader::load), the conventions at the same time (the first time those that were found before
    /// will do); both are remembered.
    Task<Result<estate::Estate>> load(estate::Everything what, estate::Arrived arrived, std::stop_token stop);

    /// The journal, opened at its first use.
    Task<Result<plan::Journal*>> journal();

    /// The name that changes carry: a person's login, "<slug>[bot]" of an App; asked once.
    Task<Result<QString>> author(std::stop_token stop);

    /// Finds out what `sign` needs to know, the conventions and the author: meanwhile what to plan from can be read.
    Task<Result<Knowledge>> prepareToSign(std::stop_token stop);

    /// The id of a plan that is made now.
    QString newPlanId() const { return m_parts.newId(); }

    /// Makes a planner's plan one of this organization, today, by whoever is signed in; it pins the conventions it comes from
    /// (`plannedBy`; null: those of now) and says what it does in production, and where whoever is signed in may not run it.
    Task<Result<plan::Plan>> sign(plan::Plan plan, std::stop_token stop, Knowledge plannedBy = {});

    /// Whether a plan from outside fits: same organization, GitHub host, tenant and sandbox, only known kinds with sound
    /// arguments. `usage` says what does not.
    Result<void> accepts(const plan::Plan& plan) const;

    /// A plan that takes back what that one did, signed as a new one.
    Task<Result<plan::Plan>> undo(plan::Plan done, std::stop_token stop, Knowledge plannedBy = {});

    /// What this identity may do of what this program does. Changes nothing.
    Task<Result<github::Abilities>> selfTest(std::stop_token stop);

    /// Whether plans may be run here at all: not with a profile that is for reading only (`usage`).
    Result<void> mayChange() const;

    /// Whether this identity may do that, or what the plan's steps take, as far as GitHub has told by now; `forbidden` names the
    /// permission that is missing and how to grant it.
    Task<Result<void>> mayDo(github::Permissions needs, std::stop_token stop) { return m_github.mayDo(std::move(needs), std::move(stop)); }
    Task<Result<void>> mayRun(plan::Plan plan, std::stop_token stop);

    /// Runs a plan the journal holds, where `mayChange`.
    Task<Result<plan::Plan>> run(QString planId, plan::RunOptions options, std::stop_token stop,
                                 std::function<void(const plan::Event&)> report);

    /// Gives a plan up for good (Journal::abandon).
    Task<Result<plan::Plan>> abandon(QString planId);

    /// Ends what it signed in with: the last that is asked of it.
    Task<> end(std::stop_token stop) { return m_github.end(std::move(stop)); }

    /// Forgets what it signs in with, and ends it (GitHubAccess::lock); what was read and the journal stay. Not while a plan runs.
    Task<> lock(std::stop_token stop);
    /// As whom it goes on.
    void signIn(const credentials::GitHubIdentity& identity) { m_github.signIn(identity); }

    /// What is left of GitHub's quota for most that is asked; nothing where no answer has told.
    std::optional<net::Quota> quota() { return m_github.limiter().quota("core"); }

    /// What `load` sent to GitHub by now, with what was asked for the author and the conventions; what is planned or run meanwhile
    /// is not among it, nor is how an App gets its tokens.
    const net::Tally& requestsOfReadings() { return m_github.readings().tally(); }

    /// How long applying takes at the pace of the vendor's write limit, without the network.
    Milliseconds estimatedDuration(int steps) const;
    Milliseconds estimatedDuration(const plan::Plan& plan) const { return estimatedDuration(int(plan.steps.size())); }

private:
    Task<Result<Knowledge>> readConventions(std::stop_token stop);

    Target m_target;
    Parts m_parts;
    GitHubAccess m_github;
    estate::Loader m_loader;
    estate::Loader m_reader; ///< of everything
    operations::World m_world;
    std::unique_ptr<plan::Journal> m_journal;
    Knowledge m_conventions;
    bool m_hasLoaded{false};
    QString m_author;
};

} // namespace qm::session
