// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/visit.h"
#include "core/sandbox/routes.h"

#include "core/net/response.h"

#include <optional>
#include <span>

namespace qm::sandbox::github {

/// Who an endpoint is for.
enum class Caller {
    Anybody,      ///< signed in or not
    Token,        ///< any token
    Person,       ///< a person's token
    Installation, ///< an installation's token
    App,          ///< the App itself, by JSON web token
};

/// One endpoint: adding another is a function in handlers.h and a row in routes.cpp.
struct Route {
    net::Method method{};
    const char* path{nullptr};          ///< the contract's, letter by letter
    const char* permission{""};         ///< what a token needs: "organization_secrets=write,metadata=read"
    const char* documentation{nullptr}; ///< the endpoint's page on docs.github.com
    net::Response (*handle)(Visit&){nullptr};
    Caller caller{Caller::Token};
};

/// All endpoints, in the order in which paths are tried.
std::span<const Route> allRoutes();

struct FoundRoute {
    const Route* route{nullptr};
    QStringList values{};
};

/// The endpoint that a path belongs to.
std::optional<FoundRoute> findRoute(net::Method method, const QByteArray& path);

} // namespace qm::sandbox::github
