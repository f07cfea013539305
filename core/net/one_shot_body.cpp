// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace qm::net {

OneShotBody::OneShotBody(QByteArray bytes, QObject* parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered);
}

bool OneShotBody::atEnd() const
{
    return m_read == m_bytes.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char* data, qint64 most)
{
    if (atEnd())
        return -1;
    const qint64 size = std::min<qint64>(most, m_bytes.size() - m_read);
    std::memcpy(data, m_bytes.constData() + m_read, std::size_t(size));
    m_read += size;
    return size;
}

qint64 OneShotBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace qm::net
