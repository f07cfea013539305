// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/routes.h"

namespace qm::sandbox {
namespace {

/// Whether its value is a path of its own, slashes and all: {path} and {ref}, where they come last.
bool takesTheRest(const QByteArray& segment)
{
    return segment == "{path}" || segment == "{ref}";
}

QString decoded(const QByteArray& text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

PathTable::PathTable(const QList<Entry>& entries)
{
    for (const Entry& entry : entries) {
        const QList<QByteArray> segments = QByteArray(entry.path).split('/');
        m_entries.append({entry.method, segments, takesTheRest(segments.last())});
    }
}

std::optional<PathTable::Match> PathTable::find(net::Method method, const QByteArray& path) const
{
    const QList<QByteArray> segments = path.split('/');
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        const Split& entry = m_entries[index];
        const qsizetype size = entry.segments.size();
        if (entry.method != method || (entry.takesTheRest ? segments.size() < size : segments.size() != size))
            continue;
        Match match{.index = index};
        bool fits = true;
        const qsizetype alike = entry.takesTheRest ? size - 1 : size;
        for (qsizetype i = 0; fits && i < alike; ++i) {
            const bool isValue = entry.segments[i].startsWith('{');
            fits = isValue ? !segments[i].isEmpty() : entry.segments[i] == segments[i];
            if (isValue && fits)
                match.values.append(decoded(segments[i]));
        }
        if (!fits)
            continue;
        if (entry.takesTheRest)
            match.values.append(decoded(segments.sliced(alike).join('/')));
        return match;
    }
    return std::nullopt;
}

} // namespace qm::sandbox
