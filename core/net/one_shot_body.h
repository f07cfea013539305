// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace qm::net {

/// The body of a request that may be sent once only. QNetworkAccessManager repeats a request by itself when the answer was
/// lost over HTTP/1.1, unless its body cannot be rewound: this one cannot.
class OneShotBody final : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;
    /// Refuses, and without the warning QIODevice would log: being asked to rewind is what it is for.
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_read{0};
};

} // namespace qm::net
