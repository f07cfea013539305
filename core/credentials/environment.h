// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace qm::credentials {

/// What a runner without a keychain finds in its environment.
struct Environment {
    Secret githubToken{};  ///< QUARTERMASTER_GITHUB_TOKEN
    QString githubAppId{}; ///< QUARTERMASTER_GITHUB_APP_ID
    Secret githubAppKey{}; ///< QUARTERMASTER_GITHUB_APP_KEY, PEM
};

/// Takes these out of the process's environment: wiped where they stood, so that neither /proc nor a process started from here
/// shows them. Called once, by main, before there is a second thread.
Environment takeEnvironment();

} // namespace qm::credentials
