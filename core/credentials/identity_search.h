// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/credentials/credentials.h"
#include "core/credentials/environment.h"
#include "core/credentials/profile.h"

namespace qm::credentials {

/// As whom a profile signs in to GitHub, from the first source that knows: the credentials file that was named, the keychain,
/// the environment. The profile says whether a token or an App signs in (but a credentials file decides that, too). Nothing
/// where no source knows; a keychain that is locked is an error.
Task<Result<std::optional<GitHubIdentity>>> findGitHubIdentity(Profile profile, Credentials file, SecretStore& keychain,
                                                               Environment environment, std::stop_token stop);

/// `sign_in`: no source knew; says which there are. `keychain` is why it could not be asked, if so.
Error noIdentity(const Profile& profile, const std::optional<Error>& keychain);

} // namespace qm::credentials
