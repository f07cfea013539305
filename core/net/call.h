// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/request.h"
#include "core/net/response.h"

#include <QList>
#include <QUrl>

#include <functional>
#include <optional>
#include <type_traits>

namespace qm::net {

/// A call is a value: what to send, and how to read a successful answer. No network in it.
template <class T>
struct Call {
    Request request{};
    Result<T> (*read)(const Response&){nullptr};
};

/// Proof that a service took a write: its own id of the request, for the journal and for tickets.
struct Receipt {
    QString requestId{};
};

/// One page of a list, and where the others are.
template <class T>
struct Page {
    QList<T> items{};
    std::optional<qint64> total{}; ///< how many there are in all, where the service says so
    QList<QUrl> others{};          ///< all other pages, where the first page tells them: they can be read concurrently
    std::optional<QUrl> next{};    ///< the page after this one
    bool withheld{false};          ///< the service says that it left some out for want of a single sign-on
};

/// A list in pages. `key` tells two items apart: what shifts between two pages while they are read comes twice.
template <class T>
struct PagedCall {
    Request first{};
    Result<Page<T>> (*read)(const Response&){nullptr};
    qint64 (*key)(const T&){nullptr};
    bool filtered{false}; ///< the service leaves out what the identity may not see
};

/// Told of some items of a list as soon as they are read.
template <class T>
using Arrived = std::function<void(const QList<std::type_identity_t<T>>&)>;

/// Why a list may hold less than there is.
enum class Truncation {
    None,   ///< it is whole
    Access, ///< this identity may see only some of the things
    SignOn, ///< some are shown only to who passed a single sign-on
};

/// A list as far as this identity may see it.
template <class T>
struct Listing {
    QList<T> items{};
    Truncation truncation{Truncation::None};

    bool operator==(const Listing&) const = default;
};

} // namespace qm::net
