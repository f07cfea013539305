// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/profile_sign_in.h"

#include "core/base/words.h"
#include "core/credentials/identity_search.h"

#include <QCoreApplication>

namespace qm::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileSignIn)
};

} // namespace

ProfileSignIn::ProfileSignIn(credentials::Profile profile, Sources sources, Console console)
    : m_profile(std::move(profile))
    , m_sources(std::move(sources))
    , m_console(std::move(console))
{
}

Task<Result<credentials::GitHubIdentity>> ProfileSignIn::identity(std::stop_token stop)
{
    const auto found = co_await credentials::findGitHubIdentity(m_profile, m_sources.file, m_sources.secrets, m_sources.environment, stop);
    if (!found)
        co_return fail(found.error());
    if (*found)
        co_return credentials::GitHubIdentity(**found);
    if (m_profile.signInBy == credentials::Profile::SignInBy::Token)
        if (const auto typed =
                ask(credentials::SecretKind::GitHubToken,
                    Words::tr("GitHub token for %1 at %2 (it does not appear): ").arg(m_profile.organization, m_profile.github.host())))
            co_return credentials::GitHubIdentity(credentials::GitHubToken{.value = *typed});
    co_return fail(credentials::noIdentity(m_profile, m_sources.secrets.problem()));
}

Task<Result<Secret>> ProfileSignIn::proxyPassword(std::stop_token stop)
{
    if (!m_profile.proxy || m_profile.proxy->user.isEmpty())
        co_return Secret();
    const auto kind = credentials::SecretKind::ProxyPassword;
    const auto kept = co_await m_sources.secrets.get(credentials::secretKey(m_profile, kind), stop);
    if (!kept)
        co_return fail(kept.error());
    if (*kept)
        co_return Secret(**kept);
    if (const auto typed =
            ask(kind, Words::tr("Password of %1 at the proxy %2 (it does not appear): ").arg(m_profile.proxy->user, m_profile.proxy->host)))
        co_return Secret(*typed);
    co_return fail({.kind = Error::Kind::SignIn,
                    .attempted = Words::tr("go through the proxy %1").arg(m_profile.proxy->host),
                    .reason = Words::tr("its password is not known"),
                    .hint = Words::tr("Run the command at a terminal once: it asks for it.")});
}

Task<Result<void>> ProfileSignIn::keepTyped(std::stop_token stop)
{
    const auto typed = std::exchange(m_typed, {});
    for (const auto& [kind, secret] : typed)
        if (const Result<void> kept = co_await m_sources.secrets.put(credentials::secretKey(m_profile, kind), secret, stop); !kept)
            co_return Result<void>(kept);
    co_return Result<void>();
}

std::optional<Secret> ProfileSignIn::ask(credentials::SecretKind kind, const QString& question)
{
    if (!m_console.askSecret)
        return std::nullopt;
    if (const auto& problem = m_sources.secrets.problem())
        m_console.errLine(printable(Words::tr("What you type is used for this run only and written nowhere: %1.").arg(problem->reason)));
    else
        m_console.errLine(Words::tr("What you type goes into the keychain once it is seen to be right."));
    const std::optional<Secret> typed = m_console.askSecret(printable(question));
    if (typed)
        m_typed.insert_or_assign(kind, *typed);
    return typed;
}

} // namespace qm::cli
