// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"
#include "core/github/abilities.h"
#include "core/github/installation_sign_in.h"
#include "core/github/vendor.h"
#include "core/net/service.h"
#include "core/session/github_identity.h"
#include "core/session/target.h"

namespace qm::session {

/// One identity at GitHub, whichever way it signs in, and the one limiter of everything that is asked in its name. Lives
/// longer than every task it started.
class GitHubAccess {
public:
    struct Parts {
        net::Transport& transport;
        Clock& clock;
        SecretStore& secrets;
        std::shared_ptr<spdlog::logger> log;
        net::Vendor (*vendor)(const QUrl& api, const QString& planId){&github::vendor}; ///< in tests: one that knows its calls
    };

    /// Where the identity cannot be used at all (a private key that is none), every request says why.
    GitHubAccess(const Target& target, Parts parts);

    net::Service& service() { return m_service; }
    /// The same for those that read everything: what they send is counted by itself. They know of each other what was read.
    net::Service& readings() { return m_readings; }
    net::Limiter& limiter() { return *m_limiter; }

    /// The name that its changes carry: a person's login, "<slug>[bot]" of an App. Asked of `readings`.
    Task<Result<QString>> name(std::stop_token stop);

    /// Whether it may do that, as far as GitHub has told by now: `forbidden` names what is missing and how to grant it. Of a
    /// fine-grained token GitHub never tells what it has; the scope with which a classic one reads secrets writes them too.
    Task<Result<void>> mayDo(github::Permissions needs, std::stop_token stop);

    /// What the identity may do of what this program does.
    Task<Result<github::Abilities>> abilities(QString organization, std::optional<QString> management, bool readsOnly,
                                              std::stop_token stop);

    /// Ends what it signed in with (the token of an App), so that it does not live on for an hour.
    Task<> end(std::stop_token stop);

    /// Forgets the identity at once, then ends what it signed in with. Until `signIn` every request fails (`sign_in`); what is on
    /// its way still ends.
    Task<> lock(std::stop_token stop);
    void signIn(const credentials::GitHubIdentity& identity) { m_signIn.replace(identityOf(identity)); }

private:
    friend class PlanAccess;

    std::shared_ptr<const GitHubIdentity> identityOf(const credentials::GitHubIdentity& identity) const;
    Task<> end(std::shared_ptr<const GitHubIdentity> identity, std::stop_token stop);
    net::Service serviceOf(net::SignIn& signIn, const QString& planId, std::shared_ptr<net::AnswerCache> cache = {}) const;

    QUrl m_api;
    net::Limits m_limits;
    Parts m_parts;
    std::shared_ptr<net::Limiter> m_limiter;
    CurrentSignIn m_signIn;
    std::shared_ptr<net::AnswerCache> m_cache;
    net::Service m_service;
    net::Service m_readings;
};

/// GitHub for one run of a plan: asked under the plan's name, and where the identity is an App, with tokens that may do what
/// the plan needs and nothing else. Such a token is kept among the secrets under "plan/<id>/token" until it is ended, so that
/// it dies even if the program is killed: the next run of the plan ends it. What cannot be ended expires within the hour.
class PlanAccess {
public:
    PlanAccess(GitHubAccess& access, QString planId, github::Permissions needs);

    net::Service& service() { return m_service; }

    /// After the run: ends the plan's tokens; with `hadLease` also those that an earlier run left alive. (Without it they are
    /// those of whoever runs the plan now.)
    Task<> end(bool hadLease);

private:
    github::InstallationSignIn::Keeping keeping() const;

    GitHubAccess& m_access;
    QString m_planId;
    std::shared_ptr<const GitHubIdentity> m_identity;
    std::unique_ptr<github::InstallationSignIn> m_signIn; ///< of an App
    net::Service m_service;
};

} // namespace qm::session
