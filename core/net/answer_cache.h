// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <list>
#include <memory>
#include <optional>

namespace qm::net {

/// What an answer depends on: where it was asked for, in which form and as whom (services bind their ETags to the token), and
/// what read it.
struct AnswerKey {
    QUrl url{};
    QByteArray accept{};
    QByteArray identity{}; ///< a hash: the cache holds no credential
    void (*reader)(){nullptr};

    bool operator==(const AnswerKey&) const = default;
};

inline std::size_t qHash(const AnswerKey& key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.url, key.accept, key.identity, reinterpret_cast<quintptr>(key.reader));
}

/// Remembers what was read of answers that name their version (ETag), so that a repeated read can be conditional: it costs
/// nothing of a quota, and nothing is read twice. Holds records, not bodies: a page of a hundred repositories is half a
/// megabyte as GitHub sends it and 20 KB as we read it. What was not asked for longest goes first.
class AnswerCache {
public:
    struct Entry {
        QByteArray etag{};
        std::shared_ptr<const void> value{}; ///< of the type that the key's reader gives
    };

    /// About so many bytes at most, as `keep` is told them.
    explicit AnswerCache(qsizetype mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    std::optional<Entry> find(const AnswerKey& key);
    void keep(const AnswerKey& key, Entry entry, qsizetype bytes);

    qsizetype bytes() const { return m_bytes; }

private:
    struct Kept {
        AnswerKey key;
        Entry entry;
        qsizetype bytes;
    };

    void drop(std::list<Kept>::iterator kept);

    qsizetype m_mostBytes;
    qsizetype m_bytes{0};
    std::list<Kept> m_kept; ///< last used first
    QHash<AnswerKey, std::list<Kept>::iterator> m_places;
};

} // namespace qm::net
