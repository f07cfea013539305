// SPDX-License-Identifier: GPL-3.0-or-later
// How secrets and repositories stand to the conventions.
#include "core/operations/scope/scope_standings.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace qm;
using github::RepositoryVisibility;
using github::SecretVisibility;
using operations::ScopeStandings;
using operations::SecretStanding;

namespace {

const QDateTime now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

conventions::Conventions rules()
{
    conventions::Conventions rules;
    rules.stages = {{u"preprod"_s, u"Pre"_s}, {u"prod"_s, u"Prod"_s, conventions::Risk::High}};
    rules.secrets = {{.name = u"ID"_s}, {.name = u"KEY"_s}};
    rules.teams = {{.key = u"lp"_s, .prefixes = {u"lp-"_s}, .stages = {{u"prod"_s, {}}}, .isolated = {u"lp-alone"_s}},
                   {.key = u"df"_s, .prefixes = {u"df-"_s}, .stages = {{u"prod"_s, {}}}}};
    rules.temporary = {{.secret = u"LP_PROD_ID"_s, .repository = u"df-a"_s, .until = now.addDays(1)},
                       {.secret = u"LP_PROD_KEY"_s, .repository = u"df-a"_s, .until = now.addDays(-1)}};
    return rules;
}

const QStringList names{u"lp-a"_s, u"lp-b"_s, u"lp-old"_s, u"lp-alone"_s, u"df-a"_s, u"stray"_s, u"lp-site"_s};

github::RepositoryId idOf(const QString& name)
{
    return {names.indexOf(name) + 1};
}

/// lp-old is archived, lp-site public; the rest is private.
estate::Estate someEstate(const QList<estate::SecretScope>& secrets)
{
    estate::Estate estate;
    for (const QString& name : names)
        estate = estate.withRepository({.id = idOf(name),
                                        .name = name,
                                        .visibility = name == "lp-site"_L1 ? RepositoryVisibility::Public : RepositoryVisibility::Private,
                                        .archived = name == "lp-old"_L1},
                                       now);
    return estate.withSecrets(secrets, now);
}

estate::SecretScope secret(const QString& name, const QStringList& readers, SecretVisibility visibility = SecretVisibility::Selected)
{
    estate::SecretScope scope{.secret = {.name = name, .visibility = visibility}};
    for (const QString& reader : readers)
        scope.selected.insert(idOf(reader), reader);
    return scope;
}

SecretStanding standingOf(const estate::SecretScope& scope)
{
    return ScopeStandings(someEstate({scope}), rules(), now).secret(scope.secret.name);
}

} // namespace

TEST(ASecretsStanding, TellsWhoLacksItAndWhoHasItWithoutReason)
{
    struct Case {
        const char* what;
        QString name;
        QStringList readers;
        QStringList missing;
        QStringList surplus;
        std::optional<int> shouldBe;
    };
    const Case cases[] = {
        {"as it should be", u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s, u"lp-site"_s}, {}, {}, 3},
        {"nobody has it", u"LP_PROD_ID"_s, {}, {u"lp-a"_s, u"lp-b"_s, u"lp-site"_s}, {}, 3},
        {"an archived one that has it", u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s, u"lp-old"_s, u"lp-site"_s}, {}, {}, 4},
        {"an isolated one that has it", u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-alone"_s, u"lp-b"_s, u"lp-site"_s}, {}, {u"lp-alone"_s}, 3},
        {"another team for a time", u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-b"_s, u"df-a"_s, u"lp-site"_s}, {}, {}, 3},
        {"that time is over", u"LP_PROD_KEY"_s, {u"lp-a"_s, u"lp-b"_s, u"df-a"_s, u"lp-site"_s}, {}, {u"df-a"_s}, 3},
        {"nobody's repository", u"DF_PROD_ID"_s, {u"stray"_s, u"lp-a"_s}, {u"df-a"_s}, {u"lp-a"_s, u"stray"_s}, 1},
        {"a list of one alone", u"DF_PROD_ID"_s, {u"stray"_s}, {u"df-a"_s}, {}, 1},
        {"not of the conventions", u"OTHER"_s, {u"stray"_s, u"lp-a"_s}, {}, {}, std::nullopt},
    };
    for (const Case& each : cases) {
        const SecretStanding standing = standingOf(secret(each.name, each.readers));
        EXPECT_EQ(standing.missing, each.missing) << each.what;
        EXPECT_EQ(standing.surplus, each.surplus) << each.what;
        EXPECT_EQ(standing.shouldBe, each.shouldBe) << each.what;
        EXPECT_EQ(standing.reach, each.readers.size()) << each.what;
        EXPECT_EQ(standing.deviates(), !each.missing.isEmpty() || !each.surplus.isEmpty()) << each.what;
    }
}

TEST(ASecretsStanding, IsTooWideWhereMoreThanAListMayReadItUnlessThatIsAccepted)
{
    const auto wide = [](const conventions::Conventions& rules, const QString& name, SecretVisibility visibility) {
        return ScopeStandings(someEstate({secret(name, {}, visibility)}), rules, now).secret(name);
    };
    const SecretStanding all = wide(rules(), u"LP_PROD_ID"_s, SecretVisibility::All);
    EXPECT_TRUE(all.isWide && all.deviates());
    EXPECT_EQ(all.reach, 7);
    EXPECT_EQ(all.missing, QStringList());
    EXPECT_EQ(wide(rules(), u"LP_PROD_ID"_s, SecretVisibility::Private).reach, 6);
    EXPECT_FALSE(wide(rules(), u"OTHER"_s, SecretVisibility::All).deviates()) << "no convention leads to it";
    conventions::Conventions accepting = rules();
    accepting.exceptions = {{.rule = u"secret-too-wide"_s, .object = u"github:secret/LP_PROD_ID"_s, .until = now.addDays(1)}};
    EXPECT_FALSE(wide(accepting, u"LP_PROD_ID"_s, SecretVisibility::All).deviates());
    accepting.exceptions.first().until = now.addDays(-1);
    EXPECT_TRUE(wide(accepting, u"LP_PROD_ID"_s, SecretVisibility::All).deviates()) << "not any more";
}

TEST(ASecretsStanding, SaysNothingOfWhatIsShownInPart)
{
    estate::SecretScope part = secret(u"LP_PROD_ID"_s, {u"lp-a"_s});
    part.truncation = net::Truncation::Access;
    EXPECT_EQ(standingOf(part).missing, QStringList());
    EXPECT_EQ(ScopeStandings({}, rules(), now).secret(u"LP_PROD_ID"_s), SecretStanding()) << "not read";
    EXPECT_FALSE(ScopeStandings(someEstate({part}), {}, now).secret(u"LP_PROD_ID"_s).shouldBe) << "no conventions";
}

TEST(ARepositorysStanding, CountsItsTeamsSecrets)
{
    const estate::Estate estate = someEstate({secret(u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-old"_s, u"lp-alone"_s, u"stray"_s}),
                                              secret(u"LP_PROD_KEY"_s, {}, SecretVisibility::Private), secret(u"OTHER"_s, {u"lp-a"_s})});
    const ScopeStandings standings(estate, rules(), now);
    const auto words = [&](const QString& name) {
        const auto standing = standings.repository(idOf(name));
        return standing.due ? u"%1/%2 %3"_s.arg(standing.has).arg(*standing.due).arg(standing.missing.join(u' ')) : u"none"_s;
    };
    EXPECT_EQ(words(u"lp-a"_s), u"2/2 "_s);
    EXPECT_EQ(words(u"lp-b"_s), u"1/2 LP_PROD_ID"_s);
    EXPECT_EQ(words(u"lp-old"_s), u"2/2 "_s);
    EXPECT_EQ(words(u"lp-site"_s), u"0/1 LP_PROD_ID"_s) << "what all private ones may read is not for it";
    EXPECT_EQ(words(u"lp-alone"_s), u"none"_s);
    EXPECT_EQ(words(u"stray"_s), u"none"_s);
    EXPECT_EQ(words(u"df-a"_s), u"0/0 "_s);
    EXPECT_EQ(standings.repository(idOf(u"lp-alone"_s)).shared, 1) << "it is isolated, and reads LP_PROD_ID beside others";
    EXPECT_EQ(standings.repository(idOf(u"stray"_s)).shared, 0);
}

TEST(ARepositorysStanding, SaysWhoseItIsAndHowManySecretsItReadsInAll)
{
    const ScopeStandings standings(
        someEstate({secret(u"LP_PROD_ID"_s, {u"lp-a"_s, u"lp-alone"_s, u"stray"_s}), secret(u"OTHER"_s, {u"lp-a"_s, u"lp-old"_s}),
                    secret(u"LP_PROD_KEY"_s, {}, SecretVisibility::Private), secret(u"EVERYBODYS"_s, {}, SecretVisibility::All)}),
        rules(), now);
    const auto words = [&](const QString& name) {
        const auto standing = standings.repository(idOf(name));
        return standing.team + u' ' + QString::number(standing.reads);
    };
    EXPECT_EQ(words(u"lp-a"_s), u"lp 4"_s);
    EXPECT_EQ(words(u"lp-old"_s), u"lp 3"_s);
    EXPECT_EQ(words(u"lp-alone"_s), u"lp 3"_s) << "isolated, and its team's all the same";
    EXPECT_EQ(words(u"lp-site"_s), u"lp 1"_s) << "it is public";
    EXPECT_EQ(words(u"df-a"_s), u"df 2"_s);
    EXPECT_EQ(words(u"stray"_s), u" 3"_s);
    EXPECT_EQ(standings.repository({99}).reads, 0) << "nobody knows it";
}

TEST(ASecretsStanding, IsMendedByTheEditsTowardsTheConventions)
{
    const estate::SecretScope before = secret(u"LP_PROD_ID"_s, {u"lp-a"_s, u"stray"_s});
    estate::SecretScope after = before;
    for (const operations::CellEdit& edit : operations::towardsConventions(u"LP_PROD_ID"_s, standingOf(before))) {
        if (edit.adds)
            after.selected.insert(idOf(edit.repository), edit.repository);
        else
            after.selected.remove(idOf(edit.repository));
    }
    EXPECT_TRUE(standingOf(before).deviates());
    EXPECT_FALSE(standingOf(after).deviates());
}
