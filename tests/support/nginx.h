// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QSslCertificate>
#include <QString>
#include <QTemporaryDir>

namespace qm::test {

/// A real nginx with its defaults (a connection ends after 1,000 requests), TLS and HTTP/2, on loopback, with a certificate
/// made for 127.0.0.1 that nobody else trusts. `locations` is what stands in its `server` block. Ends with this object.
class Nginx {
public:
    explicit Nginx(const QString& locations);
    ~Nginx();
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

    /// Why it does not run; empty when it does.
    QString problem() const { return m_problem; }

    QString url(const QString& path = {}, const QString& host = QStringLiteral("127.0.0.1")) const;
    QSslCertificate certificate() const;
    /// A folder whose files `root` can name.
    QString folder() const { return m_folder.path(); }

    /// One line per request it handled: "HTTP/2.0 PUT /a/b 204".
    QStringList handled() const;

private:
    bool makeCertificate();
    bool start(const QString& locations);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port{0};
    QString m_problem;
};

} // namespace qm::test
