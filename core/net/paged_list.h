// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <QSet>

namespace qm::net {

/// Where a list stops making sense.
inline constexpr qsizetype mostPages{2'000};
/// So often a list is read that shifts while it is read.
inline constexpr int mostReadings{3};

/// `protocol`: the list names one of its pages twice, or more than `mostPages`.
Error endlessList();
/// `protocol`: each time it was read, the list held fewer items than the service counts, or shifted.
Error changingList();

/// What was read of a list so far: each item once, and the addresses of its pages.
template <class T>
class PagedList {
public:
    explicit PagedList(qint64 (*key)(const T&))
        : m_key(key)
    {
    }

    /// Whether there was anything new in it.
    bool add(const Page<T>& page)
    {
        const qsizetype before = m_items.size();
        for (const T& item : page.items) {
            if (m_key) {
                const qint64 key = m_key(item);
                if (m_keys.contains(key)) {
                    m_hasShifted = true;
                    continue;
                }
                m_keys.insert(key);
            }
            m_items.append(item);
        }
        if (!m_total)
            m_total = page.total;
        m_isWithheld = m_isWithheld || page.withheld;
        return m_items.size() > before;
    }

    /// The same for a page that the first one named: when it was, there was something in it. (Where the service counts, it may
    /// be something that we may not see; the count tells.)
    void addNamed(const Page<T>& page)
    {
        add(page);
        m_hasShifted = m_hasShifted || (!m_total && page.items.isEmpty());
    }

    /// Remembers that this page will be read; an error when the list has no end.
    Result<void> visit(const QUrl& page)
    {
        if (m_pages.contains(page) || m_pages.size() + 1 >= mostPages)
            return fail(endlessList());
        m_pages.insert(page);
        return {};
    }

    /// Whether it holds what the service counted when we began; where the service does not count, whether nothing shifted from
    /// one page to another, by which something could have been missed.
    bool isComplete() const { return m_total ? m_items.size() >= *m_total : !m_hasShifted; }

    /// Whether another reading, one after this, found the very same, shifted nothing and counted no other number: what is still
    /// missing then is not shown to us.
    bool isConfirmedBy(const PagedList& later) const
    {
        return m_key && m_total == later.m_total && m_keys == later.m_keys && !m_hasShifted && !later.m_hasShifted;
    }

    const QList<T>& items() const { return m_items; }
    bool isWithheld() const { return m_isWithheld; }

private:
    qint64 (*m_key)(const T&);
    QSet<qint64> m_keys;
    QSet<QUrl> m_pages;
    QList<T> m_items;
    std::optional<qint64> m_total;
    bool m_hasShifted{false};
    bool m_isWithheld{false};
};

} // namespace qm::net
