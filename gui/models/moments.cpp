// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/moments.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace qm::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

} // namespace

QString timeOfDay(const QDateTime& time)
{
    return time.toLocalTime().time().toString(u"HH:mm"_s);
}

QString dayInWords(const QDate& date, const QDate& today)
{
    const bool isOfThisYear = today.isValid() && date.year() == today.year();
    return QLocale().toString(date, isOfThisYear ? Words::tr("d MMM", "a day of this year, as QLocale takes it")
                                                 : Words::tr("d MMM yyyy", "a day, as QLocale takes it"));
}

QString momentInWords(const QDateTime& time)
{
    return Words::tr("%1, %2", "a day, a time of day").arg(dayInWords(time.toLocalTime().date()), timeOfDay(time));
}

QString momentOf(const QDateTime& time, const QDate& today)
{
    const QDate date = time.toLocalTime().date();
    return date == today ? timeOfDay(time) : dayInWords(date, today);
}

} // namespace qm::gui
