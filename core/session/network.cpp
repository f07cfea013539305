// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/network.h"

#include <QCoreApplication>
#include <QFile>

namespace qm::session {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Network)
};

Result<QList<QSslCertificate>> readAuthorities(const QString& name)
{
    const auto refused = [&](const QString& reason) {
        return fail({.kind = Error::Kind::Usage, .attempted = Words::tr("trust the certificates in %1").arg(name), .reason = reason});
    };
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return refused(Words::tr("there are none in it (PEM is wanted)"));
    return certificates;
}

QNetworkProxy proxyOf(const credentials::Proxy& proxy, const Secret& password)
{
    const auto type = proxy.kind == credentials::Proxy::Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return {type, proxy.host, proxy.port, proxy.user, QString::fromUtf8(password.expose())};
}

} // namespace

Result<net::NetworkTransport::Options> networkOptions(const credentials::Profile& profile, const Secret& proxyPassword)
{
    net::NetworkTransport::Options options;
    if (profile.proxy)
        options.proxy = proxyOf(*profile.proxy, proxyPassword);
    if (profile.authorities.isEmpty())
        return options;
    return readAuthorities(profile.authorities).map([&](const QList<QSslCertificate>& authorities) {
        options.authorities = authorities;
        return options;
    });
}

} // namespace qm::session
