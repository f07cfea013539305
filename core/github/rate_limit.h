// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <QDateTime>

namespace qm::github {

/// What is left of an hour's requests.
struct Quota {
    qint64 limit{0};
    qint64 remaining{0};
    QDateTime resetsAt{};

    bool operator==(const Quota&) const = default;
};

/// The quotas we draw on: REST and GraphQL are counted apart.
struct RateLimit {
    Quota core{};
    Quota graphql{};

    bool operator==(const RateLimit&) const = default;
};

/// Costs nothing of the quota, but counts among the requests of a minute. Needs no permission. An Enterprise Server without
/// limits answers 404.
/// REST: Rate limit, "Get rate limit status for the authenticated user".
/// https://docs.github.com/rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user
net::Call<RateLimit> getRateLimit();

} // namespace qm::github
