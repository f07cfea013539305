// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conventions/ownership.h"
#include "tests/support/results.h"

using namespace Qt::StringLiterals;
using namespace qm::conventions;

namespace {

Team team(const QString& key, const QStringList& prefixes = {})
{
    return {.key = key, .name = key, .prefixes = prefixes.isEmpty() ? QStringList{key + u'-'} : prefixes};
}

Conventions conventionsOf(const QList<Team>& teams, const QString& secret = Naming().secret)
{
    Conventions conventions;
    conventions.naming.secret = secret;
    conventions.stages = {{u"preprod"_s, u"Pre"_s}, {u"prod"_s, u"Prod"_s, Risk::High}, {u"prod-eu"_s, u"EU"_s}};
    conventions.teams = teams;
    return conventions;
}

} // namespace

TEST(RepositoryOwner, IsTheTeamOfTheLongestPrefix)
{
    const Ownership owners(conventionsOf({team(u"lp"_s), team(u"lpx"_s), team(u"lp-vip"_s), team(u"df"_s, {u"df-"_s, u"Demand."_s})}));
    const QList<std::pair<QString, QString>> cases{
        {u"lp-basket"_s, u"lp"_s},         {u"LP-Basket"_s, u"lp"_s}, {u"lp-vip-club"_s, u"lp-vip"_s},
        {u"lp-vipers"_s, u"lp"_s},         {u"lpx-a"_s, u"lpx"_s},    {u"lp"_s, QString()},
        {u"xlp-basket"_s, QString()},      {u"demand.x"_s, u"df"_s},  {u"demandx"_s, QString()},
        {u"cookiecutter-lp"_s, QString()}, {QString(), QString()}};
    for (const auto& [name, owner] : cases)
        EXPECT_EQ(owners.teamOfRepository(name), owner) << name.toStdString();
    const QStringList keys{u"lp"_s, u"lpx"_s, u"lp-vip"_s, u"df"_s};
    for (const auto& [name, owner] : cases)
        EXPECT_EQ(owners.placeOfTeam(name), keys.indexOf(owner)) << name.toStdString();
}

TEST(RepositoryOwner, OfAPrefixWithoutDelimiterMeetsOne)
{
    const Ownership owners(conventionsOf({team(u"lp"_s, {u"lp"_s})}));
    EXPECT_EQ(owners.teamOfRepository(u"lp-basket"_s), u"lp"_s);
    EXPECT_EQ(owners.teamOfRepository(u"lp_basket"_s), u"lp"_s);
    EXPECT_EQ(owners.teamOfRepository(u"lp"_s), u"lp"_s);
    EXPECT_EQ(owners.teamOfRepository(u"lpbasket"_s), QString());
}

TEST(SecretOwnerByName, IsReadBackFromThePattern)
{
    const Ownership owners(conventionsOf({team(u"lp"_s), team(u"lp-vip"_s), team(u"new-biz"_s)}));
    const QList<std::pair<QString, std::optional<SecretOwner>>> cases{
        {u"LP_PROD_AZURE_CLIENT_ID"_s, SecretOwner{u"lp"_s, u"prod"_s, u"AZURE_CLIENT_ID"_s}},
        {u"lp_preprod_x"_s, SecretOwner{u"lp"_s, u"preprod"_s, u"X"_s}},
        {u"LP_PROD_EU_X"_s, SecretOwner{u"lp"_s, u"prod-eu"_s, u"X"_s}},
        {u"LP_VIP_PROD_X"_s, SecretOwner{u"lp-vip"_s, u"prod"_s, u"X"_s}},
        {u"NEW_BIZ_PROD_X"_s, SecretOwner{u"new-biz"_s, u"prod"_s, u"X"_s}},
        {u"LP_PRD_X"_s, SecretOwner{u"lp"_s, QString(), u"PRD_X"_s}},
        {u"LP_PROD_"_s, SecretOwner{u"lp"_s, QString(), u"PROD_"_s}},
        {u"LP_"_s, std::nullopt},
        {u"LPX_PROD_X"_s, std::nullopt},
        {u"SHARED_TOKEN"_s, std::nullopt},
        {QString(), std::nullopt},
    };
    for (const auto& [name, owner] : cases)
        EXPECT_EQ(owners.ownerOfSecret(name), owner) << name.toStdString();
    EXPECT_EQ(owners.stageOfSecret(u"LP_PROD_X"_s), u"prod"_s);
    EXPECT_EQ(owners.stageOfSecret(u"LP_X"_s), QString()) << "nothing counts as production by guess";
}

TEST(SecretOwnerByName, KnowsPatternsThatBeginOtherwise)
{
    const Ownership owners(conventionsOf({team(u"lp"_s), team(u"df"_s)}, u"DS_{STAGE}_{TEAM}_{name}_V1"_s));
    EXPECT_EQ(owners.ownerOfSecret(u"DS_PROD_LP_HOST_V1"_s), (SecretOwner{u"lp"_s, u"prod"_s, u"HOST"_s}));
    EXPECT_EQ(owners.ownerOfSecret(u"DS_PROD_LP_HOST"_s), std::nullopt);
    EXPECT_EQ(owners.ownerOfSecret(u"DS_PROD_LP__V1"_s), std::nullopt) << "no name is left";
}

TEST(Ownership, WithoutConventionsKnowsNobody)
{
    EXPECT_EQ(Ownership().teamOfRepository(u"lp-basket"_s), QString());
    EXPECT_EQ(Ownership().ownerOfSecret(u"LP_PROD_X"_s), std::nullopt);
    EXPECT_EQ(Ownership(Conventions()).teamOfRepository(u"lp-basket"_s), QString());
    EXPECT_EQ(Ownership(Conventions()).placeOfTeam(u"lp-basket"_s), -1);
}

TEST(Prefix, IsComparedBare)
{
    EXPECT_EQ(bareOf(u"LP-"_s), u"lp"_s);
    EXPECT_EQ(bareOf(u"lp-_."_s), u"lp"_s);
    EXPECT_EQ(bareOf(u"-"_s), QString());
}
