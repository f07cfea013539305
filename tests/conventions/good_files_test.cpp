// SPDX-License-Identifier: GPL-3.0-or-later
// Every file in good/ is read, however unusual, and says what it means.
#include "core/conventions/read.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qm::conventions;

namespace {

const QString folder = QStringLiteral(QM_CONVENTIONS "/good/");

Conventions readFile(const QString& name)
{
    QFile file(folder + name + ".yaml"_L1);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    const auto read = readConventions(file.readAll(), name, {.organization = u"meridian-retail"_s});
    EXPECT_OK(read);
    return read.value_or(Conventions());
}

QStringList teamNames(const QString& file)
{
    QStringList names;
    for (const Team& team : readFile(file).teams)
        names << team.name;
    return names;
}

} // namespace

TEST(GoodFiles, AreAllRead)
{
    const QStringList names = QDir(folder).entryList({u"*.yaml"_s});
    EXPECT_GE(names.size(), 13);
    for (const QString& name : names)
        EXPECT_EQ(readFile(name.chopped(5)).organization, u"meridian-retail"_s) << name.toStdString();
}

TEST(GoodFiles, SayTheSameWithAMarkWithCrlfAndWithoutAFinalNewline)
{
    const Conventions plain = readFile(u"no-final-newline"_s);
    EXPECT_EQ(plain.teams.size(), 2);
    EXPECT_EQ(plain.stages.at(1).risk, Risk::High);
    EXPECT_EQ(readFile(u"byte-order-mark"_s), plain);
    EXPECT_EQ(readFile(u"crlf"_s), plain);
}

TEST(GoodFiles, KeepTextAsItIsMeant)
{
    EXPECT_EQ(readFile(u"folded-strings"_s).stages.first().name, u"Production, which means business"_s);
    EXPECT_EQ(teamNames(u"folded-strings"_s),
              QStringList({u"Loyalty\n\tand its indented friend\n"_s, u"Demand Forecasting"_s, u"Pricing, the team's"_s}));
    EXPECT_EQ(teamNames(u"comments-everywhere"_s), QStringList(u"L#"_s));
    EXPECT_EQ(teamNames(u"json"_s), QStringList(u"Löwe 🛒 \"quoted\" / \\"_s));
    EXPECT_EQ(teamNames(u"unicode-names"_s), QStringList({u"Лояльность 🛒 (é ≠ é)"_s, u"需要 予測"_s, u"\u200fתמחור"_s}));
    EXPECT_EQ(teamNames(u"very-long-lines"_s).size(), 300);
    EXPECT_EQ(teamNames(u"words-that-are-no-booleans"_s), QStringList({u"2026-11-25"_s, u"0b1"_s}));
}

TEST(GoodFiles, MayBeNearlyEmpty)
{
    Conventions wanted;
    wanted.organization = u"meridian-retail"_s;
    EXPECT_EQ(readFile(u"empty-teams"_s), wanted);
    EXPECT_EQ(wanted.naming.secret, u"{TEAM}_{STAGE}_{name}"_s);
}

TEST(CompleteFile, SaysEverything)
{
    const Conventions all = readFile(u"complete"_s);
    EXPECT_EQ(all.tenant, u"8c9b1f0e-2d5b-4f51-9a38-6a2f0e3f7b11"_s);
    EXPECT_EQ(all.databricksAccount, u"0f3a8c7e-1111-4222-8333-444455556666"_s);
    EXPECT_EQ(all.management, (Management{u"platform-conventions"_s, u"quartermaster-state"_s}));
    EXPECT_EQ(all.stages, QList<Stage>({{u"preprod"_s, u"Pre-production"_s}, {u"prod"_s, u"Production"_s, Risk::High, 1}}));
    EXPECT_EQ(all.secrets.size(), 8);
    EXPECT_EQ(all.secrets.at(1), (SecretRule{.name = u"AZURE_CLIENT_SECRET"_s, .from = ValueSource::PrincipalPassword}));
    EXPECT_EQ(all.secrets.at(7), (SecretRule{.name = u"WAREHOUSE_PASSWORD"_s, .from = ValueSource::Hand, .renewEvery = 180 * 24h}));
    EXPECT_EQ(all.rotation, (Rotation{Every::Weekly, 45 * 24h, 180 * 24h, 24h, {Copy::Dependabot}}));
    EXPECT_EQ(all.access.acr, AcrRole::Push);
    EXPECT_EQ(all.access.aks, QList<AksRole>({AksRole::ClusterUser, AksRole::NamespaceWriter}));
    EXPECT_EQ(all.access.databricks, (DatabricksAccess{{u"user"_s}, u"can_use"_s, u"can_manage"_s, u"can_manage"_s, u"can_manage"_s}));
    EXPECT_EQ(all.repositories.protection, (BranchProtection{1, true, {u"ci"_s}, false, {u"main"_s}}));
    EXPECT_EQ(all.repositories.environments, QList<DeploymentEnvironment>({{u"prod"_s, u"maintainers"_s, {u"main"_s}}}));
    EXPECT_EQ(all.tags.at(2), (TagRule{.key = u"cost_center"_s, .pattern = u"CC-\\d{4}"_s}));
    EXPECT_EQ(all.costs, (Costs{u"EUR"_s, CostSplit::ByUsage}));
    EXPECT_EQ(all.temporary.first().until, QDateTime(QDate(2026, 11, 25), QTime(18, 0), Qt::UTC));
    EXPECT_EQ(all.exceptions.first().until, QDateTime(QDate(2027, 2, 1), QTime(0, 0), Qt::UTC)) << "to the end of that day";
    EXPECT_EQ(all.reports.first(), (SavedReport{u"Monthly review"_s, u"last-month"_s, {u"team"_s, u"project"_s}, u"previous"_s}));
}

TEST(CompleteFile, DescribesATeam)
{
    const Conventions all = readFile(u"complete"_s);
    const Team* team = all.team(u"lp"_s);
    ASSERT_NE(team, nullptr);
    EXPECT_EQ(team->name, u"Loyalty & Personalization"_s);
    EXPECT_EQ(team->prefixes, QStringList(u"lp-"_s));
    EXPECT_EQ(team->githubTeam, (GithubTeam{u"lp-data-science"_s}));
    EXPECT_EQ(team->identity, Identity::Federated);
    EXPECT_EQ(team->cookiecutter, (Cookiecutter{u"cookiecutter-lp"_s, u"create_repo.yml"_s}));
    EXPECT_EQ(team->monthlyBudget, u"12000"_s);
    EXPECT_EQ(team->isolated, QStringList(u"lp-personal-offers"_s));
    const TeamStage stage = team->stages.value(u"prod"_s);
    EXPECT_EQ(stage.resourceGroup, u"rg-lp-prod"_s);
    ASSERT_TRUE(stage.databricks.has_value() && stage.acr.has_value() && stage.aks.has_value());
    EXPECT_EQ(*stage.databricks, (DatabricksPlace{u"https://adb-2002.azuredatabricks.example"_s, u"lp-prod"_s, u"lp_prod"_s, u"models"_s}));
    EXPECT_EQ(stage.acr->repositories, u"lp/"_s);
    EXPECT_EQ(stage.aks->space, u"lp"_s);
    EXPECT_EQ(all.team(u"LP"_s), nullptr) << "keys are written one way";
    EXPECT_EQ(all.stage(u"test"_s), nullptr);
}
