// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/app_sign_in.h"
#include "core/github/apps.h"
#include "core/net/service.h"

namespace qm::github {

/// An App's access to the organization it is installed in: makes tokens of the installation and ends them. Lives longer than
/// every task it started.
class AppInstallation {
public:
    struct Parts {
        net::Transport& transport;
        Clock& clock;
        std::shared_ptr<spdlog::logger> log;
    };

    AppInstallation(qint64 app, qint64 installation, AppKey key, net::Vendor vendor, net::Limits limits, Parts parts);

    /// GitHub, asked as the App itself.
    net::Service& asApp() { return m_service; }
    /// `not_found` and `sign_in` say what of id, installation and key to check.
    Task<Result<Installation>> read(std::stop_token stop);

    /// Whether the installation was granted that, by what GitHub told with the last token; it is asked only where that says no, for
    /// an owner may have granted it since. `forbidden` names what is missing and how to grant it.
    Task<Result<void>> mayDo(Permissions wanted, std::stop_token stop);

    /// A token with no more than that. Errors as `read`; `forbidden` names the permissions that the installation lacks.
    Task<Result<InstallationToken>> makeToken(Narrowing narrowing, std::stop_token stop);

    /// Ends a token; one that GitHub does not know any more is ended.
    Task<Result<void>> endToken(Secret token, std::stop_token stop);

private:
    Task<Result<void>> wasGranted(Permissions wanted, std::stop_token stop);
    Error explained(Error error) const;

    std::optional<Permissions> m_granted; ///< as last told
    qint64 m_installation;
    Parts m_parts;
    AppSignIn m_signIn;
    net::Service m_service;
};

/// The permissions of `wanted` that are not among those `granted`, or not at that level: read < write < admin.
Permissions lacking(const Permissions& wanted, const Permissions& granted);

/// "organization_secrets: write, members: read"
QString inWords(const Permissions& permissions);

} // namespace qm::github
