// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/headers.h"
#include "core/net/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <utility>

namespace qm::sandbox {

/// A request as it arrives at a vendor, whichever front it came through.
struct Ask {
    net::Method method{net::Method::Get};
    bool headOnly{false};  ///< HEAD: answered like GET, without its body
    QByteArray path{};     ///< still percent-encoded, without the query: "/orgs/meridian-retail/repos"
    QByteArray rawQuery{}; ///< still percent-encoded, without the question mark
    net::Headers headers{};
    QByteArray body{};
    QUrl base{};                ///< where the service stands for this client: addresses in answers begin with it
    QDateTime now{};            ///< when it arrived, UTC
    int underWay{1};            ///< requests to this vendor that are not answered yet, this one included
    bool withFullRights{false}; ///< an edit behind the client's back: no token is asked for, no limit counts

    /// The query's fields, decoded, in their order.
    QList<std::pair<QString, QString>> query() const;
    /// The last value of that field of the query; null where it is absent.
    QString queryValue(QLatin1StringView name) const;
};

/// Takes a path with an optional query apart, as `edit` and tests write it.
Ask askFor(net::Method method, const QByteArray& target);

} // namespace qm::sandbox
