// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/identity_search.h"

#include "core/credentials/profile_secrets.h"

#include <QCoreApplication>

namespace qm::credentials {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(IdentitySearch)
};

bool isApp(const Profile& profile)
{
    return profile.signInBy == Profile::SignInBy::App;
}

GitHubIdentity identityOf(const Profile& profile, const Secret& secret)
{
    if (isApp(profile))
        return GitHubApp{.id = profile.appId, .installation = profile.installationId, .privateKey = secret};
    return GitHubToken{.value = secret};
}

/// The environment's App must be the profile's: its key would prove nothing else.
Result<std::optional<GitHubIdentity>> inEnvironment(const Profile& profile, const Environment& environment)
{
    const Secret& secret = isApp(profile) ? environment.githubAppKey : environment.githubToken;
    if (secret.isEmpty())
        return std::nullopt;
    if (isApp(profile) && !environment.githubAppId.isEmpty() && environment.githubAppId != QString::number(profile.appId))
        return fail({.kind = Error::Kind::Usage,
                     .attempted = Words::tr("sign in with the profile “%1”").arg(profile.name),
                     .reason = Words::tr("QUARTERMASTER_GITHUB_APP_ID is another App than the profile's %1").arg(profile.appId)});
    return identityOf(profile, secret);
}

} // namespace

Task<Result<std::optional<GitHubIdentity>>> findGitHubIdentity(Profile profile, Credentials file, SecretStore& keychain,
                                                               Environment environment, std::stop_token stop)
{
    if (file.github)
        co_return std::optional<GitHubIdentity>(*file.github);
    const SecretKind kind = isApp(profile) ? SecretKind::GitHubAppKey : SecretKind::GitHubToken;
    const Result<std::optional<Secret>> kept = co_await keychain.get(secretKey(profile, kind), stop);
    if (!kept)
        co_return fail(kept.error());
    if (*kept)
        co_return std::optional<GitHubIdentity>(identityOf(profile, **kept));
    co_return inEnvironment(profile, environment);
}

Error noIdentity(const Profile& profile, const std::optional<Error>& keychain)
{
    Error error{.kind = Error::Kind::SignIn,
                .attempted = Words::tr("sign in with the profile “%1”").arg(profile.name),
                .reason = keychain ? keychain->reason : Words::tr("the keychain holds nothing for it")};
    error.hint = isApp(profile)
                     ? Words::tr("Give the App's key with --credentials FILE or QUARTERMASTER_GITHUB_APP_KEY.")
                     : Words::tr("Give a token with --credentials FILE or QUARTERMASTER_GITHUB_TOKEN, or type it at a terminal.");
    return error;
}

} // namespace qm::credentials
