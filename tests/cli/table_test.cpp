// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cli/table.h"

#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::cli::layOut;
using qm::cli::wrapped;

TEST(ATable, IsAsWideAsItsWidestCellsWhereNothingLimitsIt)
{
    EXPECT_EQ(layOut({u"NAME"_s, u"N"_s}, {{u"a-long-name"_s, u"1"_s}, {u"b"_s, u"200"_s}}, 0),
              u"NAME         N\na-long-name  1\nb            200\n"_s);
}

TEST(ATable, CutsItsWidestColumnsFirst)
{
    const QString text = layOut({u"NAME"_s, u"TOPICS"_s}, {{u"lp-basket"_s, QString(60, u't')}}, 40);
    for (const QString& line : text.split(u'\n'))
        EXPECT_LE(line.size(), 40) << line.toStdString();
    EXPECT_TRUE(text.contains(u"lp-basket "_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u'…'));
}

TEST(ATable, KeepsColumnsReadableOnAVeryNarrowTerminal)
{
    const QString text = layOut({u"NAME"_s, u"TOPICS"_s}, {{u"lp-basket-cross-sell"_s, u"one two three"_s}}, 3);
    EXPECT_TRUE(text.contains(u"lp-ba…"_s)) << text.toStdString();
}

TEST(ATable, TakesRowsThatAreTooShortAndNoRowsAtAll)
{
    EXPECT_EQ(layOut({u"A"_s, u"B"_s}, {{u"x"_s}, {}}, 0), u"A  B\nx\n\n"_s);
    EXPECT_EQ(layOut({u"A"_s, u"B"_s}, {}, 80), u"A  B\n"_s);
}

TEST(ATable, OfHostileNamesStaysATable)
{
    const QString text = layOut({u"NAME"_s, u"N"_s}, {{u"a\nb\x1b[31m"_s, u"1"_s}, {u"🦊🦊🦊🦊🦊🦊🦊🦊"_s, u"2"_s}}, 12);
    EXPECT_EQ(text.count(u'\n'), 3) << text.toStdString();
    EXPECT_FALSE(text.contains(u'\x1b'));
    for (qsizetype at = 0; at < text.size(); ++at)
        if (text[at].isHighSurrogate())
            EXPECT_TRUE(at + 1 < text.size() && text[at + 1].isLowSurrogate()) << "a pair was cut in two";
}

TEST(AParagraph, IsBrokenAtSpacesAndIndented)
{
    EXPECT_EQ(wrapped(u"one two three four"_s, 9, 2), u"one two\n  three\n  four"_s);
    EXPECT_EQ(wrapped(u"one two three four"_s, 0, 2), u"one two three four"_s);
    EXPECT_EQ(wrapped({}, 10), QString());
}

TEST(AParagraph, KeepsTheSpacesItBeginsWith)
{
    EXPECT_EQ(wrapped(u"  ! take care of this"_s, 12, 4), u"  ! take\n    care of\n    this"_s);
}

TEST(AParagraph, DoesNotCutWordsThatAreTooLong)
{
    EXPECT_EQ(wrapped(u"see LP_PROD_AZURE_CLIENT_SECRET now"_s, 10), u"see\nLP_PROD_AZURE_CLIENT_SECRET\nnow"_s);
    EXPECT_EQ(wrapped(u"  LP_PROD_AZURE"_s, 6, 2), u"  LP_PROD_AZURE"_s);
}
