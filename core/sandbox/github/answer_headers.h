// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/sandbox/github: what every answer says beside its body.
#pragma once

#include "core/net/response.h"
#include "core/sandbox/github/visit.h"

namespace qm::sandbox::github {

/// The quota that a request to that path is charged to.
QString resourceOf(const QByteArray& path);

/// A digest of what the client may see: bound to its token, as GitHub's is.
QByteArray etagOf(const net::Response& answer, const Token* token);

/// Date, version, quota, what the token may do and what the endpoint wanted.
void addHeaders(const Visit& visit, const QByteArray& path, const QByteArray& requestId, net::Response& answer);

} // namespace qm::sandbox::github
