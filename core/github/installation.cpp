// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/installation.h"

#include "core/github/token_sign_in.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AppInstallation)
};

qsizetype rankOf(const QString& level)
{
    return QStringList{u"read"_s, u"write"_s, u"admin"_s}.indexOf(level);
}

} // namespace

Permissions lacking(const Permissions& wanted, const Permissions& granted)
{
    Permissions lacking;
    for (auto permission = wanted.begin(); permission != wanted.end(); ++permission)
        if (rankOf(granted.value(permission.key())) < rankOf(*permission))
            lacking.insert(permission.key(), *permission);
    return lacking;
}

QString inWords(const Permissions& permissions)
{
    QStringList words;
    for (auto permission = permissions.begin(); permission != permissions.end(); ++permission)
        words << permission.key() + u": "_s + *permission;
    return words.join(u", "_s);
}

AppInstallation::AppInstallation(qint64 app, qint64 installation, AppKey key, net::Vendor vendor, net::Limits limits, Parts parts)
    : m_installation(installation)
    , m_parts(std::move(parts))
    , m_signIn(app, std::move(key), m_parts.clock)
    , m_service(std::move(vendor), limits, {.transport = m_parts.transport, .clock = m_parts.clock, .signIn = m_signIn, .log = m_parts.log})
{
}

Task<Result<Installation>> AppInstallation::read(std::stop_token stop)
{
    Result<Installation> read = co_await m_service.run(getInstallation(m_installation), stop);
    co_return std::move(read).map_error([this](Error error) { return explained(std::move(error)); });
}

Task<Result<void>> AppInstallation::mayDo(Permissions wanted, std::stop_token stop)
{
    if (!m_granted || lacking(wanted, *m_granted).isEmpty())
        co_return Result<void>();
    co_return co_await wasGranted(std::move(wanted), stop);
}

/// Asks; `forbidden` where it was not.
Task<Result<void>> AppInstallation::wasGranted(Permissions wanted, std::stop_token stop)
{
    const Result<Installation> installation = co_await read(stop);
    if (!installation)
        co_return fail(installation.error());
    m_granted = installation->permissions;
    const Permissions missing = lacking(wanted, *m_granted);
    if (missing.isEmpty())
        co_return Result<void>();
    co_return fail(
        {.kind = Error::Kind::Forbidden,
         .system = u"GitHub"_s,
         .reason = Words::tr("the App's installation in %1 lacks the permission “%2”").arg(installation->account, inWords(missing)),
         .hint = Words::tr("Add it on the App's settings page under “Permissions & events”; then an owner of %1 accepts it under “GitHub "
                           "Apps” in the organization's settings.")
                     .arg(installation->account),
         .permission = inWords(missing)});
}

Task<Result<InstallationToken>> AppInstallation::makeToken(Narrowing narrowing, std::stop_token stop)
{
    Result<InstallationToken> token = co_await m_service.run(createInstallationToken(m_installation, narrowing), stop);
    if (token && narrowing.permissions.isEmpty())
        m_granted = token->permissions;
    if (token || token.error().kind != Error::Kind::Invalid)
        co_return std::move(token).map_error([this](Error error) { return explained(std::move(error)); });

    Error refusal = token.error();
    const Result<void> granted = co_await wasGranted(narrowing.permissions, stop);
    if (granted || granted.error().kind != Error::Kind::Forbidden)
        co_return fail(refusal);
    refusal.kind = granted.error().kind;
    refusal.permission = granted.error().permission;
    refusal.reason = granted.error().reason;
    refusal.hint = granted.error().hint;
    co_return fail(refusal);
}

Task<Result<void>> AppInstallation::endToken(Secret token, std::stop_token stop)
{
    TokenSignIn signIn(std::move(token));
    net::Service service(m_service.vendor(), m_service.limits(),
                         {.transport = m_parts.transport, .clock = m_parts.clock, .signIn = signIn, .log = m_parts.log});
    const Result<net::Receipt> ended = co_await service.run(revokeInstallationToken(), stop);
    if (ended || ended.error().kind == Error::Kind::SignIn)
        co_return Result<void>();
    co_return fail(ended.error());
}

/// What can be wrong with what proves to be the App, in words.
Error AppInstallation::explained(Error error) const
{
    if (error.kind == Error::Kind::SignIn && error.status == 401)
        error.hint = Words::tr("GitHub does not take this key for App %1: check the App's id, and that the key with the fingerprint %2 is "
                               "still listed on its settings page.")
                         .arg(QString::number(m_signIn.app()), m_signIn.fingerprint());
    if (error.kind == Error::Kind::NotFound)
        error.hint = Words::tr("Check the ids: App %1 has no installation %2. The installation's id is the last part of its address in the "
                               "organization's settings.")
                         .arg(m_signIn.app())
                         .arg(m_installation);
    if (error.kind == Error::Kind::Forbidden && error.reason.contains("suspended"_L1, Qt::CaseInsensitive))
        error.hint = Words::tr("An owner can end the suspension under “GitHub Apps” in the organization's settings.");
    return error;
}

} // namespace qm::github
