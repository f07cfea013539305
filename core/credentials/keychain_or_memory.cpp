// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychain_or_memory.h"

namespace qm::credentials {
namespace {

template <class T>
bool isMissing(const Result<T>& result)
{
    return !result && result.error().kind == Error::Kind::Unreachable;
}

} // namespace

Task<Result<void>> KeychainOrMemory::put(QString key, Secret secret, std::stop_token stop)
{
    if (!m_problem) {
        const Result<void> kept = co_await m_keychain.put(key, secret, stop);
        if (!isMissing(kept))
            co_return Result<void>(kept);
        m_problem = kept.error();
    }
    co_return co_await m_memory.put(key, secret, stop);
}

Task<Result<std::optional<Secret>>> KeychainOrMemory::get(QString key, std::stop_token stop)
{
    if (!m_problem) {
        const Result<std::optional<Secret>> found = co_await m_keychain.get(key, stop);
        if (!isMissing(found))
            co_return Result<std::optional<Secret>>(found);
        m_problem = found.error();
    }
    co_return co_await m_memory.get(key, stop);
}

Task<Result<void>> KeychainOrMemory::remove(QString key, std::stop_token stop)
{
    if (!m_problem) {
        const Result<void> removed = co_await m_keychain.remove(key, stop);
        if (!isMissing(removed))
            co_return Result<void>(removed);
        m_problem = removed.error();
    }
    co_return co_await m_memory.remove(key, stop);
}

} // namespace qm::credentials
