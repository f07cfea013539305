// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/estate: how one secret is read.
#pragma once

#include "core/estate/estate.h"
#include "core/net/service.h"

namespace qm::estate {

/// A secret and its list; nothing where there is no secret of that name. Two requests, and one for each further hundred.
Task<Result<std::optional<SecretScope>>> readSecret(net::Service& github, QString organization, QString name, std::stop_token stop);

/// The list of a known secret, which has one only if it is `selected`; `not_found` where the secret is gone.
Task<Result<SecretScope>> readScope(net::Service& github, QString organization, github::OrgSecret secret, std::stop_token stop);

} // namespace qm::estate
