// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/day_group.h"

#include "gui/models/moments.h"

#include <QCoreApplication>
#include <QDateTime>

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DayGroup)
};

constexpr int lastDays = 7;

} // namespace

Group dayGroup(const QDateTime& time, const QDate& today)
{
    const QDate date = time.toLocalTime().date();
    if (!date.isValid() || !today.isValid())
        return {.title = Words::tr("Time unknown")};
    const qint64 ago = date.daysTo(today);
    if (ago < 0)
        return {.title = Words::tr("After today"), .caption = Words::tr("from %1", "a day").arg(dayInWords(today.addDays(1), today))};
    if (ago == 0)
        return {.title = Words::tr("Today"), .caption = dayInWords(today, today)};
    if (ago == 1)
        return {.title = Words::tr("Yesterday"), .caption = dayInWords(date, today)};
    const QDate first = today.addDays(1 - lastDays);
    if (date >= first)
        return {.title = Words::tr("Last 7 days"),
                .caption =
                    Words::tr("%1 to %2", "from a day to a day").arg(dayInWords(first, today), dayInWords(today.addDays(-2), today))};
    return {.title = Words::tr("Earlier"), .caption = Words::tr("before %1", "a day").arg(dayInWords(first, today))};
}

} // namespace qm::gui
