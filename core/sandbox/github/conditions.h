// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/github/limits.h"
#include "core/sandbox/github/state.h"

namespace qm::sandbox::github {

/// In what this GitHub differs from its ordinary days (`POST {control}/conditions`, its part "github"). What is left out is as
/// ever.
struct Conditions {
    enum class Sso {
        Off,
        Partial,  ///< lists leave out every other private repository for persons, and say so in X-GitHub-SSO
        Required, ///< persons are refused with 403 and an address in X-GitHub-SSO
    };
    Sso sso{Sso::Off};                                 ///< "sso": "off", "partial", "required"
    qint64 clockAhead{0};                              ///< "clock_ahead": seconds before everybody else
    qint64 tokenLife{3'600};                           ///< "installation_token_life": seconds
    qint64 freshTokenDelayMs{0};                       ///< "fresh_token_delay_ms": so long a new installation token is 401
    std::optional<Permissions> appPermissions{};       ///< "app_permissions": what the installation was granted, all of it
    std::optional<QStringList> appRepositories{};      ///< "app_repositories": names it is installed on; its view is truncated
    std::optional<Permissions> tokenPermissions{};     ///< "token_permissions": of the sample token, instead of an owner's
    std::optional<QStringList> tokenScopes{};          ///< "token_scopes": makes the sample token a classic one
    std::optional<Limits> limits{};                    ///< "limits": enforced; see `Limits`
    std::optional<std::pair<int, qint64>> quotaLeft{}; ///< "quota_left": {"requests", "reset_in"}: the hour of everybody
};

/// `usage` names the first field that is unknown or does not fit.
Result<Conditions> readConditions(const QByteArray& json, const State& state);

/// The App as it is under these conditions.
App appUnder(const Conditions& conditions, const State& state);

/// The token as it is under these conditions; nothing where that is as ever.
std::optional<Token> tokenUnder(const Conditions& conditions, const State& state, const Token& token);

/// Takes from `wanted` what goes beyond `granted`.
Permissions clipped(const Permissions& wanted, const Permissions& granted);

} // namespace qm::sandbox::github
