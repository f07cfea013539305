// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/completion.h"
#include "tests/filter/table.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Completion;

namespace {

/// What is offered where the text has a bar.
Completion at(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    return qm::filter::completionAt(text.remove(cursor, 1), cursor, qm::filter::fieldsOf(qm::test::credentialColumns()));
}

} // namespace

TEST(Completion, OffersFieldsWhereATermBegins)
{
    EXPECT_EQ(at(u"|"_s).offers.size(), 8);
    EXPECT_EQ(at(u"team:lp |"_s).offers.size(), 8);
    EXPECT_EQ(at(u"te|"_s), (Completion{.at = 0, .length = 2, .typed = u"te"_s, .offers = {u"team:"_s}}));
    EXPECT_EQ(at(u"lp -o|w"_s), (Completion{.at = 4, .length = 2, .typed = u"o"_s, .offers = {u"owned:"_s}}));
    EXPECT_EQ(at(u"lp -|"_s).offers.size(), 8);
    EXPECT_EQ(at(u"lp -|"_s).at, 4);
    EXPECT_EQ(at(u"na|:lp"_s), (Completion{.at = 0, .length = 2, .typed = u"na"_s, .offers = {u"name:"_s}}));
}

TEST(Completion, OffersTheWordsOfAField)
{
    EXPECT_EQ(at(u"kind:|"_s), (Completion{.at = 5, .field = u"kind"_s, .offers = {u"password"_s, u"certificate"_s}}));
    EXPECT_EQ(at(u"a kind:password,CE| b"_s),
              (Completion{.at = 16, .length = 2, .field = u"kind"_s, .typed = u"CE"_s, .offers = {u"certificate"_s}}));
    EXPECT_EQ(at(u"owned:|"_s).offers, QStringList({u"yes"_s, u"no"_s}));
}

TEST(Completion, SaysWhichFieldWhereOnlyTheTableKnowsItsValues)
{
    EXPECT_EQ(at(u"TEAM:l|p"_s), (Completion{.at = 5, .length = 2, .field = u"team"_s, .typed = u"l"_s}));
    EXPECT_EQ(at(u"name:\"lp b|"_s), (Completion{.at = 5, .length = 5, .field = u"name"_s, .typed = u"\"lp b"_s}));
}

TEST(Completion, StandsWhateverIsTyped)
{
    for (const QString& text : {u":|"_s, u":::|"_s, u",|"_s, u"a,|,"_s, u"-|"_s, u"\"|"_s, u"\"\\|"_s, u"nosuch:|"_s, u"team:lp|,,,"_s})
        EXPECT_LE(at(text).offers.size(), 8) << text.toStdString();
    EXPECT_EQ(at(u"nosuch:|"_s).offers, QStringList());
}
