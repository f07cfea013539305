// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/moments.h"
#include "tests/gui/in_berlin.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm::gui;

namespace {

class Moments : public testing::Test {
protected:
    const QDate today{2026, 11, 24};
    qm::test::InBerlin place;

    static QDateTime at(const char* time) { return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate); }
};

} // namespace

TEST_F(Moments, AreTimesOfDayWhereThePersonIs)
{
    EXPECT_EQ(timeOfDay(at("2026-11-24T13:02:59Z")), u"14:02"_s);
    EXPECT_EQ(timeOfDay(at("2026-11-24T23:05:00Z")), u"00:05"_s);
    EXPECT_EQ(timeOfDay({}), QString());
}

TEST_F(Moments, NameTheYearOfADayThatIsOfAnotherOne)
{
    EXPECT_EQ(dayInWords({2026, 11, 3}, today), u"3 Nov"_s);
    EXPECT_EQ(dayInWords({2025, 12, 31}, today), u"31 Dec 2025"_s);
    EXPECT_EQ(dayInWords({2027, 1, 31}), u"31 Jan 2027"_s);
    EXPECT_EQ(dayInWords({}, today), QString());
}

TEST_F(Moments, AreAsShortAsTheyCanBe)
{
    EXPECT_EQ(momentOf(at("2026-11-24T13:02:00Z"), today), u"14:02"_s);
    EXPECT_EQ(momentOf(at("2026-11-23T23:30:00Z"), today), u"00:30"_s) << "it is today there already";
    EXPECT_EQ(momentOf(at("2026-11-23T13:02:00Z"), today), u"23 Nov"_s);
    EXPECT_EQ(momentOf({}, today), QString());
}

TEST_F(Moments, AreWholeInDetails)
{
    EXPECT_EQ(momentInWords(at("2026-11-24T13:02:00Z")), u"24 Nov 2026, 14:02"_s);
}
