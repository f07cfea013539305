// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/headers.h"
#include "core/net/patience.h"
#include "core/net/request.h"
#include "core/net/response.h"

#include <QString>
#include <QUrl>

#include <map>
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
    std::optional<Pause> (*pause)(const Response&, const QDateTime& now){nullptr};

    /// What an answer tells of a quota, and to which quota a request is charged.
    std::optional<Quota> (*quota)(const Response&){nullptr};
    QByteArray (*resource)(const Request&){nullptr};

    /// Where those paths start that do not at `base`: the whole address of a template without values.
    std::map<QString, QUrl> elsewhere{};

    /// Whether a request is one that this service is known to have; nothing: any is. In tests everything else is `internal`.
    bool (*knows)(const Request&){nullptr};
};

} // namespace qm::net
