// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/github/installation.h"
#include "core/net/gate.h"

namespace qm::github {

/// Signs in with tokens of an App's installation: gets one when it is first needed, renews it before it expires and when GitHub
/// refuses it, and waits where a fresh one is not known everywhere yet. Of one thread.
class InstallationSignIn final : public net::SignIn {
public:
    /// Where tokens are kept while they are good, so that they can be ended even if the program dies.
    struct Keeping {
        SecretStore& store;
        QString key;
    };

    InstallationSignIn(AppInstallation& installation, Clock& clock, Narrowing narrowing, std::optional<Keeping> keeping = {});

    Task<Result<net::Headers>> headers(std::stop_token stop) override;
    bool refused(const net::Headers& given, const net::Response& answer) override;
    bool seesAll() const override { return m_seesAll; }

    /// Takes on what an earlier process kept there and did not end, so that it is ended with its own. Happens by itself before
    /// the first token is kept.
    Task<> takeOver(std::stop_token stop);

    /// Ends every token it got or took over. What could not be ended stays kept and expires within the hour.
    Task<Result<void>> end(std::stop_token stop) override;

private:
    bool isGood() const;
    Task<Result<void>> renew(std::stop_token stop);
    Task<Result<void>> endAllBut(qsizetype last, std::stop_token stop);
    Task<> keep(std::stop_token stop);
    bool mayRenewAgain();

    AppInstallation& m_installation;
    Clock& m_clock;
    Narrowing m_narrowing;
    std::optional<Keeping> m_keeping;
    net::Gate m_renewing;
    bool m_hasTakenOver{false};
    QList<Secret> m_tokens; ///< that were not ended yet; the last one is in use
    bool m_isUsable{false}; ///< whether that one is
    bool m_seesAll{true};   ///< as the last one was told
    QDateTime m_expiresAt;
    Milliseconds m_gotAt{0};
    Milliseconds m_notBefore{0};     ///< until then GitHub may not know it everywhere
    QList<Milliseconds> m_refusedAt; ///< when tokens were given up because GitHub refused them
};

} // namespace qm::github
