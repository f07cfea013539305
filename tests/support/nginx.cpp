// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nginx.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace qm::test {
namespace {

/// A port nobody listens on right now.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool write(const QString& path, const QString& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

// `user` matters only where root runs the tests: the workers must reach the folder.
const QString configuration = uR"(daemon off;
user root;
worker_processes 1;
pid %1/pid;
error_log %1/error.log;
events { worker_connections 512; }
http {
    log_format told '$server_protocol $request_method $uri $status';
    access_log %1/handled.log told;
    client_body_temp_path %1/body;
    proxy_temp_path %1/proxy;
    fastcgi_temp_path %1/fastcgi;
    uwsgi_temp_path %1/uwsgi;
    scgi_temp_path %1/scgi;
    server {
        listen 127.0.0.1:%2 ssl http2;
        ssl_certificate %1/certificate.pem;
        ssl_certificate_key %1/key.pem;
        %3
    }
}
)"_s;

} // namespace

Nginx::Nginx(const QString& locations)
{
    if (!makeCertificate())
        m_problem = u"openssl made no certificate"_s;
    else if (!start(locations))
        m_problem = u"nginx did not start: "_s + QString::fromLocal8Bit(m_process.readAllStandardError());
}

Nginx::~Nginx()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished();
}

bool Nginx::makeCertificate()
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s,
                   u"2"_s, u"-subj"_s, u"/CN=Quartermaster tests"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s,
                   folder() + u"/key.pem"_s, u"-out"_s, folder() + u"/certificate.pem"_s});
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

bool Nginx::start(const QString& locations)
{
    m_port = freePort();
    if (!write(folder() + u"/nginx.conf"_s, configuration.arg(folder()).arg(m_port).arg(locations)))
        return false;
    m_process.start(u"/usr/sbin/nginx"_s, {u"-p"_s, folder(), u"-e"_s, folder() + u"/error.log"_s, u"-c"_s, folder() + u"/nginx.conf"_s});
    for (int i = 0; i < 200 && m_process.state() != QProcess::NotRunning; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        if (socket.waitForConnected(1000))
            return true;
        m_process.waitForFinished(25); // or not: then it is asked again
    }
    return false;
}

QString Nginx::url(const QString& path, const QString& host) const
{
    return u"https://%1:%2%3"_s.arg(host).arg(m_port).arg(path);
}

QSslCertificate Nginx::certificate() const
{
    return QSslCertificate::fromPath(folder() + u"/certificate.pem"_s).value(0);
}

QStringList Nginx::handled() const
{
    QFile file(folder() + u"/handled.log"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace qm::test
