// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/credentials/profile.h"

namespace qm::credentials {

/// What a profile may keep in the keychain.
enum class SecretKind { GitHubToken, GitHubAppKey, ProxyPassword };

/// The key under which a profile's secret stands. It names the host and the organization that the secret is for: a profile that
/// is changed to point elsewhere finds nothing there, so no secret ever goes where it was not given for.
QString secretKey(const Profile& profile, SecretKind kind);

/// Forgets every secret of the profile; the first error, after trying all.
Task<Result<void>> forgetSecrets(Profile profile, SecretStore& store, std::stop_token stop);

} // namespace qm::credentials
