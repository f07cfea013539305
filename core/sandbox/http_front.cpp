// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http_front.h"

#include "core/sandbox/http_server.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace qm::sandbox {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxFront)
};

QByteArray randomToken()
{
    QByteArray bytes(24, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

struct Identity {
    QSslCertificate certificate{};
    QSslKey key{};
};

Result<Identity> readIdentity(const FrontOptions& options)
{
    const auto wrong = [](const QString& file, const QString& reason) {
        return fail({.kind = Error::Kind::Usage, .attempted = Words::tr("serve over TLS"), .reason = u"%1: %2"_s.arg(file, reason)});
    };
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(options.certificate);
    if (certificates.isEmpty())
        return wrong(options.certificate, Words::tr("it holds no certificate in PEM form"));
    QFile keyFile(options.key);
    if (!keyFile.open(QIODevice::ReadOnly))
        return wrong(options.key, keyFile.errorString());
    const QByteArray pem = keyFile.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return Identity{certificates.first(), key};
    return wrong(options.key, Words::tr("it holds no private key in PEM form"));
}

} // namespace

HttpFront::HttpFront(Sandbox& sandbox, Clock& clock)
    : m_sandbox(sandbox)
    , m_clock(clock)
    , m_control(sandbox, randomToken())
{
}

HttpFront::~HttpFront() = default;

HttpServer& HttpFront::add(std::function<Fate(Ask)> handler)
{
    return *m_servers.emplace_back(std::make_unique<HttpServer>(m_clock, std::move(handler)));
}

Result<std::unique_ptr<HttpFront>> HttpFront::start(Sandbox& sandbox, Clock& clock, FrontOptions options)
{
    const bool usesTls = !options.certificate.isEmpty();
    std::optional<Identity> identity;
    if (usesTls) {
        const Result<Identity> read = readIdentity(options);
        if (!read)
            return fail(read.error());
        identity = *read;
    }
    std::unique_ptr<HttpFront> front(new HttpFront(sandbox, clock));
    for (const QString& system : sandbox.systems())
        front->add([&sandbox, system](const Ask& ask) { return sandbox.receive(system, ask); });
    front->add([&control = front->m_control](const Ask& ask) { return Fate{.answer = control.answer(ask)}; });
    for (const auto& server : front->m_servers) {
        if (identity)
            server->sslSetup(identity->certificate, identity->key); // before it listens
        if (const Result<void> started = server->start(0, usesTls); !started)
            return fail(started.error());
    }
    return front;
}

QJsonObject HttpFront::endpoints() const
{
    const QStringList systems = m_sandbox.systems();
    QJsonObject endpoints =
        m_sandbox.endpoints([&](const QString& system) { return m_servers.at(std::size_t(systems.indexOf(system)))->base(); });
    endpoints.insert(u"control"_s, m_servers.back()->base().toString());
    endpoints.insert(u"controlToken"_s, QString::fromLatin1(m_control.token()));
    return endpoints;
}

} // namespace qm::sandbox
