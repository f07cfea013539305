// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cli/console.h"
#include "core/credentials/credentials.h"
#include "core/credentials/environment.h"
#include "core/credentials/keychain_or_memory.h"
#include "core/credentials/profile.h"
#include "core/credentials/profile_secrets.h"

#include <map>

namespace qm::cli {

/// Finds what a profile signs in with, and asks the person at the terminal for what no source knows: said before it is typed
/// is where it is going to be kept.
class ProfileSignIn {
public:
    struct Sources {
        credentials::Credentials file{}; ///< of --credentials, or empty
        credentials::Environment environment{};
        credentials::KeychainOrMemory& secrets; ///< outlives this
    };

    ProfileSignIn(credentials::Profile profile, Sources sources, Console console);

    /// As whom. `sign_in` where nobody knows.
    Task<Result<credentials::GitHubIdentity>> identity(std::stop_token stop);

    /// The password of the profile's proxy; empty where it asks for none. `sign_in` where nobody knows it.
    Task<Result<Secret>> proxyPassword(std::stop_token stop);

    /// Keeps what was typed for the next time, once it was seen to be right; in the keychain or not at all.
    Task<Result<void>> keepTyped(std::stop_token stop);
    bool wasTyped() const { return !m_typed.empty(); }

private:
    std::optional<Secret> ask(credentials::SecretKind kind, const QString& question);

    credentials::Profile m_profile;
    Sources m_sources;
    Console m_console;
    std::map<credentials::SecretKind, Secret> m_typed;
};

} // namespace qm::cli
