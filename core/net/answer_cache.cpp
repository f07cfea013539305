// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/answer_cache.h"

namespace qm::net {

std::optional<AnswerCache::Entry> AnswerCache::find(const AnswerKey& key)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return std::nullopt;
    m_kept.splice(m_kept.begin(), m_kept, *place);
    return m_kept.front().entry;
}

void AnswerCache::keep(const AnswerKey& key, Entry entry, qsizetype bytes)
{
    if (const auto place = m_places.constFind(key); place != m_places.cend())
        drop(*place);
    if (bytes > m_mostBytes)
        return;
    m_kept.push_front({.key = key, .entry = std::move(entry), .bytes = bytes});
    m_places.insert(key, m_kept.begin());
    m_bytes += bytes;
    while (m_bytes > m_mostBytes)
        drop(std::prev(m_kept.end()));
}

void AnswerCache::drop(std::list<Kept>::iterator kept)
{
    m_bytes -= kept->bytes;
    m_places.remove(kept->key);
    m_kept.erase(kept);
}

} // namespace qm::net
