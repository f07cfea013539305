// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret_store.h"

namespace qm {

Task<Result<void>> MemorySecretStore::put(QString key, Secret secret, std::stop_token)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

Task<Result<std::optional<Secret>>> MemorySecretStore::get(QString key, std::stop_token)
{
    const auto secret = m_secrets.constFind(key);
    co_return secret == m_secrets.cend() ? std::nullopt : std::optional(*secret);
}

Task<Result<void>> MemorySecretStore::remove(QString key, std::stop_token)
{
    m_secrets.remove(key);
    co_return Result<void>();
}

QStringList MemorySecretStore::keys() const
{
    QStringList keys = m_secrets.keys();
    keys.sort();
    return keys;
}

} // namespace qm
