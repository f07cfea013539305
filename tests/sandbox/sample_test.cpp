// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

QJsonArray repositoriesOf(const Desk& desk)
{
    return desk.sandbox->state()["github"_L1]["repositories"_L1].toArray();
}

TEST(Sample, HasWhatTheDemonstrationNames)
{
    Desk desk;
    EXPECT_EQ(repositoriesOf(desk).size(), 48);
    for (const QString& name : {u"lp-basket"_s, u"lp-basket-cross-sell"_s, u"lp-personal-offers"_s, u"platform-conventions"_s,
                                u"cookiecutter-lp"_s, u"vendor-audit"_s})
        EXPECT_FALSE(desk.repository(name).isEmpty()) << name.toStdString();
    const QJsonArray readers = desk.secret(u"LP_PROD_AZURE_CLIENT_SECRET"_s)["repositories"_L1].toArray();
    EXPECT_TRUE(readers.contains(u"lp-basket"_s));
    EXPECT_FALSE(readers.contains(u"lp-basket-cross-sell"_s)) << "the demonstration lets it in";
}

TEST(Sample, GivesEachTeamItsSecretsPerStage)
{
    Desk desk;
    const QJsonArray secrets = desk.sandbox->state()["github"_L1]["secrets"_L1].toArray();
    EXPECT_EQ(secrets.size(), 4 * 2 * 8);
    static const QRegularExpression convention(u"^(LP|DF|PR|QC)_(PREPROD|PROD)_[A-Z_]+$"_s);
    for (const QJsonValue secret : secrets) {
        const QString name = secret["name"_L1].toString();
        EXPECT_TRUE(convention.match(name).hasMatch()) << name.toStdString();
        for (const QJsonValue repository : secret["repositories"_L1].toArray())
            EXPECT_TRUE(repository.toString().startsWith(name.left(2).toLower() + u'-')) << name.toStdString();
    }
}

TEST(Sample, HasFlawsAndNamesThem)
{
    Desk desk;
    EXPECT_EQ(desk.secret(u"LP_PROD_DATABRICKS_HOST"_s)["visibility"_L1].toString(), u"all"_s);
    EXPECT_EQ(desk.repository(u"df-data-dictionary"_s)["visibility"_L1].toString(), u"public"_s);
    EXPECT_TRUE(desk.repository(u"pr-legacy-pricing"_s)["archived"_L1].toBool());
    const QJsonArray planted = desk.sandbox->state()["planted"_L1].toArray();
    EXPECT_TRUE(
        planted.contains(QJsonObject{{u"rule"_s, u"secret-too-wide"_s}, {u"object"_s, u"github:secret/LP_PROD_DATABRICKS_HOST"_s}}));
}

TEST(Sample, IsDecidedByItsSeed)
{
    EXPECT_EQ(Desk().sandbox->state(), Desk().sandbox->state());
    EXPECT_EQ(Desk().token(), Desk().token());
    EXPECT_EQ(Desk().get("/user").headers, Desk().get("/user").headers) << "request ids and times too";
    Desk other({.seed = 2});
    EXPECT_NE(other.token(), Desk().token());
    EXPECT_NE(other.idOf(u"lp-basket"_s), Desk().idOf(u"lp-basket"_s));
}

TEST(Sample, ScalesWithNamesAndIdsOfItsOwn)
{
    Desk desk({.repositories = 5'000});
    QSet<QString> names;
    QSet<qint64> ids;
    const QJsonArray repositories = repositoriesOf(desk);
    for (const QJsonValue repository : repositories) {
        names.insert(repository["name"_L1].toString().toLower());
        ids.insert(repository["id"_L1].toInteger());
    }
    EXPECT_EQ(names.size(), 5'000);
    EXPECT_EQ(ids.size(), 5'000);
    EXPECT_TRUE(std::any_of(ids.begin(), ids.end(), [](qint64 id) { return id > (1LL << 32); })) << "more than 32 bits hold";
}

TEST(Sample, HasAsManyTeamsAsWanted)
{
    Desk desk({.repositories = 200, .teams = 60});
    const QJsonObject state = desk.sandbox->state()["github"_L1].toObject();
    EXPECT_EQ(state["teams"_L1].toArray().size(), 60);
    EXPECT_EQ(state["secrets"_L1].toArray().size(), 960);
    EXPECT_EQ(state["repositories"_L1].toArray().size(), 200);
    EXPECT_FALSE(desk.secret(u"TAE_PROD_AKS_CLUSTER"_s)["repositories"_L1].toArray().isEmpty());
}

TEST(Sample, SharesRepositoriesAndSecretsEvenlyAmongTeams)
{
    Desk desk({.repositories = 5'004, .teams = 40, .secrets = 300});
    const QJsonArray teams = json(desk.get("/orgs/meridian-retail/teams?per_page=100").body).toArray();
    EXPECT_EQ(teams.size(), 40);
    for (const QJsonValue team : teams)
        EXPECT_EQ(json(desk.get("/orgs/meridian-retail/teams/" + team["slug"_L1].toString().toLatin1()).body)["repos_count"_L1].toInt(),
                  125);
    const QJsonArray secrets = desk.sandbox->state()["github"_L1]["secrets"_L1].toArray();
    EXPECT_EQ(secrets.size(), 300);
    for (const QJsonValue secret : secrets)
        EXPECT_GE(secret["repositories"_L1].toArray().size(), secret["visibility"_L1].toString() == "all"_L1 ? 0 : 124);
}

TEST(Sample, IsNotTouchedByWhatHappensToACopy)
{
    Desk changed;
    changed.edit(net::Method::Delete, "/repos/meridian-retail/lp-basket");
    EXPECT_FALSE(Desk().repository(u"lp-basket"_s).isEmpty());
}

TEST(Sample, IsCheapToMakeAndToAsk)
{
    const VirtualClock clock(noon());
    ASSERT_OK(Sandbox::make({}, clock));
    QElapsedTimer timer;
    timer.start();
    constexpr int made = 500;
    for (int i = 0; i < made; ++i)
        ASSERT_OK(Sandbox::make({}, clock));
    const double each = static_cast<double>(timer.nsecsElapsed()) / made / 1e6;
    Desk desk;
    timer.start();
    constexpr int asked = 2'000;
    for (int i = 0; i < asked; ++i)
        ASSERT_EQ(desk.get("/orgs/meridian-retail/actions/secrets/LP_PROD_AKS_CLUSTER").status, 200);
    const double microseconds = static_cast<double>(timer.nsecsElapsed()) / asked / 1e3;
    RecordProperty("make_ms", std::to_string(each));
    RecordProperty("ask_us", std::to_string(microseconds));
    // Far above what it takes, so that a busy machine and sanitizers do not matter; copying the sample would take longer.
    EXPECT_LT(each, 3.0);
    EXPECT_LT(microseconds, 2'000.0);
}

} // namespace
} // namespace qm::sandbox::test
