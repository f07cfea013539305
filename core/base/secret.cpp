// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QByteArray>

#include <cstring>
#include <memory_resource>
#include <mutex>
#include <new>

#include <sodium.h>
#include <unistd.h>

namespace qm {
namespace {

/// Whole pages that are kept out of swap and core dumps as far as the machine lets it (it may refuse to lock more than its
/// limit), and wiped before they are given back. Locks do not nest, so no page may be shared with anything else.
class LockedPages final : public std::pmr::memory_resource {
    static std::size_t wholePages(std::size_t size) { return (size + pageSize() - 1) / pageSize() * pageSize(); }
    static std::size_t pageSize() { return std::size_t(::sysconf(_SC_PAGESIZE)); }

    void* do_allocate(std::size_t size, std::size_t) override
    {
        void* pages = ::operator new(wholePages(size), std::align_val_t(pageSize()));
        ::sodium_mlock(pages, wholePages(size));
        return pages;
    }
    void do_deallocate(void* pages, std::size_t size, std::size_t) override
    {
        ::sodium_munlock(pages, wholePages(size)); // wipes as well
        ::operator delete(pages, std::align_val_t(pageSize()));
    }
    bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }
};

/// The heap of all secrets. Small ones share pages: sodium_malloc would spend three on each and use up what a process may
/// lock after some hundreds. Like the heap it is never taken down, so that secrets of any lifetime can be given back to it.
class SecretHeap {
public:
    static SecretHeap& ofTheProcess()
    {
        static auto& heap = *new SecretHeap;
        return heap;
    }

    std::byte* allocate(std::size_t size)
    {
        const std::scoped_lock lock(m_mutex);
        return static_cast<std::byte*>(m_pool.allocate(size, 1));
    }

    void wipeAndFree(std::byte* bytes, std::size_t size)
    {
        ::sodium_memzero(bytes, size);
        const std::scoped_lock lock(m_mutex);
        m_pool.deallocate(bytes, size, 1);
    }

private:
    std::mutex m_mutex;
    LockedPages m_pages;
    std::pmr::unsynchronized_pool_resource m_pool{{.max_blocks_per_chunk = 64, .largest_required_pool_block = 1024}, &m_pages};
};

} // namespace

Secret::Secret(QByteArrayView value)
    : m_size(std::size_t(value.size()))
{
    if (m_size == 0)
        return;
    std::byte* bytes = SecretHeap::ofTheProcess().allocate(m_size);
    std::memcpy(bytes, value.data(), m_size);
    m_bytes = {bytes, [bytes, size = m_size](const std::byte*) { SecretHeap::ofTheProcess().wipeAndFree(bytes, size); }};
}

Secret Secret::taking(QByteArray&& value)
{
    Secret secret{QByteArrayView(value)};
    if (value.isDetached())
        ::sodium_memzero(value.data(), std::size_t(value.capacity())); // what was cut off before may stand behind the end
    value.resize(0);
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
