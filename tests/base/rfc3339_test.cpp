// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rfc3339.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;

TEST(Rfc3339, ReadsTimesAsUtc)
{
    const QDate day(2026, 11, 24);
    const std::vector<std::pair<QString, QDateTime>> cases{
        {u"2026-11-24T09:00:00Z"_s, QDateTime(day, QTime(9, 0), Qt::UTC)},
        {u"2026-11-24T10:00:00+01:00"_s, QDateTime(day, QTime(9, 0), Qt::UTC)},
        {u"2026-11-23T22:30:00-10:30"_s, QDateTime(day, QTime(9, 0), Qt::UTC)},
        {u"2026-11-24T09:00:00.5Z"_s, QDateTime(day, QTime(9, 0, 0, 500), Qt::UTC)},
        {u"2026-11-24T09:00:00.123999999Z"_s, QDateTime(day, QTime(9, 0, 0, 123), Qt::UTC)},
        {u"2024-02-29T23:59:59-00:00"_s, QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59), Qt::UTC)},
    };
    for (const auto& [text, time] : cases) {
        SCOPED_TRACE(text.toStdString());
        EXPECT_EQ(qm::timeFromRfc3339(text), time);
        EXPECT_EQ(qm::timeFromRfc3339(text).value_or(QDateTime()).timeSpec(), Qt::UTC);
    }
}

TEST(Rfc3339, RefusesEverythingElse)
{
    const QStringList cases{
        u""_s,
        u"yesterday"_s,
        u"2026-11-24"_s,
        u"2026-11-24 09:00:00Z"_s,
        u"2026-11-24t09:00:00z"_s,
        u"2026-11-24T09:00:00"_s,
        u"2026-11-24T09:00Z"_s,
        u"2026-11-24T09:00:00.Z"_s,
        u"2026-11-24T09:00:00,5Z"_s,
        u"2026-11-24T24:00:00Z"_s,
        u"2026-11-24T09:60:00Z"_s,
        u"2026-11-24T09:00:60Z"_s,
        u"2026-13-24T09:00:00Z"_s,
        u"2026-02-29T09:00:00Z"_s,
        u"0000-01-01T00:00:00Z"_s,
        u"26-11-24T09:00:00Z"_s,
        u"2026-11-24T09:00:00+1:00"_s,
        u"2026-11-24T09:00:00+0100"_s,
        u"2026-11-24T09:00:00+24:00"_s,
        u"2026-11-24T09:00:00+01:60"_s,
        u" 2026-11-24T09:00:00Z"_s,
        u"2026-11-24T09:00:00Zx"_s,
        u"2026-1１-24T09:00:00Z"_s,
        u"1732438800"_s,
    };
    for (const QString& text : cases)
        EXPECT_EQ(qm::timeFromRfc3339(text), std::nullopt) << text.toStdString();
}

TEST(Rfc3339, WritesWhatItReads)
{
    for (const QString& text : {u"2026-11-24T09:00:00Z"_s, u"2026-11-24T09:00:00.250Z"_s})
        EXPECT_EQ(qm::toRfc3339(*qm::timeFromRfc3339(text)), text);
}
