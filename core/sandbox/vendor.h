// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/ask.h"

#include <QJsonObject>
#include <QJsonValue>

namespace qm::sandbox {

/// One vendor of the sample organization: a state, and functions from request to answer.
class Vendor {
public:
    Vendor() = default;
    virtual ~Vendor() = default;
    Vendor(const Vendor&) = delete;
    Vendor& operator=(const Vendor&) = delete;

    /// "github": what the request log and the faults call it.
    virtual QString system() const = 0;

    /// Answers as the vendor would, changing the state where the request does.
    virtual net::Response answer(const Ask& ask) = 0;

    /// The vendor's own answer to nothing but that status, for the fault `status`: body and headers as it sends them then.
    virtual net::Response refusal(int status, const Ask& ask) const = 0;

    /// The token of that request is dead from now on.
    virtual void expireToken(const Ask& ask) = 0;

    /// What `{control}/state` shows, plain values of secrets included.
    virtual QJsonObject state() const = 0;

    /// Takes a state of that form over; `usage` with the field that is wrong.
    virtual Result<void> restore(const QJsonObject& state) = 0;

    /// What the endpoints file says of it, given where its paths start.
    virtual QJsonObject endpoint(const QUrl& base) const = 0;
};

} // namespace qm::sandbox
