// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"

namespace qm::credentials {

/// Keeps secrets in the keychain; where there is none that works, in memory until the program ends, and never in a file. Once
/// the keychain has turned out not to be there it is not asked again.
class KeychainOrMemory final : public SecretStore {
public:
    /// `keychain` outlives this.
    explicit KeychainOrMemory(SecretStore& keychain)
        : m_keychain(keychain)
    {
    }

    Task<Result<void>> put(QString key, Secret secret, std::stop_token stop) override;
    Task<Result<std::optional<Secret>>> get(QString key, std::stop_token stop) override;
    Task<Result<void>> remove(QString key, std::stop_token stop) override;

    /// Why there is no keychain: then nothing that is put here survives the program. Nothing while none was missed.
    const std::optional<Error>& problem() const { return m_problem; }

private:
    SecretStore& m_keychain;
    MemorySecretStore m_memory;
    std::optional<Error> m_problem;
};

} // namespace qm::credentials
