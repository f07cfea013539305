// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <QCoreApplication>

#include <algorithm>

namespace qm {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

std::optional<Milliseconds> unitOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'm':
        return std::chrono::minutes(1);
    case u'h':
        return std::chrono::hours(1);
    case u'd':
        return std::chrono::days(1);
    case u'w':
        return std::chrono::weeks(1);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Milliseconds> durationFrom(QStringView text)
{
    constexpr qsizetype mostDigits = 8; // of minutes: 190 years
    constexpr Milliseconds longest = std::chrono::days(36'525);
    const QStringView digits = text.chopped(text.isEmpty() ? 0 : 1);
    const bool isNumber = !digits.isEmpty() && digits.size() <= mostDigits &&
                          std::all_of(digits.begin(), digits.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    const std::optional<Milliseconds> unit = isNumber ? unitOf(text.back()) : std::nullopt;
    if (!unit || digits.toLongLong() > longest / *unit)
        return std::nullopt;
    return *unit * digits.toLongLong();
}

QString inWords(Milliseconds duration)
{
    using namespace std::chrono;
    if (duration >= days(2))
        return Words::tr("%n days", nullptr, int(floor<days>(duration).count()));
    if (duration >= hours(2))
        return Words::tr("%n hours", nullptr, int(floor<hours>(duration).count()));
    if (duration >= minutes(1))
        return Words::tr("%n minutes", nullptr, int(floor<minutes>(duration).count()));
    return Words::tr("%n seconds", nullptr, int(floor<seconds>(std::max(duration, Milliseconds(0))).count()));
}

} // namespace qm
