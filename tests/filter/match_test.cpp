// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "tests/filter/table.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using qm::filter::Filter;
using qm::test::Credential;
using qm::test::credentialColumns;

namespace {

const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

const Credential basket{.name = u"spn-lp-prod"_s,
                        .team = u"lp"_s,
                        .kind = u"password"_s,
                        .usedBy = {u"LP_PROD_A"_s, u"Überraschung 🛒"_s},
                        .days = 12,
                        .owned = true,
                        .created = now.addDays(-40),
                        .expires = now.addDays(12)};
const Credential bare{.name = u"old, \"odd\" *-thing"_s, .expires = now.addDays(-1)};

struct Match {
    const char* filter;
    bool basket;
    bool bare;
};

bool passes(const Filter& filter, const Credential& record)
{
    return filter.matches(qm::filter::rowOf(credentialColumns(), record), now);
}

class Matches : public testing::TestWithParam<Match> {};

} // namespace

TEST_P(Matches, ExactlyWhatItSays)
{
    const auto filter = Filter::parse(QString::fromUtf8(GetParam().filter), qm::filter::fieldsOf(credentialColumns()));
    ASSERT_TRUE(filter.has_value()) << filter.error().reason.toStdString();
    EXPECT_EQ(passes(*filter, basket), GetParam().basket) << GetParam().filter;
    EXPECT_EQ(passes(*filter, bare), GetParam().bare) << GetParam().filter;
}

INSTANTIATE_TEST_SUITE_P(Texts, Matches,
                         testing::Values(Match{"", true, true}, Match{"   ", true, true}, Match{"team:lp", true, false},
                                         Match{"TEAM:LP", true, false}, Match{"team:l", false, false}, Match{"-team:lp", false, true},
                                         Match{"team:lp kind:certificate", false, false}, Match{"team:df,lp", true, false},
                                         Match{"-team:df,lp", false, true}, Match{"team:\"\"", false, true},
                                         Match{"-team:\"\"", true, false}, Match{"team:*", true, false}, Match{"-team:*", false, true},
                                         Match{"team:\"\",lp", true, true}, Match{"used_by:\"\"", false, true},
                                         Match{"used_by:überraschung?🛒", true, false}, Match{"used_by:LP_*", true, false}));

INSTANTIATE_TEST_SUITE_P(Patterns, Matches,
                         testing::Values(Match{"name:spn-*-prod", true, false}, Match{"name:spn?l??prod", true, false},
                                         Match{"name:spn?l???prod", false, false}, Match{"name:*thing", false, true},
                                         Match{"name:\"*\"", false, false}, Match{"name:*\"*\"*", false, true},
                                         Match{"kind:pass*", true, false}, Match{"used_by:*\"🛒\"", true, false},
                                         Match{"used_by:*g??", true, false}, Match{"used_by:*g???", false, false}));

INSTANTIATE_TEST_SUITE_P(BareWords, Matches,
                         testing::Values(Match{"basket", false, false}, Match{"prod", true, false}, Match{"PROD spn", true, false},
                                         Match{"-prod", false, true}, Match{"spn-*", true, false}, Match{"*prod", true, false},
                                         Match{"überraschung", true, false}, Match{"\"old, \\\"odd\"", false, true},
                                         Match{"\"lp-prod\" lp", true, false}, Match{"odd,spn", true, true},
                                         Match{"\"-prod\"", true, false}, Match{"\"12\"", false, false}));

INSTANTIATE_TEST_SUITE_P(Numbers, Matches,
                         testing::Values(Match{"days:12", true, false}, Match{"days:=12", true, false}, Match{"days:>11", true, false},
                                         Match{"days:>12", false, false}, Match{"days:>=12", true, false}, Match{"days:<12", false, true},
                                         Match{"days:<=12", true, true}, Match{"days:-1,0", false, true}, Match{"-days:>5", false, true},
                                         Match{"owned:yes", true, false}, Match{"owned:No", false, true},
                                         Match{"-owned:true", false, true}));

INSTANTIATE_TEST_SUITE_P(Lists, Matches,
                         testing::Values(Match{"used_by:2", true, false}, Match{"used_by:>1", true, false},
                                         Match{"used_by:<2", false, true}, Match{"used_by:0", false, true},
                                         Match{"used_by:<=2", true, true}, Match{"-used_by:=2", false, true},
                                         Match{"used_by:\"2\"", false, false}, Match{"used_by:lp_prod_a", true, false},
                                         Match{"used_by:>5,lp_prod_a", true, false}));

INSTANTIATE_TEST_SUITE_P(
    Times, Matches,
    testing::Values(Match{"created:>30d", true, false}, Match{"created:<30d", false, false}, Match{"created:>=40d", true, false},
                    Match{"created:>40d", false, false}, Match{"created:>5w", true, false}, Match{"created:>960h", false, false},
                    Match{"created:<57601m", true, false}, Match{"expires:<30d", true, true}, Match{"expires:<12d", false, true},
                    Match{"expires:<0d", false, true}, Match{"expires:>1w", true, false}, Match{"created:\"\"", false, true},
                    Match{"created:2026-10-16", true, false}, Match{"created:>2026-10-15", true, false},
                    Match{"created:>2026-10-16", false, false}, Match{"created:<=2026-10-16", true, false},
                    Match{"created:<2026-10-16T12:00:01Z", true, false}, Match{"created:>2026-10-16T14:00:00+02:00", false, false},
                    Match{"created:>=2026-10-16T14:00:00+02:00", true, false}));

TEST(Filter, KnowsWhenItAsksForNothing)
{
    const auto fields = qm::filter::fieldsOf(credentialColumns());
    EXPECT_TRUE(Filter::parse(u"  "_s, fields)->isEmpty());
    EXPECT_FALSE(Filter::parse(u"a"_s, fields)->isEmpty());
}

TEST(Filter, AsksAgainstTheMomentGiven)
{
    const auto filter = Filter::parse(u"expires:<1d"_s, qm::filter::fieldsOf(credentialColumns()));
    ASSERT_TRUE(filter.has_value());
    const auto row = qm::filter::rowOf(credentialColumns(), basket);
    EXPECT_FALSE(filter->matches(row, now));
    EXPECT_TRUE(filter->matches(row, now.addDays(12)));
}
