// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/headers.h"
#include "core/net/response.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace qm::net {

/// What all calls to one vendor's service have in common.
struct Vendor {
    QString name{};    ///< as people call it: "GitHub"
    QUrl base{};       ///< where its paths start
    Headers headers{}; ///< sent with every call: version, format, who we are
    QByteArray requestIdHeader{};

    /// Reads an answer that is no success: kind, reason and hint. Service adds what was attempted and the ids.
    Error (*refusal)(const Response&){nullptr};

    /// How long the service asks us to wait before trying again, where the answer is such a request (Retry-After, a quota
    /// that resets); `now` for those that name a moment. Nothing where the refusal is final.
    std::optional<std::chrono::milliseconds> (*pause)(const Response&, const QDateTime& now){nullptr};
};

} // namespace qm::net
