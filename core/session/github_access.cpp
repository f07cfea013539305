// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/github_access.h"

#include "core/github/organization.h"
#include "core/github/token_abilities.h"
#include "core/github/token_sign_in.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHubAccess)
};

Error locked()
{
    return {.kind = Error::Kind::SignIn,
            .attempted = Words::tr("sign in to GitHub"),
            .reason = Words::tr("Quartermaster is locked"),
            .hint = Words::tr("Unlock it and try again.")};
}

} // namespace

GitHubAccess::GitHubAccess(const Target& target, Parts parts)
    : m_api(target.github)
    , m_limits(target.githubLimits)
    , m_parts(std::move(parts))
    , m_limiter(std::make_shared<net::Limiter>(m_limits, m_parts.clock))
    , m_signIn(identityOf(target.githubIdentity))
    , m_cache(std::make_shared<net::AnswerCache>(m_limits.cacheBytes))
    , m_service(serviceOf(m_signIn, {}, m_cache))
    , m_readings(serviceOf(m_signIn, {}, m_cache))
{
}

Task<Result<QString>> GitHubAccess::name(std::stop_token stop)
{
    if (const auto identity = m_signIn.identity(); identity->installation) {
        const Result<github::App> app = co_await identity->installation->asApp().run(github::getApp(), stop);
        co_return app.map([](const github::App& known) { return known.slug + u"[bot]"_s; });
    }
    const Result<github::User> user = co_await m_readings.run(github::getAuthenticatedUser(), stop);
    co_return user.map([](const github::User& known) { return known.login; });
}

Task<Result<void>> GitHubAccess::mayDo(github::Permissions needs, std::stop_token stop)
{
    if (const auto identity = m_signIn.identity(); identity->installation)
        co_return co_await identity->installation->mayDo(std::move(needs), stop);
    co_return Result<void>();
}

Task<Result<github::Abilities>> GitHubAccess::abilities(QString organization, std::optional<QString> management, bool readsOnly,
                                                        std::stop_token stop)
{
    const QList<github::Requirement> requirements = github::requirements(management, readsOnly);
    const auto identity = m_signIn.identity();
    if (!identity->installation)
        co_return co_await github::abilitiesOfToken(m_service, organization, requirements, management, stop);
    const Result<github::App> app = co_await identity->installation->asApp().run(github::getApp(), stop);
    if (!app)
        co_return fail(app.error());
    const Result<github::Installation> installation = co_await identity->installation->read(stop);
    if (!installation)
        co_return fail(installation.error());
    co_return github::abilitiesOf(*app, *installation, requirements, m_api);
}

Task<> GitHubAccess::end(std::stop_token stop)
{
    return end(m_signIn.identity(), std::move(stop));
}

Task<> GitHubAccess::lock(std::stop_token stop)
{
    const auto before = m_signIn.identity();
    m_signIn.replace(nobody(locked()));
    return end(before, std::move(stop));
}

Task<> GitHubAccess::end(std::shared_ptr<const GitHubIdentity> identity, std::stop_token stop)
{
    if (const Result<void> ended = co_await identity->signIn->end(std::move(stop)); !ended)
        m_parts.log->warn("a token is left to expire: {}", ended.error().message().toStdString());
}

std::shared_ptr<const GitHubIdentity> GitHubAccess::identityOf(const credentials::GitHubIdentity& identity) const
{
    if (const auto* token = std::get_if<credentials::GitHubToken>(&identity))
        return std::make_shared<GitHubIdentity>(nullptr, std::make_unique<github::TokenSignIn>(token->value));
    const auto& app = std::get<credentials::GitHubApp>(identity);
    const Result<github::AppKey> key = github::AppKey::read(app.privateKey);
    if (!key)
        return nobody(key.error());
    auto installation = std::make_unique<github::AppInstallation>(
        app.id, app.installation, *key, m_parts.vendor(m_api, {}), m_limits,
        github::AppInstallation::Parts{.transport = m_parts.transport, .clock = m_parts.clock, .log = m_parts.log});
    auto signIn = std::make_unique<github::InstallationSignIn>(*installation, m_parts.clock, github::Narrowing());
    return std::make_shared<GitHubIdentity>(std::move(installation), std::move(signIn));
}

net::Service GitHubAccess::serviceOf(net::SignIn& signIn, const QString& planId, std::shared_ptr<net::AnswerCache> cache) const
{
    return {m_parts.vendor(m_api, planId),
            m_limits,
            {.transport = m_parts.transport,
             .clock = m_parts.clock,
             .signIn = signIn,
             .log = m_parts.log,
             .limiter = m_limiter,
             .cache = std::move(cache)}};
}

PlanAccess::PlanAccess(GitHubAccess& access, QString planId, github::Permissions needs)
    : m_access(access)
    , m_planId(std::move(planId))
    , m_identity(access.m_signIn.identity())
    , m_signIn(m_identity->installation
                   ? std::make_unique<github::InstallationSignIn>(*m_identity->installation, access.m_parts.clock,
                                                                  github::Narrowing{.permissions = std::move(needs)}, keeping())
                   : nullptr)
    , m_service(access.serviceOf(m_signIn ? static_cast<net::SignIn&>(*m_signIn) : *m_identity->signIn, m_planId))
{
}

Task<> PlanAccess::end(bool hadLease)
{
    if (!m_signIn)
        co_return;
    if (hadLease)
        co_await m_signIn->takeOver({});
    if (const Result<void> ended = co_await m_signIn->end({}); !ended) // also after a stop: each call has its own deadline
        m_access.m_parts.log->warn("a token of plan {} is left to expire: {}", m_planId.toStdString(),
                                   ended.error().message().toStdString());
}

github::InstallationSignIn::Keeping PlanAccess::keeping() const
{
    return {.store = m_access.m_parts.secrets, .key = u"plan/%1/token"_s.arg(m_planId)};
}

} // namespace qm::session
