// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/answers.h"
#include "core/sandbox/github/routes.h"

namespace qm::sandbox::github {

/// A secret as GitHub shows it.
QJsonObject secretAsJson(const Secret& secret, const State& state, const QUrl& base);

/// The secret that {secret_name} names, in whatever case; null where there is none.
Secret* findSecret(State& state, const Routed& routed);

/// Ids of a list as GitHub takes them (integers; text too where `textToo`), each of a repository of the organization; the
/// answer that refuses them otherwise.
struct ReadIds {
    QList<qint64> ids{};
    std::optional<net::Response> refusal{};
};
ReadIds readRepositoryIds(const QJsonObject& body, const State& state, bool textToo);

} // namespace qm::sandbox::github
