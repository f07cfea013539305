// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/vendor.h"

namespace qm::test {

/// One function that returns a Call or a PagedCall, and what it asks for.
struct ListedCall {
    QString function{};
    net::Method method{net::Method::Get};
    QString pathTemplate{};
    QStringList query{};   ///< the parameters it may send
    QStringList body{};    ///< the fields it may send
    net::Request sample{}; ///< what it returns for plausible arguments
};

/// Every request that can be made of GitHub: the table. Held against GitHub's published description and against the headers.
const QList<ListedCall>& githubCalls();

/// Whether a request is of a method and template in the table.
bool isGithubCall(const net::Request& request);

/// GitHub, of which nothing can be asked but what is in the table: `internal` otherwise.
net::Vendor listedGithub(const QUrl& api, const QString& planId = {});

} // namespace qm::test
