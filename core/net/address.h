// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/request.h"

#include <QUrl>

namespace qm::net {

/// Where a request goes at a service whose paths start at `base`. `usage` where one of its values cannot be a part of a path
/// (empty, "." or "..", which would name something else); `internal` where the values do not fit the template.
Result<QUrl> addressOf(const Request& request, const QUrl& base);

/// Whether two addresses are of one origin: scheme, host and port. Only there does what identifies us go.
bool isSameOrigin(const QUrl& one, const QUrl& other);

/// Where a redirect that was answered to a request for `from` leads. `protocol` where it names no address or one elsewhere.
Result<QUrl> redirectTarget(const QUrl& from, const QByteArray& location);

/// The address of a page that a list of this service named. `protocol` where it is elsewhere.
Result<QUrl> pageAddress(const QUrl& base, const QUrl& page);

} // namespace qm::net
