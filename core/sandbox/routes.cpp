// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/routes.h"

namespace qm::sandbox {

PathTable::PathTable(const QList<Entry>& entries)
{
    for (const Entry& entry : entries)
        m_entries.append({entry.method, QByteArray(entry.path).split('/')});
}

std::optional<PathTable::Match> PathTable::find(net::Method method, const QByteArray& path) const
{
    const QList<QByteArray> segments = path.split('/');
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        const Split& entry = m_entries[index];
        if (entry.method != method || entry.segments.size() != segments.size())
            continue;
        Match match{.index = index};
        bool fits = true;
        for (qsizetype i = 0; fits && i < segments.size(); ++i) {
            const bool isValue = entry.segments[i].startsWith('{');
            fits = isValue ? !segments[i].isEmpty() : entry.segments[i] == segments[i];
            if (isValue && fits)
                match.values.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segments[i])));
        }
        if (fits)
            return match;
    }
    return std::nullopt;
}

} // namespace qm::sandbox
