// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sandbox/control.h"
#include "core/sandbox/sandbox.h"

#include <memory>
#include <vector>

namespace qm::sandbox {

class HttpServer;

struct FrontOptions {
    QString certificate{}; ///< a PEM file; with `key`, every port speaks TLS
    QString key{};
};

/// Serves a sample organization on loopback: one port for each vendor and one for control, until it is destroyed.
class HttpFront {
public:
    /// `usage` where the certificate or its key cannot be used, `internal` where no port can be had.
    static Result<std::unique_ptr<HttpFront>> start(Sandbox& sandbox, Clock& clock, FrontOptions options);
    ~HttpFront();

    /// What an endpoints file holds (interface.md, "Sandbox").
    QJsonObject endpoints() const;

private:
    HttpFront(Sandbox& sandbox, Clock& clock);
    HttpServer& add(std::function<Fate(Ask)> handler);

    Sandbox& m_sandbox;
    Clock& m_clock;
    Control m_control;
    std::vector<std::unique_ptr<HttpServer>> m_servers; ///< the vendors' in the sandbox's order, control's last
};

} // namespace qm::sandbox
