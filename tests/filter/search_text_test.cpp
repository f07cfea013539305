// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "core/filter/search_text.h"
#include "tests/filter/table.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Filter;
using qm::filter::Pattern;
using qm::filter::SearchText;
using qm::test::Credential;
using qm::test::credentialColumns;

namespace {

Pattern pattern(QString text)
{
    return Pattern{text.replace(u'*', Pattern::anyRun).replace(u'?', Pattern::anyOne)}.folded();
}

SearchText textOf(const Credential& one)
{
    return {qm::filter::fieldsOf(credentialColumns()), qm::filter::rowOf(credentialColumns(), one)};
}

const Credential basket{
    .name = u"lp-Basket"_s, .team = u"lp"_s, .kind = u"password"_s, .usedBy = {u"LP_PROD_A"_s, u"Ärger 🛒"_s}, .days = 12};

} // namespace

TEST(SearchText, HasAWordWhereAnyTextHasIt)
{
    const SearchText text = textOf(basket);
    for (const QString& word : {u"BASK"_s, u"lp"_s, u"word"_s, u"prod_a"_s, u"äRGER"_s, u"🛒"_s, u""_s})
        EXPECT_TRUE(text.has(pattern(word))) << word.toStdString();
    for (const QString& word : {u"df"_s, u"12"_s, u"lp-basketlp"_s, u"basket lp"_s})
        EXPECT_FALSE(text.has(pattern(word))) << word.toStdString();
}

TEST(SearchText, HasAPatternWhereOneTextIsAllOfIt)
{
    const SearchText text = textOf(basket);
    for (const QString& whole : {u"*bask*"_s, u"LP"_s, u"l?"_s, u"lp-*"_s, u"*🛒"_s, u"lp_prod_?"_s, u"*"_s})
        EXPECT_TRUE(text.has(pattern(whole))) << whole.toStdString();
    for (const QString& whole : {u"bask*"_s, u"*password*lp*"_s, u"lp-basket*password"_s, u"?"_s})
        EXPECT_FALSE(text.has(pattern(whole))) << whole.toStdString() << ": no pattern reaches over two texts";
}

TEST(SearchText, OfNothingHasNothing)
{
    EXPECT_FALSE(SearchText().has(pattern(u"a"_s)));
    EXPECT_FALSE(SearchText().has(pattern(u"*"_s)));
}

TEST(SearchText, LeavesOutAFieldThatIsNotSearched)
{
    auto columns = credentialColumns();
    columns.first().field.isSearched = false;
    const auto row = qm::filter::rowOf(columns, basket);
    const auto fields = qm::filter::fieldsOf(columns);
    EXPECT_FALSE(Filter::parse(u"basket"_s, fields)->matches(row, {}));
    EXPECT_TRUE(Filter::parse(u"name:*basket"_s, fields)->matches(row, {})) << "who names it finds it";
}

TEST(SearchText, KeptForARowAnswersAsTheRowDoes)
{
    const auto fields = qm::filter::fieldsOf(credentialColumns());
    const auto row = qm::filter::rowOf(credentialColumns(), basket);
    const SearchText text = textOf(basket);
    for (const QString& words :
         {u"basket"_s, u"-basket"_s, u"team:lp ÄRGER"_s, u"team:df basket"_s, u"lp-*,nothing"_s, u"team:lp"_s, u""_s}) {
        const auto filter = Filter::parse(words, fields);
        ASSERT_TRUE(filter.has_value());
        EXPECT_EQ(filter->matches(row, text, {}), filter->matches(row, {})) << words.toStdString();
        EXPECT_EQ(filter->hasBareWords(), words.contains(u"asket"_s) || words.contains(u"ÄRGER"_s) || words.contains(u"lp-*"_s));
    }
}
