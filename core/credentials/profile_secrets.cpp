// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profile_secrets.h"

using namespace Qt::StringLiterals;

namespace qm::credentials {
namespace {

QString placeOf(const QString& host, int port)
{
    return port < 0 ? host : u"%1:%2"_s.arg(host).arg(port);
}

} // namespace

QString secretKey(const Profile& profile, SecretKind kind)
{
    const QString github = placeOf(profile.github.host(), profile.github.port());
    const Proxy proxy = profile.proxy.value_or(Proxy());
    QStringList parts{profile.name};
    switch (kind) {
    case SecretKind::GitHubToken:
        parts << u"github-token"_s << github << profile.organization;
        break;
    case SecretKind::GitHubAppKey:
        parts << u"github-app-key"_s << github << profile.organization << QString::number(profile.appId);
        break;
    case SecretKind::ProxyPassword:
        parts << u"proxy-password"_s << placeOf(proxy.host, proxy.port) << proxy.user;
        break;
    }
    return parts.join(u'/');
}

Task<Result<void>> forgetSecrets(Profile profile, SecretStore& store, std::stop_token stop)
{
    Result<void> all;
    for (const SecretKind kind : {SecretKind::GitHubToken, SecretKind::GitHubAppKey, SecretKind::ProxyPassword}) {
        const Result<void> removed = co_await store.remove(secretKey(profile, kind), stop);
        if (all && !removed)
            all = removed;
    }
    co_return Result<void>(all);
}

} // namespace qm::credentials
