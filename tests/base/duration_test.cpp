// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using qm::durationFrom;

TEST(Duration, IsAWholeNumberAndAUnit)
{
    EXPECT_EQ(durationFrom(u"0m"), 0min);
    EXPECT_EQ(durationFrom(u"90m"), 90min);
    EXPECT_EQ(durationFrom(u"24h"), 24h);
    EXPECT_EQ(durationFrom(u"180d"), 180 * 24h);
    EXPECT_EQ(durationFrom(u"2w"), 14 * 24h);
    EXPECT_EQ(durationFrom(u"36525d"), 36525 * 24h);
}

TEST(Duration, IsSaidInTheLargestUnitThatFits)
{
    for (const auto& [duration, words] : QList<std::pair<qm::Milliseconds, QString>>{{-5min, u"0 seconds"_s},
                                                                                     {999ms, u"0 seconds"_s},
                                                                                     {2s, u"2 seconds"_s},
                                                                                     {59s, u"59 seconds"_s},
                                                                                     {120s, u"2 minutes"_s},
                                                                                     {119min, u"119 minutes"_s},
                                                                                     {120min, u"2 hours"_s},
                                                                                     {47h, u"47 hours"_s},
                                                                                     {48h, u"2 days"_s},
                                                                                     {24h * 400, u"400 days"_s}})
        EXPECT_EQ(qm::inWords(duration), words);
}

TEST(Duration, IsNothingElse)
{
    for (const QString& text : {u""_s, u"d"_s, u"30"_s, u"30s"_s, u"30D"_s, u"-1d"_s, u"+1d"_s, u"1.5d"_s, u"1 d"_s, u"1d "_s, u"1d2h"_s,
                                u"١d"_s, u"36526d"_s, u"99999999w"_s, u"999999999999999999999d"_s})
        EXPECT_EQ(durationFrom(text), std::nullopt) << text.toStdString();
}
