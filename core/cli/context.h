// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/cli/console.h"
#include "core/cli/options.h"
#include "core/cli/profile_sign_in.h"
#include "core/session/session.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <stop_token>

namespace qm::sandbox {
class Sandbox;
}

namespace qm::cli {

/// The estate as it was when somebody last looked, and the conventions of then.
struct LastLook {
    session::Target target{}; ///< as nobody
    estate::Estate estate{};
    session::Knowledge known{};
};

/// What a command works with; outlives it. Opens the session that the global options name when a command first asks for it.
class Context {
public:
    struct Parts {
        Console console;
        Clock& clock;
        plan::ProcessTable& processes;
        std::shared_ptr<spdlog::logger> log;
        SecretStore& keychain;
        credentials::Environment environment{}; ///< what it held of credentials
        std::stop_token stop{};                 ///< requested by the first interrupt
        Database::CommitHook aroundCommit{};    ///< see plan::Journal::Parts
    };

    Context(GlobalOptions options, Parts parts);
    ~Context();

    const GlobalOptions& options() const { return m_options; }
    const Console& console() const { return m_parts.console; }
    Clock& clock() { return m_parts.clock; }
    std::stop_token stop() const { return m_parts.stop; }

    /// The session with the organization that --profile, --sandbox or --endpoints names; `usage` where none does.
    Task<Result<session::Session*>> session();

    /// What was seen last of the organization that --profile or --endpoints names, without the network and without signing in;
    /// `not_found` where nobody has looked yet.
    Result<LastLook> lastLook();

    /// Any journal, opened by itself, without a session.
    Task<Result<std::unique_ptr<plan::Journal>>> openJournal(QString file);

    /// That session's conventions; `usage` with every fault where they are broken.
    Task<Result<session::Knowledge>> conventions();

    /// That session's journal.
    Task<Result<plan::Journal*>> journal();

    /// Where secrets outlive the program, or not at all.
    SecretStore& keychain() { return m_parts.keychain; }

    /// Ends what the session signed in with, if that can be done at once: a token that stays behind expires within the hour.
    Task<> end();

    /// Drops what the session signs in with (Session::lock), if there is one; what it read stays.
    Task<> lock();
    /// Finds that again where it was found first, and goes on.
    Task<Result<void>> unlock();

private:
    Task<Result<session::Target>> target();
    Task<Result<credentials::GitHubIdentity>> identity();
    Result<session::Target> sampleTarget();
    Result<session::Target> sampleEndpoints() const;
    Result<session::Target> servedTarget();
    Task<Result<session::Target>> profileTarget(credentials::Credentials given);
    Task<Result<void>> keepTyped();
    Task<> atOnce(Task<> (session::Session::*ending)(std::stop_token));
    Result<QString> journalFile();
    std::shared_ptr<session::EstateMemory> memoryOf(const session::Target& target);
    Result<session::Target> place() const;
    Result<std::optional<session::ConventionsFile>> conventionsFile() const;

    GlobalOptions m_options;
    Parts m_parts;
    credentials::KeychainOrMemory m_secrets;
    std::unique_ptr<ProfileSignIn> m_signIn; ///< of a profile
    std::unique_ptr<QTemporaryDir> m_folder; ///< of a private sample organization's journal
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<net::Transport> m_transport;
    std::shared_ptr<session::EstateMemory> m_memory;
    std::unique_ptr<session::Session> m_session;
};

/// A file that a person named, up to that size; `usage` says why it cannot be read.
Result<QByteArray> readFileOfPerson(const QString& name, qint64 mostBytes);

} // namespace qm::cli
