// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/abilities.h"
#include "core/net/service.h"

namespace qm::github {

/// Who a token is, and what its answer tells of it.
struct TokenFacts {
    QString login{};
    std::optional<QStringList> scopes{}; ///< of a classic token; nothing for a fine-grained one
};

/// REST: Users, "Get the authenticated user"; scopes from X-OAuth-Scopes.
/// https://docs.github.com/rest/users/users#get-the-authenticated-user
net::Call<TokenFacts> getTokenFacts();

/// What a token may do: each requirement is tried by a request that changes nothing, for GitHub tells of a fine-grained token
/// what it lacks (X-Accepted-GitHub-Permissions), never what it has. `sign_in`, `unreachable` and the like where it cannot be
/// told.
Task<Result<Abilities>> abilitiesOfToken(net::Service& github, QString organization, QList<Requirement> requirements,
                                         std::optional<QString> management, std::stop_token stop);

} // namespace qm::github
