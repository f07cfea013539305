// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray secrets = "/orgs/meridian-retail/actions/secrets/";

TEST(PuttingASecret, OpensTheSealedBoxAndKeepsTheValue)
{
    Desk desk;
    EXPECT_EQ(desk.put(secrets + "lp_new", desk.secretBody("s3cret", u"private"_s)).status, 201);
    EXPECT_EQ(desk.secret(u"LP_NEW"_s)["value"_L1].toString(), u"s3cret"_s) << "stored in upper case";
    EXPECT_EQ(desk.put(secrets + "LP_NEW", desk.secretBody("other", u"all"_s)).status, 204) << "it exists now";
    EXPECT_EQ(desk.secret(u"LP_NEW"_s)["visibility"_L1].toString(), u"all"_s);
}

TEST(PuttingASecret, ClearsAScopeThatIsLeftOut)
{
    Desk desk;
    EXPECT_FALSE(desk.secret(u"LP_PROD_AZURE_CLIENT_SECRET"_s)["repositories"_L1].toArray().isEmpty());
    EXPECT_EQ(desk.put(secrets + "LP_PROD_AZURE_CLIENT_SECRET", desk.secretBody("x", u"selected"_s)).status, 204);
    EXPECT_TRUE(desk.secret(u"LP_PROD_AZURE_CLIENT_SECRET"_s)["repositories"_L1].toArray().isEmpty());
}

TEST(PuttingASecret, TakesIdsAsNumbersAndAsTexts)
{
    Desk desk;
    QJsonObject body = desk.secretBody("x", u"selected"_s);
    body.insert(u"selected_repository_ids"_s,
                QJsonArray{QString::fromLatin1(desk.idOf(u"lp-basket"_s)), desk.idOf(u"lp-churn"_s).toLongLong()});
    EXPECT_EQ(desk.put(secrets + "X", body).status, 201);
    EXPECT_EQ(desk.secret(u"X"_s)["repositories"_L1].toArray(), (QJsonArray{u"lp-basket"_s, u"lp-churn"_s}));
}

TEST(PuttingASecret, RefusesABoxForAnotherKey)
{
    Desk desk;
    QJsonObject body = desk.secretBody("x", u"all"_s);
    body.insert(u"encrypted_value"_s, sealed("x", QByteArray(32, 'k')));
    const net::Response answer = desk.put(secrets + "X", body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(json(answer.body)["message"_L1].toString(), u"Bad request - validation failed due to an improperly encrypted secret"_s);
    EXPECT_TRUE(desk.secret(u"X"_s).isEmpty());
}

TEST(PuttingASecret, RefusesAListForAllAndRepositoriesNobodyKnows)
{
    Desk desk;
    QJsonObject body = desk.secretBody("x", u"all"_s);
    body.insert(u"selected_repository_ids"_s, QJsonArray{desk.idOf(u"lp-basket"_s).toLongLong()});
    EXPECT_EQ(desk.put(secrets + "X", body).status, 422);
    body = desk.secretBody("x", u"selected"_s);
    body.insert(u"selected_repository_ids"_s, QJsonArray{17});
    EXPECT_EQ(desk.put(secrets + "X", body).status, 422);
}

TEST(PuttingASecret, KeepsToTheSizeGithubAllows)
{
    Desk desk;
    EXPECT_EQ(desk.put(secrets + "X", desk.secretBody(QByteArray(49'152, 'v'), u"all"_s)).status, 201);
    EXPECT_EQ(desk.put(secrets + "X", desk.secretBody(QByteArray(49'153, 'v'), u"all"_s)).status, 422);
}

TEST(PuttingASecret, KeepsToAThousandOfThem)
{
    Desk desk;
    const QJsonObject body = desk.secretBody("x", u"all"_s);
    for (int i = static_cast<int>(desk.sandbox->state()["github"_L1]["secrets"_L1].toArray().size()); i < 1'000; ++i)
        ASSERT_EQ(desk.edit(Method::Put, secrets + "X_" + QByteArray::number(i), body).status, 201);
    EXPECT_EQ(desk.put(secrets + "ONE_MORE", body).status, 422);
    EXPECT_EQ(desk.put(secrets + "X_999", body).status, 204) << "those that exist can still be written";
}

TEST(ReadingASecret, NeverShowsTheValue)
{
    Desk desk;
    desk.put(secrets + "X", desk.secretBody("never-shown", u"selected"_s));
    const net::Response one = desk.get(secrets + "x");
    EXPECT_EQ(one.status, 200) << "names are looked up without case";
    EXPECT_FALSE(one.body.contains("never-shown"));
    EXPECT_FALSE(desk.get("/orgs/meridian-retail/actions/secrets?per_page=100").body.contains("never-shown"));
    const QJsonValue secret = json(one.body);
    EXPECT_EQ(secret["name"_L1].toString(), u"X"_s);
    EXPECT_EQ(secret["updated_at"_L1].toString(), u"2026-11-25T12:00:00Z"_s);
    EXPECT_EQ(secret["selected_repositories_url"_L1].toString(), u"https://api.test/orgs/meridian-retail/actions/secrets/X/repositories"_s);
}

TEST(DeletingASecret, HappensOnce)
{
    Desk desk;
    EXPECT_EQ(desk.ask(Method::Delete, secrets + "LP_PROD_AZURE_CLIENT_ID").status, 204);
    EXPECT_EQ(desk.ask(Method::Delete, secrets + "LP_PROD_AZURE_CLIENT_ID").status, 404);
}

TEST(SecretsOfARepository, AreThoseItMayRead)
{
    Desk desk;
    const auto namesFor = [&](const QByteArray& repository) {
        QStringList names;
        const QJsonArray list =
            json(desk.get("/repos/meridian-retail/" + repository + "/actions/organization-secrets?per_page=100").body)["secrets"_L1]
                .toArray();
        for (const QJsonValue secret : list)
            names.append(secret["name"_L1].toString());
        return names;
    };
    desk.put(secrets + "FOR_PRIVATE", desk.secretBody("x", u"private"_s));
    EXPECT_EQ(namesFor("lp-basket-cross-sell"), (QStringList{u"FOR_PRIVATE"_s, u"LP_PROD_DATABRICKS_HOST"_s}));
    EXPECT_FALSE(namesFor("df-data-dictionary").contains(u"FOR_PRIVATE"_s)) << "it is public";
    EXPECT_TRUE(namesFor("lp-basket").contains(u"LP_PREPROD_AKS_CLUSTER"_s));
}

} // namespace
} // namespace qm::sandbox::test
