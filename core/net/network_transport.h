// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <memory>
#include <optional>

namespace qm::net {

/// The network: HTTP/2 where the other side offers it, TLS everywhere but on loopback, certificates checked. Needs a running
/// Qt event loop in the thread that owns it; outlives every `send`.
class NetworkTransport final : public Transport {
public:
    struct Options {
        QList<QSslCertificate> authorities{}; ///< trusted besides those of the machine
        std::optional<QNetworkProxy> proxy{}; ///< the way out; not set: none
        /// Requests over one set of connections. Servers end a connection after so many (nginx: 1,000), which leaves Qt's
        /// requests hanging: we go to new ones before that.
        int requestsPerManager{900};
    };

    NetworkTransport();
    explicit NetworkTransport(Options options);
    ~NetworkTransport() override;

    Task<tl::expected<Response, TransportFailure>> send(WireRequest request, std::stop_token stop) override;

private:
    std::shared_ptr<QNetworkAccessManager> manager();
    void retire(const std::shared_ptr<QNetworkAccessManager>& manager);
    std::unique_ptr<QNetworkReply> start(QNetworkAccessManager& manager, const WireRequest& request) const;

    Options m_options;
    std::shared_ptr<QNetworkAccessManager> m_manager; ///< each request holds on to its own until it ended
    int m_requests{0};
};

} // namespace qm::net
