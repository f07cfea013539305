// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/sandbox/github: who is let in, before an endpoint sees the request.
#pragma once

#include "core/sandbox/github/routes.h"

#include <array>

namespace qm::sandbox::github {

/// Newest first; the last one is what a request without the header gets.
inline constexpr std::array apiVersions{"2026-03-10", "2022-11-28"};

/// Why no request like this is taken, whoever sends it: without a User-Agent, of an unknown version.
std::optional<net::Response> refuseUnfit(const Ask& ask);

/// Why the endpoint is not for who asks; nothing where it is.
std::optional<net::Response> refuseCaller(const Visit& visit, const Route& route);

/// Why a person is refused who has not passed the organization's single sign-on.
std::optional<net::Response> refuseWithoutSso(const Visit& visit, const Route& route);

/// What somebody is told whose token lacks what the endpoint needs.
net::Response refuseAccess(const Visit& visit, const Route& route);

} // namespace qm::sandbox::github
