// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/options.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qm::cli {

std::optional<Milliseconds> readDuration(const QString& text)
{
    static const QRegularExpression part(u"\\G(\\d{1,9})(ms|s|m|h|d|w)"_s);
    static const QHash<QString, qint64> units{{u"ms"_s, 1},        {u"s"_s, 1'000},      {u"m"_s, 60'000},
                                              {u"h"_s, 3'600'000}, {u"d"_s, 86'400'000}, {u"w"_s, 604'800'000}};
    constexpr qint64 longest = 3'650LL * 86'400'000; // ten years: more was mistyped
    qint64 total = 0;
    qsizetype end = 0;
    for (auto match = part.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        total += found.captured(1).toLongLong() * units.value(found.captured(2));
        end = found.capturedEnd();
        if (total > longest)
            return std::nullopt;
    }
    if (text.isEmpty() || end != text.size())
        return std::nullopt;
    return Milliseconds(total);
}

} // namespace qm::cli
