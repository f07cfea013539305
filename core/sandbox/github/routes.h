// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/ask.h"
#include "core/sandbox/github/state.h"

#include <optional>
#include <span>

namespace qm::sandbox::github {

/// A request with its path taken apart by the template it fits.
struct Routed {
    const Ask& ask;
    QHash<QString, QString> values{}; ///< by name, decoded: {org}, {repo}, …

    QString operator[](QLatin1StringView name) const { return values.value(QString(name)); }
};

/// One endpoint: its method, its path letter by letter as the vendor's description has it, and the function that answers.
struct Route {
    net::Method method{net::Method::Get};
    QLatin1StringView path{};
    net::Response (*answer)(State&, const Routed&){nullptr};
};

/// The endpoints of one resource each.
std::span<const Route> accountRoutes();
std::span<const Route> repositoryRoutes();
std::span<const Route> secretRoutes();
std::span<const Route> secretScopeRoutes();
std::span<const Route> graphqlRoutes();

/// The answer of the endpoint that fits; 404 where none does, as for anything GitHub does not show.
net::Response route(State& state, const Ask& ask);

/// The numbers of the repository that {owner}/{repo} names, or the answer where it names none: 301 for a former name, 404.
struct FoundRepository {
    Repository* repository{nullptr};
    net::Response otherwise{};
};
FoundRepository findRepository(State& state, const Routed& routed);

} // namespace qm::sandbox::github
