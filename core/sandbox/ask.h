// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/headers.h"
#include "core/net/request.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace qm::sandbox {

/// A request as it arrives at a vendor, whichever front it came through.
struct Ask {
    net::Method method{net::Method::Get};
    bool headOnly{false};      ///< HEAD: answered like GET, without its body
    QByteArray path{};         ///< still percent-encoded, without the query: "/orgs/meridian-retail/repos"
    QByteArray rawQuery{};     ///< still percent-encoded, without the question mark
    net::Headers headers{};
    QByteArray body{};
    QUrl base{};               ///< where the service stands for this client: addresses in answers begin with it
    bool fullRights{false};    ///< the sandbox's own hand (`edit`): no sign-in, no limits

    /// The query's fields, decoded, in their order.
    QList<std::pair<QString, QString>> query() const;
    /// The last value of that field of the query; null where it is absent.
    QString queryValue(QLatin1StringView name) const;
};

/// Takes a path with an optional query apart, as `edit` and tests write it.
Ask askFor(net::Method method, const QByteArray& target);

} // namespace qm::sandbox
