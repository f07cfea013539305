// SPDX-License-Identifier: GPL-3.0-or-later
// What the conventions give a repository, as a plan.
#include "core/operations/scope/repository_secrets.h"

#include "tests/operations/scope_estate.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm;
using operations::planRepositorySecrets;
using test::asText;

namespace {

const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

conventions::Conventions rules()
{
    conventions::Conventions rules;
    rules.stages = {{u"preprod"_s, u"Pre"_s}, {u"prod"_s, u"Prod"_s, conventions::Risk::High}};
    rules.secrets = {{.name = u"ID"_s}, {.name = u"HOST"_s}, {.name = u"REGION"_s, .isVariable = true}};
    rules.teams = {{.key = u"lp"_s, .prefixes = {u"lp-"_s}, .stages = {{u"prod"_s, {}}, {u"preprod"_s, {}}}, .isolated = {u"lp-secret"_s}},
                   {.key = u"df"_s, .prefixes = {u"df-"_s}, .stages = {{u"prod"_s, {}}}}};
    return rules;
}

/// Repositories lp-a, lp-secret, df-a, stray; every secret of the rules but LP_PREPROD_HOST, and some that they do not know.
estate::Estate organization()
{
    using github::SecretVisibility;
    const auto secret = [](const QString& name, SecretVisibility visibility, const QList<int>& readers = {}) {
        const QStringList names{u"lp-a"_s, u"lp-secret"_s, u"df-a"_s, u"stray"_s};
        estate::SecretScope scope{.secret = {.name = name, .visibility = visibility}};
        for (const int id : readers)
            scope.selected.insert({id}, names.at(id - 1));
        return scope;
    };
    estate::Estate estate;
    for (const auto& [id, name] :
         std::initializer_list<std::pair<int, QString>>{{1, u"lp-a"_s}, {2, u"lp-secret"_s}, {3, u"df-a"_s}, {4, u"stray"_s}})
        estate = estate.withRepository({.id = {id}, .name = name, .visibility = github::RepositoryVisibility::Private}, now);
    for (const estate::SecretScope& scope :
         {secret(u"LP_PREPROD_ID"_s, SecretVisibility::Selected, {2, 4}), secret(u"LP_PROD_ID"_s, SecretVisibility::Selected, {2, 4}),
          secret(u"LP_PROD_HOST"_s, SecretVisibility::All), secret(u"DF_PROD_ID"_s, SecretVisibility::Selected, {1, 3}),
          secret(u"DF_PROD_HOST"_s, SecretVisibility::Selected, {3}), secret(u"LP_PROD_OTHER"_s, SecretVisibility::Selected, {3}),
          secret(u"SHARED"_s, SecretVisibility::Selected, {1, 3})})
        estate = estate.withSecret(scope, now);
    return estate;
}

QString planned(const QString& repository, const conventions::Conventions& conventions = rules())
{
    return asText(planRepositorySecrets(organization(), conventions, repository, now));
}

} // namespace

TEST(RepositorySecretsPlan, AddsWhatIsMissingTakesWhatIsAnotherTeamsAndLeavesTheRest)
{
    EXPECT_EQ(planned(u"lp-a"_s), u"! These secrets do not exist yet: LP_PREPROD_HOST.\n"
                                  "+ LP_PREPROD_ID lp-a\n"
                                  "+ LP_PROD_ID lp-a\n"
                                  "- DF_PROD_ID lp-a"_s);
    EXPECT_EQ(planned(u"df-a"_s), QString()) << "LP_PROD_OTHER and SHARED are not the conventions'";
}

TEST(RepositorySecretsPlan, NumbersItsStepsAndEstimatesThem)
{
    const auto plan = planRepositorySecrets(organization(), rules(), u"LP-A"_s, now);
    ASSERT_OK(plan);
    EXPECT_EQ(plan->title, u"Give lp-a the secrets of the team lp"_s);
    QStringList ids;
    for (const plan::Step& step : plan->steps)
        ids << step.id;
    EXPECT_EQ(ids, QStringList({u"1"_s, u"2"_s, u"3"_s}));
    EXPECT_GT(plan->estimatedRequests, 3);
}

TEST(RepositorySecretsPlan, TakesEverythingSharedFromAnIsolatedOne)
{
    EXPECT_EQ(planned(u"lp-secret"_s), u"- LP_PREPROD_ID lp-secret\n- LP_PROD_ID lp-secret"_s);
    EXPECT_EQ(planRepositorySecrets(organization(), rules(), u"lp-secret"_s, now)->title,
              u"Take shared secrets from the isolated lp-secret"_s);
}

TEST(RepositorySecretsPlan, LeavesTemporaryAccessUntilItIsOver)
{
    conventions::Conventions some = rules();
    some.temporary = {{.secret = u"df_prod_id"_s, .repository = u"LP-A"_s, .until = now.addSecs(1), .reason = u"audit"_s}};
    EXPECT_FALSE(planned(u"lp-a"_s, some).contains(u"DF_PROD_ID"_s));
    some.temporary.first().until = now;
    EXPECT_TRUE(planned(u"lp-a"_s, some).contains(u"- DF_PROD_ID lp-a"_s));
}

TEST(RepositorySecretsPlan, IsRefusedForWhatIsNoTeams)
{
    const auto stray = planRepositorySecrets(organization(), rules(), u"stray"_s, now);
    ASSERT_FAILS(stray, Usage);
    EXPECT_TRUE(stray.error().reason.contains(u"no prefix"_s));
    const auto unknown = planRepositorySecrets(organization(), rules(), u"lp-b"_s, now);
    ASSERT_FAILS(unknown, Usage);
    EXPECT_TRUE(unknown.error().hint.contains(u"lp-a"_s)) << unknown.error().hint.toStdString();
    EXPECT_FAILS(planRepositorySecrets(organization(), {}, u"lp-a"_s, now), Usage);
}

TEST(RepositorySecretsPlan, IsTheSameWhereOnlyTheListsThatMatterAreRead)
{
    const estate::Estate all = organization();
    for (const QString& name : {u"lp-a"_s, u"lp-secret"_s, u"df-a"_s}) {
        const github::Repository repository = *all.repository(name);
        QStringList reaching;
        QList<github::OrgSecret> names;
        for (const estate::SecretScope& secret : all.secrets()) {
            names << secret.secret;
            if (secret.reaches(repository))
                reaching << secret.secret.name;
        }
        const QStringList lists = operations::secretsToCompare(rules(), name, reaching);
        EXPECT_FALSE(lists.contains(u"SHARED"_s) || lists.contains(u"LP_PROD_OTHER"_s)) << "nobody needs those";
        estate::Estate some = estate::Estate().withRepository(repository, now).withAllSecretNames(names, now);
        for (const QString& list : lists)
            if (const estate::SecretScope* secret = all.secret(list))
                some = some.withSecret(*secret, now);
        EXPECT_EQ(asText(planRepositorySecrets(some, rules(), name, now, reaching)), planned(name)) << name.toStdString();
    }
    QStringList many;
    for (int i = 0; i < 99; ++i)
        many << u"SHARED_%1"_s.arg(i);
    EXPECT_TRUE(
        asText(planRepositorySecrets(all, rules(), u"lp-a"_s, now, many)).contains(u"lp-a would be given 101 organization secrets"_s))
        << "counted among all that it may read";
    EXPECT_EQ(operations::secretsToCompare(rules(), u"stray"_s, {u"DF_PROD_ID"_s}), QStringList());
}
