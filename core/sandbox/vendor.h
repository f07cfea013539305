// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/response.h"
#include "core/sandbox/ask.h"

#include <QDateTime>
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

    /// Answers as the vendor would at this moment, and changes the state accordingly. `underWay` counts the vendor's requests
    /// that are not answered yet, this one included.
    virtual net::Response answer(const Ask& ask, const QDateTime& now, int underWay) = 0;

    /// The vendor's own body and headers for a refusal that did not come from its state (the fault `status`).
    virtual net::Response refusal(const Ask& ask, int status, const net::Headers& headers, const QDateTime& now) const = 0;

    /// Ends the token the request came with, for good, and answers as the vendor does from then on (the fault
    /// `expire_token`).
    virtual net::Response expireToken(const Ask& ask, const QDateTime& now) = 0;

    /// Its part of `{control}/state`, plain values of secrets included.
    virtual QJsonValue state() const = 0;

    /// Everything it needs to come back after a restart: `state` and what only the sandbox itself knows.
    virtual QJsonValue saved() const = 0;

    /// A number that grows with every change of what `saved` returns.
    virtual quint64 changes() const = 0;

    /// Adds its part to the endpoints object, standing at this address: {"github": {"api", "organization", "token"}}.
    virtual void describe(QJsonObject& endpoints, const QUrl& base) const = 0;
};

} // namespace qm::sandbox
