// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/vendor.h"

namespace qm::github {

/// The one version of GitHub's REST API we speak: 2026-03-10 drops fields we need (facts.md, section 1).
inline constexpr QByteArrayView apiVersion{"2022-11-28"};

/// GitHub at that address ("https://api.github.com", or an Enterprise Server's ".../api/v3", which has GraphQL beside it under
/// ".../api/graphql"): its headers, the meaning of its
/// refusals and how it asks for patience. Under the name of a plan where one is given: GitHub's audit log records who we say we
/// are, and so leads to it.
/// REST: "Getting started with the REST API", "Rate limits", "Troubleshooting".
net::Vendor vendor(const QUrl& api, const QString& planId = {});

/// What an answer that is no success means: `message` and `errors` in all three forms GitHub uses, a missing permission by
/// name from X-Accepted-GitHub-Permissions, single sign-on from X-GitHub-SSO.
Error readRefusal(const net::Response& response);

/// How long GitHub asks to wait: Retry-After, else the quota's reset where nothing remains of it, else a minute for a
/// secondary limit, which is ours to lengthen. Nothing for a refusal that waiting does not mend.
std::optional<net::Pause> readPause(const net::Response& response, const QDateTime& now);

/// What x-ratelimit-… tells of the quota: REST, GraphQL and search are counted apart.
std::optional<net::Quota> readQuota(const net::Response& response);

} // namespace qm::github
