// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/pattern.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Pattern;

namespace {

Pattern pattern(QString text)
{
    return {text.replace(u'*', Pattern::anyRun).replace(u'?', Pattern::anyOne)};
}

} // namespace

TEST(Pattern, MatchesTheWholeText)
{
    for (const auto& [text, other] : std::initializer_list<std::pair<QString, QString>>{{u"lp-basket"_s, u"LP-Basket"_s},
                                                                                        {u"*"_s, u""_s},
                                                                                        {u"*"_s, u"x"_s},
                                                                                        {u"**"_s, u"x"_s},
                                                                                        {u"lp-*"_s, u"lp-"_s},
                                                                                        {u"*a*b*c"_s, u"aXbYbZc"_s},
                                                                                        {u"a?c"_s, u"a🛒c"_s},
                                                                                        {u"?"_s, u"ß"_s},
                                                                                        {u"*🛒"_s, u"🛒🛒"_s},
                                                                                        {u"*ab"_s, u"aab"_s}})
        EXPECT_TRUE(pattern(text).matchesWhole(other)) << text.toStdString() << " " << other.toStdString();
    for (const auto& [text, other] : std::initializer_list<std::pair<QString, QString>>{
             {u"lp"_s, u"lp-"_s}, {u"?"_s, u""_s}, {u"a??c"_s, u"a🛒c"_s}, {u"lp-*"_s, u"lpx"_s}, {u"*a"_s, u"ab"_s}, {u"a*b"_s, u"ba"_s}})
        EXPECT_FALSE(pattern(text).matchesWhole(other)) << text.toStdString() << " " << other.toStdString();
}

TEST(Pattern, OfManyStarsIsNoTrap)
{
    EXPECT_FALSE(pattern(u"*a"_s.repeated(500) + u"b"_s).matchesWhole(u"a"_s.repeated(20'000)));
}
