// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/github/visit.h"
#include "core/sandbox/routes.h"

#include "core/net/response.h"

#include <optional>

namespace qm::sandbox::github {

/// One endpoint: adding another is a function in handlers.h and a row in routes.cpp.
struct Route {
    net::Method method{};
    const char* path{nullptr};          ///< the contract's, letter by letter
    const char* permission{""};         ///< what a fine-grained token needs: "organization_secrets=read"
    const char* documentation{nullptr}; ///< the endpoint's page on docs.github.com
    net::Response (*handle)(Visit&){nullptr};
};

struct FoundRoute {
    const Route* route{nullptr};
    QStringList values{};
};

/// The endpoint that a path belongs to.
std::optional<FoundRoute> findRoute(net::Method method, const QByteArray& path);

/// Whether nobody needs to sign in for it.
bool isOpenToAll(const QByteArray& path);

} // namespace qm::sandbox::github
