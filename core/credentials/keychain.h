// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"

namespace qm::credentials {

/// The keychain of this user's desktop (Secret Service, KWallet), through QtKeychain; never a file of our own. Needs a running
/// Qt event loop. One entry for each key, under one name for all of ours; any bytes. Measured with gnome-keyring 42: 1 MiB
/// comes back unharmed (34 ms to put, 16 ms to read); a key of 4 KiB takes 9 ms and 1 ms.
///
/// Errors: `unreachable` where there is no keychain on the session bus or it does not work; `forbidden` where it is locked and
/// nobody unlocks it; `cancelled`. While it waits for somebody to unlock it, it waits as long as that takes, or until `stop`.
class Keychain final : public SecretStore {
public:
    /// `service` is the name its entries stand under.
    explicit Keychain(QString service = QStringLiteral("quartermaster"));

    Task<Result<void>> put(QString key, Secret secret, std::stop_token stop) override;
    Task<Result<std::optional<Secret>>> get(QString key, std::stop_token stop) override;
    Task<Result<void>> remove(QString key, std::stop_token stop) override;

private:
    QString m_service;
};

} // namespace qm::credentials
