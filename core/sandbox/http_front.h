// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sandbox/sandbox.h"

#include <QJsonObject>

#include <memory>

namespace qm::sandbox {

/// How a sandbox is served.
struct FrontOptions {
    Milliseconds latency{0};   ///< of every answer
    quint16 port{0};           ///< of the first vendor; the others and control take the ports after it. 0: any that is free
    QString tlsCertificate{};  ///< PEM file; with `tlsKey`: the vendors' ports speak TLS only
    QString tlsKey{};
    QString stateFile{};       ///< written before the answer to every request that changed something
};

/// Serves a sandbox over HTTP/1.1 on loopback: a port per vendor, one for control. Needs a running event loop. Refuses every
/// request with an `Origin` or another `Host`, so that no web page reaches it.
class HttpFront {
public:
    /// Starts listening. `usage` for a certificate that cannot be read, `internal` for a port that is taken.
    static Result<std::unique_ptr<HttpFront>> start(Sandbox& sandbox, Clock& clock, FrontOptions options);
    ~HttpFront();
    HttpFront(const HttpFront&) = delete;
    HttpFront& operator=(const HttpFront&) = delete;

    /// The object that `sandbox serve` prints: {"github": …, "limits": …, "control": URL, "controlToken": T}.
    QJsonObject endpoints() const;

private:
    struct Parts;
    explicit HttpFront(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace qm::sandbox
