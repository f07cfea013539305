// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::nearestNames;

TEST(NearestNames, OffersTheNearestFirst)
{
    const QStringList names{u"lp-basket"_s, u"lp-basket-cross-sell"_s, u"lp-offers"_s, u"sc-routing"_s, u"LP-BASKETS"_s};
    EXPECT_EQ(nearestNames(u"lp-baskte"_s, names, 1), QStringList({u"lp-basket"_s}));
    EXPECT_EQ(nearestNames(u"Lp_Basket"_s, names), QStringList({u"lp-basket"_s, u"LP-BASKETS"_s}));
    EXPECT_EQ(nearestNames(u"cross-sell"_s, names), QStringList({u"lp-basket-cross-sell"_s})) << "a part of the name will do";
}

TEST(NearestNames, OffersNothingFarAway)
{
    const QStringList names{u"lp-basket"_s, u"sc-routing"_s};
    EXPECT_EQ(nearestNames(u"warehouse"_s, names), QStringList());
    EXPECT_EQ(nearestNames(QString(), names), QStringList());
    EXPECT_EQ(nearestNames(QString(100'000, u'a'), names), QStringList());
    EXPECT_EQ(nearestNames(u"a"_s, {}), QStringList());
}

TEST(NearestNames, NamesEachOnceAndNoMoreThanAsked)
{
    const QStringList names{u"a1"_s, u"a2"_s, u"a1"_s, u"a3"_s, u"a4"_s};
    EXPECT_EQ(nearestNames(u"a0"_s, names), QStringList({u"a1"_s, u"a2"_s, u"a3"_s}));
    EXPECT_EQ(nearestNames(u"a0"_s, names, 0), QStringList());
}

TEST(JoinedWords, AreAListAsPeopleWriteIt)
{
    EXPECT_EQ(qm::joinedWithAnd({}), QString());
    EXPECT_EQ(qm::joinedWithAnd({u"a"_s}), u"a"_s);
    EXPECT_EQ(qm::joinedWithAnd({u"a"_s, u"b"_s}, 2), u"a and b"_s);
    EXPECT_EQ(qm::joinedWithAnd({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, 2), u"a, b and 2 more"_s);
    EXPECT_EQ(qm::joinedWithAnd({u"%2"_s, u"%1"_s}), u"%2 and %1"_s);
    EXPECT_EQ(qm::joinedWithOr({u"a"_s, u"b"_s, u"c"_s}), u"a, b or c"_s);
}

TEST(ShownSafely, MakesTheInvisibleVisible)
{
    EXPECT_EQ(qm::shownSafely(u"čšž 日本 🛒 <b>"), u"čšž 日本 🛒 <b>"_s);
    EXPECT_EQ(qm::shownSafely(u"a\u202eb\u200b\u001b[31m\n\u2066\U000e0041"),
              u"a\\u{202e}b\\u{200b}\\u{1b}[31m\\u{a}\\u{2066}\\u{e0041}"_s);
    EXPECT_EQ(qm::shownSafely(QString(QChar(0xd800))), u"\\u{d800}"_s);
}

TEST(ShownSafely, CutsWhatIsTooLong)
{
    EXPECT_EQ(qm::shownSafely(u"abcdef", 3), u"abc…"_s);
    EXPECT_EQ(qm::shownSafely(u"abc", 3), u"abc"_s);
}

TEST(Printable, ShowsNothingATerminalWouldActOn)
{
    struct Case {
        QString text;
        QString shown;
    };
    for (const Case& each : {Case{u"lp-basket"_s, u"lp-basket"_s}, Case{u"Straße 日本 🦊"_s, u"Straße 日本 🦊"_s},
                             Case{u"a\x1b[2Jb"_s, u"a\uFFFD[2Jb"_s}, Case{u"a\r\nb\tc"_s, u"a\uFFFD\uFFFDb\uFFFDc"_s},
                             Case{u"\u202Egpj.exe"_s, u"\uFFFDgpj.exe"_s}, Case{u"\u2066x\u2069"_s, u"\uFFFDx\uFFFD"_s},
                             Case{u"a\u009Bb\u007F"_s, u"a\uFFFDb\uFFFD"_s}, Case{u"zero\u200Bwidth\uFEFF"_s, u"zero\uFFFDwidth\uFFFD"_s},
                             Case{u"line\u2028break"_s, u"line\uFFFDbreak"_s}, Case{QString(QChar(0xd800)) + u"x"_s, u"\uFFFDx"_s},
                             Case{u"x"_s + QString(QChar(0xd83e)), u"x\uFFFD"_s}, Case{u"tag\U000E0041"_s, u"tag\uFFFD"_s}, Case{{}, {}}})
        EXPECT_EQ(qm::printable(each.text), each.shown);
}

TEST(DidYouMean, AsksForTheNearestNamesAndIsSilentWhereNoneIsNear)
{
    const QStringList names{u"lp-basket"_s, u"lp-baskets"_s, u"sc-routing"_s};
    EXPECT_EQ(qm::didYouMean(u"lp-baskte"_s, names), u"Did you mean lp-basket or lp-baskets?"_s);
    EXPECT_EQ(qm::didYouMean(u"lp-baskte"_s, names, 1), u"Did you mean lp-basket?"_s);
    EXPECT_EQ(qm::didYouMean(u"warehouse"_s, names), QString());
}

TEST(HoldsInAnyCase, SaysTheSameAsQString)
{
    const QStringList texts{u"lp-basket-cross-sell"_s,
                            u"LP_PROD_AZURE_CLIENT_ID"_s,
                            u"Größe"_s,
                            u"GRÖSSE"_s,
                            u"\u212a-means"_s, // the sign for Kelvin is a k
                            u"\u017fcope"_s,   // a long s is an s
                            u"\U00010400\U00010401"_s,
                            u"@`[{"_s,
                            u"aab"_s,
                            QString()};
    const QStringList parts{u"basket"_s,     u"BASKET"_s, u"prod_"_s, u"größe"_s, u"grösse"_s, u"k-M"_s, u"SCOPE"_s, u"\U00010428"_s,
                            u"\U00010429"_s, u"`"_s,      u"@"_s,     u"["_s,     u"{"_s,      u"AB"_s,  u"sell-"_s, QString()};
    int held = 0;
    for (const QString& text : texts)
        for (const QString& part : parts) {
            EXPECT_EQ(qm::holdsInAnyCase(text, part), text.contains(part, Qt::CaseInsensitive))
                << part.toStdString() << " in " << text.toStdString();
            held += qm::holdsInAnyCase(text, part) ? 1 : 0;
        }
    EXPECT_GT(held, int(texts.size() + 10)) << "more than the empty one, which is in all";
}
