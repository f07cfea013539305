// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/options.h"

#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::Milliseconds;
using qm::cli::readDuration;

TEST(Durations, AreReadAsPeopleTypeThem)
{
    EXPECT_EQ(readDuration(u"5m"_s), Milliseconds(5min));
    EXPECT_EQ(readDuration(u"90s"_s), Milliseconds(90s));
    EXPECT_EQ(readDuration(u"1h30m"_s), Milliseconds(90min));
    EXPECT_EQ(readDuration(u"250ms"_s), 250ms);
    EXPECT_EQ(readDuration(u"2d"_s), Milliseconds(48h));
    EXPECT_EQ(readDuration(u"1w"_s), Milliseconds(168h));
    EXPECT_EQ(readDuration(u"0s"_s), 0ms);
    EXPECT_EQ(readDuration(u"521w"_s), Milliseconds(168h * 521));
}

TEST(Durations, ThatAreNoneAreRefused)
{
    for (const QString& text : {u""_s, u"5"_s, u"m"_s, u"-5m"_s, u"+5m"_s, u"5 m"_s, u" 5m"_s, u"5m "_s, u"5M"_s, u"5min"_s, u"1.5h"_s,
                                u"5m!"_s, u"5mm"_s, u"٣m"_s, u"600w"_s, u"999999999w"_s, u"9999999999s"_s, u"999999999w"_s.repeated(40)})
        EXPECT_EQ(readDuration(text), std::nullopt) << text.toStdString();
}
