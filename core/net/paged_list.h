// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <QSet>

namespace qm::net {

/// Where a list stops making sense.
inline constexpr qsizetype mostPages{10'000};

/// `protocol`: the list names one of its pages twice, or more than `mostPages`.
Error endlessList();
/// `protocol`: even read twice, the list held fewer items than the service counts.
Error changingList();

/// What was read of a list so far: each item once, and the addresses of its pages.
template <class T>
class PagedList {
public:
    explicit PagedList(qint64 (*key)(const T&))
        : m_key(key)
    {
    }

    void add(const Page<T>& page)
    {
        for (const T& item : page.items) {
            if (m_key) {
                const qint64 key = m_key(item);
                if (m_keys.contains(key))
                    continue;
                m_keys.insert(key);
            }
            m_items.append(item);
        }
        if (!m_total)
            m_total = page.total;
    }

    /// Remembers that this page will be read; an error when the list has no end.
    Result<void> visit(const QUrl& page)
    {
        if (m_pages.contains(page) || m_pages.size() + 1 >= mostPages)
            return fail(endlessList());
        m_pages.insert(page);
        return {};
    }

    /// Whether it holds what the service counted when we began.
    bool isComplete() const { return !m_total || m_items.size() >= *m_total; }

    const QList<T>& items() const { return m_items; }

private:
    qint64 (*m_key)(const T&);
    QSet<qint64> m_keys;
    QSet<QUrl> m_pages;
    QList<T> m_items;
    std::optional<qint64> m_total;
};

} // namespace qm::net
