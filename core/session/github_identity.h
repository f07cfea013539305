// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/github/installation.h"
#include "core/net/sign_in.h"

#include <memory>

namespace qm::session {

/// What GitHub is signed in to with. Whoever asks for something holds it until the answer is there.
struct GitHubIdentity {
    std::unique_ptr<github::AppInstallation> installation{}; ///< where it signs in as an App
    std::unique_ptr<net::SignIn> signIn{};                   ///< through that, where there is one
};

/// One that cannot be used: every request ends with `why`.
std::shared_ptr<const GitHubIdentity> nobody(Error why);

/// Signs in with whichever identity holds at the moment, so that one can take the place of another.
class CurrentSignIn final : public net::SignIn {
public:
    explicit CurrentSignIn(std::shared_ptr<const GitHubIdentity> identity);

    const std::shared_ptr<const GitHubIdentity>& identity() const { return m_identity; }
    void replace(std::shared_ptr<const GitHubIdentity> identity) { m_identity = std::move(identity); }

    Task<Result<net::Headers>> headers(std::stop_token stop) override;
    bool refused(const net::Headers& given, const net::Response& answer) override;
    Task<Result<void>> end(std::stop_token stop) override;
    bool seesAll() const override { return m_identity->signIn->seesAll(); }

private:
    std::shared_ptr<const GitHubIdentity> m_identity;
};

} // namespace qm::session
