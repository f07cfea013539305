// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/credentials/credentials.h"
#include "core/credentials/profile.h"
#include "core/github/abilities.h"
#include "core/net/patience.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace spdlog {
class logger;
}

namespace qm::session {

/// Signs in with what somebody typed, before anything of it is kept: as whom that is, and what it may do (Session::selfTest).
/// Changes nothing; what it signed in with is ended again. `waits` is told what GitHub makes it wait for, and of nothing once that is
/// over.
Task<Result<github::Abilities>> tryIdentity(credentials::Profile profile, credentials::GitHubIdentity identity, Clock& clock,
                                            std::shared_ptr<spdlog::logger> log, std::stop_token stop,
                                            std::function<void(const std::optional<net::Waiting>&)> waits = {});

} // namespace qm::session
