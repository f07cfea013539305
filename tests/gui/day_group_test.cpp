// SPDX-License-Identifier: GPL-3.0-or-later
// Under which head something of a time stands.
#include "gui/models/day_group.h"
#include "tests/gui/in_berlin.h"

#include <QDateTime>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

struct DayCase {
    const char* name;
    const char* time; // UTC; empty: unknown
    const char* today;
    const char* title;
    const char* caption;
};

class DayGroupOf : public testing::TestWithParam<DayCase> {
    qm::test::InBerlin m_place;
};

} // namespace

TEST_P(DayGroupOf, IsTheDayWhereSomebodyLooks)
{
    const DayCase& each = GetParam();
    const Group group = dayGroup(QDateTime::fromString(QString::fromLatin1(each.time), Qt::ISODate),
                                 QDate::fromString(QString::fromLatin1(each.today), Qt::ISODate));
    EXPECT_EQ(group, (Group{.title = QString::fromLatin1(each.title), .caption = QString::fromLatin1(each.caption)}))
        << group.title.toStdString() << ", " << group.caption.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , DayGroupOf,
    testing::Values(DayCase{"ThisMoment", "2026-11-24T12:00:00Z", "2026-11-24", "Today", "24 Nov"},
                    DayCase{"Midnight", "2026-11-23T23:00:00Z", "2026-11-24", "Today", "24 Nov"},
                    DayCase{"TheSecondBeforeMidnight", "2026-11-23T22:59:59Z", "2026-11-24", "Yesterday", "23 Nov"},
                    DayCase{"TheFirstSecondOfYesterday", "2026-11-22T23:00:00Z", "2026-11-24", "Yesterday", "23 Nov"},
                    DayCase{"BeforeYesterday", "2026-11-22T12:00:00Z", "2026-11-24", "Last 7 days", "18 Nov to 22 Nov"},
                    DayCase{"TheFirstOfSevenDays", "2026-11-17T23:00:00Z", "2026-11-24", "Last 7 days", "18 Nov to 22 Nov"},
                    DayCase{"TheDayBeforeThem", "2026-11-17T22:59:59Z", "2026-11-24", "Earlier", "before 18 Nov"},
                    DayCase{"YearsAgo", "2021-01-01T00:00:00Z", "2026-11-24", "Earlier", "before 18 Nov"},
                    DayCase{"AcrossTheYear", "2025-12-29T12:00:00Z", "2026-01-01", "Last 7 days", "26 Dec 2025 to 30 Dec 2025"},
                    DayCase{"ADayOf25HoursBegins", "2026-10-24T22:00:00Z", "2026-10-25", "Today", "25 Oct"},
                    DayCase{"ADayOf25HoursEnds", "2026-10-25T22:59:59Z", "2026-10-25", "Today", "25 Oct"},
                    DayCase{"TheDayAfterIt", "2026-10-25T23:00:00Z", "2026-10-26", "Today", "26 Oct"},
                    DayCase{"YesterdayHad25Hours", "2026-10-24T22:00:00Z", "2026-10-26", "Yesterday", "25 Oct"},
                    DayCase{"YesterdayHad23Hours", "2026-03-28T23:00:00Z", "2026-03-30", "Yesterday", "29 Mar"},
                    DayCase{"BeforeADayOf23Hours", "2026-03-28T22:59:59Z", "2026-03-30", "Last 7 days", "24 Mar to 28 Mar"},
                    DayCase{"ByAClockThatIsAhead", "2026-11-24T23:00:00Z", "2026-11-24", "After today", "from 25 Nov"},
                    DayCase{"Unknown", "", "2026-11-24", "Time unknown", ""},
                    DayCase{"OfAnUnknownDay", "2026-11-24T12:00:00Z", "", "Time unknown", ""}),
    [](const auto& test) { return std::string(test.param.name); });
