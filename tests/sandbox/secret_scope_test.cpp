// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/desk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace qm::sandbox::test {
namespace {

using net::Method;

const QByteArray scope = "/orgs/meridian-retail/actions/secrets/LP_PROD_AZURE_CLIENT_SECRET/repositories";
const QByteArray unselected = "/orgs/meridian-retail/actions/secrets/LP_PROD_DATABRICKS_HOST/repositories";

struct Scope : testing::Test {
    Desk desk;
    QByteArray crossSell = desk.idOf(u"lp-basket-cross-sell"_s);

    QJsonArray readers() const { return desk.secret(u"LP_PROD_AZURE_CLIENT_SECRET"_s)["repositories"_L1].toArray(); }
    bool mayCrossSellRead() const { return readers().contains(u"lp-basket-cross-sell"_s); }
};

TEST_F(Scope, TakesOneRepositoryInAndOutAsOftenAsAsked)
{
    EXPECT_FALSE(mayCrossSellRead());
    const QJsonArray before = readers();
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(desk.ask(Method::Put, scope + '/' + crossSell).status, 204);
        EXPECT_TRUE(mayCrossSellRead());
    }
    EXPECT_EQ(readers().size(), before.size() + 1);
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(desk.ask(Method::Delete, scope + '/' + crossSell).status, 204);
        EXPECT_EQ(readers(), before);
    }
}

TEST_F(Scope, RefusesOneWhereNothingIsSelected)
{
    for (const Method method : {Method::Put, Method::Delete}) {
        const net::Response answer = desk.ask(method, unselected + '/' + crossSell);
        EXPECT_EQ(answer.status, 409);
        EXPECT_EQ(answer.body, "[]");
    }
    EXPECT_EQ(desk.put(unselected, {{u"selected_repository_ids"_s, QJsonArray{}}}).status, 409);
}

TEST_F(Scope, RefusesRepositoriesNobodyKnows)
{
    EXPECT_EQ(desk.ask(Method::Put, scope + "/17").status, 404);
    EXPECT_EQ(desk.ask(Method::Delete, scope + "/17").status, 404);
    EXPECT_EQ(desk.ask(Method::Put, scope + "/lp-basket").status, 404) << "ids, not names";
    EXPECT_EQ(desk.put(scope, {{u"selected_repository_ids"_s, QJsonArray{17}}}).status, 422);
}

TEST_F(Scope, ReplacesTheWholeList)
{
    EXPECT_EQ(desk.put(scope, {{u"selected_repository_ids"_s, QJsonArray{crossSell.toLongLong(), crossSell.toLongLong()}}}).status, 204);
    EXPECT_EQ(readers(), (QJsonArray{u"lp-basket-cross-sell"_s}));
    EXPECT_EQ(desk.put(scope, {{u"selected_repository_ids"_s, QJsonArray{}}}).status, 204);
    EXPECT_EQ(desk.get(scope).body, R"({"total_count":0,"repositories":[]})");
}

TEST_F(Scope, ListsRepositoriesAndNothingWhereNothingIsSelected)
{
    desk.put(scope, {{u"selected_repository_ids"_s, QJsonArray{crossSell.toLongLong()}}});
    const QJsonValue list = json(desk.get(scope).body);
    EXPECT_EQ(list["total_count"_L1].toInteger(), 1);
    EXPECT_EQ(list["repositories"_L1][0]["id"_L1].toInteger(), crossSell.toLongLong());
    EXPECT_EQ(json(desk.get(unselected).body)["total_count"_L1].toInteger(-1), 0);
}

TEST_F(Scope, LosesARepositoryThatIsDeleted)
{
    desk.ask(Method::Put, scope + '/' + crossSell);
    EXPECT_EQ(desk.ask(Method::Delete, "/repos/meridian-retail/lp-basket-cross-sell").status, 204);
    EXPECT_FALSE(mayCrossSellRead());
    EXPECT_EQ(desk.ask(Method::Put, scope + '/' + crossSell).status, 404);
}

} // namespace
} // namespace qm::sandbox::test
