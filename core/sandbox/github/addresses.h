// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"
#include "core/sandbox/github/visit.h"

#include <optional>

namespace qm::sandbox::github {

/// Where a request goes: the API's address for this client, and the path below it. GitHub Enterprise Server keeps the API
/// under /api/v3 and GraphQL at /api/graphql; both forms work.
struct Place {
    QByteArray base{};
    QByteArray path{};
};
Place placeOf(const Ask& ask);

/// The path with names for ids: /organizations/{id}…, /organizations/{id}/team/{id}… and /repositories/{id}… are other ways to the same. Nothing where the id
/// is nobody's.
std::optional<QByteArray> withNames(const State& state, const QByteArray& path);

/// The path as GitHub writes it in `Link`: with ids for names.
QByteArray withIds(const State& state, const Repository* repository, const QByteArray& path);

/// Where a renamed repository is now: 301 for a read, 307 else, the rest of the path and the query kept.
net::Response redirect(const Visit& visit, const Repository& moved, const QByteArray& path);

/// The address of GitHub's own pages for this client.
QByteArray pagesBase(const QByteArray& apiBase);

/// "Tue, 10 Oct 2017 16:00:00 GMT".
QByteArray httpDate(const QDateTime& time);

} // namespace qm::sandbox::github
