// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_store.h"

namespace qm::test {

/// A keychain that is always out of order in one way; counts how often it was asked.
class BrokenStore final : public SecretStore {
public:
    explicit BrokenStore(Error::Kind kind)
        : m_kind(kind)
    {
    }

    Task<Result<void>> put(QString, Secret, std::stop_token) override { co_return refuse(); }
    Task<Result<std::optional<Secret>>> get(QString, std::stop_token) override { co_return refuse(); }
    Task<Result<void>> remove(QString, std::stop_token) override { co_return refuse(); }

    int asked() const { return m_asked; }

private:
    tl::unexpected<Error> refuse()
    {
        ++m_asked;
        return fail({.kind = m_kind, .reason = QStringLiteral("no such name on the bus")});
    }

    Error::Kind m_kind;
    int m_asked{0};
};

} // namespace qm::test
