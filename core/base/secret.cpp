// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QByteArray>

#include <cstring>
#include <new>

#include <sodium.h>

namespace qm {
namespace {

/// Memory that is kept out of swap and core dumps as far as the machine lets it (it may refuse to lock more than its limit),
/// and wiped before it is given back. A page of its own for each secret, as sodium_malloc makes it, would cost three pages
/// and exhaust what a process may lock after some hundreds.
std::byte* guarded(std::size_t size)
{
    auto* bytes = static_cast<std::byte*>(::operator new(size));
    ::sodium_mlock(bytes, size);
    return bytes;
}

void wipe(const std::byte* bytes, std::size_t size)
{
    auto* writable = const_cast<std::byte*>(bytes); // NOLINT(cppcoreguidelines-pro-type-const-cast): about to be freed
    ::sodium_munlock(writable, size);               // wipes as well
    ::operator delete(writable);
}

} // namespace

Secret::Secret(QByteArrayView value)
    : m_size(std::size_t(value.size()))
{
    if (m_size == 0)
        return;
    std::byte* bytes = guarded(m_size);
    std::memcpy(bytes, value.data(), m_size);
    m_bytes = std::shared_ptr<const std::byte>(bytes, [size = m_size](const std::byte* old) { wipe(old, size); });
}

Secret Secret::taking(QByteArray&& value)
{
    Secret secret{QByteArrayView(value)};
    if (value.isDetached())
        ::sodium_memzero(value.data(), std::size_t(value.size()));
    value.clear();
    return secret;
}

QByteArrayView Secret::expose() const
{
    return {m_bytes.get(), qsizetype(m_size)};
}

bool Secret::operator==(const Secret& other) const
{
    return m_size == other.m_size && (m_size == 0 || ::sodium_memcmp(m_bytes.get(), other.m_bytes.get(), m_size) == 0);
}

} // namespace qm
