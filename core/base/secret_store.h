// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/task.h"

#include <QHash>
#include <QString>

#include <optional>
#include <stop_token>

namespace qm {

/// Where secrets outlive the program: the OS keychain in the product (core/credentials), memory in tests and for one
/// session. Keys are plain words such as "plan/<id>/step/3".
class SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;

    /// Keeps the secret under that key, replacing one that is there. When it succeeds, the secret survives a crash.
    virtual Task<Result<void>> put(QString key, Secret secret, std::stop_token stop) = 0;

    /// The secret of that key; nothing if there is none.
    virtual Task<Result<std::optional<Secret>>> get(QString key, std::stop_token stop) = 0;

    /// Forgets the secret of that key; harmless if there is none.
    virtual Task<Result<void>> remove(QString key, std::stop_token stop) = 0;
};

/// Keeps secrets as long as it lives.
class MemorySecretStore final : public SecretStore {
public:
    Task<Result<void>> put(QString key, Secret secret, std::stop_token stop) override;
    Task<Result<std::optional<Secret>>> get(QString key, std::stop_token stop) override;
    Task<Result<void>> remove(QString key, std::stop_token stop) override;

    /// The keys it holds, sorted: for tests that look for what was left behind.
    QStringList keys() const;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace qm
