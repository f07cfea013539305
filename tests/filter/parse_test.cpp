// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to write a filter wrong is answered with its place and what to write instead.
#include "core/filter/filter.h"
#include "tests/filter/table.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Fault;
using qm::filter::Filter;

namespace {

struct Wrong {
    const char* name;
    const char* filter;
    int column;
    const char* reason;
    const char* hint;
};

class Refuses : public testing::TestWithParam<Wrong> {};

tl::expected<Filter, Fault> parsed(const QString& text)
{
    return Filter::parse(text, qm::filter::fieldsOf(qm::test::credentialColumns()));
}

} // namespace

TEST_P(Refuses, WithThePlaceAndWhatToWrite)
{
    const auto filter = parsed(QString::fromUtf8(GetParam().filter));
    ASSERT_FALSE(filter.has_value());
    EXPECT_EQ(filter.error().column, GetParam().column);
    EXPECT_EQ(filter.error().reason, QString::fromUtf8(GetParam().reason));
    EXPECT_TRUE(filter.error().hint.contains(QString::fromUtf8(GetParam().hint))) << filter.error().hint.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    , Refuses,
    testing::Values(Wrong{"UnknownField", "kind:password taem:lp", 15, "there is no field “taem”", "Did you mean team?"},
                    Wrong{"FieldFarFromAll", "warehouse:1", 1, "there is no field “warehouse”", "There are name, team,"},
                    Wrong{"NegatedUnknownField", "-taem:lp", 2, "there is no field “taem”", "team"},
                    Wrong{"ObjectWithoutField", "github:secret/A", 1, "there is no field “github”", "Quote a colon"},
                    Wrong{"AfterUmlautsAndEmoji", "ü 🛒 \u0301 taem:lp", 7, "there is no field “taem”", "team"},
                    Wrong{"NoValue", "team:", 6, "“team:” has no value", "team:\"\""},
                    Wrong{"NoValueBeforeNextTerm", "team: lp", 6, "“team:” has no value", "team:\"\""},
                    Wrong{"NoFieldName", ":lp", 1, "no field is named before the colon", "Quote"},
                    Wrong{"NothingToNegate", "lp - df", 4, "nothing stands behind “-”", "Quote"},
                    Wrong{"CommaAtTheEnd", "team:lp,", 9, "a comma has nothing beside it", "Quote"},
                    Wrong{"CommaAtTheStart", ",lp", 1, "a comma has nothing beside it", "Quote"},
                    Wrong{"TwoCommas", "team:lp,,df", 9, "a comma has nothing beside it", "Quote"},
                    Wrong{"OpenQuote", "name:\"lp basket", 6, "a quote is opened and not closed", "\\\""},
                    Wrong{"OpenQuoteAtTheEnd", "name:lp\"", 8, "a quote is opened and not closed", "\\\""},
                    Wrong{"EscapedLastQuote", "\"a\\\"", 1, "a quote is opened and not closed", "\\\""},
                    Wrong{"UnknownWord", "kind:passwrd", 6, "kind is never “passwrd”", "Did you mean password?"},
                    Wrong{"WordFarFromAll", "kind:x", 6, "kind is never “x”", "It is password or certificate."},
                    Wrong{"SecondAlternative", "kind:password,key", 15, "kind is never “key”", "password or certificate"},
                    Wrong{"NoNumber", "days:>many", 6, "“many” is no number", "days:>3"},
                    Wrong{"RelationAlone", "days:>", 6, "“” is no number", "days:>3"},
                    Wrong{"NumberTooLarge", "days:99999999999999999999", 6, "“99999999999999999999” is no number", "days:3"},
                    Wrong{"NumberWithPlus", "days:+1", 6, "“+1” is no number", "days:3"},
                    Wrong{"CountOfAList", "used_by:>x", 9, "“x” is no number", "used_by:>3"},
                    Wrong{"NumberPattern", "days:1*", 6, "“1*” is no number", "days:3"},
                    Wrong{"NeitherYesNorNo", "owned:maybe", 7, "owned is yes or no, not “maybe”", ""},
                    Wrong{"DurationWithoutRelation", "expires:30d", 9, "“30d” is a duration: more or less than that?",
                          "expires:<30d or expires:>30d"},
                    Wrong{"UnknownUnit", "expires:<30y", 9, "“30y” is no time", "m, h, d or w"},
                    Wrong{"NoDate", "expires:<2026-13-01", 9, "“2026-13-01” is no time", "2026-01-31"},
                    Wrong{"HalfADate", "expires:<2026-1-1", 9, "“2026-1-1” is no time", "2026-01-31"},
                    Wrong{"TimeWithoutZone", "expires:<2026-01-01T10:00:00", 9, "“2026-01-01T10:00:00” is no time", "30d"},
                    Wrong{"HostileWord", "kind:\u202e\x1b[31m", 6, "kind is never “\\u{202e}\\u{1b}[31m”", "password"}),
    [](const auto& test) { return test.param.name; });

TEST(FilterFault, SaysAllOfItInOneSentence)
{
    const qm::Error error = parsed(u"name:a taem:lp"_s).error().asError();
    EXPECT_EQ(error.kind, qm::Error::Kind::Usage);
    EXPECT_EQ(error.message(), u"Could not understand the filter: there is no field “taem” (column 8). Did you mean team? "
                               "Quote a colon that is meant as text."_s);
}

TEST(FilterFault, MarksWhatIsWrong)
{
    const Fault fault = parsed(u"🛒 taem:lp"_s).error();
    EXPECT_EQ(fault.at, 3) << "as QString counts, for a selection";
    EXPECT_EQ(fault.length, 4);
    EXPECT_EQ(fault.column, 3) << "as people count";
}

TEST(FilterText, TakesColonsInValues)
{
    EXPECT_TRUE(parsed(u"name:github:secret/LP_*"_s).has_value());
    EXPECT_TRUE(parsed(u"name::x \"github:secret/A\""_s).has_value());
}

TEST(FilterText, OfAnyLengthIsReadAtOnce)
{
    const QString stars(50'000, u'*');
    const auto filter = parsed(u"name:"_s + stars + u"x"_s);
    ASSERT_TRUE(filter.has_value());
    EXPECT_TRUE(parsed(u"a "_s.repeated(50'000)).has_value());
    EXPECT_FALSE(parsed(u"\""_s.repeated(50'001)).has_value());
}
