// SPDX-License-Identifier: GPL-3.0-or-later
// What the conventions say of a cell of the matrix.
#include "core/operations/scope/should_be.h"

#include <QElapsedTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using operations::ScopeRules;
using operations::ShouldBe;

namespace {

const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

conventions::Conventions rules()
{
    conventions::Conventions rules;
    rules.stages = {{u"preprod"_s, u"Pre"_s}, {u"prod"_s, u"Prod"_s, conventions::Risk::High}};
    rules.secrets = {{.name = u"ID"_s}, {.name = u"REGION"_s, .isVariable = true}};
    rules.teams = {{.key = u"lp"_s, .prefixes = {u"lp-"_s}, .stages = {{u"prod"_s, {}}}, .isolated = {u"LP-Secret"_s}},
                   {.key = u"df"_s, .prefixes = {u"df-"_s}, .stages = {{u"prod"_s, {}}, {u"preprod"_s, {}}}}};
    rules.temporary = {{.secret = u"df_prod_id"_s, .repository = u"Vendor"_s, .until = now.addSecs(1)},
                       {.secret = u"DF_PROD_ID"_s, .repository = u"lp-a"_s, .until = now}};
    return rules;
}

struct Case {
    const char* secret;
    const char* repository;
    ShouldBe should;
};

} // namespace

TEST(ACell, IsAsTheConventionsSay)
{
    const Case cases[] = {
        {"LP_PROD_ID", "lp-a", ShouldBe::In},
        {"LP_PROD_ID", "LP-A", ShouldBe::In},
        {"LP_PROD_ID", "df-a", ShouldBe::Out},
        {"LP_PROD_ID", "stray", ShouldBe::Out},
        {"LP_PROD_ID", "", ShouldBe::Out},
        {"LP_PROD_ID", "lp-secret", ShouldBe::Isolated},
        {"DF_PROD_ID", "lp-secret", ShouldBe::Isolated},
        {"DF_PREPROD_ID", "df-a", ShouldBe::In},
        {"LP_PREPROD_ID", "lp-a", ShouldBe::Unknown},  // the team has no such stage
        {"LP_PROD_REGION", "lp-a", ShouldBe::Unknown}, // a variable
        {"SHARED", "lp-a", ShouldBe::Unknown},
        {"", "lp-a", ShouldBe::Unknown},
        {"DF_PROD_ID", "vendor", ShouldBe::Unknown}, // for a time
        {"DF_PROD_ID", "lp-a", ShouldBe::Out},       // that time is over
    };
    const ScopeRules rules(::rules(), now);
    for (const Case& each : cases)
        EXPECT_EQ(operations::shouldBe(rules.secret(QLatin1StringView(each.secret)), rules.repository(QLatin1StringView(each.repository))),
                  each.should)
            << each.secret << " × " << each.repository;
}

TEST(ACell, DeviatesWhereItIsOtherwise)
{
    EXPECT_TRUE(operations::deviates(ShouldBe::In, false, 0));
    EXPECT_FALSE(operations::deviates(ShouldBe::In, true, 3));
    EXPECT_TRUE(operations::deviates(ShouldBe::Out, true, 3));
    EXPECT_FALSE(operations::deviates(ShouldBe::Out, true, 1)) << "its own secret";
    EXPECT_TRUE(operations::deviates(ShouldBe::Isolated, true, 2));
    EXPECT_FALSE(operations::deviates(ShouldBe::Isolated, false, 2));
    EXPECT_FALSE(operations::deviates(ShouldBe::Unknown, true, 2));
    EXPECT_FALSE(operations::deviates(ShouldBe::Unknown, false, 2));
}

TEST(ACell, IsNothingWithoutConventions)
{
    const ScopeRules none({}, now);
    EXPECT_EQ(operations::shouldBe(none.secret(u"LP_PROD_ID"_s), none.repository(u"lp-a"_s)), ShouldBe::Unknown);
}

TEST(ACell, IsToldFastOfAWholeOrganization)
{
    const ScopeRules rules(::rules(), now);
    QList<ScopeRules::Repository> repositories;
    for (int i = 0; i < 5'000; ++i)
        repositories << rules.repository(u"lp-%1"_s.arg(i));
    QElapsedTimer timer;
    timer.start();
    int in = 0;
    for (int i = 0; i < 300; ++i) {
        const ScopeRules::Secret secret = rules.secret(u"LP_PROD_ID"_s);
        for (const ScopeRules::Repository& repository : repositories)
            in += operations::shouldBe(secret, repository) == ShouldBe::In ? 1 : 0;
    }
    EXPECT_EQ(in, 1'500'000);
    EXPECT_LT(timer.elapsed(), 2'000) << "this machine may be slow, and it is far below that";
}
