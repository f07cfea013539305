// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace qm {

/// A value nobody may see: held in memory that libsodium keeps out of swap where the machine lets it, wiped when the last
/// owner goes. It cannot be printed, turned into a QString or written as JSON; who needs the bytes says so by `expose`.
class Secret {
public:
    Secret() = default;

    /// Takes a copy into guarded memory; the caller's own copy is the caller's to wipe.
    explicit Secret(QByteArrayView value);

    /// Takes the bytes and wipes them where they were, unless another QByteArray shares them.
    static Secret taking(QByteArray&& value);

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }

    /// The bytes, for as long as this Secret lives. Never keep, log or convert them.
    QByteArrayView expose() const;

    /// Takes the same time wherever the values differ.
    bool operator==(const Secret& other) const;

private:
    std::shared_ptr<const std::byte> m_bytes;
    std::size_t m_size{0};
};

} // namespace qm
