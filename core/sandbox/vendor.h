// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/response.h"
#include "core/sandbox/ask.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace qm::sandbox {

/// One vendor of the sample organization: a state, and functions from request to answer. Adding a vendor is a folder with
/// one of these and one line in sandbox.cpp.
class Vendor {
public:
    Vendor() = default;
    virtual ~Vendor() = default;
    Vendor(const Vendor&) = delete;
    Vendor& operator=(const Vendor&) = delete;

    /// How control, faults and the request log name it: "github".
    virtual QString system() const = 0;

    /// Answers as the vendor would at that moment, and changes the state accordingly.
    virtual net::Response answer(const Ask& ask) = 0;

    /// The vendor's own body and headers for a refusal that does not come from its state (the fault `status`). `headers` are
    /// those the fault adds; they may say what sort of refusal it is (Retry-After).
    virtual net::Response refusal(const Ask& ask, int status, const net::Headers& headers) const = 0;

    /// Ends the token the request came with, for good (the fault `expire_token`).
    virtual void expireToken(const Ask& ask) = 0;

    /// Its part of `{control}/state`, plain values of secrets included.
    virtual QJsonObject state() const = 0;

    /// Everything it needs to come back after a restart: `state` and what only the sandbox itself knows.
    virtual QJsonObject saved() const = 0;

    /// The flaws the sample was given on purpose: [{"rule", "object"}].
    virtual QJsonArray planted() const = 0;

    /// A number that grows with every change of what `saved` returns.
    virtual quint64 changes() const = 0;

    /// Its part of the endpoints object, standing at this address: {"api", "organization", "token"}.
    virtual QJsonObject endpoint(const QUrl& base) const = 0;

    /// Replaces in what it differs from its ordinary days, from that moment on; `usage` where they cannot be read.
    virtual Result<void> setConditions(const QByteArray& json, const QDateTime& now) = 0;

    /// How a client should pace itself to stay within the limits that are enforced; null for each that is not:
    /// {"writes_per_minute", "points_per_minute", "concurrent"}.
    virtual QJsonObject limits() const = 0;
};

} // namespace qm::sandbox
