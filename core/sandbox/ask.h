// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/request.h"
#include "core/net/response.h"

#include <QDateTime>
#include <QUrl>
#include <QUrlQuery>

namespace qm::sandbox {

/// A request as it reached a vendor of the sample organization.
struct Ask {
    net::Method method{net::Method::Get};
    QByteArray path{}; ///< as sent, percent-encoded, without the query
    QUrlQuery query{};
    net::Headers headers{};
    QByteArray body{};
    QUrl base{};                ///< where the vendor's paths start, for links in answers
    QDateTime now{};            ///< when it arrived, UTC
    bool withFullRights{false}; ///< an edit behind the client's back: no token is asked for, no limit counts
};

} // namespace qm::sandbox
